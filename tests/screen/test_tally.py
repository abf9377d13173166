"""What visitors do is counted, and nothing tells afterwards when it was."""

import random
import re
import sqlite3
import struct
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from kiosk.edition import Code, Notice, Panel, Paragraph, Question
from kiosk.fonts import Typeface
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session
from kiosk.screen.tally import MOST_WAITING, WRITE_S, Tally, shows_code
from kiosk.state.counts import FILE, Count, Counts, What
from screen.editions import BUILT_IN, FakeClock, code, edition, help_now, page
from state.test_counts import content

DAY = date(2026, 11, 23)
CALL = code("tel:+18655550100")
EDITION = edition(
    page("signs"),
    page("signs", language="es"),
    page("effects", CALL),
    page("bladder", language="es"),
    help_now("en", Panel("In danger", (Paragraph("Tell staff."), CALL))),
    call=CALL,
)


class Disk:
    """Takes what is written, or says why not."""

    def __init__(self) -> None:
        self.sums: Counter[Count] = Counter()
        self.writes = 0
        self.problem = ""

    def write(self, numbers: Mapping[Count, int]) -> str:
        self.writes += 1
        if not self.problem:
            self.sums.update(numbers)
        return self.problem

    def numbers(self) -> dict[tuple[What, str, str], int]:
        """What was counted on that day at the clinic."""
        assert {count[:2] for count in self.sums} <= {(DAY.isoformat(), "")}
        return {count[2:]: number for count, number in self.sums.items()}


def at_once(work: Callable[[], None]) -> None:
    work()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def tally(kiosk: Kiosk, clock: FakeClock, disk: Disk) -> Tally:
    """What follows the kiosk's visits."""
    kiosk.show_edition(EDITION, Path("/edition-1"))
    tally = Tally(disk.write, clock, lambda: DAY, at_once)
    tally.follow(kiosk)
    return tally


@pytest.fixture
def visit(tally: Tally, session: Session) -> Session:
    """A visit that is counted."""
    return session


def test_visit_counts_when_it_is_over(
    kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk
) -> None:
    tally.write()
    assert disk.sums == {}
    kiosk.end()
    tally.write()
    assert disk.numbers() == {("session", "", "en"): 1}


def test_page_that_staff_look_at_does_not_count(kiosk: Kiosk, tally: Tally, disk: Disk) -> None:
    kiosk.show_page("es", "bladder")
    kiosk.end()
    kiosk.begin()
    kiosk.end()
    tally.write()
    assert disk.numbers() == {("session", "", "en"): 1}


def test_visit_counts_in_the_language_it_ended_in(
    kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk
) -> None:
    visit.open("signs")
    visit.speak("es")
    kiosk.end()
    kiosk.begin()
    kiosk.end()
    tally.write()
    assert disk.numbers() == {
        ("page", "signs", "en"): 1,
        ("session", "", "es"): 1,
        ("session", "", "en"): 1,
    }


def test_visit_that_nobody_ends_counts_when_the_time_is_up(
    visit: Session, clock: FakeClock, tally: Tally, disk: Disk
) -> None:
    clock.advance(500)
    tally.write()
    assert disk.numbers() == {("session", "", "en"): 1}


def test_page_counts_when_it_is_opened_and_not_on_the_way_back(
    visit: Session, tally: Tally, disk: Disk
) -> None:
    visit.open("signs")
    visit.open("signs")
    visit.open("effects")
    visit.back()
    visit.speak("es")
    visit.speak("en")
    visit.hide()
    visit.show()
    visit.home()
    visit.open("signs")
    tally.write()
    assert disk.numbers() == {
        ("page", "signs", "en"): 2,
        ("page", "effects", "en"): 1,
        ("code", "effects", "en"): 1,
    }


def test_page_counts_in_its_own_language(visit: Session, tally: Tally, disk: Disk) -> None:
    visit.speak("es")
    visit.open("signs")
    visit.open("effects")  # which is not there in Spanish
    visit.help()
    tally.write()
    assert disk.numbers() == {
        ("page", "signs", "es"): 1,
        ("page", "effects", "en"): 1,
        ("code", "effects", "en"): 1,
        ("page", "help-now", "es"): 1,
    }


