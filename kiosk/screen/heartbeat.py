"""The heartbeat: proves that frames are painted, and not only that the process lives."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.clock import Clock

BEAT_S = 2.0

UNSEEN_BEATS = 1
"""A window is not there yet when it has just been opened."""


class Heartbeat(QObject):
    """Asks the window for a frame every two seconds and beats when it has been painted.

    `beat` is called on the UI thread. A window that nobody can see paints nothing (the display is
    off, or staff have put it aside); after a while it is then enough that the UI thread gets here.
    """

    def __init__(self, window: QQuickWindow, clock: Clock, beat: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._beat = beat
        self._asked = False
        self._unseen = 0
        window.frameSwapped.connect(self._painted)
        self._ask()

    def _ask(self) -> None:
        self._asked = True  # the first frame of a window that is not there yet counts, too
        if self._window.isExposed():
            self._unseen = 0
            self._window.update()
        else:
            self._unseen += 1
            if self._unseen > UNSEEN_BEATS:
                self._beat()
        self._clock.after(BEAT_S, self._ask)

    def _painted(self) -> None:
        if self._asked:
            self._asked = False
            self._beat()
