"""The kiosk is ended, or hangs: it is back with nothing of the visit, and no word about it."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from faults.hurried import TRY_AGAIN_S
from faults.real import EVER, Running, arguments, children, program, running, state
from faults.rows import Row
from faults.xscreen import XScreen, changed, xscreen
from kiosk.paths import PROJECT

BACK_S = 10.0
"""So long it may take to be back."""

SAFE_S = 60.0

IN_A_ROW = 2
"""So many a supervisor: with a third one so soon, safe mode is right."""

DRIVEN = PROJECT / "tests" / "whole" / "driven.py"
HURRIED = Path(__file__).with_name("hurried.py")

SAFE_WORDS = (
    "The kiosk failed three times in a row, so it shows only help now. In ten minutes it tries "
    "again."
)

Break = Callable[[int], None]
"""Does it to the process with this number."""


NO_DOUBLE_S = 0.8
"""After so long another touch is no longer part of a double one."""


@dataclass
class Visit:
    """A kiosk with its supervisor on a display, and how it looks when nobody is there."""

    screen: XScreen
    supervisor: Running
    attract: Image.Image
    home: Image.Image

    @classmethod
    def to(cls, screen: XScreen, supervisor: Running) -> "Visit":
        """Somebody comes, and opens a page."""
        attract = screen.rest()
        return cls(screen, supervisor, attract, cls._come(screen))

    @staticmethod
    def _come(screen: XScreen) -> Image.Image:
        before = screen.picture()
        screen.type("mousemove 600 300 mousedown 1 mouseup 1")
        screen.wait_past(before)
        return screen.rest(NO_DOUBLE_S)

    @property
    def kiosk(self) -> int:
        (process,) = children(self.supervisor.process.pid)
        return process

    def read(self) -> None:
        """Open a page."""
        self.screen.type("mousemove 200 200 mousedown 1 mouseup 1")
        self.screen.wait_past(self.home)
        assert changed(self.screen.rest(), self.attract)

    def seconds_back(self, break_it: Break) -> float:
        """How long it takes until it is as nobody had ever been there; inf where it is not."""
        self.read()
        began = time.monotonic()
        break_it(self.kiosk)
        try:
            self.screen.wait_for(self.attract)
        except TimeoutError:
            return float("inf")
        took = time.monotonic() - began
        return took if not changed(self._come(self.screen), self.home) else float("inf")


@contextmanager
def supervised(screen: XScreen, command: list[str]) -> Iterator[Running]:
    with running(command, {"DISPLAY": screen.name}) as supervisor:
        try:
            yield supervisor
        finally:
            supervisor.process.send_signal(signal.SIGTERM)
            supervisor.process.wait()


def breaks(times: int, break_it: Break, how: Callable[[Path], list[str]]) -> Iterator[float]:
    """Break kiosks that `how` starts in a state folder; the seconds until each is back."""
    with xscreen() as screen:
        for _ in range(times // IN_A_ROW):
            with state() as folder, supervised(screen, how(folder)) as supervisor:
                visit = Visit.to(screen, supervisor)
                for _ in range(IN_A_ROW):
                    yield visit.seconds_back(break_it)


def supervise(folder: Path) -> list[str]:
    return program(folder, *EVER, command="supervise")


def _row(number: int, fault: str, took: list[float]) -> Row:
    back = sum(seconds <= BACK_S for seconds in took)
    return Row(number, fault, len(took), back, f"home after {max(took):.1f} s")


def row_24() -> Row:
    took = list(breaks(50, lambda kiosk: os.kill(kiosk, signal.SIGKILL), supervise))
    return _row(24, "killed in the middle of a visit", took)


def row_25_stopped() -> Row:
    took = list(breaks(10, lambda kiosk: os.kill(kiosk, signal.SIGSTOP), supervise))
    return _row(25, "hangs: stopped by the system", took)


def _hang(how: str) -> list[float]:
    """Let a driver inside hold the UI thread."""
    with TemporaryDirectory() as place:
        pipe = Path(place) / "commands"
        os.mkfifo(pipe)

        def driven(folder: Path) -> list[str]:
            command = [sys.executable, str(DRIVEN), "--commands", str(pipe), "--", "supervise"]
            return [*command, *arguments(folder, *EVER)]

        def hang(_: int) -> None:
            pipe.write_text(f"hang {how}\n", "utf-8")

        return list(breaks(10, hang, driven))


def row_25_busy() -> Row:
    return _row(25, "hangs: a loop that never ends", _hang("busy"))


def row_25_waiting() -> Row:
    return _row(25, "hangs: a lock that never opens", _hang("waiting"))


def crash_loops(times: int) -> Iterator[tuple[float, float]]:
    """Kill each kiosk as soon as it is there: the seconds until safe mode, and until it is over."""
    for _ in range(times):
        with xscreen() as screen, state() as folder:
            command = [sys.executable, str(HURRIED), "supervise", *arguments(folder, *EVER)]
            with supervised(screen, command) as supervisor:
                attract = screen.rest()
                began = time.monotonic()
                for _ in range(3):
                    screen.wait_for(attract)
                    (kiosk,) = children(supervisor.process.pid)
                    os.kill(kiosk, signal.SIGKILL)
                    screen.wait_past(attract)
                safe = screen.rest()
                assert changed(safe, attract)
                assert SAFE_WORDS in supervisor.said
                safe_after = time.monotonic() - began
                screen.wait_for(attract)
                yield safe_after, time.monotonic() - began - safe_after


def row_27() -> Row:
    took = list(crash_loops(5))
    survived = sum(safe <= SAFE_S and over <= SAFE_S for safe, over in took)
    worst = (
        f"safe mode {max(safe for safe, _ in took):.1f} s after the first crash, and home "
        f"{max(over for _, over in took) - TRY_AGAIN_S:.1f} s after its time"
    )
    return Row(27, "three crashes in a row", len(took), survived, worst)
