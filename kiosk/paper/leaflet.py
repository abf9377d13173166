"""A leaflet: a topic as the screen shows it, how to reach the center, and who stands behind it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from kiosk.edition import Block, Center, Code, Page, Panel, Question
from kiosk.paper import phrases
from kiosk.paper.blocks import Setter
from kiosk.paper.boxes import icon, rule, tile
from kiosk.paper.check_in import as_list
from kiosk.paper.look import (
    EDGE,
    INK,
    INK_ON_TINT,
    MM,
    POINT,
    SECOND_INK,
    THIN,
    TINT,
    Look,
)
from kiosk.paper.reach import call_panel
from kiosk.paper.say import Say
from kiosk.paper.sheet import Foot
from kiosk.paper.strips import Strip, beside, boxed, leading, spaced, together
from kiosk.paper.words import Type, set_plain

SIZES = tuple(Look(points * POINT) for points in (13.5, 13, 12.5, 12))
"""The largest with which a topic stands on one sheet; a longer one takes the second and more."""

BOOKLET = SIZES[2]
SMALLEST = SIZES[-1]
WIDEST = 150 * MM
"""About 70 letters a line."""


def leaflet(page: Page, center: Center, setter: Setter, width: float) -> list[Strip]:
    """All of a leaflet in one column."""
    look, say = setter.look, setter.say
    known = _targets(words_of(page, say))
    return [
        *topic(page, center, setter, width),
        *spaced(call_panel(center, look, say, width, known), 2 * look.gap),
        *spaced(behind(page, look, say, width), 1.5 * look.gap),
    ]


def topic(page: Page, center: Center, setter: Setter, width: float) -> list[Strip]:
    """What the screen shows of a topic."""
    look = setter.look
    return [
        *leading([head(page, center, look, width)]),
        *spaced(setter.blocks(words_of(page, setter.say), width), 1.3 * look.gap),
    ]


def words_of(page: Page, say: Say) -> Sequence[Block]:
    """The blocks of a page, all of them to be read."""
    blocks = page.read_blocks()
    return tuple(as_list(blocks, say)) if page.kind == "check-in" else blocks


def head(page: Page, center: Center, look: Look, width: float) -> Strip:
    """The title of a page with its icon, under the name of the center."""
    side = 2.8 * look.body
    background = tile(side, TINT)
    picture = boxed([icon(page.icon, side - 2 * background.padding, INK_ON_TINT)], background)
    indent = side + look.gap
    words = [
        *set_plain(center.name, Type(look.small, bold=True, color=INK_ON_TINT), width - indent),
        *set_plain(page.title, Type(look.title, bold=True, color=INK, leading=1.1), width - indent),
    ]
    return beside((0, picture), (indent, words), middle=True)


def behind(page: Page, look: Look, say: Say, width: float) -> list[Strip]:
    """Who stands behind the words of a page, and what they are not."""
    words = [f"{say(phrases.GENERAL)} {checked(page, say)}"]
    if page.sources:
        words.append(say(phrases.SOURCES, "; ".join(page.sources)))
    type = Type(look.small, color=SECOND_INK)
    strips = [rule(EDGE, THIN, width)]
    for text in words:
        strips += spaced(set_plain(text, type, width), 0.5 * look.gap)
    return together(strips)


def checked(page: Page, say: Say) -> str:
    """Who checked the words and when, or that nobody has signed them."""
    if page.signed:
        return say(phrases.SIGNED, page.reviewed_by, say.day(page.reviewed_on))
    if not page.checked_on:
        return say(phrases.NOT_SIGNED)
    words = say(phrases.CHECKED, say.day(page.checked_on))
    if page.updated > page.checked_on:
        words += " " + say(phrases.CHANGED_SINCE, say.day(page.updated))
    return words


def foot(center: Center, about: str, look: Look, say: Say, width: float) -> Foot:
    """The center on the left; what this is, its language and the page on the right."""
    half = (width - look.gap) / 2
    type = Type(0.72 * look.body, color=SECOND_INK, leading=1.25)
    name = " · ".join(part for part in (center.name, center.phone) if part)

    def strips(number: int, pages: int) -> list[Strip]:
        words = " · ".join((about, say.language_name, say(phrases.PAGE_OF, number, pages)))
        right = set_plain(words, replace(type, align=Qt.AlignmentFlag.AlignRight), half)
        return [beside((0, set_plain(name, type, half)), (half + look.gap, right))]

    return strips


def _targets(blocks: Sequence[Block]) -> list[str]:
    """What the codes of a page lead to."""
    found = []
    for block in blocks:
        if isinstance(block, Code):
            found.append(block.target)
        elif isinstance(block, Question | Panel):
            found += _targets(block.blocks)
    return found
