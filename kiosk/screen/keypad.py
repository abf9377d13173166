"""Single keys that do one thing wherever the visitor is, as on a navigation keypad."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.keys import KeyMap
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_DONE: dict[str, Callable[[Session], object]] = {
    "back": lambda session: session.show() if session.covered else session.back(),
    "home": Session.home,
    "help": Session.help,
    "listen": lambda session: session.reading.toggle(),
    "voice": lambda session: session.narration.turn(not session.narration.speaks),
    "repeat": lambda session: session.narration.repeat(),
    "louder": lambda session: session.reading.louder(),
    "quieter": lambda session: session.reading.quieter(),
}

_FOR_STAFF: dict[str, Callable[[Kiosk], object]] = {
    "scan": lambda kiosk: kiosk.scanning.leave() if kiosk.scanning.is_open else kiosk.scan(),
    "reset": Kiosk.startOver,
}
"""What begins no visit."""

_LEADING_AWAY = ("back", "home", "listen")
"""Whoever is asked for a sign of life does not mean these."""


class Keypad(QObject):
    """Takes the keys of the map before anything else does; all others mean what they always do.

    While nobody is there, a key of the map wakes the kiosk, so that who cannot see it may begin
    with any of them.
    """

    def __init__(self, kiosk: Kiosk, keys: KeyMap, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk = kiosk
        self._window = window
        self._keys = keys
        self._passing = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self._passing:
            return False
        from kiosk.screen.known_keys import MEANT, action_of

        action = action_of(event, self._keys)
        if action is None:
            return False
        if action in MEANT:
            self._pass_on(event, *MEANT[action])
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._do(action)
        return True

    def _pass_on(self, event: QKeyEvent, key: "Qt.Key", modifiers: "Qt.KeyboardModifier") -> None:
        """Let the window have this key instead."""
        meant = QKeyEvent(event.type(), key, modifiers, "", event.isAutoRepeat())
        self._passing = True
        QCoreApplication.sendEvent(self._window, meant)
        self._passing = False

    def _do(self, action: str) -> None:
        if self._kiosk.staff_is_open and action != "help":
            return  # the visitor's keys wait until staff have left
        if action in _FOR_STAFF:
            _FOR_STAFF[action](self._kiosk)
            return
        asked = self._kiosk.visit is None or self._kiosk.visit.warned
        self._kiosk.begin()
        session = self._kiosk.visit
        assert session is not None
        if asked and action in _LEADING_AWAY:
            session.stay()
        else:
            _DONE[action](session)
