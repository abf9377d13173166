"""What only the program that draws can see of itself, as plain facts for `kiosk.ready`."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QImage, QRawFont, QScreen
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.edition import Code, Edition
from kiosk.edition.modules import QUIET_ZONE
from kiosk.fonts import FAMILIES
from kiosk.ready.checks import Seen
from kiosk.ready.codes import GreyPicture
from kiosk.ready.screen import Display, DrawnBy
from kiosk.ready.typeface import Drawn, letters_of
from kiosk.screen.display import known_as, reported_px_per_mm
from kiosk.screen.images import draw_code
from kiosk.screen.kiosk import Kiosk

CODE_MM = 28
"""No code is narrower; see CodeImage.qml."""

_NOWHERE = ("offscreen", "minimal")
"""Qt's names for a screen that nobody sees."""


def look(
    kiosk: Kiosk, window: QQuickWindow, screen: Callable[[], QScreen], px_per_mm: float
) -> Seen:
    """What the running kiosk sees of itself. Takes about as long as drawing a frame.

    `screen` says which one the window is on: asked for it in Python, a window takes its screen
    along when it goes.
    """
    library = kiosk.library
    edition = None if library.edition is library.built_in else library.edition
    spoken = kiosk.speaker.languages
    return see(edition, library.built_in, spoken, screen(), px_per_mm, window)


def see(
    edition: Edition | None,
    built_in: Edition,
    spoken: frozenset[str],
    screen: QScreen,
    px_per_mm: float,
    window: QQuickWindow | None = None,
) -> Seen:
    """All that can be seen on a screen, and of the kiosk's window where it is open there."""
    nowhere = QGuiApplication.platformName() in _NOWHERE
    return Seen(
        edition,
        spoken,
        None if nowhere else display_of(screen, px_per_mm, window),
        drawn(edition or built_in),
        partial(draw, px_per_mm=px_per_mm),
        grey(window.grabWindow()) if window is not None else None,
    )


def display_of(screen: QScreen, px_per_mm: float, window: QQuickWindow | None) -> Display:
    """The display, and how large the kiosk's picture on it is or will be."""
    size = window.size() if window is not None else screen.size()
    return Display(
        size.width(),
        size.height(),
        px_per_mm,
        reported_px_per_mm(screen),
        known_as(screen),
        _drawn_by(window) if window is not None else "",
    )


def drawn(words: Edition) -> Drawn:
    """What Qt takes for the shipped typeface, and which letters of the words are in none."""
    fonts = [QRawFont.fromFont(QFont(name)) for name in FAMILIES]
    missing = {
        language: "".join(
            letter
            for letter in letters
            if not any(font.supportsCharacter(ord(letter)) for font in fonts)
        )
        for language, letters in letters_of(words).items()
    }
    real = QFontInfo(QFont(FAMILIES[0])).family()
    return Drawn(real, real == FAMILIES[0], missing)


def draw(code: Code, px_per_mm: float) -> GreyPicture:
    """A code, as small as the screen ever draws it. Raises ValueError for what is no code."""
    modules = code.size + 2 * QUIET_ZONE
    side = modules * max(ceil(px_per_mm), ceil(CODE_MM * px_per_mm / modules))
    return grey(draw_code(code.size, code.modules).scaled(side, side))


def grey(image: QImage) -> GreyPicture:
    """A picture as a decoder takes it."""
    picture = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = picture.width(), picture.height(), picture.bytesPerLine()
    pixels = bytes(picture.constBits())
    rows = (pixels[row * stride : row * stride + width] for row in range(height))
    return GreyPicture(width, height, b"".join(rows))


def _drawn_by(window: QQuickWindow) -> DrawnBy:
    api = window.rendererInterface().graphicsApi()
    return "software" if api == QSGRendererInterface.GraphicsApi.Software else "gpu"
