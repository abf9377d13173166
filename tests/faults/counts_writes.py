"""Every system call with which the counts are written fails once, or is the last one.

SQLite writes by itself, so `strace` puts the fault where the program meets the system.
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.rows import Row
from kiosk.state.counts import Count, Counts

CALLS = "pwrite64,fsync,fdatasync,unlink,ftruncate"
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")

FIRST, DAY = date(2026, 1, 1), date(2026, 11, 26)
WRITTEN = Count(DAY.isoformat(), "", "page", "signs", "en")
BEFORE = {Count(f"2026-{n % 10 + 1:02}-01", "", "page", f"t{n}", "en"): 1 for n in range(400)}


def number(folder: Path) -> int | None:
    """How often it was counted; None where anything from before is lost."""
    sums, problem = Counts(folder).between(FIRST, DAY)
    before = sum(sums.values())
    written = sums.get(("page", "signs", "en"), 0)
    return written if not problem and before == len(BEFORE) + written else None


def trials(fault: str) -> Iterator[bool]:
    """Let each call be the one with the fault; whether the counts are the old or the new ones."""
    calls = at = 1
    while at <= calls:
        with TemporaryDirectory() as place:
            folder, log = Path(place, "state"), Path(place, "calls")
            Counts(folder).add(BEFORE)
            inject = ("-e", f"trace={CALLS}", "-e", f"inject={CALLS}:{fault}:when={at}")
            add = (sys.executable, "-B", "-m", "faults.counts_writes", str(folder))
            subprocess.run(["strace", "-o", str(log), *inject, *add], check=False)
            calls = max(calls, log.read_text("utf-8").count("("))
            after = number(folder)
            went_on = Counts(folder).add({WRITTEN: 1}) == ""
            yield after is not None and after < 2 and went_on and number(folder) == after + 1
        at += 1


def row_23_counts() -> Row:
    went = [well for fault in FAULTS for well in trials(fault)]
    fault = "killed, disk full or broken, at each write of the counts"
    return Row(23, fault, len(went), sum(went), f"{went.count(False)} counts lost or damaged")


if __name__ == "__main__":
    Counts(Path(sys.argv[1])).add({WRITTEN: 1})
