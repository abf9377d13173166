"""Tables: words wrap in their cells, and a row stays whole unless it is longer than half a page."""

from collections.abc import Sequence
from itertools import accumulate, zip_longest

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from kiosk.edition import Table
from kiosk.paper.boxes import frame
from kiosk.paper.look import EDGE, INK, MM, THIN, TINT, WHITE, Look
from kiosk.paper.strips import Strip, beside, boxed, leading, place, together
from kiosk.paper.words import Type, set_words

TALLEST_ROW = 100 * MM
LINE = 2 * THIN


def set_table(table: Table, look: Look, width: float) -> list[Strip]:
    """A table as wide as its column of the page; its columns share the width."""
    body = Type(look.body, leading=1.3)
    header = Type(look.body, bold=True, color=INK, leading=1.3)
    widths = [share * width for share in _shares(table)]
    strips = leading(_row(table.header, header, look, widths, TINT))
    for row in table.rows:
        strips += _row(row, body, look, widths, WHITE)
    return boxed(together(strips), frame(width, 0, EDGE, LINE, WHITE, radius=0))


def _shares(table: Table) -> list[float]:
    """How much of the width each column gets: more words, more room, but none gets little."""
    columns = list(zip(table.header, *table.rows, strict=True))
    weights = [max(len(cell) for cell in column) ** 0.5 for column in columns]
    least = 0.22 * sum(weights)
    weights = [max(weight, least) for weight in weights]
    return [weight / sum(weights) for weight in weights]


def _row(
    cells: Sequence[str], type: Type, look: Look, widths: Sequence[float], fill: str
) -> list[Strip]:
    """A row, as one strip or, when it is too tall for that, line by line."""
    padding = look.padding * 0.7
    lines = [
        set_words(cell, type, width - 2 * padding)
        for cell, width in zip(cells, widths, strict=True)
    ]
    lefts = [left + padding for left in accumulate(widths, initial=0.0)][: len(cells)]
    if max(place(strips).height for strips in lines) <= TALLEST_ROW:
        return [_padded(beside(*zip(lefts, lines, strict=True)), padding, sum(widths), fill)]
    rows = [
        beside(*((left, [strip]) for left, strip in zip(lefts, row, strict=True) if strip))
        for row in zip_longest(*lines)
    ]
    return together(rows)


def _padded(row: Strip, padding: float, width: float, fill: str) -> Strip:
    def paint(painter: QPainter, x: float, y: float) -> None:
        inside = QRectF(x, y, width, row.height + 2 * padding)
        if fill != WHITE:
            painter.fillRect(inside.adjusted(LINE / 2, LINE / 2, -LINE / 2, 0), QColor(fill))
        painter.fillRect(QRectF(x, y, width, LINE / 2), QColor(EDGE))
        row.paint(painter, x, y + padding)

    return Strip(row.height + 2 * padding, paint)
