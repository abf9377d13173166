"""The two ways into the staff area: a corner that is held, and a key chord."""

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.kiosk import Kiosk

HOLD_S = 3.0

CORNER = 1 / 7
"""The side of the upper left corner, as a part of the window's shorter side: 38 mm of a 21.5-inch
screen, 13 mm of a 7-inch panel."""

_PRESSES = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}
_MOVES = {QEvent.Type.TouchUpdate, QEvent.Type.MouseMove}
_RELEASES = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}


class WayIn(QObject):
    """Opens the PIN pad when one finger has held the corner long enough, or at Ctrl+Shift+S.

    It takes no touch away: the button that may lie in the corner is no longer there, or covered,
    when the finger lets go.
    """

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk = kiosk
        self._window = window
        self._holds = 0
        self._holding = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QPointerEvent):
            if kind in _PRESSES:
                self._hold(event)
            elif kind in _RELEASES or (kind in _MOVES and not self._in_corner(event)):
                self._holding = False
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._chord(event)
        return False

    def _hold(self, event: QPointerEvent) -> None:
        self._holding = self._in_corner(event)
        self._holds += 1
        if self._holding:
            hold = self._holds
            self._kiosk.clock.after(HOLD_S, lambda: self._held(hold))

    def _held(self, hold: int) -> None:
        if self._holding and hold == self._holds:
            self._kiosk.staff_area.ask()

    def _in_corner(self, event: QPointerEvent) -> bool:
        side = CORNER * min(self._window.width(), self._window.height())
        at = [event.point(n).scenePosition() for n in range(event.pointCount())]
        return len(at) == 1 and _within(at[0], side)

    def _chord(self, event: QKeyEvent) -> bool:
        from kiosk.screen.known_keys import is_staff_chord

        meant = is_staff_chord(event)
        if meant and not event.isAutoRepeat():
            self._kiosk.staff_area.ask()
        return meant


def _within(point: QPointF, side: float) -> bool:
    return 0 <= point.x() < side and 0 <= point.y() < side
