"""Counts last, nothing in their file tells of a visit, and nothing about it stops the screen."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.paths import PROJECT
from kiosk.state.counts import DAMAGED, FILE, FORMAT, Count, Counts, What

DAY = date(2026, 11, 23)
EVER = (date.min, date.max)


def page(topic: str, day: date = DAY, event: str = "", language: str = "en") -> Count:
    return Count(day.isoformat(), event, "page", topic, language)


@pytest.fixture
def counts(tmp_path: Path) -> Counts:
    return Counts(tmp_path)


def stored(counts: Counts) -> dict[tuple[What, str, str], int]:
    """All sums of days without an event."""
    sums, problem = counts.between(*EVER)
    assert problem == ""
    return dict(sums)


def test_sums_are_there_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    session = Count(DAY.isoformat(), "", "session", "", "en")
    assert Counts(folder).add({page("signs"): 2, session: 1}) == ""
    assert Counts(folder).add({page("signs"): 3, page("signs", language="es"): 1}) == ""
    assert stored(Counts(folder)) == {
        ("page", "signs", "en"): 5,
        ("page", "signs", "es"): 1,
        ("session", "", "en"): 1,
    }
    assert os.listdir(folder) == [FILE]


def test_nothing_was_counted_yet(counts: Counts) -> None:
    assert counts.between(*EVER) == ({}, "")
    assert counts.events() == ({}, "")
    assert counts.loss == ""
    assert os.listdir(counts.folder) == []


def test_days_and_events_are_summed_by_themselves(counts: Counts) -> None:
    before, after = DAY - timedelta(days=1), DAY + timedelta(days=1)
    counts.add({page("a", day): 1 for day in (before, DAY, after)})
    counts.add({page("a", DAY, "Health fair"): 10, page("b", after, "Health fair"): 20})
    counts.add({page("a", before, "School"): 40})
    assert counts.between(DAY, after)[0] == {("page", "a", "en"): 2}
    assert counts.between(*EVER, "Health fair")[0] == {
        ("page", "a", "en"): 10,
        ("page", "b", "en"): 20,
    }
    events, problem = counts.events()
    assert list(events.items()) == [("Health fair", (DAY, after)), ("School", (before, before))]
    assert problem == ""


def test_only_the_user_of_the_kiosk_can_read_the_file(counts: Counts) -> None:
    counts.add({})
    if os.name != "nt":
        assert stat.S_IMODE(counts.file.stat().st_mode) == 0o600


CHANGES = ((24, 28), (40, 44), (92, 96))
"""Bytes of the file that count its writes (https://www.sqlite.org/fileformat.html, 1.3)."""

NUMBERS = st.dictionaries(
    st.builds(
        page,
        st.sampled_from(["signs", "bladder-and-body", "what-is-ketamine", "x" * 300]),
        st.dates(DAY, DAY + timedelta(days=40)),
        st.sampled_from(["", "Health fair 2026"]),
        st.sampled_from(["en", "es"]),
    ),
    st.integers(1, 1000),
    max_size=60,
)


def content(counts: Counts) -> bytes:
    """The bytes of the file without the number of writes."""
    data = bytearray(counts.file.read_bytes())
    for first, end in CHANGES:
        data[first:end] = bytes(end - first)
    return bytes(data)


@settings(max_examples=40, deadline=None)
@given(NUMBERS, st.randoms(use_true_random=False))
def test_file_says_nothing_but_the_sums(
    tmp_path_factory: pytest.TempPathFactory, numbers: dict[Count, int], chance: random.Random
) -> None:
    """Whatever came first and however it was written, the same sums make the same file."""
    at_once = Counts(tmp_path_factory.mktemp("state"))
    at_once.add(numbers)
    bit_by_bit = Counts(tmp_path_factory.mktemp("state"))
    parts = [(count, part) for count, n in numbers.items() for part in (n // 3, n - n // 3)]
    chance.shuffle(parts)
    for count, part in parts:
        bit_by_bit.add({count: part} if part else {})
    bit_by_bit.add({})
    assert content(bit_by_bit) == content(at_once)
    assert os.listdir(bit_by_bit.folder) == [FILE]


def test_a_write_of_nothing_changes_the_file_like_any_other(counts: Counts) -> None:
    """Or else the time of the last change would be that of a visit."""
    counts.add({page("signs"): 1})
    os.utime(counts.file, (0, 0))
    before, same = counts.file.read_bytes(), content(counts)
    assert counts.add({}) == ""
    assert counts.file.stat().st_mtime > 0
    assert counts.file.read_bytes() != before
    assert content(counts) == same


def test_what_is_replaced_is_gone(counts: Counts) -> None:
    counts.add({page("x" * 100): 1})
    with closing(sqlite3.connect(counts.file)) as connection, connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM counts")
    assert b"x" * 100 in counts.file.read_bytes()
    counts.add({})
    assert b"xx" not in counts.file.read_bytes()


def test_other_modes_of_the_journal_are_left(counts: Counts) -> None:
    """A log that grows would have an order, and times."""
    counts.add({page("signs"): 1})
    with closing(sqlite3.connect(counts.file)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    assert counts.add({page("signs"): 1}) == ""
    assert os.listdir(counts.folder) == [FILE]
    assert stored(counts) == {("page", "signs", "en"): 2}


ENDLESS = """
import sys
from pathlib import Path
from kiosk.state.counts import Count, Counts
counts = Counts(Path(sys.argv[1]))
for number in range(1_000_000):
    print(number, flush=True)
    counts.add({Count("2026-11-23", "", "page", f"topic-{number % 7}", "en"): 1})
"""


def test_a_program_ended_in_the_middle_of_a_write_costs_that_write(counts: Counts) -> None:
    begun = rounds = 0
    chance = random.Random(6)
    for rounds in range(1, 16):
        command = [sys.executable, "-c", ENDLESS, str(counts.folder)]
        with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            for _ in range(chance.randint(1, 5)):
                child.stdout.readline()
                begun += 1
            for _ in range(chance.randint(0, 40_000)):
                pass  # somewhere in the write
            child.kill()
            begun += len(child.stdout.readlines())
        assert sum(stored(counts).values()) in range(begun - rounds, begun + 1)
        with closing(sqlite3.connect(counts.file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert rounds == 15
    assert counts.add({}) == ""
    assert os.listdir(counts.folder) == [FILE]


LOST = (
    "{}: The counts were damaged, so the kiosk began new ones. The damaged file is now called "
    "counts.damaged.sqlite. Delete it when nobody wants to repair it."
)


def other_table(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE counts (other)")


def wrong_text(file: Path) -> None:
    Counts(file.parent).add({page("signs", event="fair"): 1})
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO counts VALUES ('Monday', CAST(x'ff' AS TEXT), 'page', 'a', 'en', 1)"
        )


def cut_short(file: Path) -> None:
    Counts(file.parent).add({page(f"topic-{n}"): n for n in range(1, 400)})
    os.truncate(file, 5000)


def end_missing(file: Path) -> None:
    """SQLite itself would go on with the rows that are left."""
    Counts(file.parent).add({page(f"topic-{n}"): n for n in range(1, 20)})
    os.truncate(file, file.stat().st_size - 100)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "not a database": lambda file: file.write_bytes(b"no database " * 1000),
    "another table": other_table,
    "cut short": cut_short,
    "its end is missing": end_missing,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_file_is_moved_aside_and_said(
    counts: Counts, damage: Callable[[Path], object]
) -> None:
    damage(counts.file)
    old = counts.file.read_bytes()
    assert counts.add({page("signs"): 2}) == ""
    assert stored(counts) == {("page", "signs", "en"): 2}
    assert (counts.folder / DAMAGED).read_bytes()[:16] == old[:16]
    assert counts.loss == LOST.format(counts.file)


def test_what_cannot_be_read_is_moved_aside_too(counts: Counts) -> None:
    wrong_text(counts.file)
    assert counts.events() == ({}, "")
    assert sorted(os.listdir(counts.folder)) == [DAMAGED]
    assert counts.loss == LOST.format(counts.file)


def test_damage_that_cannot_be_moved_aside_is_said(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    counts.file.write_bytes(b"no database " * 1000)
    assert counts.add({page("signs"): 1}) == (
        f"{counts.file}: The kiosk cannot use the counts: file is not a database. {FIX}"
    )


FIX = (
    "Make room on the disk, let the user who runs the kiosk write to this folder, or choose "
    "another folder with --state."
)


def test_file_of_a_newer_version_is_left_alone(counts: Counts) -> None:
    counts.add({page("signs"): 1})
    with closing(sqlite3.connect(counts.file)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    before = counts.file.read_bytes()
    said = (
        f"{counts.file}: A newer version of the kiosk wrote the counts, so this one leaves them "
        "alone and counts nothing. Install the newer version again, or give this file another name."
    )
    assert counts.add({page("signs"): 1}) == said
    assert counts.between(*EVER) == ({}, said)
    assert counts.events() == ({}, said)
    assert counts.file.read_bytes() == before
    assert os.listdir(counts.folder) == [FILE]


def test_file_in_use_is_said_and_nothing_is_added(counts: Counts) -> None:
    counts.add({page("signs"): 1})
    with closing(sqlite3.connect(counts.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert counts.add({page("signs"): 1}) == (
            f"{counts.file}: Another program has the counts open, so the kiosk cannot use them "
            "now. It tries again by itself."
        )
    assert stored(counts) == {("page", "signs", "en"): 1}


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets every connection begin with a command."""

    def begin_with(command: str) -> None:
        def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = real(*arguments, **options)
            connection.execute(command)
            return connection

        monkeypatch.setattr(sqlite3, "connect", connect)

    real = sqlite3.connect
    return begin_with


def test_full_disk_is_said_and_nothing_is_lost(
    counts: Counts, connected: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts.add({page("signs"): 1})
    connected("PRAGMA max_page_count = 2")
    many = {page(f"topic-{n}"): n for n in range(1, 400)}
    assert counts.add(many) == (
        f"{counts.file}: The kiosk cannot use the counts: database or disk is full. {FIX}"
    )
    monkeypatch.undo()
    assert stored(counts) == {("page", "signs", "en"): 1}
    assert os.listdir(counts.folder) == [FILE]


def test_file_that_cannot_be_written_is_said(
    counts: Counts, connected: Callable[[str], None]
) -> None:
    counts.add({page("signs"): 1})
    connected("PRAGMA query_only = ON")
    assert counts.add({page("signs"): 1}) == (
        f"{counts.file}: The kiosk cannot use the counts: attempt to write a readonly database. "
        f"{FIX}"
    )
    assert stored(counts) == {("page", "signs", "en"): 1}


def test_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    counts = Counts(tmp_path / "state")
    assert counts.add({page("signs"): 1}) == (
        f"{counts.file}: The kiosk cannot use the counts: File exists. {FIX}"
    )
    assert counts.between(*EVER) == ({}, "")


def test_disk_without_room_to_sort_keeps_the_sums(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sums are on the disk by then: added again they would count twice."""
    counts.add({page("signs"): 1})

    class Crowded(sqlite3.Connection):
        def execute(self, command: str, *values: Any) -> sqlite3.Cursor:
            if command == "VACUUM":
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return super().execute(command, *values)

    crowded = partial(sqlite3.connect, factory=Crowded)
    monkeypatch.setattr(sqlite3, "connect", crowded)
    assert counts.add({page("signs"): 1}) == ""
    monkeypatch.undo()
    assert stored(counts) == {("page", "signs", "en"): 2}


def test_names_that_no_file_can_hold_are_counted(counts: Counts) -> None:
    """A command line in another encoding brings such a name."""
    assert counts.add({page("signs", event="F\udce4rt"): 5}) == ""
    assert counts.between(*EVER, "F\udce4rt")[0] == {("page", "signs", "en"): 5}
    assert list(counts.events()[0]) == ["F?rt"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of several pages."""
    counts = Counts(tmp_path_factory.mktemp("state"))
    counts.add({page(f"topic-{n}", event="fair" * (n % 2)): n for n in range(1, 300)})
    return counts.file


EDITS = st.lists(st.tuples(st.integers(0, 120) | st.integers(0, 1_000_000), st.integers(0, 255)))
"""Bytes that are changed: where, mostly near the beginning, and to what."""


@settings(max_examples=150, deadline=None)
@given(EDITS, st.none() | st.integers(0, 99))
def test_no_damage_stops_the_kiosk(
    tmp_path_factory: pytest.TempPathFactory,
    good: Path,
    edits: list[tuple[int, int]],
    percent: int | None,
) -> None:
    damaged = bytearray(good.read_bytes())
    for at, byte in edits:
        damaged[at % len(damaged)] = byte
    size = len(damaged) if percent is None else len(damaged) * percent // 100
    folder = tmp_path_factory.mktemp("state")
    (folder / FILE).write_bytes(bytes(damaged[:size]))
    counts = Counts(folder)
    for read in (counts.events, lambda: counts.between(*EVER, "fair")):
        assert isinstance(read()[1], str)
    assert isinstance(counts.add({page("new"): 3}), str)
    shutil.rmtree(folder)


def test_spoiled_letter_costs_one_topic_alone(good: Path, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(good.read_bytes().replace(b"topic-214", b"topic-\xff14"))
    sums, problem = Counts(tmp_path).between(*EVER)
    assert (sums["page", "topic-\ufffd14", "en"], problem) == (214, "")
    assert sums["page", "topic-212", "en"] == 212
