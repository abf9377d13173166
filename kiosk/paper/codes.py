"""Codes to scan, as squares that stay sharp at any size, with their words in large type."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, Qt

from kiosk.edition import Code
from kiosk.edition.modules import QUIET_ZONE, dark_modules
from kiosk.paper.look import BLACK, EMERGENCY, INK, LEAST_CODE, LEAST_MODULE, WHITE, Look
from kiosk.paper.strips import Keep, Strip, beside, indented, place, spaced, together
from kiosk.paper.words import Type, fitting, set_plain, set_words


def draw_code(code: Code, width: float) -> tuple[float, Strip]:
    """A code with its quiet zone and how wide that is: not wider than `width`."""
    modules = code.size + 2 * QUIET_ZONE
    module = min(max(math.ceil(LEAST_CODE / code.size), math.ceil(LEAST_MODULE)), width // modules)
    side = modules * module
    squares = QPainterPath()
    squares.setFillRule(Qt.FillRule.WindingFill)
    for row, column in dark_modules(code.size, code.modules):
        left, top = (column + QUIET_ZONE) * module, (row + QUIET_ZONE) * module
        squares.addRect(left, top, module, module)

    def paint(painter: QPainter, x: float, y: float) -> None:
        # On whole dots; one path, so that no light seams show between the squares.
        x, y = round(x), round(y)
        painter.fillRect(QRectF(x, y, side, side), QColor(WHITE))
        painter.fillPath(squares.translated(x, y), QColor(BLACK))

    return side, Strip(side, paint)


def set_code(code: Code, look: Look, width: float) -> list[Strip]:
    """A code with its words beside it; a number that must not be scanned in very large type."""
    if code.size == 0:
        return _unscannable(code, look, width)
    side, picture = draw_code(code, width * 0.6)
    indent = side + look.gap
    words = code_words(code, look, width - indent)
    beside_it = sum(bottom <= side for bottom in place(words).bottoms)
    together_words = [replace(strip, keep=Keep.FREE) for strip in words[:beside_it]]
    first = beside((0, [picture]), (indent, together_words), middle=beside_it == len(words))
    return together([first, *indented(words[beside_it:], indent)], Keep.MUST)


def code_words(code: Code, look: Look, width: float) -> list[Strip]:
    """What a person reads: the words of a code and the number or address, large."""
    label = set_words(code.label, Type(look.large, bold=True, leading=1.25), width)
    figure = Type(look.figure, bold=True, color=INK, leading=1.2)
    shown = set_plain(code.shown, fitting(code.shown, figure, width, look.body), width)
    return [*label, *shown]


def set_codes(codes: Sequence[Code], look: Look, width: float) -> list[Strip]:
    """Codes that follow each other, two side by side where they fit."""
    half = (width - look.gap) / 2
    found: list[Strip] = []
    waiting = list(codes)
    while waiting:
        pair = waiting[:2]
        if len(pair) == 2 and all(_fits(code, look, half) for code in pair):
            parts = [set_code(code, look, half) for code in pair]
            strips = [beside((0, parts[0]), (half + look.gap, parts[1]))]
        else:
            pair = pair[:1]
            strips = set_code(pair[0], look, width)
        del waiting[: len(pair)]
        found += spaced(strips, 0.3 * look.gap) if found else strips
    return found


def _fits(code: Code, look: Look, width: float) -> bool:
    """Whether a code stands in so little room with its number in large type beside it."""
    if code.size == 0:
        return False
    side, _ = draw_code(code, width)
    room = width - side - look.gap
    figure = Type(look.figure, bold=True)
    large = fitting(code.shown, figure, room, look.body).size >= look.heading
    return large and place(code_words(code, look, room)).height <= side


def _unscannable(code: Code, look: Look, width: float) -> list[Strip]:
    large = Type(1.2 * look.title, bold=True, color=EMERGENCY, leading=1.15)
    strips = set_words(code.label, large, width)
    if code.shown not in code.label:
        strips += set_plain(code.shown, fitting(code.shown, large, width, look.body), width)
    return together(strips, Keep.MUST)
