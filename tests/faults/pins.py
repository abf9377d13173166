"""Somebody wants into the staff area: guesses, edits the file of the PIN, finds it left open."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from faults.rows import Row
from faults.stage import application
from kiosk.screen.staff.area import CLEAN, PAD, PAD_STAYS_S, STAYS_S, StaffArea
from kiosk.screen.staff.backstage import Backstage
from kiosk.screen.staff.cleaning import CLEANING_S
from kiosk.screen.staff.pin_pad import PinPad
from kiosk.state.pin import FILE, PinLock
from screen.editions import FakeClock

PIN, WRONG = "314159", "271828"
WORKDAY_S = 8 * 3600.0
MOST = 40

GUESSES = ("000000", "123456", "271828", "3141592", "31415")

PARTS = (
    *("menu", "ready", "touch", "settings", "event", "counts", "clean", "content", "exchange"),
    *("restart", "close"),
)


class Counting(PinLock):
    """Counts how often it is tried."""

    tried = 0

    def attempt(self, pin: str) -> bool:
        Counting.tried += 1
        return super().attempt(pin)


def guesses_in_a_workday(folder: Path, random: Random) -> int:
    """How many wrong PINs are checked by somebody who types all day, and pulls the plug."""
    clock, Counting.tried = FakeClock(), 0
    PinLock(folder, cost=2).set(PIN)
    pad, impatience = None, random.choice((0.0, 0.0003, 0.003, 0.03))
    while clock.now() < WORKDAY_S:
        if pad is None or random.random() < impatience:
            pad = PinPad(Counting(folder, cost=2), clock, run=lambda work: work())
        for digit in WRONG:
            pad.type(digit)
        pad.enter()
        application().processEvents()
        clock.advance(5)
    return Counting.tried


def row_43() -> Row:
    application()
    with TemporaryDirectory() as folder:
        tried = [guesses_in_a_workday(Path(folder), Random(seed)) for seed in range(12)]
    well = sum(number <= MOST for number in tried)
    fault = "PINs are guessed for eight hours, with restarts"
    return Row(43, fault, len(tried), well, f"{max(tried)} guesses")


def row_44() -> Row:
    """Change the file in every way that changes a byte or two; nothing but the PIN opens."""
    random, tried, opened = Random(44), 1000, 0
    with TemporaryDirectory() as place:
        file = Path(place) / FILE
        PinLock(Path(place), cost=2).set(PIN)
        whole = file.read_bytes()
        for _ in range(tried):
            data = bytearray(whole)
            for _ in range(random.randint(1, 3)):
                data[random.randrange(len(data))] = random.choice(b'0123456789abz"{}:,=/+ \0')
            file.write_bytes(data[: random.choice((len(data), random.randrange(len(data))))])
            opened += any(PinLock(Path(place)).attempt(guess) for guess in GUESSES)
        file.unlink(missing_ok=True)
        opened += any(PinLock(Path(place)).attempt(guess) for guess in GUESSES)
    fault = "the file of the PIN is edited, or gone"
    return Row(44, fault, tried + 1, tried + 1 - opened, f"{opened} wrong PINs opened")


def seconds_open(screen: str) -> float:
    """How long a part of the staff area stays open that somebody has left."""
    application()
    with TemporaryDirectory() as folder:
        clock = FakeClock()
        area = StaffArea(clock, Backstage(lock=PinLock(Path(folder), cost=2)))
        area.ask()
        if screen != PAD:
            area.pin_pad.opened.emit()
            area.go(screen)
        while area.is_open:
            clock.advance(1)
    return clock.now()


def row_46() -> Row:
    took = {screen: seconds_open(screen) for screen in (PAD, *PARTS)}
    limits = dict.fromkeys(took, STAYS_S) | {PAD: PAD_STAYS_S, CLEAN: CLEANING_S + STAYS_S}
    well = sum(seconds <= limits[screen] + 1 for screen, seconds in took.items())
    worst = f"closed after {max(took.values()):.0f} s, the locked screen for cleaning included"
    return Row(46, "a part of the staff area is left open", len(took), well, worst)
