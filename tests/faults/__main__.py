"""All faults, tried one after the other in as many lanes as there are cores: `make faults`."""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec

from faults.report import keep, log_of, table
from faults.rows import Row
from kiosk.paths import PROJECT
from reports import machine

LIMIT_S = 900.0
"""A row that takes longer hangs."""

LONG = (7, 25, 28, 24, 2, 35)
"""They are begun first, so that no lane is left with one of them at the end."""


class Trial(NamedTuple):
    """A function that tries a fault, and the number of that fault."""

    number: int
    module: str
    function: str

    @property
    def name(self) -> str:
        return f"{self.module}.{self.function}"


def trials() -> Iterator[Trial]:
    """All there are: functions of this folder called `row_` and the number of a fault."""
    for file in sorted(Path(__file__).parent.glob("[!_]*.py")):
        for function in re.findall(
            r"^def (row_\d\d\w*)\(\) -> Row:", file.read_text("utf-8"), re.M
        ):
            yield Trial(int(function[4:6]), file.stem, function)


def attempt(trial: Trial) -> Row:
    """Try it in a process of its own."""
    began, log = time.monotonic(), log_of(trial.name)
    with TemporaryDirectory() as folder, log.open("wb") as output:
        file = Path(folder) / "row"
        command = [sys.executable, "-m", "faults.one", trial.module, trial.function, str(file)]
        try:
            subprocess.run(
                command,
                check=True,
                timeout=LIMIT_S,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            row = msgspec.json.decode(file.read_bytes(), type=Row)
        except subprocess.SubprocessError as error:
            place = log.relative_to(PROJECT)
            row = Row(trial.number, trial.name, 1, 0, f"{type(error).__name__}; see {place}")
    took = time.monotonic() - began
    print(f"{trial.name}: {row.survived} of {row.tried}, {took:.0f} s", file=sys.stderr, flush=True)
    return row


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the faults and print the table; return the exit status of the program."""
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", type=int, metavar="NUMBER", help="the faults with these numbers"
    )
    parser.add_argument(
        "--write", action="store_true", help="put the table into docs/reliability.md"
    )
    options = parser.parse_args(arguments)
    if options.only and options.write:
        parser.error("docs/reliability.md shows whole runs; leave out --only")
    chosen = [trial for trial in trials() if not options.only or trial.number in options.only]
    if not chosen:
        numbers = sorted({str(trial.number) for trial in trials()})
        parser.error(f"--only takes some of {', '.join(numbers)}")
    chosen.sort(key=lambda trial: LONG.index(trial.number) if trial.number in LONG else len(LONG))
    began = time.monotonic()
    with ThreadPoolExecutor(max(2, len(os.sched_getaffinity(0)))) as lanes:
        rows = sorted(lanes.map(attempt, chosen), key=lambda row: row.number)
    text = f"{machine((time.monotonic() - began) / 60)}\n{table(rows)}"
    if not options.only:  # some rows must not take the place of a whole run
        keep("faults", text, options.write)
    print(text)
    return 0 if all(row.survived == row.tried for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
