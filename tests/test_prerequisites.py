"""The check runs against programs named ldd and apt-get that say what a real machine said."""

import os
import sys
from pathlib import Path

import PySide6
import pytest

from kiosk import prerequisites

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no apt-get elsewhere")

# Debian 12 without any package of a desktop; the last library has no package in our table.
BARE = """\
/venv/PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007f2646fb4000)
\tlibQt6Gui.so.6 => /venv/PySide6/./Qt/lib/libQt6Gui.so.6 (0x00007f2646200000)
\tlibEGL.so.1 => not found
\tlibglib-2.0.so.0 => not found
\tlibgthread-2.0.so.0 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f2646fb6000)
/venv/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibEGL.so.1 => not found
\tlibxcb-icccm.so.4 => not found
"""
STRANGE = "\tlibxcb-icccm.so.4 => not found\n\tlibmystery.so.2 => not found\n"
SHIPPED = "\tlibQt6Gui.so.6 => not found\n\tlibQt6Qml.so.6 => not found\n"
WELL = "\tlibEGL.so.1 => /lib/x86_64-linux-gnu/libEGL.so.1 (0x00007f2646000000)\n"


class Machine:
    """A folder that is the whole PATH, with programs that only pretend."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        self.log.touch()

    def ldd_says(self, text: str) -> None:
        (self.folder / "listing").write_text(text, "utf-8")
        self._program("ldd", f'while read -r line; do echo "$line"; done < {self.folder}/listing')

    def has_apt_get(self, more: str = "") -> None:
        self._program("apt-get", f'echo "apt-get $*" >> {self.log}\n{more}')

    def has_a_voice(self) -> None:
        self._program("espeak-ng", "")

    def calls(self) -> list[str]:
        return self.log.read_text("utf-8").splitlines()

    def _program(self, name: str, body: str) -> None:
        (self.folder / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        (self.folder / name).chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return Machine(tmp_path)


@pytest.fixture
def as_root(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return machine


def test_nothing_is_said_when_nothing_is_missing(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == ""


def test_a_machine_without_ldd_is_left_to_qt(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == ""


def test_an_ordinary_user_gets_the_line_to_type(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(BARE)
    machine.has_apt_get()
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "Qt needs libraries this machine does not have. Type this line, then start again:\n"
        "    sudo apt-get install libegl1 libglib2.0-0 libxcb-icccm4\n"
    )
    assert machine.calls() == []


def test_root_gets_them_installed(as_root: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    as_root.ldd_says(BARE)
    as_root.has_a_voice()
    as_root.has_apt_get(f'[ "$1" = update ] || : > {as_root.folder}/listing')
    assert prerequisites.main() == 0
    assert (
        capsys.readouterr().out
        == "Installing libraries Qt needs: libegl1 libglib2.0-0 libxcb-icccm4\n"
    )
    assert as_root.calls() == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libegl1 libglib2.0-0 libxcb-icccm4",
    ]


def test_what_apt_get_says_is_shown_when_it_fails(
    as_root: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    as_root.ldd_says(BARE)
    as_root.has_apt_get('[ "$1" = update ] || { echo "E: Unable to locate package"; exit 100; }')
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "Installing libraries Qt needs: libegl1 libglib2.0-0 libxcb-icccm4\n"
        "E: Unable to locate package\n"
        "“apt-get install” failed; its own words are above. "
        "Is the machine connected to the internet? Then start again.\n"
    )


def test_a_library_without_a_known_package_is_named(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(STRANGE)
    machine.has_apt_get()
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "Qt needs libraries this machine does not have. Type this line, then start again:\n"
        "    sudo apt-get install libxcb-icccm4\n"
        "Qt needs libraries this machine does not have: libmystery.so.2. "
        "Install the packages that hold them, then start again.\n"
    )


def test_a_machine_without_apt_get_gets_the_names(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(STRANGE)
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "Qt needs libraries this machine does not have: libmystery.so.2, libxcb-icccm.so.4. "
        "Install the packages that hold them, then start again.\n"
    )


def test_a_damaged_pyside_is_set_up_again(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(SHIPPED)
    machine.has_apt_get()
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "Parts of PySide6 are gone: libQt6Gui.so.6, libQt6Qml.so.6. "
        "Delete the folder .venv, then start again.\n"
    )


def test_a_python_without_pyside_is_sent_to_make(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert prerequisites.main() == 1
    assert capsys.readouterr().out == (
        "/usr/bin/python3 has no PySide6. Type “make run”, which sets it up.\n"
    )


def test_every_file_it_looks_at_is_in_the_wheel() -> None:
    folder = Path(PySide6.__file__).parent
    assert [name for name in prerequisites.LOADED if not (folder / name).exists()] == []


ESPEAK = (
    "The kiosk can read its pages aloud. To have that, type this line, then start again:\n"
    "    sudo apt-get install espeak-ng\n"
)


def test_a_voice_is_offered_and_not_demanded(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    machine.has_apt_get()
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == ESPEAK
    assert machine.calls() == []


def test_a_voice_that_is_there_needs_nothing(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    machine.has_apt_get()
    machine.has_a_voice()
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == ""


def test_root_gets_a_voice(as_root: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    as_root.ldd_says(WELL)
    as_root.has_apt_get()
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == "Installing the voice that reads aloud: espeak-ng\n"
    assert as_root.calls() == [
        "apt-get update",
        "apt-get install -y --no-install-recommends espeak-ng",
    ]


def test_the_kiosk_starts_without_a_voice(
    as_root: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    as_root.ldd_says(WELL)
    as_root.has_apt_get('echo "E: no network"; exit 100')
    assert prerequisites.main() == 0
    assert capsys.readouterr().out == (
        "Installing the voice that reads aloud: espeak-ng\n"
        "E: no network\n"
        "“apt-get update” failed; its own words are above. "
        "Is the machine connected to the internet? Then start again.\n"
        "Until then the kiosk runs without a voice.\n"
    )


def test_programs_that_are_there_need_nothing(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    machine.has_a_voice()
    machine.has_apt_get()
    assert prerequisites.main(["espeak-ng", "ldd"]) == 0
    assert capsys.readouterr().out == ""
    assert machine.calls() == []


def test_an_ordinary_user_gets_the_line_for_programs_of_the_tests(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.ldd_says(WELL)
    machine.has_a_voice()
    machine.has_apt_get()
    assert prerequisites.main(["git", "Xvfb"]) == 1
    assert capsys.readouterr().out == (
        "The tests run programs this machine does not have. Type this line, then start again:\n"
        "    sudo apt-get install git xvfb\n"
    )
    assert machine.calls() == []


def test_root_gets_the_programs_of_the_tests(
    as_root: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    as_root.ldd_says(WELL)
    as_root.has_a_voice()
    as_root.has_apt_get()
    assert prerequisites.main(["Xwayland", "espeak-ng"]) == 0
    assert capsys.readouterr().out == "Installing programs that the tests run: xwayland\n"
    assert as_root.calls()[1:] == ["apt-get install -y --no-install-recommends xwayland"]


def test_programs_that_cannot_be_installed_stop_the_tests(
    as_root: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    as_root.ldd_says(WELL)
    as_root.has_a_voice()
    as_root.has_apt_get('echo "E: no network"; exit 100')
    assert prerequisites.main(["syncthing"]) == 1
    assert capsys.readouterr().out == (
        "Installing programs that the tests run: syncthing\n"
        "E: no network\n"
        "“apt-get update” failed; its own words are above. "
        "Is the machine connected to the internet? Then start again.\n"
    )
