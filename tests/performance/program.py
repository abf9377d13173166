"""A program that is measured, as the bench talks to it."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.paths import PROJECT

PATIENCE_S = 60.0
"""A program that takes longer hangs."""

HERE = Path(__file__).parent


class Program:
    """A running script of this folder: when it was started, and what it answered."""

    def __init__(self, process: "subprocess.Popen[str]", started: float) -> None:
        self._process = process
        self._started = started
        assert process.stdout
        line = process.stdout.readline()
        if not line:
            sys.exit("The program ended with nothing measured; the reason is above.")
        self.answer: dict[str, Any] = json.loads(line)

    @property
    def start_ms(self) -> float:
        """From exec to painted."""
        return float(1000 * (self.answer["painted"] - self._started))

    @property
    def pss_mb(self) -> float:
        """The memory of the program and all it started, each shared page in equal parts."""
        return sum(map(_pss_kb, _processes(self._process.pid))) / 1024


@contextmanager
def running(script: str, *arguments: str, cache: Path, display: bool = False) -> Iterator[Program]:
    """Start a script with its own folder for what Qt caches; it ends by itself when let go."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(PROJECT), str(PROJECT / "tests"))),
        "QT_ENABLE_HIGHDPI_SCALING": "0",
        "QT_QUICK_BACKEND": "software",
        "XDG_CACHE_HOME": str(cache),
    }
    if not display:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    with subprocess.Popen(
        [sys.executable, str(HERE / script), *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        patience = threading.Timer(PATIENCE_S, process.kill)
        patience.start()
        try:
            yield Program(process, started)
            process.communicate("\n")
        finally:
            patience.cancel()


def _processes(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _processes(int(child))


def _pss_kb(process: int) -> int:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
