"""The kiosk beside a bare window of Qt Quick and beside Chromium, in one run: `make bench`."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from performance.bench import Bench
from performance.failure import Failure
from performance.glass import CLINIC
from performance.installed import installed
from performance.large import large
from performance.memory import memory
from performance.pages import frames, opening
from performance.publishing import publishing
from performance.report import keep, processor, text
from performance.resting import resting
from performance.rows import Row
from performance.saves import saves
from performance.starts import starts
from performance.surroundings import disturbances
from reports import machine

LIMIT_S = 480.0
"""A run takes no longer."""


class Measure(NamedTuple):
    """What measures some rows: their numbers, what they are called, and how long it takes."""

    numbers: tuple[int, ...]
    name: str
    least_s: float
    rows: Callable[[Bench, set[int]], Iterator[Row]]


MEASURES = (
    Measure((1, 2, 3), "start", 40, starts),
    Measure((4,), "memory", 40, memory),
    Measure((5,), "opening pages", 30, opening),
    Measure((6,), "scrolling", 30, frames),
    Measure((7,), "at rest", 65, resting),
    Measure((8,), "saves", 45, saves),
    Measure((9,), "1,000 topics", 60, large),
    Measure((10, 11), "publishing", 50, publishing),
    Measure((12,), "installed size", 10, installed),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table and keep it; return the exit status of the program."""
    numbers = [number for measure in MEASURES for number in measure.numbers]
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument(
        "--only",
        nargs="+",
        type=int,
        choices=numbers,
        metavar="NUMBER",
        help="; ".join(f"{'–'.join(map(str, m.numbers))}: {m.name}" for m in MEASURES),
    )
    parser.add_argument(
        "--write", action="store_true", help="put the table into docs/performance.md"
    )
    options = parser.parse_args(arguments)
    if options.only and options.write:
        parser.error("docs/performance.md shows whole runs; leave out --only")
    began = time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        bench = Bench(folder, began + LIMIT_S, stack)
        for sentence in disturbances():
            bench.note(sentence)
        rows = list(measured(bench, set(options.only or numbers)))
    here = machine((time.monotonic() - began) / 60).strip()
    here += f", {processor()}, software renderer, {CLINIC.width} × {CLINIC.height}\n"
    keep(here, rows, bench.notes, options.write)
    print(text(here, rows, bench.notes))
    return 0


def measured(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The rows with these numbers; why one is left out is noted."""
    for measure in MEASURES:
        if not wanted & set(measure.numbers):
            continue
        print(f"Measuring: {measure.name}", file=sys.stderr)
        if bench.left_s < measure.least_s:
            bench.note(f"Left out, since there was no time: {measure.name}.")
            continue
        try:
            yield from measure.rows(bench, wanted)
        except Failure as failure:
            bench.note(f"Left out: {measure.name}. {failure}")


if __name__ == "__main__":
    sys.exit(main())
