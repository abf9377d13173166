"""What this machine says of itself, and that nothing it says can raise."""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ready import machine as machines
from kiosk.ready.clock import Clock
from kiosk.ready.disk import Disk, Room
from kiosk.ready.machine import Machine, output_of
from kiosk.ready.power import Battery, Idle

NOW = datetime(2026, 11, 26, 9, 5, tzinfo=UTC)
DISPLAY = {"DISPLAY": ":0"}
GNOME = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}

XSET = """\
Keyboard Control:
  auto repeat:  on    key click percent:  0    LED mask:  00000000
Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  {saver}    cycle:  600
DPMS (Display Power Management Signaling):
  Standby: {standby}    Suspend: 0    Off: 900
  DPMS is {dpms}
"""
POWERCFG = """\
Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)
    Power Setting GUID: 3c0bc021-c8a8-4e07-a973-6b14cbcb2b7e  (Turn off display after)
      Minimum Possible Setting: 0x00000000
      Maximum Possible Setting: 0xffffffff
      Possible Settings increment: 0x00000001
      Possible Settings units: Seconds
    Current AC Power Setting Index: 0x00000258
    Current DC Power Setting Index: 0x0000012C
"""


class Programs(dict[str, str]):
    """What programs print, by how their command lines begin; the others are missing."""

    def __call__(self, command: Sequence[str]) -> str:
        line = " ".join(command)
        return next((said for begin, said in self.items() if line.startswith(begin)), "")


def made(
    programs: Mapping[str, str],
    environment: Mapping[str, str] | None = None,
    system: str = "linux",
) -> Machine:
    return Machine(
        Programs(programs), now=lambda: NOW, environment=environment or {}, system=system
    )


def xset(saver: int, standby: int = 0, dpms: str = "Enabled") -> dict[str, str]:
    return {"xset q": XSET.format(saver=saver, standby=standby, dpms=dpms)}


def gnome(delay: str, kind: str, timeout: str) -> dict[str, str]:
    sleeping = "gsettings get org.gnome.settings-daemon.plugins.power sleep-inactive-ac-"
    return {
        "gsettings get org.gnome.desktop.session idle-delay": delay,
        f"{sleeping}type": kind,
        f"{sleeping}timeout": timeout,
    }


# The clock.


@pytest.mark.parametrize(
    ("said", "synchronized"),
    [("NTPSynchronized=yes\n", True), ("NTPSynchronized=no\n", False), ("", None), ("?", None)],
)
def test_network_time(said: str, synchronized: bool | None) -> None:
    assert made({"timedatectl show": said}).clock() == Clock(NOW, synchronized)


def test_other_systems_are_not_asked_for_network_time() -> None:
    assert made({"timedatectl": "NTPSynchronized=yes"}, system="win32").clock() == Clock(NOW, None)


# When the screen turns dark.


@pytest.mark.parametrize(
    ("said", "idle"),
    [
        (xset(0, dpms="Disabled"), Idle(0)),
        (xset(600, dpms="Disabled"), Idle(600, x11=True)),
        (xset(0), Idle(900, x11=True)),
        (xset(600, 300), Idle(300, x11=True)),
        ({}, Idle()),
        ({"xset q": "xset: unable to open display"}, Idle()),
    ],
)
def test_x11(said: dict[str, str], idle: Idle) -> None:
    assert made(said, DISPLAY).idle() == idle


def test_x11_is_not_asked_where_another_server_draws() -> None:
    assert made(xset(600), {**DISPLAY, "WAYLAND_DISPLAY": "wayland-0"}).idle() == Idle()
    assert made(xset(600)).idle() == Idle()


@pytest.mark.parametrize(
    ("said", "idle"),
    [
        (gnome("uint32 300\n", "'suspend'\n", "1200\n"), Idle(300, 1200)),
        (gnome("uint32 0\n", "'nothing'\n", "1200\n"), Idle(0, 0)),
        ({}, Idle()),
        (gnome("No such key", "", ""), Idle()),
    ],
)
def test_gnome(said: dict[str, str], idle: Idle) -> None:
    assert made(said, GNOME).idle() == idle


