"""How the program starts anew: what it was called with, and what becomes of this one."""

import os
import subprocess
import sys
from typing import Any

import pytest

from kiosk.cli.restart import restart
from kiosk.recovery.pulse import AGAIN, SUPERVISED

HOME = {"HOME": "/home/kiosk"}
PROGRAM = [sys.executable, "-X", "dev", "-m", "kiosk", "run", "--volume", "7"]


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program was called as PROGRAM."""
    monkeypatch.setattr(sys, "orig_argv", ["python3", *PROGRAM[1:]])
    monkeypatch.setattr(sys, "argv", ["/srv/kiosk/__main__.py", *PROGRAM[5:]])


@pytest.mark.usefixtures("called")
def test_it_becomes_what_it_was_called_with(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *program: became.extend(program))
    restart(HOME, calibrating=False)
    assert became == [sys.executable, PROGRAM, HOME]


def test_supervisor_starts_it_anew_itself() -> None:
    assert restart({**HOME, SUPERVISED: "1"}, calibrating=False) == AGAIN


def test_screen_that_has_its_size_is_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python", "main.py", "calibrate", "--windowed"])
    monkeypatch.setattr(sys, "argv", ["main.py", "calibrate", "--windowed"])
    became: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *program: became.extend(program))
    restart(HOME, calibrating=True)
    assert became[1] == [sys.executable, "main.py", "run", "--windowed"]


@pytest.mark.usefixtures("called")
def test_on_windows_it_begins_beside_this_one_which_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Any] = []
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr(subprocess, "Popen", lambda command, env: begun.extend((command, env)))
    assert restart(HOME, calibrating=False) == 0
    assert begun == [PROGRAM, HOME]


@pytest.mark.usefixtures("called")
def test_program_that_cannot_begin_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert restart(HOME, calibrating=False) == 1
    assert capsys.readouterr().err == (
        "/no/such/python: The kiosk cannot start again by itself (No such file or directory). "
        "Start it by hand.\n"
    )
