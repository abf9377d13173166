"""Sheets of paper: where the words stand, and what stands at the foot of every page."""

from collections.abc import Callable, Sequence
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

Part = tuple[Sequence[Page], Foot]
"""Pages that follow each other and have the same foot."""


class Sheet:
    """A size of paper; `width` is that of its inner part. Lengths are in dots."""

    def __init__(self, size: str, widest: float = 1e9, landscape: bool = False) -> None:
        self.layout = page_layout(size, landscape)
        full = self.layout.fullRectPixels(DPI)
        self.width = min(widest, full.width() - 2 * MARGIN)
        self._left = (full.width() - self.width) / 2
        self._bottom = full.height() - MARGIN

    def part(self, sections: Sequence[Section], foot: Foot) -> Part:
        """Sections on as many pages as they need, above a foot."""
        above = place(foot(999, 999)).height + ABOVE_FOOT
        return flow(sections, self._bottom - MARGIN - above), foot

    def painters(self, parts: Sequence[Part]) -> list[Callable[[QPainter], None]]:
        """What paints each page; they are numbered through all parts."""
        pages = [(page, foot) for part, foot in parts for page in part]
        return [
            partial(self._paint, page, foot(number, len(pages)))
            for number, (page, foot) in enumerate(pages, 1)
        ]

    def _paint(self, page: Page, foot: Sequence[Strip], painter: QPainter) -> None:
        for run in page:
            run.paint(painter, self._left, MARGIN)
        paint(painter, foot, self._left, self._bottom - place(foot).height)
