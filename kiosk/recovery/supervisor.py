"""Keeps the kiosk running where no service manager does: on Windows, and on a laptop.

It starts the kiosk as a program of its own and listens for its pulse. A kiosk that ends by itself
or falls silent is started anew. It knows nothing of Qt, so that nothing there can take it along.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence

from kiosk.recovery.pulse import AGAIN, SUPERVISED

START_LIMIT_S = 60.0
"""A kiosk that has not painted by then hangs; the first start on a slow disk takes a while."""

SILENCE_LIMIT_S = 6.0
"""With a pulse every two seconds, a kiosk that is silent for so long hangs."""

PAUSES_S = (0.5, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Before each further start after a crash, so that a broken machine is not kept busy."""

LIVED_S = 120.0
"""A kiosk that has run for so long was well: the pauses begin anew."""

LOOK_S = 0.25

CLOSE_LIMIT_S = 5.0
"""So long a kiosk that is told to end may take."""

FINAL = (0, 2)
"""Staff closed it, or its command line is wrong: there is nothing to start again."""


class Life:
    """One run of the kiosk, judged by its pulse. Times are monotonic seconds."""

    def __init__(self, now: float) -> None:
        self._began = self._looked = now
        self._heard: float | None = None

    def hear(self, now: float) -> None:
        """It said that it lives."""
        self._heard = now

    def hangs(self, now: float) -> bool:
        """Whether it has been silent for too long. To be asked again and again.

        A machine that slept has kept the kiosk silent too: then it has all its time again.
        """
        slept = now - self._looked > SILENCE_LIMIT_S
        self._looked = now
        if slept and self._heard is not None:
            self._heard = now
        if self._heard is None:
            return now - self._began > START_LIMIT_S
        return now - self._heard > SILENCE_LIMIT_S

    def was_well(self, now: float) -> bool:
        """Whether it ran long enough."""
        return now - self._began > LIVED_S


def supervise(
    command: Sequence[str],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Run the kiosk until it ends as it should; return its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the kiosk ends with this
    crashes = 0
    while True:
        life = Life(clock())
        status = _run(command, life, clock)
        if status in FINAL:
            return status
        if status == AGAIN:
            continue
        crashes = 1 if life.was_well(clock()) else crashes + 1
        pause = PAUSES_S[min(crashes, len(PAUSES_S)) - 1]
        why = "did not answer and was ended" if status is None else f"ended by itself ({status})"
        print(f"The kiosk {why}. It starts again in {pause:g} seconds.", file=sys.stderr)
        sleep(pause)


def _run(command: Sequence[str], life: Life, clock: Callable[[], float]) -> int | None:
    """Run the kiosk once; return its exit status, or None when it had to be ended."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={**os.environ, SUPERVISED: "1"},
    )
    threading.Thread(target=_listen, args=(process, life, clock), daemon=True).start()
    try:
        while True:
            try:
                return process.wait(LOOK_S)
            except subprocess.TimeoutExpired:
                if life.hangs(clock()):
                    process.kill()
                    process.wait()
                    return None
    finally:  # also when the supervisor itself is to end
        _close(process)


def _close(process: "subprocess.Popen[bytes]") -> None:
    """Let the kiosk end as it should, or else end it."""
    process.terminate()
    try:
        process.wait(CLOSE_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _listen(process: "subprocess.Popen[bytes]", life: Life, clock: Callable[[], float]) -> None:
    """Hear the pulse until the kiosk ends. Whatever it prints means that it lives."""
    assert process.stdout is not None
    with process.stdout:
        for _ in process.stdout:
            life.hear(clock())
