"""Measures and colors of paper. Lengths are in dots of the PDF, angles of type in points.

Words are black, since a laser printer rasters every other color and blurs small letters. What a
color says, a word, an icon or a line says too.
"""

from dataclasses import dataclass

DPI = 1200
MM = DPI / 25.4
POINT = DPI / 72

BLACK = "#000000"
WHITE = "#FFFFFF"
INK = "#12343B"
SECOND_INK = "#35565C"
EDGE = "#7C8B86"
TINT = "#DDEBE7"
PALE_TINT = "#F2F7F6"
INK_ON_TINT = "#0E4A45"
WARNING = "#FDF0DC"
WARNING_EDGE = "#8A5A00"
INK_ON_WARNING = "#4A1D00"
EMERGENCY = "#8E1B1B"

THIN = 0.75 * POINT
THICK = 1.5 * POINT
RADIUS = 2 * MM

LEAST_CODE = 28 * MM
"""Width of a code without its quiet zone."""

LEAST_MODULE = 0.75 * MM
"""Nine dots of a 300 dpi printer."""


@dataclass(frozen=True)
class Look:
    """The size of the words of a page; everything else follows from it."""

    body: float

    @property
    def small(self) -> float:
        return 0.8 * self.body

    @property
    def large(self) -> float:
        return 1.12 * self.body

    @property
    def heading(self) -> float:
        return 1.32 * self.body

    @property
    def figure(self) -> float:
        return 1.75 * self.body

    @property
    def title(self) -> float:
        return 2.1 * self.body

    @property
    def gap(self) -> float:
        """Between two blocks."""
        return 0.7 * self.body

    @property
    def padding(self) -> float:
        """Between the edge of a box and the words in it."""
        return 0.8 * self.body
