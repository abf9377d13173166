"""Which ways out are open, and what is said about them."""

import os
from pathlib import Path

import pytest

from kiosk.ready.escapes import Ways, check_escapes
from kiosk.ready.machine import Machine
from ready.said import said

TO_CLOSE = (
    " | At an event, keep someone beside it. For a waiting room, set this machine up as a kiosk; "
    "docs/kiosk-machine.md says how."
)
CLOSED = "green: Ways out: This machine is set up so that no way out of the kiosk is known."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A computer with consoles, as Debian sets it up."""
    for file in ("dev/tty1", "proc/sys/kernel/sysrq"):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text("438\n")
    (tmp_path / "etc/systemd/system/getty@.service.d").mkdir(parents=True)
    return tmp_path


def ways(root: Path, system: str = "linux", desktop: str = "") -> Ways:
    return Machine(
        environment={"XDG_CURRENT_DESKTOP": desktop}, system=system, root=root
    ).ways_out()


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (Ways(), CLOSED),
        (
            Ways(desktop=True, edges=True),
            "amber: Ways out: Whoever means to can leave the kiosk: the desktop's own keys "
            "(Alt+Tab and more), swipes from the edge of the screen." + TO_CLOSE,
        ),
        (
            Ways(consoles=True, sysrq=True, reboot=True),
            "amber: Ways out: Whoever means to can leave the kiosk: other consoles (Ctrl+Alt+F1 to "
            "F12), the SysRq key, Ctrl+Alt+Del (starts the machine anew)." + TO_CLOSE,
        ),
    ],
)
def test_what_is_said(found: Ways, sentence: str) -> None:
    assert said([check_escapes(found)]) == [sentence]


def test_debian_as_it_comes_leaves_consoles_open(root: Path) -> None:
    assert ways(root) == Ways(consoles=True, sysrq=True, reboot=True)


def test_kiosk_machine_leaves_nothing_open(root: Path) -> None:
    units = root / "etc/systemd/system"
    (units / "getty@.service.d/ketamine-kiosk.conf").touch()
    (units / "ctrl-alt-del.target").symlink_to(os.devnull)
    (root / "proc/sys/kernel/sysrq").write_text("0\n")
    assert ways(root) == Ways()


def test_desktop_hears_its_own_keys(tmp_path: Path) -> None:
    assert ways(tmp_path, desktop="XFCE") == Ways(desktop=True)
    assert ways(tmp_path, desktop="ubuntu:GNOME") == Ways(desktop=True, edges=True)


def test_windows_and_macos_have_a_desktop(tmp_path: Path) -> None:
    assert ways(tmp_path, "win32") == Ways(desktop=True, edges=True)
    assert ways(tmp_path, "darwin") == Ways(desktop=True)
