"""While somebody wipes the glass, the screen hears nothing."""

from math import ceil

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtGui import QInputEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.clock import Clock

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

CLEANING_S = 30.0

ALONE_S = 1.0
"""Then it waits until nothing has touched the glass for so long,"""

LONGER_S = 10.0
"""but at most so long: a broken panel may report a finger for ever."""

LOOK_S = 0.2

_DOWN = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
}
_UP = {
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyRelease,
}


@QmlElement
class Cleaning(QObject):
    """Half a minute, and a little longer while the cloth is still on the glass.

    `over` comes when it ends by itself.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.is_on = False
        self._ends_at = 0.0
        self._held = False
        self._felt_at = 0.0

    def turn(self, on: bool) -> None:
        """Begin, or end; what is so already stays so."""
        if on == self.is_on:
            return
        self.is_on = on
        if on:
            self._held = False
            self._ends_at = self._clock.now() + CLEANING_S
            self._felt_at = self._clock.now()
            self._look()

    def feel(self, held: bool) -> None:
        """Something touches the glass or the keys, or lets go."""
        self._held = held
        self._felt_at = self._clock.now()

    def _look(self) -> None:
        if not self.is_on:
            return
        self.changed.emit()
        if self._is_over():
            self.is_on = False
            self.over.emit()
        else:
            self._clock.after(LOOK_S, self._look)

    def _is_over(self) -> bool:
        late = self._clock.now() - self._ends_at
        alone = not self._held and self._clock.now() - self._felt_at >= ALONE_S
        return late >= LONGER_S or (late >= 0 and alone)

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return max(0, ceil(self._ends_at - self._clock.now()))


class TouchLock(QObject):
    """Takes everything that fingers, pointers and keys do, while the glass is being cleaned.

    Help now, too: the cloth would press it, and whoever reads the emergency page would think that
    something has happened. The screen says instead whom to tell, and someone of the staff is there.
    What was held when it ends presses nothing, since no item of the window ever saw it go down.
    """

    def __init__(self, cleaning: Cleaning, window: QQuickWindow) -> None:
        super().__init__(window)
        self._cleaning = cleaning
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._cleaning.is_on or not isinstance(event, QInputEvent):
            return False
        if event.type() in _DOWN or event.type() in _UP:
            self._cleaning.feel(event.type() in _DOWN)
        event.accept()  # or else Qt makes a mouse's press of a finger's
        return True
