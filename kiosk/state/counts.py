"""How often what was opened: numbers for each day, topic and language in one SQLite file.

Nothing in it may tell when a visit was, or which pages one visit opened together:

- A row is the sum of a day. There is no time in it, no order and no number of a visit.
- After each write the file is built anew, sorted by its keys, or else the place of a row on its
  page would tell which was counted first. What was deleted is overwritten, and the journal with
  the sums of before is deleted each time.
- `add` also writes when there is nothing to add. Called at even intervals, it leaves a file whose
  age tells nothing about visits.

Whoever copies the file again and again sees the sums grow from copy to copy. No file can hide
that, so the state folder belongs in no backup and in no folder that is kept in step.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

FILE = "counts.sqlite"
DAMAGED = "counts.damaged.sqlite"
FORMAT = 1
"""Stands in the file's `user_version`; a newer program writes a higher one."""

WAIT_S = 0.25
"""How long a write waits for another program that has the file locked."""

_TABLE = """
CREATE TABLE IF NOT EXISTS counts (
    day TEXT, event TEXT, what TEXT, topic TEXT, language TEXT, number INTEGER NOT NULL,
    PRIMARY KEY (day, event, what, topic, language)
) STRICT, WITHOUT ROWID
"""
_ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET number = number + excluded.number
"""
_SUMS = """
SELECT what, topic, language, sum(number) FROM counts
WHERE day BETWEEN ? AND ? AND event = ? GROUP BY what, topic, language
"""
_EVENTS = """
SELECT event, min(day), max(day) FROM counts WHERE event <> '' GROUP BY event
ORDER BY max(day) DESC, event
"""

_DAMAGES = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,  # another table than ours
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
}

What = Literal["session", "page", "code"]
Result = TypeVar("Result")


class Count(NamedTuple):
    """What a number is kept under.

    `day` is an ISO 8601 day; `event` is empty for every day at the clinic. A session has a
    language and no topic. A code is counted under the screen that showed it.
    """

    day: str
    event: str
    what: What
    topic: str
    language: str


Sums = Mapping[tuple[What, str, str], int]
"""Numbers by what was counted, topic and language."""


class _Newer(Exception):
    """A newer version of the kiosk wrote the file."""


class Counts:
    """The counts in a state folder. Nothing here raises: a fault costs counts and no screen.

    A damaged file is moved aside, and a new one begun.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / FILE

    def add(self, numbers: Mapping[Count, int]) -> str:
        """Add to the sums. Returns why nothing was added, in words for staff, or an empty text."""

        def add(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_TABLE)
            connection.execute(f"PRAGMA user_version = {FORMAT}")  # which writes in any case
            rows = ((*map(_storable, count), number) for count, number in numbers.items())
            connection.executemany(_ADD, rows)
            connection.execute("COMMIT")
            _build_anew(connection)

        return self._try(add, None, making=True)[1]

    def between(self, first: date, last: date, event: str = "") -> tuple[Sums, str]:
        """The sums of some days, of an event or of none; and why they cannot be read, if so."""

        def read(connection: sqlite3.Connection) -> Sums:
            days = (first.isoformat(), last.isoformat())
            rows = connection.execute(_SUMS, (*days, _storable(event)))
            return {(what, topic, language): int(number) for what, topic, language, number in rows}

        return self._try(read, {})

    def events(self) -> tuple[dict[str, tuple[date, date]], str]:
        """The first and the last day of each event, the latest one first; and why not, if so."""

        def read(connection: sqlite3.Connection) -> dict[str, tuple[date, date]]:
            rows = connection.execute(_EVENTS)
            return {event: (_day(first), _day(last)) for event, first, last in rows}

        return self._try(read, {})

    @property
    def loss(self) -> str:
        """What staff should know when counts were lost, or an empty text."""
        if not (self.folder / DAMAGED).exists():
            return ""
        return (
            f"{self.file}: The counts were damaged, so the kiosk began new ones. The damaged file "
            f"is now called {DAMAGED}. Delete it when nobody wants to repair it."
        )

    def _try(
        self, work: Callable[[sqlite3.Connection], Result], nothing: Result, making: bool = False
    ) -> tuple[Result, str]:
        """What the work returns, or `nothing` and the reason; a damaged file gives way first."""
        for attempt in (1, 2):
            try:
                return self._work(work, nothing, making), ""
            except _Newer:
                return nothing, (
                    f"{self.file}: A newer version of the kiosk wrote the counts, so this one "
                    "leaves them alone and counts nothing. Install the newer version again, or "
                    "give this file another name."
                )
            except (sqlite3.Error, OSError, ValueError, TypeError) as error:
                if attempt == 1 and _is_damage(error):
                    self._set_aside()
                else:
                    return nothing, self._refusal(error)
        raise AssertionError("unreachable")

    def _work(
        self, work: Callable[[sqlite3.Connection], Result], nothing: Result, making: bool
    ) -> Result:
        """Raises sqlite3.Error, OSError, ValueError or _Newer."""
        if making:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.file.touch(0o600)
        elif not self.file.exists():
            return nothing
        # no transactions but those that are written down here
        with closing(sqlite3.connect(self.file, WAIT_S, isolation_level=None)) as connection:
            # One letter that the disk has spoiled must not cost all the others.
            connection.text_factory = lambda text: text.decode(errors="replace")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > FORMAT:
                raise _Newer
            if version < FORMAT and not making:
                return nothing
            # SQLite itself takes the missing end of a file for zeros, and goes on.
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                raise sqlite3.DatabaseError(verdict)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA temp_store = MEMORY")  # no copy of the sums elsewhere
            return work(connection)

    def _set_aside(self) -> None:
        """Move the damaged file out of the way; SQLite itself has done with its journal by then."""
        with suppress(OSError):
            os.replace(self.file, self.folder / DAMAGED)

    def _refusal(self, error: Exception) -> str:
        if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return (
                f"{self.file}: Another program has the counts open, so the kiosk cannot use them "
                "now. It tries again by itself."
            )
        reason = getattr(error, "strerror", None) or error
        return (
            f"{self.file}: The kiosk cannot use the counts: {reason}. Make room on the disk, let "
            "the user who runs the kiosk write to this folder, or choose another folder with "
            "--state."
        )


def _build_anew(connection: sqlite3.Connection) -> None:
    """Sort the file. Where that cannot be done now, a later write does it: the sums are kept."""
    try:
        connection.execute("VACUUM")
    except sqlite3.Error as error:
        if _is_damage(error):
            raise


def _is_damage(error: Exception) -> bool:
    """Whether the file is not what we wrote, rather than out of reach for the moment."""
    ours = isinstance(error, ValueError | TypeError | sqlite3.Error)
    return ours and _code(error) in (None, *_DAMAGES)


def _code(error: Exception) -> int | None:
    """What SQLite says is wrong; None where Python stumbled over what it read."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF  # the rest says where it happened


def _storable(text: str) -> str:
    """The text as UTF-8 can hold it: a name from a command line may not be such a text."""
    return text.encode("utf-8", "replace").decode()


def _day(text: str) -> date:
    return date.fromisoformat(text)
