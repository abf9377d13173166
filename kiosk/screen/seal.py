"""Nobody gets out: the window hears what the kiosk understands, and nothing else."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

_SWALLOWED = {
    *(QEvent.Type.ContextMenu, QEvent.Type.NativeGesture, QEvent.Type.WhatsThisClicked),
    *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
    *(QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride),
}


class Seal(QObject):
    """Looks at every event of the window before anything else does.

    `keys` names those of the machine's key map. `may_close` says whether the window may be closed
    from outside, with Alt+F4 or by the desktop.
    """

    def __init__(
        self, window: QQuickWindow, keys: Collection[str], may_close: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._keys = keys
        self._may_close = may_close
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent):
            from kiosk.screen.known_keys import is_heard

            return not is_heard(event, self._keys)
        if kind == QEvent.Type.Close and not self._may_close():
            event.ignore()
            return True
        return kind in _SWALLOWED
