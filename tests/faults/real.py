"""The real program on a display, with an edition, a PIN, and nothing said that nobody hears."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import IO

from faults.stage import publish
from kiosk.paths import PROJECT, SHIPPED_CONTENT
from kiosk.state.pin import PinLock

PIN = "314159"
PATIENCE_S = 30.0

EVER = ("--idle-seconds", "300", "--warning-seconds", "120")
"""No visit ends by itself while it is looked at."""


@cache
def _prepared() -> "tempfile.TemporaryDirectory[str]":
    """Words that nobody changes, and the state of a kiosk that has run with them."""
    folder = tempfile.TemporaryDirectory()
    place = Path(folder.name)
    shutil.copytree(SHIPPED_CONTENT, place / "content")
    publish(place / "content", place / "state")
    PinLock(place / "state", cost=2).set(PIN)
    return folder


def content() -> Path:
    """The words that every kiosk here shows."""
    return Path(_prepared().name, "content")


@contextmanager
def state() -> Iterator[Path]:
    """A state folder of a kiosk that has run before."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(Path(_prepared().name, "state"), Path(folder) / "state"))


def arguments(state: Path, *options: str) -> list[str]:
    """Options of the kiosk for this state folder."""
    places = ["--state", str(state), "--content", str(content()), "--settings", os.devnull]
    return [*places, "--px-per-mm", "3.955", "--voice", "none", *options]


def program(state: Path, *options: str, command: str = "run") -> list[str]:
    """How the kiosk is started."""
    return [sys.executable, str(PROJECT / "main.py"), command, *arguments(state, *options)]


@contextmanager
def running(
    command: list[str],
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Iterator["Running"]:
    """A program in a group of its own, which ends with this."""
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        try:
            yield Running(process, said)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Running:
    """A program that was started here."""

    def __init__(self, process: "subprocess.Popen[bytes]", said: IO[str]) -> None:
        self.process = process
        self._said = said

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    @property
    def said(self) -> list[str]:
        """All it has said so far on standard error."""
        self._said.seek(0)
        return self._said.read().splitlines()

    def others(self) -> set[int]:
        """The programs that it, and those it has started, have started, but the publisher."""
        return {child for child in descendants(self.process.pid) if not _publishes(child)}


def descendants(process: int) -> Iterator[int]:
    """The programs that a process has started, and that these have, as far as they still run."""
    for child in children(process):
        yield child
        yield from descendants(child)


def children(process: int) -> list[int]:
    """The programs that a process has started and that still run."""
    found = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):  # it has ended meanwhile
            found += [int(child) for child in task.read_text("ascii").split()]
    return found


def _publishes(process: int) -> bool:
    with suppress(OSError):
        return b"publish" in Path(f"/proc/{process}/cmdline").read_bytes()
    return True  # it has ended meanwhile
