"""The last starts of the program and how each ended, in one small file.

It tells whoever looks after the machine whether the program ends by itself. A start has a day and
a time, and nothing about anybody who came later.
"""

import os
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk import atomic

FILE = "starts.json"
DAMAGED = "starts.damaged.json"

KEPT = 20

FAILURES = 3
"""So many starts in a row that ended soon and by themselves: something is wrong that stays."""

SOON_S = 120.0
"""Whoever has run for so long was well."""

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""Linux says here which start of the computer this is."""

End = Literal["", "closed", "off", "crashed"]
"""`closed` as it should be; `off` with the computer, whose plug was pulled; `crashed` by itself.
Empty is not known yet: it runs."""


class Start(Struct, frozen=True, omit_defaults=True):
    """One start: when, in local time to the second, in which run of the computer, and its end.

    `well` says that it had run for a while before that.
    """

    at: Annotated[datetime, Meta(tz=False)]
    computer: str
    end: End = ""
    well: bool = False


class Starts:
    """The starts in a state folder. Nothing here raises: a fault costs this list and no screen."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self._mine: Start | None = None

    def load(self) -> tuple[Start, ...]:
        """The starts, the latest one last; none where they cannot be read."""
        try:
            return self._read()
        except OSError:
            return ()

    def begin(self, now: datetime, computer: str) -> None:
        """The program starts; whatever had not ended was ended by something else."""
        self._mine = Start(now.replace(microsecond=0, tzinfo=None), computer)
        before = (_ended(start, computer) for start in self.load())
        # The screen does not wait for a slow disk: a power cut is no failure to be counted.
        self._write((*before, self._mine)[-KEPT:], wait=False)

    def failing(self, computer: str) -> bool:
        """Whether the last starts have all failed soon, so that the next would too."""
        last = [_ended(start, computer) for start in self.load()[-FAILURES:]]
        failed = [
            start.end == "crashed" and start.computer == computer and not start.well
            for start in last
        ]
        return len(failed) == FAILURES and all(failed)

    def stay(self) -> None:
        """The program has run for long enough to be well."""
        self._change(well=True)

    def close(self) -> None:
        """The program ends as it should."""
        self._change(end="closed")

    def _change(self, **changes: Any) -> None:
        """Change what is kept of the present start."""
        if self._mine is None:
            return
        before, self._mine = self._mine, msgspec.structs.replace(self._mine, **changes)
        changed = (self._mine if start == before else start for start in self.load())
        self._write(tuple(changed))

    def _read(self) -> tuple[Start, ...]:
        """A damaged file is moved aside. Raises OSError."""
        try:
            return msgspec.json.decode(self.file.read_bytes(), type=tuple[Start, ...])
        except FileNotFoundError:
            return ()
        except (ValueError, RecursionError):  # also what msgspec raises
            os.replace(self.file, self.file.with_name(DAMAGED))
            return ()

    def _write(self, starts: tuple[Start, ...], wait: bool = True) -> None:
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(self.file, msgspec.json.encode(starts), wait=wait)


def this_computer(boot_id: Path = BOOT_ID) -> str:
    """A name of the present run of the computer."""
    try:
        return boot_id.read_text("ascii").strip()
    except (OSError, ValueError):  # elsewhere it is known by when it began, roughly
        return f"{(time.time() - time.monotonic()) // 600:.0f}"


def _ended(start: Start, computer: str) -> Start:
    """How a start ended that nobody closed: whether the computer went off with it."""
    if start.end:
        return start
    return msgspec.structs.replace(start, end="crashed" if start.computer == computer else "off")
