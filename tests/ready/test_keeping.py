"""What the kiosk keeps for staff: a PIN and counts."""

from datetime import date
from pathlib import Path

from kiosk.ready.keeping import Keeping, check_keeping, keeping_of
from kiosk.state.counts import DAMAGED, Count, Counts
from kiosk.state.pin import PinLock
from ready.said import said

TODAY = date(2026, 11, 26)
PIN_SET = (
    "green: Staff PIN: A PIN is set. Forgotten? On the kiosk's own machine, type: "
    "python main.py set-pin"
)
COUNTED = "green: Counts: Visits are counted, without anything about a person."


def test_all_is_kept() -> None:
    assert said(check_keeping(Keeping(True, True))) == [PIN_SET, COUNTED]


def test_no_pin() -> None:
    assert said(check_keeping(Keeping(False, True))) == [
        "amber: Staff PIN: No PIN is set, so the staff area on the screen stays closed. | "
        "On the kiosk's own machine, type: python main.py set-pin",
        COUNTED,
    ]


def test_counts_are_off() -> None:
    assert said(check_keeping(Keeping(True, False, "Something."))) == [
        PIN_SET,
        "green: Counts: Off by your own setting, “counts”.",
    ]


def test_trouble_with_counts_is_told_in_its_own_words() -> None:
    assert said(check_keeping(Keeping(True, True, "They were damaged."))) == [
        PIN_SET,
        "amber: Counts: Visits are not counted as they should be. | They were damaged. | "
        "Do what it says here. Visitors notice nothing of it.",
    ]


def test_state_folder_without_anything(tmp_path: Path) -> None:
    assert keeping_of(tmp_path, True, TODAY) == Keeping(False, True, "")


def test_state_folder_with_a_pin_and_counts(tmp_path: Path) -> None:
    PinLock(tmp_path, cost=2).set("314159")
    Counts(tmp_path).add({Count("2026-11-26", "", "page", "signs", "en"): 1})
    assert keeping_of(tmp_path, False, TODAY) == Keeping(True, False, "")


def test_counts_that_were_lost(tmp_path: Path) -> None:
    (tmp_path / DAMAGED).touch()
    assert keeping_of(tmp_path, True, TODAY).trouble == Counts(tmp_path).loss != ""


def test_counts_that_cannot_be_read(tmp_path: Path) -> None:
    counts = Counts(tmp_path)
    counts.file.mkdir()
    assert keeping_of(tmp_path, True, TODAY).trouble.startswith(f"{counts.file}: The kiosk cannot")
