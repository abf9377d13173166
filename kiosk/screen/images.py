"""Pictures that the screen draws itself: tinted icons and codes to scan."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, qRgb
from PySide6.QtQuick import QQuickImageProvider

from kiosk.edition.modules import QUIET_ZONE, dark_modules
from kiosk.icons import tinted
from kiosk.warn import warn


def draw_icon(svg: bytes, color: str, size: QSize) -> QImage:
    """Draw an icon in one colour."""
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    _fill(image, b"\0")
    painter = QPainter(image)
    tinted(svg, color).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def draw_code(size: int, modules: str) -> QImage:
    """Draw a code with its quiet zone, one pixel a module, black on white.

    Raises ValueError for what is no code.
    """
    dark = dark_modules(size, modules)
    side = size + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_RGB32)
    _fill(image, b"\xff")
    for row, column in dark:
        image.setPixel(column + QUIET_ZONE, row + QUIET_ZONE, qRgb(0, 0, 0))
    return image


def _fill(image: QImage, byte: bytes) -> None:
    """QImage.fill would need the enumerations of `Qt`, which take 11 ms to make."""
    bits: Any = image.bits()  # its stubs say it might be bytes
    bits[:] = byte * len(bits)


class IconProvider(QQuickImageProvider):
    """`image://icon/<name>/<rrggbb>`, at the `sourceSize` of the Image."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        name, _, color = id.partition("/")
        try:
            svg = (self._folder / f"{name}.svg").read_bytes()
        except (OSError, ValueError):  # an exception that leaves a provider ends the process
            warn("The icon %s.svg is missing in %s; put it back.", name, self._folder)
            svg = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
        return draw_icon(svg, f"#{color}", requestedSize)


class CodeProvider(QQuickImageProvider):
    """`image://code/<size>/<modules>`; see `kiosk.edition.Code`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        modules_a_side, _, modules = id.partition("/")
        try:
            return draw_code(int(modules_a_side), modules)
        except ValueError:
            warn("The code %s cannot be drawn; publish the content again.", id)
            return QImage()
