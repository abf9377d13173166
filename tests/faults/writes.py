"""Every change on the disk, in every store, is once the one that fails or the last one."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from faults.disk import Cut, Disk, Kind, faulty
from faults.rows import Row
from kiosk.edition.store import Store, StoreError
from kiosk.screen.clock import Clock
from kiosk.screen.tally import Tally
from kiosk.state.choices import Choices, ChoicesError
from kiosk.state.event import Event
from kiosk.state.pin import PinError, PinLock
from kiosk.state.starts import Starts
from screen.editions import edition, page

OLD_PIN, NEW_PIN = "314159", "271828"


@dataclass(frozen=True)
class Case:
    """A store: how its old state is made, how that is changed, and how the state is read.

    What `prepare` returns is what changes it.
    """

    name: str
    prepare: Callable[[Path], Any]
    change: Callable[[Any], object]
    read: Callable[[Path], object]


def _choices(folder: Path) -> Choices:
    Choices(folder).keep(volume=3)
    return Choices(folder)


def _lock(folder: Path) -> PinLock:
    lock = PinLock(folder, cost=2)
    lock.set(OLD_PIN)
    return lock


def _pins(folder: Path) -> tuple[bool, bool]:
    """Which of both PINs opens."""
    lock = PinLock(folder, cost=2)
    return lock.attempt(OLD_PIN), lock.attempt(NEW_PIN)


def _starts(folder: Path) -> Starts:
    starts = Starts(folder)
    starts.begin(datetime(2026, 11, 26, 9), "computer")
    return starts


def _event(folder: Path) -> Event:
    event = Event(Choices(folder), Tally(None, Clock()), lambda name: "")
    event.begin("Fair")
    return event


def _store(folder: Path) -> Store:
    store = Store(folder)
    _publish(store, "one")
    return store


def _publish(store: Store, *topics: str) -> None:
    with store.draft() as draft:
        (draft.pictures / "picture.png").write_bytes(b"picture")
        draft.publish(edition(*map(page, topics)))


def _topics(folder: Path) -> list[str]:
    loaded = Store(folder).load()
    if loaded is None:
        return []
    assert (loaded[1] / "pictures" / "picture.png").read_bytes() == b"picture"
    return [page.id for page in loaded[0].pages]


def _chosen(folder: Path) -> object:
    return Choices(folder).load()


def _known_starts(folder: Path) -> object:
    return Starts(folder).load()


CASES = (
    Case("choices", _choices, lambda choices: choices.keep(volume=7), _chosen),
    Case("first choice", Choices, lambda choices: choices.keep(volume=7), _chosen),
    Case("density", _choices, lambda choices: choices.keep_density("DP-1", 4.0), _chosen),
    Case("event", _event, lambda event: event.end(), _chosen),
    Case("PIN", _lock, lambda lock: lock.set(NEW_PIN), _pins),
    Case(
        "tries of the PIN",
        _lock,
        lambda lock: lock.attempt(NEW_PIN),
        lambda folder: PinLock(folder).free_tries,
    ),
    Case(
        "starts",
        _starts,
        lambda starts: starts.begin(datetime(2026, 11, 26, 10), "computer"),
        _known_starts,
    ),
    Case("end of a start", _starts, lambda starts: starts.close(), _known_starts),
    Case("edition", _store, lambda store: _publish(store, "one", "two"), _topics),
)

REFUSALS = (ChoicesError, PinError, StoreError)
"""What a store may say when it cannot keep something."""


def trials(case: Case, kind: Kind) -> Iterator[str]:
    """Let each change on the disk be the one with the fault; what went wrong, or nothing."""
    old, new, changes = _well(case)
    for number in range(1, changes + 1):
        with TemporaryDirectory() as place:
            folder = Path(place)
            prepared = case.prepare(folder)
            disk = Disk(number, kind, folder)
            wrong = _change(case, prepared, disk)
            disk.lose()
            after = _read(case, folder)
            if after not in (old, new):
                wrong += f" Afterwards there is {after!r}."
            case.change(case.prepare(folder))  # it goes on when the disk is well again
        yield f"{case.name}, {kind} at change {number}: {wrong}" if wrong else ""


def _well(case: Case) -> tuple[object, object, int]:
    """The old and the new state, and how many changes on the disk lie between them."""
    with TemporaryDirectory() as place:
        prepared = case.prepare(Path(place))
        old = _read(case, Path(place))
        disk = Disk(0, "killed", Path(place))
        _change(case, prepared, disk)
        return old, _read(case, Path(place)), disk.changes


def _change(case: Case, prepared: Any, disk: Disk) -> str:
    """Change it on this disk; what must not have happened."""
    with faulty(disk), suppress(Cut, *REFUSALS):
        try:
            case.change(prepared)
        except REFUSALS:
            raise
        except Exception as error:
            return f"It raised {error!r}."
    return ""


def _read(case: Case, folder: Path) -> object:
    """Read from a copy: reading must not put anything right."""
    with TemporaryDirectory() as place:
        return case.read(Path(shutil.copytree(folder, Path(place) / "copy")))


def _row(number: int, fault: str, kinds: Sequence[Kind]) -> Row:
    wrong = [wrong for case in CASES for kind in kinds for wrong in trials(case, kind)]
    for line in filter(None, wrong):
        print(line, file=sys.stderr)
    worst = f"{sum(map(bool, wrong))} states that are neither the old nor the new one"
    return Row(number, fault, len(wrong), wrong.count(""), worst)


def row_23_state() -> Row:
    return _row(23, "killed, or power cut, at each write of the state", ("killed", "power cut"))


def row_33_writes() -> Row:
    return _row(33, "disk full, or broken, at each write of the state", ("full", "broken"))
