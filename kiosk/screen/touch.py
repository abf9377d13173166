"""Slow, shaky and double touches still mean one touch."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.clock import Clock

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

DOUBLE_STRIKE_S = 0.5
"""A second activation within this time is the same touch (EN 301 549, 5.8)."""

SLIP_MM = 8.0
"""A finger may slip this far and still press what it touched (36 CFR 1194, 302.7)."""


@QmlElement
class TouchGate(QObject):
    """Lets one activation pass, then none for half a second, wherever it falls.

    One gate serves the whole screen: the second half of a double tap must not press what has
    just appeared under the finger either.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._closed_until = float("-inf")

    @Slot(result=bool)
    def admit(self) -> bool:
        """True if this activation counts."""
        now = self._clock.now()
        if now < self._closed_until:
            return False
        self._closed_until = now + DOUBLE_STRIKE_S
        return True
