"""Boxes that stand out: notices, and the panels of help now. Each says in a word what it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.paper import phrases
from kiosk.paper.boxes import frame, icon
from kiosk.paper.look import (
    EMERGENCY,
    INK_ON_TINT,
    INK_ON_WARNING,
    PALE_TINT,
    POINT,
    RADIUS,
    THICK,
    THIN,
    WARNING,
    WARNING_EDGE,
    WHITE,
    Look,
)
from kiosk.paper.say import Say
from kiosk.paper.strips import Keep, Strip, beside, boxed, leading, spaced, together
from kiosk.paper.words import Type, set_plain


@dataclass(frozen=True)
class Tone:
    """How a notice looks. `word` says what it is where there is no color."""

    word: str
    icon: str
    ink: str
    edge: str
    line: float
    fill: str


TONES = {
    "note": Tone(phrases.NOTE, "info", INK_ON_TINT, INK_ON_TINT, THIN, PALE_TINT),
    "tip": Tone(phrases.TIP, "lightbulb", INK_ON_TINT, INK_ON_TINT, THIN, PALE_TINT),
    "warning": Tone(phrases.WARNING, "warning", INK_ON_WARNING, WARNING_EDGE, THICK, WARNING),
    "emergency": Tone(phrases.EMERGENCY, "warning-octagon", WHITE, EMERGENCY, 2.5 * POINT, WHITE),
}


def inner_width(look: Look, width: float) -> float:
    """How wide the words in a box are that is so wide itself."""
    return width - 2 * look.padding


def set_notice(
    name: str, words: Sequence[Strip], look: Look, say: Say, width: float
) -> list[Strip]:
    """A notice of a tone around words that are set already."""
    tone = TONES[name]
    head = _head(tone, look, say, inner_width(look, width))
    if name == "emergency":
        head = _on_band(head, look.padding, width)
    rest = together(spaced(words, 0.4 * look.gap))
    box = frame(width, look.padding, tone.edge, tone.line, tone.fill)
    return boxed([replace(head, keep=Keep.MUST), *rest], box)


def set_panel(title: str, words: Sequence[Strip], look: Look, width: float) -> list[Strip]:
    """A panel around words that are set already."""
    type = Type(look.large, bold=True, color=EMERGENCY, leading=1.25)
    head = set_plain(title, type, inner_width(look, width))
    strips = together([*leading(head), *spaced(words, 0.6 * look.gap)])
    return boxed(strips, frame(width, look.padding, EMERGENCY, THICK, WHITE))


def _head(tone: Tone, look: Look, say: Say, width: float) -> Strip:
    side = 1.4 * look.body
    indent = side + 0.5 * look.body
    type = Type(look.body, bold=True, color=tone.ink, leading=1.25)
    words = set_plain(say(tone.word), type, width - indent)
    return beside((0, [icon(tone.icon, side, tone.ink)]), (indent, words), middle=True)


def _on_band(head: Strip, padding: float, width: float) -> Strip:
    """White words on a dark band over the whole width of their box."""
    below = 0.5 * padding

    def paint(painter: QPainter, x: float, y: float) -> None:
        band = QRectF(x - padding, y - padding, width, padding + head.height + below)
        shape = QPainterPath()
        shape.addRoundedRect(band, RADIUS, RADIUS)
        painter.fillPath(shape, QColor(EMERGENCY))
        painter.fillRect(band.adjusted(0, RADIUS, 0, 0), QColor(EMERGENCY))
        head.paint(painter, x, y - below / 2)

    return Strip(head.height + below, paint)
