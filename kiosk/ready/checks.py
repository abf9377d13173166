"""Everything that is checked, put together: from what is known to one list of findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.edition import Code, Edition
from kiosk.ready import (
    center,
    clock,
    codes,
    content,
    disk,
    escapes,
    keeping,
    power,
    restarts,
    screen,
    sound,
    typeface,
)
from kiosk.ready.finding import Finding, Phrase, Words, worst_first
from kiosk.ready.machine import Machine
from kiosk.settings import Settings
from kiosk.state.choices import Choices
from kiosk.state.starts import Starts

_AREAS = (
    content,
    center,
    codes,
    typeface,
    sound,
    screen,
    clock,
    power,
    disk,
    restarts,
    keeping,
    escapes,
)

READY = Phrase("Ready for patients.")
LOOK = Phrase("Ready for patients. To look at: %1.")
MEND = Phrase("Not ready for patients. To mend: %1.")

CHECK = Phrase("The check itself")
BROKEN = Phrase("Something could not be checked, because the program has a mistake.")
TO_REPORT = Phrase("Tell whoever looks after this machine what it says here.")


@dataclass(frozen=True)
class Seen:
    """What only the program that draws and speaks can see.

    `edition` is None while there is only the one that ships with us; `spoken` are the two-letter
    codes of the languages that can be heard. `draw` draws a code as the screen does, or raises
    ValueError; `window` is a picture of the kiosk's window with the code to call in it, where it
    is open.
    """

    edition: Edition | None
    spoken: frozenset[str]
    display: screen.Display | None
    drawn: typeface.Drawn
    draw: Callable[[Code], codes.GreyPicture]
    window: codes.GreyPicture | None = None


@dataclass(frozen=True)
class Facts:
    """All that is known. `has_voice` is whether anything is installed that speaks."""

    settings: Settings
    state: Path
    built_in: Edition
    has_voice: bool
    seen: Seen
    machine: Machine = field(default_factory=Machine)


def check(facts: Facts) -> tuple[Finding, ...]:
    """Every finding, what has to be mended first."""
    return worst_first(_findings(facts))


def headline(findings: Sequence[Finding]) -> Words:
    """The list in one sentence."""
    for level, phrase in (("red", MEND), ("amber", LOOK)):
        if number := sum(finding.level == level for finding in findings):
            return phrase(number)
    return READY()


def phrases() -> Iterator[Phrase]:
    """Every phrase that a finding or the headline may hold, to be translated."""
    found = (value for area in _AREAS for value in vars(area).values())
    own = (READY, LOOK, MEND, CHECK, BROKEN, TO_REPORT)
    yield from (value for value in (*found, *own) if isinstance(value, Phrase))


def _findings(facts: Facts) -> Iterator[Finding]:
    for look in _looks(facts):
        try:
            yield from look()
        except Exception as error:  # whatever it is, the rest of the list is there
            yield Finding("unseen", CHECK, BROKEN(), TO_REPORT(), (repr(error),))


def _looks(facts: Facts) -> Iterator[Callable[[], Iterable[Finding]]]:
    settings, seen, machine = facts.settings, facts.seen, facts.machine
    state, now = facts.state, machine.now()
    words = seen.edition or facts.built_in
    voice = sound.Sound(settings.voice != "none", facts.has_voice, seen.spoken)
    yield lambda: content.check_content(seen.edition, now.date(), settings.only_signed)
    yield lambda: center.check_center(words)
    yield lambda: [codes.check_codes(words, seen.draw, seen.window)]
    yield lambda: screen.check_screen(seen.display, Choices(state).densities(), settings)
    yield lambda: typeface.check_typeface(seen.drawn, words)
    yield lambda: [sound.check_sound(voice, words)]
    yield lambda: [clock.check_clock(machine.clock(), _newest(facts))]
    yield lambda: power.check_power(machine.idle(), machine.battery())
    yield lambda: disk.check_disk(machine.disk(state, settings.content))
    yield lambda: [restarts.check_starts(Starts(state).load(), now)]
    yield lambda: [escapes.check_escapes(machine.ways_out())]
    yield lambda: keeping.check_keeping(keeping.keeping_of(state, settings.counts, now.date()))


def _newest(facts: Facts) -> date:
    """The day of the newest words, those that ship with the program among them."""
    made = (edition.made for edition in (facts.seen.edition, facts.built_in) if edition)
    return date.fromisoformat(max(made)[:10])
