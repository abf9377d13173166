"""Nobody gets out: the window hears what the kiosk understands, and nothing else."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

_KEYS = {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}
"""What moves the focus, presses, scrolls, and wakes. Signs that a keyboard writes wake too."""

STAFF_CHORD = (
    Qt.Key.Key_S,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Modifiers that make no chord."""

_SWALLOWED = {
    *(QEvent.Type.ContextMenu, QEvent.Type.NativeGesture, QEvent.Type.WhatsThisClicked),
    *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
    *(QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride),
}

_CLICKS = {
    *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease),
    QEvent.Type.MouseButtonDblClick,
}


class Seal(QObject):
    """Looks at every event of the window before anything else does.

    `keys` are those of the machine's key map. `may_close` says whether the window may be closed
    from outside, with Alt+F4 or by the desktop.
    """

    def __init__(
        self, window: QQuickWindow, keys: Iterable[Qt.Key], may_close: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._keys = _KEYS | set(keys)
        self._may_close = may_close
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent):
            return not self._understands(event)
        if kind == QEvent.Type.Close and not self._may_close():
            event.ignore()
            return True
        if isinstance(event, QMouseEvent) and kind in _CLICKS:
            return event.button() != Qt.MouseButton.LeftButton
        return kind in _SWALLOWED

    def _understands(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if (key, modifiers) == STAFF_CHORD:
            return True
        if modifiers & ~_HARMLESS:
            return False
        return key in self._keys or Qt.Key.Key_Space <= key <= Qt.Key.Key_ydiaeresis
