"""Time for the screen: all waiting goes through one clock, so that tests can advance it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer


class Clock:
    """The machine's clock."""

    def now(self) -> float:
        """Seconds that never run backwards and go on while the machine sleeps."""
        boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boot_clock is None else time.clock_gettime(boot_clock)

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Call once, on the UI thread, when so many seconds have passed."""
        QTimer.singleShot(round(seconds * 1000), call)
