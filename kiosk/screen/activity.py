"""One watch on everything a visitor does to the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputDevice, QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.kiosk import Kiosk
from kiosk.screen.reader import Reader

_PRESSES = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}
_RELEASES = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
_HUSHING = {QEvent.Type.Wheel, QEvent.Type.KeyPress}
_OTHERS = {
    QEvent.Type.TouchUpdate,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
}


class Activity(QObject):
    """Tells those who count how long nobody did anything; the pointer hides from touches."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk = kiosk
        self._window = window
        self._hides_pointer = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESSES or kind in _RELEASES or kind in _OTHERS:
            self._note(kind)
            if kind in _PRESSES or kind in _HUSHING:
                self._hush(event)
            if isinstance(event, QPointerEvent):
                self._point(event)
        return False

    def _note(self, kind: QEvent.Type) -> None:
        if self._kiosk.staff_is_open:
            self._kiosk.staff_area.touched()
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

    def _hush(self, event: QEvent) -> None:
        """Whatever a visitor does silences the voice; a touch elsewhere ends the reading."""
        session = self._kiosk.visit
        if session is None:
            return
        session.hush()
        if isinstance(event, QPointerEvent) and not self._on_controls(session.reading, event):
            session.reading.stop()

    def _on_controls(self, reader: Reader, event: QPointerEvent) -> bool:
        at = event.point(0).scenePosition()
        return any(
            control.isVisible() and control.contains(control.mapFromScene(at))
            for control in reader.controls
        )

    def _point(self, event: QPointerEvent) -> None:
        touch = event.deviceType() == QInputDevice.DeviceType.TouchScreen
        if touch != self._hides_pointer:
            from PySide6.QtCore import Qt  # its enumerations take 11 ms

            self._hides_pointer = touch
            self._window.setCursor(
                Qt.CursorShape.BlankCursor if touch else Qt.CursorShape.ArrowCursor
            )
