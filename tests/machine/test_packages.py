"""What apt-get is asked for, and what it is told in the end."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.packages import NEEDED, Packages, undo_packages
from kiosk.machine.record import Record
from kiosk.prerequisites import PACKAGES, VOICE

SIMULATED = """\
NOTE: This is only a simulation!
Reading package lists...
Inst libudev1 [252.38-1~deb12u1] (252.39-1~deb12u2 Debian:12.15/oldstable [amd64])
Inst libwlroots10 (0.15.1-6 Debian:12.11/oldstable [amd64])
Inst cage (0.1.4-4 Debian:12.11/oldstable [amd64])
Conf libwlroots10 (0.15.1-6 Debian:12.11/oldstable [amd64])
Conf cage (0.1.4-4 Debian:12.11/oldstable [amd64])
"""


class Apt:
    """Says what it is told to say, and fails so often."""

    def __init__(self, said: str = SIMULATED, failures: Sequence[str] = ()) -> None:
        self.said, self.failures = said, list(failures)
        self.asked: list[str] = []

    def __call__(self, command: Sequence[str]) -> str:
        verb = " ".join(command[:2]) + (" --simulate" if "--simulate" in command else "")
        self.asked.append(verb)
        if self.failures and self.failures[0] == verb:
            self.failures.pop(0)
            raise MachineError(f"E: no\n“{verb}” failed.")
        return self.said if "--simulate" in command else ""


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "changes.json")


def test_what_came_is_remembered_and_said(tmp_path: Path, record: Record) -> None:
    said: list[str] = []
    apt = Apt()
    machine = Machine(tmp_path, say=said.append, run=apt)
    Packages(("cage",)).do(machine, record)
    assert said == ["installed libwlroots10 cage"]
    assert apt.asked == ["apt-get install --simulate", "apt-get install"]
    assert record.changes["packages"]["names"] == ["libwlroots10", "cage"]


def test_nothing_is_done_where_all_are_there(tmp_path: Path, record: Record) -> None:
    apt = Apt("Reading package lists...\n")
    Packages(("cage",)).do(Machine(tmp_path, run=apt), record)
    assert apt.asked == ["apt-get install --simulate"]
    assert record.changes == {}


def test_a_fresh_computer_learns_first_what_there_is(tmp_path: Path, record: Record) -> None:
    apt = Apt(failures=["apt-get install --simulate"])
    Packages(("cage",)).do(Machine(tmp_path, run=apt, say=lambda line: None), record)
    assert apt.asked == [
        "apt-get install --simulate",
        "apt-get update",
        "apt-get install --simulate",
        "apt-get install",
    ]


def test_without_the_internet_it_says_so(tmp_path: Path, record: Record) -> None:
    machine = Machine(tmp_path, run=Apt(failures=["apt-get install"]))
    with pytest.raises(MachineError) as error:
        Packages(("cage",)).do(machine, record)
    assert str(error.value) == (
        "E: no\n“apt-get install” failed. The packages come over the internet. Is the computer "
        "connected? Then type the same command again."
    )


def test_they_go_when_nothing_else_needs_them(tmp_path: Path) -> None:
    """To remove a library that a desktop needs by now would remove the desktop."""
    said: list[str] = []
    apt = Apt()
    undo_packages(Machine(tmp_path, say=said.append, run=apt), {"names": ["cage", "libegl1"]})
    assert apt.asked == ["apt-mark auto"]
    assert said == [
        "left the packages of Debian. To remove those that nothing needs any more, type:",
        "    sudo apt-get autoremove",
    ]


def test_all_that_qt_and_the_voice_need_is_among_them() -> None:
    assert {*PACKAGES.values(), VOICE, "cage", "seatd", "xwayland"} <= set(NEEDED)
    assert len(set(NEEDED)) == len(NEEDED)
