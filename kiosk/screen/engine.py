"""From the kiosk object to a window on the screen."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk.keys import USUAL_KEYS, KeyMap
from kiosk.paths import ASSETS, QML
from kiosk.screen.activity import Activity
from kiosk.screen.announcer import Announcer
from kiosk.screen.environment import scrub, start_no_bus
from kiosk.screen.images import CodeProvider, IconProvider
from kiosk.screen.keypad import Keypad
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.network import NO_NETWORK
from kiosk.screen.seal import Seal
from kiosk.screen.staff.way_in import WayIn
from kiosk.screen.touch import SLIP_MM
from kiosk.screen.translator import Translator

RENDER_NODES = Path("/dev/dri")

MOST_PICTURE_MB = 64
"""The publisher makes none that takes more than 15 in memory; Qt itself would take 256."""


def prepare_environment(windowless: bool = False, renderer: str = "auto") -> None:
    """Settle what Qt reads from the environment; call before the application is made.

    A QML pixel is a device pixel, since all sizes are millimetres. The renderer is `software`,
    `gpu` or `auto`: without a graphics device Qt's own software renderer, which is twice as fast
    there as OpenGL on the processor.
    """
    scrub(os.environ)
    start_no_bus(os.environ)
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    if windowless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if renderer != "auto":
        os.environ["QT_QUICK_BACKEND"] = {"software": "software", "gpu": "rhi"}[renderer]
    elif windowless or (sys.platform == "linux" and not list(RENDER_NODES.glob("render*"))):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")


def feel_of_touch(application: QGuiApplication, px_per_mm: float) -> None:
    """Forgive slips, never act on holding, and show nothing on hovering."""
    hints = application.styleHints()
    hints.setStartDragDistance(round(SLIP_MM * px_per_mm))
    hints.setUseHoverEffects(False)


def start_reading() -> QQmlApplicationEngine:
    """An engine that reads the files of the screen on Qt's own thread, while Python goes on; for
    `load`, which waits for the rest.

    Nothing may ask Python on that thread, since the one that waits for it may be Python's: the
    types of `kiosk.screen` are all known by now, and what translates comes with `load`.
    """
    engine = _engine()
    main = QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml"))
    QQmlComponent(engine, main, QQmlComponent.CompilationMode.Asynchronous, engine)
    return engine


def load(
    kiosk: Kiosk,
    px_per_mm: float,
    keys: KeyMap = USUAL_KEYS,
    size: tuple[int, int] | None = None,
    engine: QQmlApplicationEngine | None = None,
) -> QQmlApplicationEngine:
    """Load the screen. Without a window in it something in the QML files is broken.

    `size` is how large the window will be in pixels, so that all in it is laid out once. `engine`
    may be one of `start_reading`.
    """
    engine = engine or _engine()
    QImageReader.setAllocationLimit(MOST_PICTURE_MB)
    kiosk.setParent(engine)  # it must outlive the QML that is bound to it, and no longer
    engine.addImageProvider("icon", IconProvider(ASSETS / "icons"))
    engine.addImageProvider("code", CodeProvider())
    Translator(kiosk, engine)
    window_size = {} if size is None else {"width": size[0], "height": size[1]}
    engine.setInitialProperties({"kiosk": kiosk, "pxPerMm": px_per_mm, **window_size})
    engine.loadFromModule("Kiosk", "Main")
    window = window_of(engine)
    if window is not None:
        Keypad(kiosk, keys, window)  # before the next one, which looks first and takes nothing
        Seal(window, keys, lambda: not kiosk.is_locked)
        Activity(kiosk, window)  # looks before the seal, since any key is a sign of life
        WayIn(kiosk, window)
        Announcer(kiosk, window)
        # looks before those above
        kiosk.once_staffed(lambda area: area.lock_touch(window))
    return engine


def _engine() -> QQmlApplicationEngine:
    engine = QQmlApplicationEngine()
    engine.setNetworkAccessManagerFactory(NO_NETWORK)
    engine.addImportPath(str(QML))
    return engine


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow | None:
    """The window of a loaded engine, or None when loading failed."""
    windows = [found for found in engine.rootObjects() if isinstance(found, QQuickWindow)]
    return windows[0] if windows else None


def show(window: QQuickWindow, size: tuple[int, int] | None) -> None:
    """Show the window over the whole of the screen it is on, or in a size in pixels."""
    window.setProperty("framed", size is not None)
    if size is None:
        window.setGeometry(window.screen().geometry())  # without a desktop nobody else does it
        window.showFullScreen()
    else:
        window.resize(*size)
        window.showNormal()
