"""One watch on everything a visitor does to the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputDevice, QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.kiosk import Kiosk

_PRESSES = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}
_RELEASES = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
_OTHERS = {
    QEvent.Type.TouchUpdate,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
}


class Activity(QObject):
    """Tells the session's idle watch; hides the pointer on touch and shows it on a mouse."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk = kiosk
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESSES or kind in _RELEASES or kind in _OTHERS:
            self._note(kind)
            if isinstance(event, QPointerEvent):
                self._point(event)
        return False

    def _note(self, kind: QEvent.Type) -> None:
        session = self._kiosk.visit
        if session is None:
            return
        now = self._kiosk.clock.now()
        if kind in _PRESSES:
            session.watch.pressed(now)
        elif kind in _RELEASES:
            session.watch.released(now)
        else:
            session.watch.active(now)

    def _point(self, event: QPointerEvent) -> None:
        touch = event.deviceType() == QInputDevice.DeviceType.TouchScreen
        shape = Qt.CursorShape.BlankCursor if touch else Qt.CursorShape.ArrowCursor
        if self._window.cursor().shape() != shape:
            self._window.setCursor(shape)
