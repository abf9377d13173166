"""Run one QtQuickTest file against the base controls, with a clock that the file advances.

Started as a program of its own for each file, since QtQuickTest ends its process.
"""

import sys

from PySide6.QtCore import Property, QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonInstance
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk.fonts import load_typeface
from kiosk.paths import ASSETS, QML
from kiosk.screen.engine import feel_of_touch, prepare_environment
from kiosk.screen.images import CodeProvider, IconProvider
from kiosk.screen.touch import TouchGate
from screen.editions import FakeClock

PX_PER_MM = 4.0


class Bench(QObject):
    """What the test files need of Python, there `Kiosk.Bench`."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = FakeClock()
        self._touch = TouchGate(self._clock, self)

    @Property(TouchGate, constant=True)
    def touch(self) -> TouchGate:
        return self._touch

    @Property(float, constant=True)
    def pxPerMm(self) -> float:
        return PX_PER_MM

    @Slot(float)
    def advance(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self._clock.advance(seconds)

    @Slot(int)
    def holdAfter(self, milliseconds: int) -> None:
        """Call a press a long one after this time."""
        QGuiApplication.styleHints().setMousePressAndHoldInterval(milliseconds)


class Setup(QObject):
    """QtQuickTest calls these slots by name."""

    @Slot()
    def applicationAvailable(self) -> None:
        application = QCoreApplication.instance()
        assert isinstance(application, QGuiApplication)
        load_typeface(ASSETS / "fonts")
        feel_of_touch(application, PX_PER_MM)

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:
        engine.addImportPath(str(QML))
        engine.addImageProvider("icon", IconProvider(ASSETS / "icons"))
        engine.addImageProvider("code", CodeProvider())


if __name__ == "__main__":
    prepare_environment(windowless=True)
    bench = Bench()
    # before the engine is there: a type registered later leaves QtTest's own types unusable
    qmlRegisterSingletonInstance(Bench, "Kiosk.Bench", 1, 0, "Bench", bench)  # type: ignore[arg-type]
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("qml", Setup, sys.argv))
