"""What is in the way of a kiosk is said before anything is changed."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.preflight import need_administrator, need_kiosk_machine, obstacles


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer that could be a kiosk."""
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    (tmp_path / "etc/systemd/system").mkdir(parents=True)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return tmp_path


def machine(root: Path, python: str = "3 11\n") -> Machine:
    return Machine(root, run=lambda command: python)


def test_a_computer_that_could_be_a_kiosk(root: Path) -> None:
    need_kiosk_machine(machine(root))


def test_only_the_administrator_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    need_administrator("make kiosk-machine")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(MachineError) as error:
        need_administrator("make kiosk-machine")
    assert str(error.value) == (
        "Only the administrator of this computer may do this. Type: sudo make kiosk-machine"
    )


def test_another_system_is_no_kiosk(root: Path) -> None:
    (root / "run/systemd/system").rmdir()
    with pytest.raises(MachineError) as error:
        need_kiosk_machine(machine(root))
    assert str(error.value) == (
        "This computer does not run Debian with systemd, or was not started by it. A kiosk machine "
        "needs Debian 12 or 13. To see what would be changed, type: "
        'make kiosk-machine ARGS="--into DIR"'
    )


def test_an_old_python_is_told(root: Path) -> None:
    assert list(obstacles(machine(root, "3 9\n"))) == [
        "/usr/bin/python3 is Python 3.9, and the kiosk needs 3.11 or newer. Debian 12 and 13 have "
        "it."
    ]


def test_a_desktop_would_take_the_screen(root: Path) -> None:
    link = root / "etc/systemd/system/display-manager.service"
    link.symlink_to("/lib/systemd/system/gdm3.service")
    assert list(obstacles(machine(root))) == [
        "A desktop starts on this computer (gdm3.service), and would take the screen. Turn it off, "
        "restart, then type the same command again: sudo systemctl disable gdm3.service"
    ]
