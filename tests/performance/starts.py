"""From exec to the first picture of home: the display alone says when it was there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple

from performance.bench import Bench, Words
from performance.glass import Glass, Picture
from performance.program import Program
from performance.rows import Row

SECONDS = 75.0
STOOD_S = 1.5
"""A picture that has stood for so long, with nothing else to wait for, is complete."""

KIOSK, BARE, CHROMIUM, FIRST = "kiosk", "bare window", "Chromium", "first start"


class Start(NamedTuple):
    """Milliseconds from exec to home, and for how many of them a processor was kept, by all
    processes together; other programs on the machine hardly change the second.
    """

    took: float
    worked: float


@dataclass(frozen=True)
class Starter:
    """Something that is started; `touched` as soon as it shows anything, which leads home."""

    program: Callable[[], AbstractContextManager[Program]]
    touched: bool = False

    def home(self, glass: Glass) -> Picture:
        """Its home, whole; also fills all caches."""
        glass.wait_until_black()
        with self.program():
            return glass.after_touch(STOOD_S) if self.touched else glass.rest(STOOD_S)

    def start(self, glass: Glass, home: Picture) -> Start:
        """Start it, and wait until this home is on the display, wholly."""
        glass.wait_until_black()
        with self.program() as program:
            came = glass.touch_until(home) if self.touched else glass.wait_for(home)
            return Start(1000 * (came - program.started), 1000 * program.worked_s)


def kiosk(bench: Bench, words: Words) -> Starter:
    """The kiosk with these words."""
    return Starter(lambda: bench.kiosk(words), touched=True)


def in_turns(
    bench: Bench, starters: Mapping[str, Starter], homes: Mapping[str, Picture], seconds: float
) -> dict[str, list[Start]]:
    """Starts of each, one after the other, again and again for about so long."""
    found: dict[str, list[Start]] = {name: [] for name in starters}
    for _ in bench.rounds(seconds, most=15):
        for name, starter in starters.items():
            found[name].append(starter.start(bench.glass, homes[name]))
    return found


def rows(
    number: int,
    title: str,
    found: Mapping[str, Sequence[Start]],
    kiosk: str,
    other: str,
    most: float,
) -> Iterator[Row]:
    """Two rows: how long it took, with the aim, and how long it worked."""
    took, worked = ([start[n] for start in found[kiosk]] for n in (0, 1))
    other_took, other_worked = ([start[n] for start in found[other]] for n in (0, 1))
    yield Row(number, title, "ms", took, other, other_took, most_times=most)
    yield Row(number, f"{title}: processor time", "ms", worked, other, other_worked)


def starts(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The first three aims; what nobody wants is not started."""
    starters = {KIOSK: kiosk(bench, bench.small)}
    if wanted & {1, 3}:
        starters[BARE] = Starter(bench.bare)
    if 2 in wanted and bench.browser:
        used = bench.folder()  # a profile that has been used before saves it a sixth of its work
        starters[CHROMIUM] = Starter(lambda: bench.chromium(profile=used))
    homes = {name: starter.home(bench.glass) for name, starter in starters.items()}
    if 3 in wanted:
        starters[FIRST], homes[FIRST] = Starter(bench.first_start, touched=True), homes[KIOSK]
    found = in_turns(bench, starters, homes, SECONDS)
    if 1 in wanted:
        yield from rows(1, "exec → home, edition on disk", found, KIOSK, BARE, 1.5)
    if CHROMIUM in found:
        yield from rows(2, "exec → home, edition on disk", found, KIOSK, CHROMIUM, 0.4)
    if 3 in wanted:
        yield from rows(3, "exec → home, first start ever", found, FIRST, BARE, 3)
