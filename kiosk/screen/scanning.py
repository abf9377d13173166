"""Scan me: one code as large as fits, for whoever stands some way off."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.clock import Clock

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

FORGOTTEN_S = 600.0
"""Outside an event nobody needs it for so long: the resting screen comes back."""


@QmlElement
class Scanning(QObject):
    """Whether the code lies over the resting screen.

    At an event it stays until somebody takes it away, since it stands behind a talk.
    """

    openChanged = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._showings = 0
        self.is_open = False

    def show(self, stays: bool) -> None:
        """Show it; with `stays` until somebody takes it away."""
        self._showings += 1
        showing = self._showings
        if not stays:
            self._clock.after(FORGOTTEN_S, lambda: self._forget(showing))
        self._set_open(True)

    @Slot()
    def leave(self) -> None:
        """Take it away."""
        self._set_open(False)

    def _forget(self, showing: int) -> None:
        if showing == self._showings:
            self.leave()

    def _set_open(self, open: bool) -> None:
        if open != self.is_open:
            self.is_open = open
            self.openChanged.emit()

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self.is_open
