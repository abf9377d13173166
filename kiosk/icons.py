"""Icons in any one color, for the screen and for paper."""

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer


def tinted(svg: bytes, color: str) -> QSvgRenderer:
    """An icon in a color such as `#12343B`. Icons say `currentColor`, which Qt would draw gray."""
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", color.encode())))
