"""From strips to pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from kiosk.paper.strips import Strip, fill, paint, place


@dataclass(frozen=True)
class Run:
    """Strips on one page, with their distance from the left and the top of its inner part."""

    x: float
    y: float
    strips: Sequence[Strip]

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it on a page whose inner part begins at a point."""
        paint(painter, self.strips, left + self.x, top + self.y)


@dataclass(frozen=True)
class Section:
    """Columns that begin at the same height and flow from page to page each by itself.

    Each is a distance from the left and its strips. What follows begins below the longest.
    """

    columns: tuple[tuple[float, Sequence[Strip]], ...]
    space: float = 0.0


Page = list[Run]


def flow(sections: Iterable[Section], room: float) -> list[Page]:
    """Pages whose inner part is `room` high; every strip stands on one of them, in order."""
    pages: list[Page] = [[]]
    y = 0.0
    for section in sections:
        columns = [(x, list(strips)) for x, strips in section.columns if strips]
        y += section.space if pages[-1] else 0
        while columns:
            fresh = not pages[-1]
            rest = []
            bottom = y
            for x, strips in columns:
                count = fill(strips, room - y, fresh)
                if count:
                    pages[-1].append(Run(x, y, strips[:count]))
                    bottom = max(bottom, y + place(strips[:count]).height)
                if count < len(strips):
                    rest.append((x, strips[count:]))
            columns, y = rest, bottom
            if rest:
                pages.append([])
                y = 0.0
    return pages


def column(strips: Sequence[Strip]) -> list[Section]:
    """One column over the whole width."""
    return [Section(((0.0, strips),))]
