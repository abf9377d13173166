"""The kiosk beside a bare window of Qt Quick, measured in turns: `make bench`."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices import DEVICES
from kiosk.paths import PROJECT, SHIPPED_CONTENT
from performance.figures import percentile
from performance.program import Program, running
from performance.report import Row, markdown, save

DEVICE = DEVICES[0]
REPORT = PROJECT / ".build" / "bench"


@dataclass(frozen=True)
class Bench:
    """Where a run of the bench keeps its things, and how often it measures."""

    folder: Path
    runs: int
    display: bool

    def kiosk(self, task: str, first_start: bool = False) -> AbstractContextManager[Program]:
        """The kiosk at a task, with an edition on disk unless it is its first start ever."""
        state, cache = self.folder / "state", self.folder / "cache"
        if first_start:
            state = Path(tempfile.mkdtemp(dir=self.folder))
            cache = state / "cache"
        arguments = ["--content", str(self.folder / "content"), "--state", str(state)]
        arguments += ["--settings", os.devnull, "--window", f"{DEVICE.width}x{DEVICE.height}"]
        arguments += ["--px-per-mm", str(DEVICE.px_per_mm)]
        return running("driven.py", task, *arguments, cache=cache, display=self.display)

    def bare(self, *task: str) -> AbstractContextManager[Program]:
        """The bare window at a task."""
        arguments = (str(DEVICE.width), str(DEVICE.height), *task)
        return running("bare.py", *arguments, cache=self.folder / "cache", display=self.display)

    def prepare(self) -> str:
        """Publish, let Python and Qt fill their caches, and return what runs here."""
        shutil.copytree(SHIPPED_CONTENT, self.folder / "content")
        command = [sys.executable, str(PROJECT / "main.py"), "publish"]
        command += ["--content", str(self.folder / "content"), "--state"]
        subprocess.run([*command, str(self.folder / "state")], check=True, stdout=sys.stderr)
        with self.kiosk("home"):
            pass
        with self.bare("start") as bare:
            machine: str = bare.answer["machine"]
        return f"{len(os.sched_getaffinity(0))} cores, {machine}, {DEVICE.width} × {DEVICE.height}"


def start(bench: Bench) -> Iterator[Row]:
    """From exec to the first complete picture."""
    bare, attract, home, first = [], [], [], []
    for _ in range(bench.runs):
        with bench.bare("start") as program:
            bare.append(program.start_ms)
        with bench.kiosk("attract") as program:
            attract.append(program.start_ms)
        with bench.kiosk("home") as program:
            home.append(program.start_ms)
        with bench.kiosk("home", first_start=True) as program:
            first.append(program.start_ms)
    yield Row("start: exec → attract screen", "ms", attract, bare)
    yield Row("start: exec → home, touched at once", "ms", home, bare, most_times=1.6)
    yield Row("first start ever: exec → home", "ms", first, bare)


def memory(bench: Bench) -> Iterator[Row]:
    """PSS after every page was shown."""
    kiosk, bare = [], []
    for _ in range(bench.runs):
        with bench.bare("rest") as program:
            bare.append(program.pss_mb)
        with bench.kiosk("rest") as program:
            kiosk.append(program.pss_mb)
    yield Row("memory after every page", "MB", kiosk, bare, most_times=1.5)


def open_pages(bench: Bench) -> Iterator[Row]:
    """From touch to painted, over all pages."""
    slowest = []
    for _ in range(bench.runs):
        with bench.kiosk("open_pages") as program:
            times = [time for page in program.answer["times"].values() for time in page]
        slowest.append(1000 * percentile(times, 95))
    yield Row("open a page: touch → painted, p95", "ms", slowest, most=50)


def scroll(bench: Bench) -> Iterator[Row]:
    """Sync and render of each frame while the longest page scrolls."""
    kiosk, bare = [], []
    for _ in range(bench.runs):
        with bench.kiosk("scroll_longest") as program:
            kiosk.append(1000 * percentile(program.answer["durations"], 99))
            page = json.dumps(program.answer["page"])
        with bench.bare("scroll", page) as program:
            bare.append(1000 * percentile(program.answer["durations"], 99))
    yield Row("scroll: sync and render, p99", "ms", kiosk, bare, most=16.7)


MEASURES: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "start": start,
    "memory": memory,
    "open": open_pages,
    "scroll": scroll,
}


def main() -> int:
    """Measure, print the table and keep it; return the exit status of the program."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    names = ",".join(MEASURES)
    parser.add_argument("--only", default=names, metavar="NAMES", help=f"some of {names}")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each")
    parser.add_argument("--display", action="store_true", help="in a window, not off screen")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if unknown := set(chosen) - set(MEASURES):
        parser.error(f"--only takes some of {names}, not {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), options.runs, options.display)
        machine = bench.prepare()
        rows: list[Row] = []
        for name in chosen:
            print(f"Measuring: {name}", file=sys.stderr)
            rows += MEASURES[name](bench)
    save(REPORT, machine, rows)
    print(markdown(machine, rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
