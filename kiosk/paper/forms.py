"""What people fill in by hand: lines to write on and boxes to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen, Qt

from kiosk.paper.boxes import rule
from kiosk.paper.look import BLACK, EDGE, MM, THIN
from kiosk.paper.strips import Strip, beside, place

WRITING = 7.5 * MM
"""The least height of a line that a hand writes on."""


def line_to_write_on(named: Sequence[Strip], left: float, width: float) -> Strip:
    """A line that begins at a distance from the left, and in front of it what to write there."""
    words = place(named).height
    room, above = (
        Strip(height, lambda painter, x, y: None)
        for height in (max(WRITING, words) - THIN, max(0, WRITING - words))
    )
    return beside((0, [above, *named]), (left, [room, rule(EDGE, THIN, width - left)]))


def box_to_tick(size: float) -> Strip:
    """An empty square beside a line of words of this size."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(BLACK), THIN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, y + 0.19 * size, size, size))

    return Strip(1.38 * size, paint)
