"""A computer starts anew three times a day, and then says where to find help."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.machine import relief

HOUR_S = 3600.0
NOON = 1_800_000_000.0


class Computer:
    """Counts instead of starting anew, and never waits."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.now = NOON
        self.state = "failed"
        self.ran: list[str] = []
        self.waited: list[float] = []
        self.file, self.console = folder / "reboots.json", folder / "tty1"
        patch.setattr(relief, "REBOOTS", self.file)
        patch.setattr(relief, "CONSOLE", self.console)
        patch.setattr(time, "time", lambda: self.now)
        patch.setattr(time, "sleep", self.waited.append)
        patch.setattr(subprocess, "run", self.run)

    def run(self, command: tuple[str, ...], **options: object) -> SimpleNamespace:
        if command[1] != "show":
            self.ran.append(" ".join(command))
        return SimpleNamespace(stdout=f"{self.state}\n")

    def fails(self) -> str:
        """The kiosk does not stay up; what is done first about it, if anything."""
        self.ran.clear()
        self.waited.clear()
        assert relief.main() == 0
        return self.ran[0] if self.ran else ""


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(tmp_path, monkeypatch)


REBOOT = "systemctl reboot"
AFRESH = [
    "systemctl reset-failed ketamine-kiosk-screen.service ketamine-kiosk.service",
    "systemctl start --no-block ketamine-kiosk.service",
]


def test_it_starts_anew_three_times_a_day(computer: Computer) -> None:
    assert [computer.fails() for _ in range(3)] == [REBOOT] * 3
    assert not computer.console.exists()
    computer.fails()
    assert computer.ran == AFRESH
    assert computer.waited == [5, 600]
    shown = re.sub(r"\033\[[\d;]*[A-Z\]]", "", computer.console.read_text("ascii"))
    assert "This screen is out of order. Please ask a staff member for help." in shown
    assert "Esta pantalla no funciona. Pida ayuda al personal." in shown
    assert all(number in shown for number in ("911", "988", "1-800-222-1222"))
    computer.now += 23 * HOUR_S
    computer.fails()
    assert computer.ran == AFRESH
    computer.now += 1.1 * HOUR_S
    assert computer.fails() == REBOOT


@pytest.mark.parametrize("state", ["active", "activating"])
def test_a_kiosk_that_comes_back_needs_none(computer: Computer, state: str) -> None:
    """Somebody restarts it by hand, or only the screen has failed so far."""
    computer.state = state
    assert computer.fails() == ""
    assert not computer.file.exists()


def test_a_clock_that_is_set_back_brings_no_more(computer: Computer) -> None:
    for _ in range(3):
        computer.fails()
    computer.now = 0.0
    computer.fails()
    assert computer.ran == AFRESH


@pytest.mark.parametrize("text", ["", "[", "{}", '["x"]', "[null]", "5"])
def test_a_damaged_count_begins_anew(computer: Computer, text: str) -> None:
    computer.file.write_text(text, "utf-8")
    assert computer.fails() == REBOOT
    assert json.loads(computer.file.read_bytes()) == [NOON]


def test_who_cannot_count_never_starts_anew(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    computer.file.mkdir()
    computer.fails()
    assert computer.ran == AFRESH
    assert capsys.readouterr().err.startswith(f"{computer.file}: This cannot be written (")


def test_a_computer_without_a_console_goes_on(computer: Computer) -> None:
    computer.console.mkdir()
    for _ in range(4):
        computer.fails()
    assert computer.ran == AFRESH


def test_it_needs_nothing_but_python(tmp_path: Path) -> None:
    """The rest of the kiosk may be what is broken."""
    alone = tmp_path / "relief.py"
    alone.write_bytes(Path(relief.__file__).read_bytes())
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import runpy; runpy.run_path({str(alone)!r})"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_console_can_show_the_words() -> None:
    text = re.sub(r"\033\[[\d;]*[A-Z\]]", "", relief.OUT_OF_ORDER)
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 80
