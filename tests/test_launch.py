"""What opens, after good starts and after bad ones."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk import last_resort, launch, safe_mode
from kiosk.recovery.pulse import AGAIN, Pulse
from kiosk.state.starts import FAILURES, Starts, this_computer


def closed(pulse: Pulse, well: Callable[[], None]) -> int:
    """A kiosk that staff close."""
    return 0


def broken(pulse: Pulse, well: Callable[[], None]) -> int:
    raise ImportError("kiosk.screen.kiosk")


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Safe mode was shown so often."""
    shown: list[Any] = []

    def run_safely(folder: Path, pulse: Pulse) -> int:
        shown.append(folder)
        return AGAIN

    monkeypatch.setattr(safe_mode, "run_safely", run_safely)
    return shown


@pytest.fixture
def last(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The last resort was shown so often."""
    shown: list[Any] = []
    monkeypatch.setattr(last_resort, "run_last", shown.append)
    return shown


def crash(folder: Path) -> None:
    Starts(folder).begin(datetime(2026, 11, 26), this_computer())


def ends(folder: Path) -> list[str]:
    return [start.end for start in Starts(folder).load()]


def test_kiosk_is_shown_and_its_end_noted(tmp_path: Path, safe: list[Any]) -> None:
    assert launch.launch(closed, tmp_path, {}) == 0
    assert (ends(tmp_path), safe) == (["closed"], [])


def test_after_three_failures_safe_mode_is_shown_once(tmp_path: Path, safe: list[Any]) -> None:
    for _ in range(FAILURES):
        crash(tmp_path)
    assert launch.launch(closed, tmp_path, {}) == AGAIN
    assert launch.launch(closed, tmp_path, {}) == 0
    assert safe == [tmp_path]


def test_where_nothing_can_be_shown_there_are_plain_words(
    tmp_path: Path, last: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert launch.launch(broken, tmp_path, {}) == AGAIN
    assert len(last) == 1
    assert ends(tmp_path) == [""]  # counts as failed
    assert "ImportError: kiosk.screen.kiosk" in capsys.readouterr().err


def test_kiosk_says_once_that_it_is_well(tmp_path: Path) -> None:
    def show(pulse: Pulse, well: Callable[[], None]) -> int:
        pulse()
        well()
        return 0

    assert launch.launch(show, tmp_path, {}) == 0
    assert [start.well for start in Starts(tmp_path).load()] == [True]