def test_page_that_is_not_there_does_not_count(visit: Session, tally: Tally, disk: Disk) -> None:
    visit.open("nowhere")
    tally.write()
    assert disk.sums == {}


def test_help_from_the_attract_screen_is_a_page(kiosk: Kiosk, tally: Tally, disk: Disk) -> None:
    kiosk.beginWithHelp()
    tally.write()
    assert disk.numbers() == {("page", "help-now", "en"): 1, ("code", "help-now", "en"): 1}


def test_help_in_the_place_of_home_is_no_page(kiosk: Kiosk, tally: Tally, disk: Disk) -> None:
    kiosk.show_edition(BUILT_IN, Path("/edition-2"))
    kiosk.begin()
    tally.write()
    assert disk.sums == {}


def test_new_words_count_nothing(kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk) -> None:
    visit.open("signs")
    kiosk.show_edition(edition(page("signs", Paragraph("Other."))), Path("/edition-2"))
    tally.write()
    assert disk.numbers() == {("page", "signs", "en"): 1}


def test_large_code_to_call_counts(kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk) -> None:
    visit.speak("es")
    visit.call()
    tally.write()
    assert disk.numbers() == {("code", "call", "es"): 1}


def test_center_without_a_phone_shows_no_code(
    kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk
) -> None:
    kiosk.show_edition(edition(page("signs")), Path("/edition-2"))
    visit.call()
    tally.write()
    assert disk.sums == {}


def test_code_counts_where_it_is_seen() -> None:
    number = Code("Call 911", "911", "tel:911")
    assert shows_code(page("a", Paragraph("Call."), CALL))
    assert shows_code(page("a", Panel("Where", (CALL,))))
    assert not shows_code(page("a", number, Notice("tip", (Paragraph("Call."),))))
    assert not shows_code(page("a", Question("Whom?", (CALL,))))  # which is closed at first


def scan(kiosk: Kiosk) -> None:
    """The code that is as large as fits is shown and taken away."""
    kiosk.scanning.show(stays=True)
    kiosk.scanning.leave()


def test_code_as_large_as_fits_counts_in_the_language_of_the_clinic(
    kiosk: Kiosk, tally: Tally, disk: Disk
) -> None:
    scan(kiosk)
    tally.write()
    assert disk.numbers() == {("code", "scan-me", "en"): 1}


def test_counts_are_kept_under_the_name_of_the_event(
    visit: Session, tally: Tally, disk: Disk
) -> None:
    tally.event = "Health fair"
    visit.open("signs")
    tally.event = ""
    visit.open("effects")
    tally.write()
    assert {count.topic: count.event for count in disk.sums} == {
        "signs": "Health fair",
        "effects": "",
    }


def test_page_counts_on_its_day(kiosk: Kiosk, clock: FakeClock, disk: Disk) -> None:
    days = iter((DAY, DAY + timedelta(days=1)))
    tally = Tally(disk.write, clock, lambda: next(days), at_once)
    tally.follow(kiosk)
    for _ in range(2):
        scan(kiosk)
    tally.write()
    assert [count.day for count in disk.sums] == ["2026-11-23", "2026-11-24"]


def test_writes_come_at_even_intervals_whatever_happens(
    kiosk: Kiosk, clock: FakeClock, tally: Tally, disk: Disk
) -> None:
    """A write that came with a visit would tell of it by its time, and so would a missing one."""
    writes = []
    for number in range(1, 5):
        clock.advance(WRITE_S - 0.1)
        if number in (2, 3):
            kiosk.begin()
            kiosk.end()
        writes.append(disk.writes)
        clock.advance(0.1)
        writes.append(disk.writes)
    assert writes == [0, 1, 1, 2, 2, 3, 3, 4]


def test_what_could_not_be_written_waits_for_the_next_time(
    kiosk: Kiosk, tally: Tally, disk: Disk
) -> None:
    disk.problem = "The disk is full."
    scan(kiosk)
    tally.write()
    assert tally.problem == "The disk is full."
    scan(kiosk)
    disk.problem = ""
    tally.write()
    tally.write()
    assert tally.problem == ""
    assert disk.numbers() == {("code", "scan-me", "en"): 2}