def test_gnome_on_x11_is_as_dark_as_the_earlier_of_the_two() -> None:
    said = {**xset(600, dpms="Disabled"), **gnome("uint32 300", "'nothing'", "0")}
    environment = {"DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}
    assert made(said, environment).idle() == Idle(300, 0)


def test_windows_while_plugged_in() -> None:
    assert made({"powercfg /query SCHEME_CURRENT SUB_VIDEO": POWERCFG}, system="win32").idle() == (
        Idle(600, None)
    )
    assert made({"powercfg": POWERCFG}, system="win32").idle() == Idle(600, 600)


@given(st.text(), st.sampled_from(["linux", "win32", "darwin"]))
def test_nothing_a_program_prints_can_raise(said: str, system: str) -> None:
    environment = {"DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}
    machine = Machine(lambda command: said, lambda: NOW, environment=environment, system=system)
    machine.idle()
    machine.clock()


# The battery.


def supply(folder: Path, **said: str) -> None:
    folder.mkdir()
    for name, value in said.items():
        (folder / name).write_text(f"{value}\n", "ascii")


def test_machine_without_a_battery(tmp_path: Path) -> None:
    supply(tmp_path / "AC", type="Mains")
    supply(tmp_path / "mouse", type="Battery", scope="Device", capacity="5", status="Discharging")
    supply(tmp_path / "empty", type="Battery", status="Discharging")
    supply(tmp_path / "odd", type="Battery", capacity="?", status="Discharging")
    assert Machine(power_supplies=tmp_path).battery() is None
    assert Machine(power_supplies=tmp_path / "nowhere").battery() is None


def test_several_batteries_count_as_one(tmp_path: Path) -> None:
    supply(tmp_path / "BAT0", type="Battery", capacity="90", status="Discharging")
    supply(tmp_path / "BAT1", type="Battery", scope="System", capacity="31", status="Unknown")
    assert Machine(power_supplies=tmp_path).battery() == Battery(60, True)


@pytest.mark.parametrize("status", ["Charging", "Full", "Not charging", "Unknown"])
def test_battery_that_is_not_used_up(tmp_path: Path, status: str) -> None:
    supply(tmp_path / "BAT0", type="Battery", capacity="80", status=status)
    assert Machine(power_supplies=tmp_path).battery() == Battery(80, False)


# The disk.


def test_room_where_folders_lie_or_will_lie(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    sizes = {tmp_path: 5, content: 7}
    state = tmp_path / "not" / "yet"
    disk = Machine(free_bytes=sizes.__getitem__).disk(state, content)
    assert disk == Disk((Room(state, 5), Room(content, 7)), state, True)
    assert not state.exists()
    assert list(content.iterdir()) == []


def test_disk_that_does_not_answer(tmp_path: Path) -> None:
    def gone(folder: Path) -> int:
        raise OSError("stale file handle")

    assert Machine(free_bytes=gone).disk(tmp_path, tmp_path).rooms == ()


def test_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(dir: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert not Machine().disk(tmp_path, tmp_path).writable


# The real one.


def test_program_that_answers() -> None:
    assert output_of((sys.executable, "-c", "print('well')")).strip() == "well"


def test_program_that_fails_or_is_missing_says_nothing() -> None:
    assert output_of((sys.executable, "-c", "print('well'); raise SystemExit(1)")) == ""
    assert output_of(("no-such-program-anywhere",)) == ""


def test_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "LIMIT_S", 0.1)
    assert output_of((sys.executable, "-c", "import time; time.sleep(60)")) == ""


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    machine = Machine()
    assert machine.environment is os.environ
    assert machine.now().tzinfo is not None
    assert machine.disk(tmp_path, tmp_path).rooms[0].free > 0
