"""A program that is measured, and all that it starts: its time, its memory, its work."""

import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from performance.failure import Failure

PATIENCE_S = 60.0
"""A program that takes longer hangs."""

CALM_S = 0.6
LOOK_S = 0.02


class Program:
    """A running program, with the time of the machine's monotonic clock at which it was started."""

    def __init__(self, process: "subprocess.Popen[str]", started: float, errors: IO[str]) -> None:
        self.started = started
        self._process = process
        self._errors = errors

    def answer(self) -> dict[str, Any]:
        """The next line it prints, as JSON."""
        assert self._process.stdout
        patience = threading.Timer(PATIENCE_S, self._process.kill)
        patience.start()
        line = self._process.stdout.readline()
        patience.cancel()
        if not line:
            self._errors.seek(0)
            last = self._errors.read().strip().rpartition("\n")[2]
            raise Failure(f"The program ended with nothing measured: {last or 'it said nothing'}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def wait_until_alone(self) -> None:
        """Wait until nothing that it has started runs beside it any more, such as the publisher."""
        since = time.monotonic()
        deadline = since + PATIENCE_S
        while time.monotonic() - since < CALM_S:
            if self.processes > 1:
                since = time.monotonic()
            if time.monotonic() > deadline:
                raise Failure("What the program has started does not end.")
            time.sleep(LOOK_S)

    @property
    def pss_mb(self) -> float:
        """The memory of it and all it has started; what several share counts in equal parts."""
        return sum(map(_pss_kb, self._processes())) / 1024

    @property
    def processes(self) -> int:
        """How many they are."""
        return len(self._processes())

    @property
    def worked_s(self) -> float:
        """The seconds for which it and all it has started, as far as they run, kept a processor."""
        return sum(map(_worked_ns, self._processes())) / 1e9

    def mapped_files(self) -> set[Path]:
        """The files that it has loaded, such as libraries."""
        lines = Path(f"/proc/{self._process.pid}/maps").read_text().splitlines()
        return {Path(parts[5]) for line in lines if len(parts := line.split(None, 5)) == 6}

    def _processes(self) -> list[int]:
        return _session(self._process.pid)


@contextmanager
def running(command: Sequence[str], environment: dict[str, str]) -> Iterator[Program]:
    """Start a program; in the end it and all it has started are ended."""
    with tempfile.TemporaryFile("w+") as errors:
        started = time.monotonic()
        process = subprocess.Popen(
            command,
            env=_inherited() | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        )
        try:
            yield Program(process, started, errors)
        finally:
            _end(process)


def took_s(command: Sequence[str], environment: dict[str, str]) -> float:
    """How many seconds a program takes to its end."""
    started = time.monotonic()
    ended = subprocess.run(
        command,
        env=_inherited() | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    took = time.monotonic() - started
    if ended.returncode:
        last = ended.stderr.strip().splitlines()[-1:]
        raise Failure(f"{Path(command[1]).name} failed: {' '.join(last)}")
    return took


def _inherited() -> dict[str, str]:
    """The environment, without what somebody wants of Python here.

    Above all it may not forbid to keep compiled modules: a kiosk has them from its second start on.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _end(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)
    for left in _session(process.pid):
        with suppress(ProcessLookupError):
            os.kill(left, signal.SIGKILL)
    process.communicate()


def _session(leader: int) -> list[int]:
    """The processes of a session: also those whose parent has ended, as browsers have them."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            after_name = file.read_text().rpartition(")")[2].split()
            if int(after_name[3]) == leader and after_name[0] != "Z":
                found.append(int(file.parent.name))
    return found


def _pss_kb(process: int) -> int:
    with suppress(OSError):  # it has ended meanwhile
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def _worked_ns(process: int) -> int:
    worked = 0
    for task in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with suppress(OSError):  # it has ended meanwhile
            worked += int(task.read_text().split()[0])
    return worked