def test_a_disk_that_stays_full_fills_no_memory(kiosk: Kiosk, tally: Tally, disk: Disk) -> None:
    disk.problem = "The disk is full."
    for number in range(2 * MOST_WAITING):
        for event in ("", f"Event {number}"):
            tally.event = event
            scan(kiosk)
        if number % 500 == 0:
            tally.write()
    disk.problem = ""
    tally.write()
    assert len(disk.sums) == MOST_WAITING
    assert disk.sums[Count(DAY.isoformat(), "", "code", "scan-me", "en")] == 2 * MOST_WAITING


def test_visit_that_the_end_of_the_program_cuts_off_counts(
    kiosk: Kiosk, visit: Session, tally: Tally, disk: Disk
) -> None:
    tally.close()
    assert disk.numbers() == {("session", "", "en"): 1}
    kiosk.end()
    tally.close()
    assert disk.numbers() == {("session", "", "en"): 1}


def test_nothing_is_counted_where_that_is_switched_off(
    kiosk: Kiosk, clock: FakeClock, disk: Disk
) -> None:
    tally = Tally(None, clock)
    tally.follow(kiosk)
    kiosk.beginWithHelp()
    scan(kiosk)
    clock.advance(2 * WRITE_S)
    tally.close()
    assert not tally.is_on
    assert tally.problem == ""


def test_write_does_not_hold_up_the_screen(qtbot: QtBot, kiosk: Kiosk, clock: FakeClock) -> None:
    writers = []

    def write(numbers: Mapping[Count, int]) -> str:
        writers.append(current_thread())
        return ""

    Tally(write, clock).follow(kiosk)
    clock.advance(WRITE_S)
    qtbot.waitUntil(lambda: bool(writers))
    assert writers[0] is not main_thread()
    assert writers[0].daemon


# What 1,000 visits leave on the disk

BEGAN = 1_795_420_800
"""The clock of the kiosk begins on 2026-11-23; no other number in the file is near its times."""

VISITS = 1000
GAP_S = 600.0
IDLE_S = 300.0


class Walk:
    """Random visits, and a count of them that knows nothing of the kiosk's own."""

    def __init__(self, kiosk: Kiosk, clock: FakeClock, chance: random.Random) -> None:
        self.kiosk = kiosk
        self.clock = clock
        self.chance = chance
        self.counted: Counter[Count] = Counter()
        self.touches: list[float] = []
        self._way: list[str] = []

    def visit(self) -> None:
        """Somebody comes, touches this and that, and goes or leaves the screen to itself."""
        self.clock.advance(self.chance.uniform(1, GAP_S))
        if today(self.clock) != today(self.clock, GAP_S):
            self.clock.advance(GAP_S)  # the night comes between visits
        self.kiosk.begin()
        session = self.kiosk.visit
        assert session is not None
        self._way = []
        for _ in range(self.chance.randint(0, 6)):
            self._touch(session)
            self.clock.advance(self.chance.uniform(0.5, 15))
        language = session.language
        if self.chance.random() < 0.5:
            self.kiosk.end()
        else:
            self.clock.advance(IDLE_S)
        assert self.kiosk.visit is None
        self._count("session", "", language, today(self.clock))

    def _touch(self, session: Session) -> None:
        self.touches.append(self.clock.now())
        what = self.chance.choice(["signs", "effects", "help", "call", "speak", "back", "home"])
        if what == "speak":
            session.speak(self.chance.choice(["en", "es"]))
        elif what == "back":
            session.back()
            self._way = self._way[:-1]
        elif what == "home":
            session.home()
            self._way = []
        else:
            go = {"help": session.help, "call": session.call}
            go.get(what, lambda: session.open(what))()
            if self._way[-1:] != [what]:
                self._way.append(what)
                self._come_to(what, session.language)

    def _come_to(self, what: str, language: str) -> None:
        day = today(self.clock)
        shown = "en" if what == "effects" else language
        if what != "call":
            self._count("page", {"help": "help-now"}.get(what, what), shown, day)
        if what in ("effects", "call") or (what, language) == ("help", "en"):
            self._count("code", {"help": "help-now"}.get(what, what), shown, day)

    def _count(self, what: What, topic: str, language: str, day: date) -> None:
        self.counted[Count(day.isoformat(), "", what, topic, language)] += 1


