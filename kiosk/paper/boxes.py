"""The frames of notices and panels, and icons."""

import re

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.icons import tinted
from kiosk.paper.look import RADIUS, THIN
from kiosk.paper.strips import Box, Strip
from kiosk.paths import ASSETS


def frame(
    width: float, padding: float, edge: str, line: float, fill: str, radius: float = RADIUS
) -> Box:
    """A box with a line around it."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(edge), line))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect, radius, radius)

    return Box(width, padding, paint)


def tile(side: float, fill: str) -> Box:
    """A filled square behind an icon."""
    return frame(side, 0.2 * side, fill, THIN, fill)


def icon(name: str, side: float, color: str) -> Strip:
    """An icon as a drawing, not as dots; an empty place where its file is missing."""
    try:
        svg = (ASSETS / "icons" / f"{name}.svg").read_bytes()
    except (OSError, ValueError):
        return Strip(side, lambda painter, x, y: None)
    # Qt paints into a PDF all that follows a path with an opacity as if it had it too.
    drawing = tinted(re.sub(rb'<path [^>]*opacity="[^>]*/>', b"", svg), color)
    return Strip(side, lambda painter, x, y: drawing.render(painter, QRectF(x, y, side, side)))


def rule(color: str, line: float, width: float) -> Strip:
    """A line across."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, width, line), QColor(color))

    return Strip(line, paint)
