"""Displays that a test plugs in and pulls out."""

from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication


class Screen(QObject):
    """A display, as far as the kiosk asks one."""

    geometryChanged = Signal(QRect)
    physicalDotsPerInchChanged = Signal(float)

    def __init__(self, name: str, place: QRect, px_per_mm: float, make: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.place, self.px_per_mm, self.make = place, px_per_mm, make
        self.stretched = 1.0

    def name(self) -> str:
        return self.objectName()

    def manufacturer(self) -> str:
        return self.make

    def model(self) -> str:
        return "X1" if self.make else ""

    def physicalDotsPerInch(self) -> float:
        return self.px_per_mm * 25.4

    def physicalDotsPerInchX(self) -> float:
        return self.physicalDotsPerInch() * self.stretched

    def physicalDotsPerInchY(self) -> float:
        return self.physicalDotsPerInch() / self.stretched

    def geometry(self) -> QRect:
        return self.place

    def availableGeometry(self) -> QRect:
        return self.place.adjusted(0, 30, 0, 0)  # there is a panel of the desktop

    def size(self) -> QSize:
        return self.place.size()


class Machine(QObject):
    """An application whose displays can be plugged in and out."""

    screenAdded = Signal(object)
    screenRemoved = Signal(object)

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self.plugged = list(screens)

    def screens(self) -> list[Screen]:
        return self.plugged

    def primaryScreen(self) -> Screen:
        return self.plugged[0]

    def styleHints(self) -> Any:
        return QGuiApplication.styleHints()

    def plug_in(self, screen: Screen) -> None:
        self.plugged.append(screen)
        self.screenAdded.emit(screen)

    def pull_out(self, screen: Screen) -> None:
        self.plugged.remove(screen)
        self.screenRemoved.emit(screen)
