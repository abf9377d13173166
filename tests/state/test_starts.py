"""The last starts of the program, in whatever state their file is."""

import json
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.state.starts import DAMAGED, FILE, KEPT, Start, Starts, this_computer

MORNING = datetime(2026, 11, 26, 8, 30, 15, 999)
NOTED = datetime(2026, 11, 26, 8, 30, 15)
TODAY, YESTERDAY = "bc8de47f", "ffa70000"


def ends(folder: Path) -> list[str]:
    return [start.end for start in Starts(folder).load()]


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    assert Starts(tmp_path / "nowhere").load() == ()


def test_start_is_noted_while_it_runs(tmp_path: Path) -> None:
    Starts(tmp_path / "state").begin(MORNING, TODAY)
    assert Starts(tmp_path / "state").load() == (Start(NOTED, TODAY),)


def test_file_holds_a_moment_and_nothing_else(tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    starts.begin(MORNING, TODAY)
    starts.close()
    assert json.loads((tmp_path / FILE).read_bytes()) == [
        {"at": "2026-11-26T08:30:15", "computer": TODAY, "end": "closed"}
    ]


def test_how_each_start_ended(tmp_path: Path) -> None:
    closed = Starts(tmp_path)
    closed.begin(MORNING, YESTERDAY)
    closed.close()
    Starts(tmp_path).begin(MORNING, YESTERDAY)  # the plug is pulled
    Starts(tmp_path).begin(MORNING, TODAY)  # it crashes
    Starts(tmp_path).begin(MORNING, TODAY)
    assert ends(tmp_path) == ["closed", "off", "crashed", ""]


def test_end_is_that_of_ones_own_start(tmp_path: Path) -> None:
    first = Starts(tmp_path)
    first.begin(MORNING, TODAY)
    Starts(tmp_path).begin(MORNING + timedelta(seconds=5), TODAY)
    first.close()  # a second kiosk was started meanwhile
    assert ends(tmp_path) == ["crashed", ""]


def test_only_the_last_ones_are_kept(tmp_path: Path) -> None:
    for day in range(KEPT + 5):
        Starts(tmp_path).begin(MORNING + timedelta(days=day), TODAY)
    kept = Starts(tmp_path).load()
    assert [start.at for start in kept] == [
        NOTED + timedelta(days=day) for day in range(5, KEPT + 5)
    ]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b'[{"at": "2026-11-26T0',
        b'{"starts": []}',
        b'[{"at": "yesterday", "computer": ""}]',
        b'[{"at": "2026-11-26T08:30:15Z", "computer": ""}]',
        b'[{"at": "2026-11-26T08:30:15", "computer": "", "end": "exploded"}]',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_damaged_file_is_moved_aside(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)
    Starts(tmp_path).begin(MORNING, TODAY)
    assert Starts(tmp_path).load() == (Start(NOTED, TODAY),)
    assert (tmp_path / DAMAGED).read_bytes() == damage


@given(st.binary())
def test_no_file_stops_the_kiosk(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("state")
    (folder / FILE).write_bytes(data)
    starts = Starts(folder)
    starts.begin(MORNING, TODAY)
    starts.close()
    assert ends(folder)[-1] == "closed"


def test_what_a_newer_version_knows_more_of_a_start_does_no_harm(tmp_path: Path) -> None:
    start = {"at": "2026-11-26T08:30:15", "computer": TODAY, "end": "closed", "mood": "good"}
    (tmp_path / FILE).write_text(json.dumps([start]), "utf-8")
    assert ends(tmp_path) == ["closed"]


def test_folder_that_cannot_be_used_costs_the_list_only(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file", "utf-8")
    starts = Starts(in_the_way)
    starts.begin(MORNING, TODAY)
    starts.close()
    assert starts.load() == ()
    assert in_the_way.read_text("utf-8") == "a file"


def test_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Starts(tmp_path).begin(MORNING, TODAY)
    before = (tmp_path / FILE).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    Starts(tmp_path).begin(MORNING, TODAY)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(FILE, before)]


@pytest.fixture
def boot_id(tmp_path: Path) -> Callable[[str], str]:
    def named(text: str) -> str:
        file = tmp_path / "boot_id"
        file.write_text(text, "ascii")
        return this_computer(file)

    return named


def test_run_of_the_computer_has_a_name(boot_id: Callable[[str], str]) -> None:
    assert boot_id("bc8de47f-deaa\n") == "bc8de47f-deaa"


def test_where_the_system_gives_no_name_it_is_when_the_run_began(tmp_path: Path) -> None:
    assert this_computer(tmp_path / "nowhere").isdigit()


def crash(folder: Path, computer: str = TODAY, well: bool = False) -> None:
    start = Starts(folder)
    start.begin(MORNING, computer)
    if well:
        start.stay()


def test_three_quick_crashes_are_a_failure(tmp_path: Path) -> None:
    for number in range(3):
        assert not Starts(tmp_path).failing(TODAY), number
        crash(tmp_path)
    assert Starts(tmp_path).failing(TODAY)


def test_computer_that_was_started_anew_has_all_tries_again(tmp_path: Path) -> None:
    for _ in range(3):
        crash(tmp_path, YESTERDAY)
    assert not Starts(tmp_path).failing(TODAY)
    crash(tmp_path)
    crash(tmp_path)
    assert not Starts(tmp_path).failing(TODAY)


def test_start_that_ran_for_a_while_was_well(tmp_path: Path) -> None:
    crash(tmp_path)
    crash(tmp_path, well=True)
    crash(tmp_path)
    assert not Starts(tmp_path).failing(TODAY)


def test_one_that_ends_as_it_should_begins_the_count_anew(tmp_path: Path) -> None:
    for _ in range(3):
        crash(tmp_path)
    safe = Starts(tmp_path)
    safe.begin(MORNING, TODAY)
    safe.stay()
    safe.close()
    assert not Starts(tmp_path).failing(TODAY)
    assert safe.load()[-1] == Start(NOTED, TODAY, "closed", well=True)
