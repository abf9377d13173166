"""What is shown where the commands cannot be loaded, and where they end as they should."""

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest

from kiosk import cli, last_resort
from kiosk.recovery import pulse
from kiosk.recovery.pulse import SUPERVISED
from kiosk.start import AGAIN, main


@pytest.fixture
def last(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """The pulses with which the last resort was shown."""
    shown: list[Callable[[], None]] = []
    monkeypatch.setattr(last_resort, "run_last", shown.append)
    return shown


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["main.py", *arguments])
    return main()


def test_command_ends_as_it_does(
    monkeypatch: pytest.MonkeyPatch, last: list[Callable[[], None]]
) -> None:
    monkeypatch.setattr(cli, "main", lambda: 7)
    assert call(monkeypatch, "run") == 7
    assert last == []


@pytest.mark.parametrize(
    "arguments", [(), ("run",), ("supervise",), ("calibrate",), ("--windowed",)]
)
def test_without_commands_there_are_words_on_the_screen(
    arguments: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    last: list[Callable[[], None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.cli", None)
    assert call(monkeypatch, *arguments) == AGAIN == pulse.AGAIN
    assert len(last) == 1
    assert "import of kiosk.cli halted" in capsys.readouterr().err


@pytest.mark.parametrize("broken", [{}, {"kiosk.recovery": None}])
def test_whoever_watches_hears_the_pulse_where_it_can_be_told(
    broken: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    last: list[Callable[[], None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(os.environ, SUPERVISED, "1")
    for name in ("kiosk.cli", *broken):
        monkeypatch.setitem(sys.modules, name, None)
    call(monkeypatch, "run")
    (pulse,) = last
    pulse()
    assert capsys.readouterr().out == ("" if broken else "alive\n")


def test_other_commands_say_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, last: list[Callable[[], None]]
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.cli", None)
    with pytest.raises(ImportError):
        call(monkeypatch, "check")
    assert last == []
