"""The frames of a window, inside the program that is measured.

Loads no more than a bare window needs.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

Steps = Iterator[int]
"""A task, step by step; it yields for how many ticks the picture must stand before the next."""

TICK_MS = 10
COMPLETE = 10
"""A picture that has stood for so many ticks is complete. Ticks are counted rather than time: a
program that is busy with the next picture lets time pass, but no ticks.
"""

SEEN = 4
"""A page that has stood for so many ticks has been seen."""

SCROLLED = 400
"""So many frames are scrolled: four are slower than the 99th percentile."""

TURNED = 200
"""So many pages are turned in each of two runs."""


class Frames:
    """When the frames of a window were painted, in seconds of the machine's monotonic clock.

    With the software renderer a frame is made on the UI thread, and is painted when swapped.
    """

    def __init__(self, window: QQuickWindow) -> None:
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


def drive(window: QQuickWindow, frames: Frames, steps: Steps) -> None:
    """Carry out a task in the program's own event loop.

    Inside a loop within the loop nothing would be freed that Qt deletes later.
    """
    timer = QTimer(window, interval=TICK_MS)
    wanted, stood, seen = COMPLETE, 0, 0.0

    def tick() -> None:
        nonlocal wanted, stood, seen
        stood = stood + 1 if seen and frames.painted == seen else 0
        seen = frames.painted
        if stood >= wanted:
            stood, wanted = 0, next(steps, -1)
            if wanted < 0:
                timer.stop()

    timer.timeout.connect(tick)
    timer.start()
    window.update()  # the first picture may have been there before


def scroll(area: QQuickItem, end: float, frames: Frames) -> Steps:
    """Move an area to its end and back until there are frames enough."""
    step, y = 24.0, 0.0
    frames.durations.clear()
    while len(frames.durations) < SCROLLED:
        if not 0 <= y + step <= end:
            step = -step
        y += step
        area.setProperty("contentY", y)
        yield 0


def turn(go: Callable[[], object], turned: list[float], frames: Frames) -> Steps:
    """Turn a page, and add how long the longest frame of it took."""
    frames.durations.clear()
    go()
    yield SEEN
    turned.append(max(frames.durations))


def answer(**values: Any) -> None:
    """Tell the bench what was measured."""
    import json

    print(json.dumps(values), flush=True)
