"""The frames of a window, inside the program that is measured.

Loads no more than a bare window needs: `Qt` alone, with all its enums, takes a tenth of its start.
"""

import time
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

TICK_MS = 10
STILL_TICKS = 10
"""A picture that has not changed for so many ticks is complete. Ticks are counted, since a program
that is busy with the next picture lets time pass, but no ticks.
"""


class Frames:
    """When the frames of a window were painted, in seconds of the machine's monotonic clock.

    With the software renderer a frame is made on the UI thread, and is painted when swapped.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._began = 0.0
        self.painted = 0.0
        self.durations: list[float] = []
        window.beforeSynchronizing.connect(self._begin)
        window.frameSwapped.connect(self._end)

    def _begin(self) -> None:
        self._began = time.monotonic()

    def _end(self) -> None:
        self.painted = time.monotonic()
        self.durations.append(self.painted - self._began)

    def next(self) -> None:
        """Wait for one frame."""
        loop = QEventLoop()
        self._window.frameSwapped.connect(loop.quit)
        loop.exec()

    def complete(self) -> float:
        """Wait until nothing changes any more; return when the last frame was painted."""
        loop = QEventLoop()
        ticks = QTimer(interval=TICK_MS)
        seen, still = self.painted, 0

        def look() -> None:
            nonlocal seen, still
            still = still + 1 if self.painted == seen else 0
            seen = self.painted
            if still == STILL_TICKS:
                loop.quit()

        ticks.timeout.connect(look)
        ticks.start()
        loop.exec()
        return self.painted


def scroll(area: QQuickItem, end: float, frames: Frames, number: int) -> list[float]:
    """Seconds for sync and render of so many frames, while an area goes to its end and back."""
    step, y = 24.0, 0.0
    frames.durations.clear()
    while len(frames.durations) < number:
        if not 0 <= y + step <= end:
            step = -step
        y += step
        area.setProperty("contentY", y)
        frames.next()
    return frames.durations


def answer(**values: Any) -> None:
    """Tell the bench what was measured."""
    import json

    print(json.dumps(values), flush=True)
