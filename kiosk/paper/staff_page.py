"""The pages for staff on paper: the card that is taped behind the screen, and longer ones."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.edition import Block, Center, Heading, Page
from kiosk.paper.blocks import Setter
from kiosk.paper.boxes import icon, rule, tile
from kiosk.paper.flow import Section, column
from kiosk.paper.forms import box_to_tick, line_to_write_on
from kiosk.paper.leaflet import WIDEST, foot, head
from kiosk.paper.look import EDGE, INK, INK_ON_TINT, POINT, THIN, TINT, Look
from kiosk.paper.pdf import PaperError, make_pdf, prepare
from kiosk.paper.say import Say
from kiosk.paper.sheet import Part, Sheet
from kiosk.paper.strips import Strip, beside, boxed, leading, spaced, together
from kiosk.paper.words import Type, fitting, set_plain, set_words

CARD = "staff-card"

ICONS = {CARD: "monitor", "what-now": "question", "event-day": "users-three"}
"""What stands beside the title of each page."""

SIGNS = {
    "Start": "power",
    "Stop": "stop",
    "Stuck": "lifebuoy",
    "PIN": "lock-key",
    "Here": "map-pin",
}
"""What stands above the names of the card's sections, so that they are found from afar."""

NAMES = 9
"""How much of the card's width the names of its sections take, as a multiple of its letters."""

NAMED = 0.38
"""How much of a line to write on says what to write."""


class FormSetter(Setter):
    """Sets lists that people fill in by hand: `[ ] words` to tick, `words ___` to write on."""

    def bullets(self, items: Sequence[str], width: float) -> list[Strip]:
        body = self.look.body
        if all(item.startswith("[ ] ") for item in items):
            boxes = [box_to_tick(body)] * len(items)
            return self.marked(boxes, 1.7 * body, [item[4:] for item in items], width)
        if all(item.endswith("___") for item in items):
            left = NAMED * width
            named = [set_words(item.rstrip("_ "), Type(body), left) for item in items]
            lines = [line_to_write_on(label, left, width) for label in named]
            return [strip for line in lines for strip in spaced([line], 0.4 * self.look.gap)]
        return super().bullets(items, width)


@dataclass(frozen=True)
class Form:
    """How pages are laid out: in the largest of the `sizes` with which one takes so many `pages` at
    most, or else in the last one.
    """

    lay_out: Callable[[Page, Center, Setter, float], Iterator[Section]]
    sizes: Sequence[Look]
    pages: int
    widest: float = 1e9


def make_staff_page(page: Page, center: Center, size: str) -> bytes:
    """A PDF of a page for staff, the card on one side of a sheet; raises PaperError.

    `page.id` is one of ICONS, `size` one of `kiosk.paper.pdf.SIZES`.
    """
    prepare()
    form = ON_ONE_PAGE if page.id == CARD else LONGER
    page = msgspec.structs.replace(page, icon=ICONS[page.id])
    sheet = Sheet(size, form.widest)
    own_foot = foot(center, page.title, form.sizes[-1], Say(), sheet.width)
    part: Part = ([], own_foot)
    for look in form.sizes:
        setter = FormSetter(look, Say(), Path())
        part = sheet.part(list(form.lay_out(page, center, setter, sheet.width)), own_foot)
        if len(part[0]) <= form.pages:
            break
    if page.id == CARD and len(part[0]) > 1:
        raise PaperError(f"docs/{page.id}.md: This is too long for one page. Shorten it.")
    return make_pdf(page.title, [page.language], sheet.layout, sheet.painters([part]))


def _lay_out_card(page: Page, center: Center, setter: Setter, width: float) -> Iterator[Section]:
    """Each section beside its name, with a line above."""
    look = setter.look
    left = NAMES * look.body
    yield Section(((0, [head(page, center, look, width)]),))
    for name, blocks in _split(page.read_blocks()):
        yield Section(((0, [rule(EDGE, THIN, width)]),), 0.9 * look.gap)
        words = setter.blocks(blocks, width - left)
        yield Section(((0, [_name(name, left, look)]), (left, words)), 0.9 * look.gap)


def _lay_out(page: Page, center: Center, setter: Setter, width: float) -> Iterator[Section]:
    """One section below the other, none of which likes to be cut."""
    look = setter.look
    strips = leading([head(page, center, look, width)])
    for name, blocks in _split(page.read_blocks()):
        words = setter.blocks([Heading(name), *blocks] if name else blocks, width)
        strips += spaced(together(words), (2 if name else 1.3) * look.gap)
    yield from column(strips)


ON_ONE_PAGE = Form(_lay_out_card, [Look(quarter / 4 * POINT) for quarter in range(64, 43, -1)], 1)
LONGER = Form(_lay_out, [Look(half / 2 * POINT) for half in range(26, 21, -1)], 2, WIDEST)


def _name(name: str, width: float, look: Look) -> Strip:
    side = 2 * look.body
    background = tile(side, TINT)
    picture = icon(SIGNS.get(name, "info"), side - 2 * background.padding, INK_ON_TINT)
    indent = side + 0.7 * look.gap
    type = Type(1.9 * look.body, bold=True, color=INK, leading=1.1)
    words = set_plain(name, fitting(name, type, width - indent, look.body), width - indent)
    return beside((0, boxed([picture], background)), (indent, words), middle=True)


def _split(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks under each heading; what stands above the first has no name."""
    found: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append((block.text, []))
        elif found:
            found[-1][1].append(block)
        else:
            found.append(("", [block]))
    return found
