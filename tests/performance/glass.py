"""A display without glass, watched so closely that it can say when a picture was there.

The same ruler for every program: none of them says anything about itself, and what counts is what
is on the display.
"""

import mmap
import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from faults.xscreen import XScreen, xscreen
from kiosk.devices import DEVICES
from performance.failure import Failure

CLINIC = DEVICES[0]

LOOK_S = 0.003
"""Between two looks. A look reads every 16th line of the display, and takes a tenth of that."""

STEP = 16
"""No line of words is so low that it lies between two of these lines."""

PATIENCE_S = 40.0

BESIDE = (1250, 1035)
"""A place that starts a visit on the attract screen, and where nothing is to be pressed at home."""

AGAIN_S = 0.6
"""Two touches within half a second count as one."""


@dataclass(frozen=True)
class Picture:
    """All that is on the display, as bytes, and the part of it that is looked at first."""

    whole: bytes
    lines: bytes


class Glass:
    """One Xvfb of the size of the clinic's screen, with a pen on it."""

    def __init__(self, screen: XScreen, pixels: mmap.mmap, pen: "subprocess.Popen[bytes]") -> None:
        self.name = screen.name
        self._pixels = pixels
        header = struct.unpack(">25I", pixels[:100])  # of XWDFile.h
        self._begin, self._line, self._height = header[0] + 12 * header[19], header[12], header[5]
        self._pen = pen
        self._black = self._lines()

    def touch(self) -> None:
        """Press and let go of the glass where a visit begins."""
        self._write("mousemove {} {} mousedown 1 mouseup 1".format(*BESIDE))

    def picture(self) -> Picture:
        """What is on it now."""
        return Picture(self._whole(), self._lines())

    def rest(self, seconds: float) -> Picture:
        """What is on it once it has not changed for so long, and is not black."""
        since, seen = time.monotonic(), self._lines()
        for _ in looks("The display does not come to rest"):
            now = self._lines()
            if now != seen:
                since, seen = time.monotonic(), now
            elif time.monotonic() - since > seconds and now != self._black:
                return self.picture()
        raise AssertionError("unreachable")

    def wait_for(self, wanted: Picture) -> float:
        """When this was on it, wholly; a time of the machine's monotonic clock."""
        return self._wait(lambda: self._shows(wanted), "A picture never came")

    def wait_past(self, known: Picture) -> float:
        """When something of this was no longer on it."""
        return self._wait(lambda: self._lines() != known.lines, "A picture never went")

    def wait_until_black(self) -> None:
        """Wait until no program shows anything on it."""
        self._wait(lambda: self._lines() == self._black, "A window did not close")

    def after_touch(self, seconds: float) -> Picture:
        """What is on it after a touch, once it has stood for so long."""
        before = self.rest(seconds)
        self.touch()
        self.wait_past(before)
        return self.rest(seconds)

    def touch_until(self, wanted: Picture) -> float:
        """Touch it as soon as there is something to touch; when this was on it, wholly."""
        self._wait(lambda: self._lines() != self._black, "Nothing was ever painted")
        touched = 0.0
        for now in looks("The touch led nowhere"):
            if self._shows(wanted):
                return now
            if now - touched > AGAIN_S:
                touched = now
                self.touch()
        raise AssertionError("unreachable")

    def _shows(self, wanted: Picture) -> bool:
        return self._lines() == wanted.lines and self._whole() == wanted.whole

    def _lines(self) -> bytes:
        first, step = self._begin + STEP // 2 * self._line, STEP * self._line
        last = self._begin + self._height * self._line
        return b"".join(self._pixels[at : at + self._line] for at in range(first, last, step))

    def _whole(self) -> bytes:
        return self._pixels[self._begin : self._begin + self._height * self._line]

    def _wait(self, fulfilled: Callable[[], bool], otherwise: str) -> float:
        for now in looks(otherwise):
            if fulfilled():
                return now
        raise AssertionError("unreachable")

    def _write(self, command: str) -> None:
        assert self._pen.stdin
        self._pen.stdin.write(f"{command}\n".encode())
        self._pen.stdin.flush()


def looks(what: str) -> Iterator[float]:
    """The time, again and again; fails in the end, saying what never came."""
    deadline = time.monotonic() + PATIENCE_S
    while (now := time.monotonic()) < deadline:
        yield now
        time.sleep(LOOK_S)
    raise Failure(f"{what}.")


@contextmanager
def glass() -> Iterator[Glass]:
    """A display of its own, with nothing on it."""
    with xscreen(CLINIC.width, CLINIC.height) as screen:
        with screen.file.open("rb") as file:
            pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        with subprocess.Popen(
            ["xdotool", "-"],
            env={**os.environ, "DISPLAY": screen.name},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        ) as pen:
            yield Glass(screen, pixels, pen)
