"""Sheets of paper: where the words stand, and what stands at the foot of every page."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QPainter

from kiosk.paper.flow import Page, Section, flow
from kiosk.paper.look import DPI, MM
from kiosk.paper.pdf import page_layout
from kiosk.paper.strips import Strip, paint, place

MARGIN = 16 * MM
"""The least on all sides; office printers reach to 6 mm from the edge."""

ABOVE_FOOT = 5 * MM

Foot = Callable[[int, int], Sequence[Strip]]
"""What stands at the foot of a page, by its number, counted from 1, and how many there are."""

SetPages = Callable[[], Sequence[Page]]
"""Sets words on pages."""


class Again:
    """Pages that are set once to be counted and again to be painted.

    Set words take a megabyte a topic: so a thousand topics need no more memory than one.
    """

    def __init__(self, make: SetPages) -> None:
        self._make = make
        self._number = len(make())

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Page]:
        return iter(self._make())


Part = tuple[Sequence[Page] | Again, Foot]
"""Pages that follow each other and have the same foot."""


class Sheet:
    """A size of paper; `width` is that of its inner part. Lengths are in dots."""

    def __init__(self, size: str, widest: float = 1e9, landscape: bool = False) -> None:
        self.layout = page_layout(size, landscape)
        full = self.layout.fullRectPixels(DPI)
        self.width = min(widest, full.width() - 2 * MARGIN)
        self._left = (full.width() - self.width) / 2
        self._bottom = full.height() - MARGIN

    def part(self, sections: Sequence[Section], foot: Foot) -> tuple[Sequence[Page], Foot]:
        """Sections on as many pages as they need, above a foot."""
        above = place(foot(999, 999)).height + ABOVE_FOOT
        return flow(sections, self._bottom - MARGIN - above), foot

    def one_of_many(self, sections: Callable[[], Sequence[Section]], foot: Foot) -> Part:
        """The same for one of hundreds of parts, none of which is kept."""
        return Again(lambda: self.part(sections(), foot)[0]), foot

    def painters(self, parts: Sequence[Part]) -> Iterator[Callable[[QPainter], None]]:
        """What paints each page, one after the other; they are numbered through all parts."""
        number = sum(len(part) for part, _ in parts)
        pages = ((page, foot) for part, foot in parts for page in part)
        for at, (page, foot) in enumerate(pages, 1):
            yield partial(self._paint, page, foot(at, number))

    def _paint(self, page: Page, foot: Sequence[Strip], painter: QPainter) -> None:
        for run in page:
            run.paint(painter, self._left, MARGIN)
        paint(painter, foot, self._left, self._bottom - place(foot).height)
