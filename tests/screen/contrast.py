"""How well two colors can be told apart, and which ones are painted."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage

TEXT = 7.0
"""Least contrast of words (WCAG 1.4.6)."""

SHAPE = 3.0
"""Least contrast of edges, icons and the focus ring (WCAG 1.4.11)."""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colors as WCAG defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


SAMPLES = QSize(24, 16)
"""So many pixels of a place say what is painted there."""


def ground(image: QImage, rect: QRectF) -> QColor:
    """What is painted behind the words or the icon at a place: the color of most of its pixels."""
    place = image.copy(rect.toAlignedRect().intersected(image.rect()))
    few = place.scaled(
        SAMPLES, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    pixels = bytes(few.convertToFormat(QImage.Format.Format_RGB32).constBits())
    most = Counter(zip(pixels[2::4], pixels[1::4], pixels[0::4], strict=True)).most_common(1)
    return QColor(*most[0][0])
