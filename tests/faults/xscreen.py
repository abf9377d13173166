"""A display without glass: what is painted on it, and a keyboard and a mouse at it."""

import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops

PATIENCE_S = 60.0
LOOK_S = 0.05
WIDTH, HEIGHT = 1366, 768


class XScreen:
    """One Xvfb. It keeps its pixels in a file, so looking at them costs nothing."""

    def __init__(self, process: "subprocess.Popen[bytes]", name: str, folder: Path) -> None:
        self.name = name
        self.file = folder / "Xvfb_screen0"
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid

    def picture(self) -> Image.Image:
        """What is on it now."""
        data = self.file.read_bytes()
        header = struct.unpack(">25I", data[:100])  # of XWDFile.h
        begin = header[0] + 12 * header[19]
        return Image.frombytes(
            "RGB", (header[4], header[5]), data[begin:], "raw", "BGRX", header[12]
        )

    def rest(self, seconds: float = 0.4) -> Image.Image:
        """What is on it once it has not changed for so long."""
        since, seen = time.monotonic(), self.picture()
        for _ in looks("The screen does not come to rest"):
            now = self.picture()
            if changed(seen, now):
                since, seen = time.monotonic(), now
            elif time.monotonic() - since > seconds and not is_black(now):
                return now
        raise AssertionError("unreachable")

    def wait_for(self, wanted: Image.Image) -> None:
        """Wait until this is on it."""
        self._wait(lambda: not changed(self.picture(), wanted), "A picture never came")

    def wait_until_black(self) -> None:
        """Wait until nothing is on it any more."""
        self._wait(lambda: is_black(self.picture()), "The screen did not become black")

    def wait_past(self, known: Image.Image) -> None:
        """Wait until this is no longer on it."""
        self._wait(lambda: changed(self.picture(), known) > 0, "A picture never went")

    def _wait(self, fulfilled: Callable[[], bool], otherwise: str) -> None:
        for _ in looks(otherwise):
            if fulfilled():
                return

    def type(self, *commands: str) -> None:
        """Commands of xdotool, such as `key alt+F4` or `mousemove 10 10 click 1`."""
        environment = {**os.environ, "DISPLAY": self.name}
        line = [word for command in commands for word in command.split()]
        subprocess.run(["xdotool", *line], check=True, env=environment, stdout=subprocess.DEVNULL)

    def kill(self) -> None:
        """As if the graphics had failed."""
        self._process.kill()
        self._process.wait()


def looks(what: str) -> Iterator[None]:
    """Look again and again; fail, saying what never came."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        yield
        time.sleep(LOOK_S)
    raise TimeoutError(what)


def changed(one: Image.Image, other: Image.Image) -> int:
    """How many pixels are not the same."""
    step = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 0))
    return step.histogram()[255]


def is_black(image: Image.Image) -> bool:
    """Whether nothing is painted."""
    colors = image.getcolors(maxcolors=2)
    return colors is not None and len(colors) == 1


@contextmanager
def xscreen(width: int = WIDTH, height: int = HEIGHT, name: str = "") -> Iterator[XScreen]:
    """A display with this name, such as `:7`, or with any number that is free."""
    read, write = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        command = ["Xvfb", *([name] if name else []), "-displayfd", str(write), "-fbdir", folder]
        command += ["-screen", "0", f"{width}x{height}x24", "-nocursor", "-noreset"]
        with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
            try:
                os.close(write)
                with os.fdopen(read) as number:
                    yield XScreen(process, f":{number.readline().strip()}", Path(folder))
            finally:
                process.terminate()
