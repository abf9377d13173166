"""What the kiosk keeps for staff: is there a PIN, and can visits be counted?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.paths import STATE_COMMAND
from kiosk.ready.finding import Finding, Phrase
from kiosk.state.counts import Counts
from kiosk.state.pin import PinLock

PIN = Phrase("Staff PIN")
NO_PIN = Phrase("No PIN is set, so the staff area on the screen stays closed.")
TO_SET_PIN = Phrase("On the kiosk's own machine, type: %1")
PIN_SET = Phrase("A PIN is set. Forgotten? On the kiosk's own machine, type: %1")

COUNTS = Phrase("Counts")
OFF = Phrase("Off by your own setting, “counts”.")
TROUBLE = Phrase("Visits are not counted as they should be.")
TO_READ = Phrase("Do what it says here. Visitors notice nothing of it.")
COUNTED = Phrase("Visits are counted, without anything about a person.")


@dataclass(frozen=True)
class Keeping:
    """Whether a PIN is set, whether visits are to be counted, and what is wrong with the counts.

    The last is a sentence or two, or empty.
    """

    pin: bool
    counting: bool
    trouble: str = ""


def keeping_of(state: Path, counting: bool, today: date) -> Keeping:
    """What a state folder says of it."""
    counts = Counts(state)
    _, unreadable = counts.between(today, today)
    return Keeping(PinLock(state).is_set, counting, unreadable or counts.loss)


def check_keeping(keeping: Keeping) -> Iterator[Finding]:
    """What to say about PIN and counts."""
    to_set = f"{STATE_COMMAND} set-pin"
    if keeping.pin:
        yield Finding("green", PIN, PIN_SET(to_set))
    else:
        yield Finding("amber", PIN, NO_PIN(), TO_SET_PIN(to_set))
    if not keeping.counting:
        yield Finding("green", COUNTS, OFF())
    elif keeping.trouble:
        yield Finding("amber", COUNTS, TROUBLE(), TO_READ(), (keeping.trouble,))
    else:
        yield Finding("green", COUNTS, COUNTED())
