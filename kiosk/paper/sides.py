"""One topic on proof sheets: a column for each language, each to be signed by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.edition import Block, Heading, Page, Problem
from kiosk.paper.blocks import Setter
from kiosk.paper.boxes import frame, rule
from kiosk.paper.flow import Section
from kiosk.paper.forms import line_to_write_on
from kiosk.paper.leaflet import words_of
from kiosk.paper.look import EDGE, INK, INK_ON_TINT, MM, THIN, WHITE
from kiosk.paper.notices import inner_width
from kiosk.paper.strips import Strip, boxed, leading, spaced, together
from kiosk.paper.words import Type, set_plain

BETWEEN = 9 * MM
TO_FILL_IN = (("Name", 1), ("Credentials", 1), ("Signature", 1), ("Date", 1), ("Changes needed", 3))
"""What a clinician writes, and on how many lines."""

NAMED = 32 * MM


@dataclass(frozen=True)
class Side:
    """A topic in one language; the page is None where that language lacks it or has errors."""

    file: str
    setter: Setter
    page: Page | None
    on_screen: bool
    problems: tuple[Problem, ...]


def sections(sides: Sequence[Side], width: float) -> Iterator[Section]:
    """All of a topic, in columns that begin again side by side with every block."""
    each = (width - (len(sides) - 1) * BETWEEN) / len(sides)
    gap = sides[0].setter.look.gap

    def abreast(columns: Sequence[Sequence[Strip]], space: float) -> Section:
        lefts = [number * (each + BETWEEN) for number in range(len(columns))]
        return Section(tuple(zip(lefts, columns, strict=True)), space)

    yield abreast([_head(side, each) for side in sides], 0)
    for row in _rows([_blocks(side) for side in sides]):
        setters = [side.setter for side in sides]
        columns = [own.blocks(blocks, each) for own, blocks in zip(setters, row, strict=True)]
        yield abreast(columns, 1.2 * gap)
    yield abreast([_basis(side, each) for side in sides], 2 * gap)
    yield abreast([_signature(side, each) for side in sides], 2 * gap)


def _blocks(side: Side) -> Sequence[Block]:
    return words_of(side.page, side.setter.say) if side.page else ()


def _rows(pages: Sequence[Sequence[Block]]) -> list[list[Sequence[Block]]]:
    """Blocks that belong beside each other: one by one where all pages are built alike.

    A heading goes with what follows it.
    """
    full = [page for page in pages if page]
    if not full or len({tuple(map(type, page)) for page in full}) > 1:
        return [list(pages)]
    starts = [n for n, _ in enumerate(full[0]) if n == 0 or not isinstance(full[0][n - 1], Heading)]
    ends = [*starts[1:], len(full[0])]
    return [[page[a:b] for page in pages] for a, b in zip(starts, ends, strict=True)]


def _head(side: Side, width: float) -> list[Strip]:
    look = side.setter.look
    small = Type(look.small)
    bold = Type(look.large, bold=True, color=INK_ON_TINT)
    strips = leading(set_plain(side.setter.say.language_name, bold, width))
    strips += leading(set_plain(f"content/{side.file}", small, width))
    page = side.page
    if page is None:
        words = "There is no page in this language, or its file has errors."
        return [*strips, *spaced(set_plain(words, Type(look.body), width), look.gap)]
    title = Type(look.heading, bold=True, color=INK, leading=1.2)
    strips += spaced(leading(set_plain(page.title, title, width)), look.gap)
    strips += set_plain(page.summary, Type(look.body), width)
    if not side.on_screen:
        hidden = "Not on the screen. It waits for your agreement: the file says “shown: no”."
        strips += set_plain(hidden, Type(look.body, bold=True), width)
    dates = {
        "Words of": page.updated,
        "translation of the English of": page.translation_of,
        "facts checked on": page.checked_on,
    }
    said = ", ".join(f"{what} {day}" for what, day in dates.items() if day)
    strips += spaced(set_plain(f"{said}." if said else "", small, width), 0.5 * look.gap)
    signed = f"Reviewed by {page.reviewed_by} on {page.reviewed_on}." if page.reviewed_by else ""
    state = "" if page.signed else "Not signed."
    strips += set_plain(f"{signed} {state}".strip(), small, width)
    return [*strips, *spaced([rule(EDGE, THIN, width)], 0.5 * look.gap)]


def _basis(side: Side, width: float) -> list[Strip]:
    """What the words stand on, how hard they are to read, and what the program found wrong."""
    page = side.page
    if page is None and not side.problems:
        return []
    parts: list[tuple[str, Sequence[str]]] = [("Problems", [_said(one) for one in side.problems])]
    if page is not None:
        parts = [
            ("Sources", page.sources),
            ("Facts", [", ".join(page.facts)]),
            ("How hard it is to read", [_reading(page)]),
            *parts,
        ]
    look = side.setter.look
    small = Type(look.small)
    strips: list[Strip] = []
    for title, lines in parts:
        label = set_plain(title, Type(look.small, bold=True, color=INK_ON_TINT), width)
        strips += spaced(leading(label), 0.6 * look.gap)
        for line in lines or ["None."]:
            strips += set_plain(line or "None.", small, width)
    return strips


def _reading(page: Page) -> str:
    found = page.reading
    if found is None:
        return "Not measured."
    scale = "US school grade" if found.measure == "Flesch-Kincaid" else "0 to 100, higher is easier"
    counted = f"{found.words} words in {found.sentences} sentences"
    return f"{found.measure} {found.score:.1f} ({scale}); {counted}."


def _said(problem: Problem) -> str:
    line = f"Line {problem.line}: " if problem.line else ""
    return f"{line}{problem.message} {problem.fix}"


def _signature(side: Side, width: float) -> list[Strip]:
    if side.page is None:
        return []
    look = side.setter.look
    inner = inner_width(look, width)
    label = Type(look.small, color=INK)
    strips: list[Strip] = []
    for words, lines in TO_FILL_IN:
        named = set_plain(words, label, NAMED)
        strips += [line_to_write_on(named if n == 0 else [], NAMED, inner) for n in range(lines)]
    box = frame(width, look.padding, EDGE, 2 * THIN, WHITE)
    return boxed(together(strips), box)