def today(clock: FakeClock, later: float = 0.0) -> date:
    return date.fromordinal(DAY.toordinal() + int(clock.now() + later - BEGAN) // 86_400)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what must last."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def walk(typeface: Typeface, state: Path) -> Walk:
    """A thousand visits, counted on the disk."""
    clock = FakeClock()
    clock.time = BEGAN
    kiosk = Kiosk(BUILT_IN, typeface, clock)
    kiosk.show_edition(EDITION, Path("/edition-1"))
    tally = Tally(Counts(state).add, clock, lambda: today(clock), at_once)
    tally.follow(kiosk)
    walk = Walk(kiosk, clock, random.Random(6))
    for _ in range(VISITS):
        walk.visit()
    tally.close()
    return walk


def spellings(seconds: float) -> Iterator[bytes]:
    """A time as programs write it: text, and numbers of four and eight bytes, both ways round."""
    yield from (f"{unit * seconds:.0f}".encode() for unit in (1, 1000, 1e9))
    yield f"{seconds - BEGAN:.6f}".encode()
    for order in "<>":
        yield from (struct.pack(f"{order}q", round(unit * seconds)) for unit in (1, 1000, 1e6, 1e9))
        yield struct.pack(f"{order}I", round(seconds))
        yield struct.pack(f"{order}d", seconds)


def test_a_thousand_visits_leave_sums_and_nothing_else(walk: Walk, state: Path) -> None:
    files = [file for file in state.rglob("*") if file.is_file()]
    assert [file.name for file in files] == [FILE]
    for data in (file.read_bytes() for file in files):
        assert re.search(rb"\d{1,2}:\d\d|\dT\d|\d{6}", data) is None
        assert [spelt for at in walk.touches for spelt in spellings(at) if spelt in data] == []
    with closing(sqlite3.connect(state / FILE)) as connection:
        (names,) = zip(*connection.execute("SELECT name FROM sqlite_master"), strict=True)
        columns = [column[1] for column in connection.execute("PRAGMA table_info (counts)")]
        rows = connection.execute("SELECT * FROM counts").fetchall()
    assert names == ("counts",)
    assert columns == ["day", "event", "what", "topic", "language", "number"]
    assert {Count(*row[:5]): row[5] for row in rows} == walk.counted
    assert len({count.day for count in walk.counted}) >= 3


def test_the_file_of_a_thousand_visits_follows_from_its_sums(
    walk: Walk, state: Path, tmp_path: Path
) -> None:
    """So there is no order in it, and nothing that keeps the pages of one visit together."""
    other = Counts(tmp_path)
    other.add(dict(sorted(walk.counted.items(), reverse=True)))
    assert content(Counts(state)) == content(other)


@pytest.mark.parametrize("fault", ["damaged", "in the way", "locked"])
def test_no_fault_of_the_file_disturbs_the_screen(
    kiosk: Kiosk, clock: FakeClock, tmp_path: Path, fault: str
) -> None:
    counts = Counts(tmp_path)
    other = sqlite3.connect(":memory:")
    if fault == "damaged":
        counts.file.write_bytes(b"no database " * 1000)
    elif fault == "in the way":
        counts.file.mkdir()
    else:
        counts.add({})
        other = sqlite3.connect(counts.file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
    with closing(other):
        kiosk.show_edition(EDITION, tmp_path)
        tally = Tally(counts.add, clock, lambda: DAY, at_once)
        tally.follow(kiosk)
        kiosk.begin()
        assert kiosk.visit is not None
        kiosk.visit.open("signs")
        clock.advance(2 * WRITE_S)
        tally.close()
    assert bool(tally.problem) == (fault != "damaged")
