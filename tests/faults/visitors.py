"""Visitors as seeds make them: what is left of them on the screen, in words and on the disk."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from faults.fresh import PRESSED
from faults.rows import Row
from faults.stage import device, listening, shipped, standing
from kiosk.screen.tally import WRITE_S, Tally
from kiosk.state.counts import FILE, Counts
from screen.visits import LEAVES, leave, look, wander
from screen.walk import Shown, bury

DEEDS = 12
DAY = date(2026, 11, 26)


def visit(shown: Shown, random: Random) -> None:
    """Somebody comes, does this and that, and goes in one of the ways there are."""
    shown.clock.advance(random.randint(0, 40))
    shown.begin()
    wander(shown, random, random.randint(1, DEEDS))
    if shown.kiosk.visit is None:
        shown.begin()
    leave(shown, random.choice(LEAVES))
    bury()


def row_41() -> Row:
    tried = survived = 0
    for name in ("clinic", "portrait", "laptop", "panel"):
        with listening() as complaints:
            with standing(device(name)) as shown:
                fresh = look(shown)
            with standing(device(name)) as shown:
                for seed in range(60):
                    shown.kiosk.end()
                    visit(shown, Random(seed))
                    found = fresh.differences(look(shown))
                    left = [line for line in found if not PRESSED.match(line)]
                    for line in (*left[:9], *complaints.lines):
                        print(f"{name}, seed {seed}: {line}", file=sys.stderr)
                    tried += 1
                    survived += not left and not complaints.lines
                    complaints.lines.clear()
    fault = "a visit ends: the screen and all it is made of, beside a fresh start"
    return Row(41, fault, tried, survived, f"{tried - survived} visits that left something")


@contextmanager
def said() -> Iterator[Path]:
    """All that this program and Qt print meanwhile goes into a file."""
    with tempfile.NamedTemporaryFile() as file:
        before = [os.dup(number) for number in (1, 2)]
        for number in (1, 2):
            os.dup2(file.fileno(), number)
        try:
            yield Path(file.name)
        finally:
            for number, kept in zip((1, 2), before, strict=True):
                os.dup2(kept, number)
                os.close(kept)


def row_42() -> Row:
    """A thousand visits with counting on."""
    tried = 1000
    topics = {page.id for page in shipped().pages}
    with TemporaryDirectory() as place, said() as output, standing(device("panel")) as shown:
        counts = Counts(Path(place))
        tally = Tally(counts.add, shown.clock, today=lambda: DAY, aside=lambda work: work())
        tally.follow(shown.kiosk)
        for seed in range(tried):
            visit(shown, Random(seed))
        shown.clock.advance(WRITE_S)
        printed = output.read_text("utf-8")
        files = os.listdir(place)
        sums, _ = counts.between(date.min, date.max)
    named = [topic for topic in topics if topic in printed]
    assert sum(number for (what, _, _), number in sums.items() if what == "session") >= tried
    survived = tried if not named and files == [FILE] else 0
    worst = f"{len(named)} topics named, {len(files) - 1} files beside the sums of days"
    return Row(42, "what visits leave in words and on the disk", tried, survived, worst)
