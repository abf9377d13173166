"""Monkeys on every device: nothing they do is a way out, and nothing is left of them."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.fresh import Fresh, go_home
from faults.monkey import AT_ONCE, Monkey
from faults.rows import Row
from faults.stage import device, listening, standing
from kiosk.screen.staff.backstage import Backstage
from kiosk.state.pin import PinLock
from screen.walk import Shown

PIN = "314159"


@dataclass(frozen=True)
class Played:
    """What came of some monkeys; `faults` are sentences."""

    events: int
    worst_s: float
    faults: list[str]


def play(shown: Shown, lock: PinLock, fresh: Fresh, seed: int, events: int) -> Played:
    """Let a monkey play, then look for all that it must not have done."""
    area, faults = shown.kiosk.staff_area, []
    area.entered.connect(lambda: faults.append("The monkey found the PIN."))
    monkey = Monkey(shown, seed)
    monkey.play(events)
    if not shown.window.isVisible():
        faults.append("The window is gone.")
    lock.set(PIN)  # the tries that are left are no trace of a visitor
    go_home(shown)
    return Played(monkey.events, monkey.worst_s, faults + fresh.differences(shown))


def monkeys(on: str, seeds: Iterable[int], events: int = 20_000) -> Row:
    """A fresh window for each seed, and what became of it."""
    played: list[Played] = []
    with listening() as complaints, TemporaryDirectory() as folder:
        lock = PinLock(Path(folder), cost=2)
        lock.set(PIN)
        ends: list[bool] = []
        backstage = Backstage(lock=lock, end=ends.append)
        with standing(device(on), backstage) as shown:
            fresh = Fresh.of(shown)
        for seed in seeds:
            with standing(device(on), backstage) as shown:
                one = play(shown, lock, fresh, seed, events)
            faults = [*one.faults, *complaints.lines, *("The program was ended." for _ in ends)]
            played.append(Played(one.events, one.worst_s, faults))
            complaints.lines.clear()
            ends.clear()
            for line in faults[:20]:
                print(f"monkey {seed} on the {on}: {line}", file=sys.stderr)
    return Row(
        7,
        f"monkey with touches, chords, gestures and mice, {on}",
        sum(one.events for one in played),
        sum(one.events for one in played if not one.faults),
        f"{1000 * max(one.worst_s for one in played):.0f} ms for up to {AT_ONCE} events at once, "
        f"{sum(len(one.faults) for one in played)} traces, warnings or ways out",
    )


def row_07_clinic() -> Row:
    return monkeys("clinic", range(1, 6))


def row_07_portrait() -> Row:
    return monkeys("portrait", range(6, 11))


def row_07_laptop() -> Row:
    return monkeys("laptop", range(11, 16))


def row_07_panel() -> Row:
    return monkeys("panel", range(16, 21))
