"""The program in a folder of its own, with a Python that has exactly the packages it was made with.

Each version gets a new folder, and `current` leads to it as soon as it has proved that it starts.
So the one that runs stays whole whatever happens meanwhile. Packages are fetched only when others
are locked.
"""

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.machine.entries import Entry, Folder, a_link
from kiosk.machine.machine import Machine, MachineError, understood
from kiosk.machine.places import CURRENT, PROGRAM
from kiosk.machine.record import Change, Record
from kiosk.machine.shipped import copy, version_of
from kiosk.machine.slim import size, unused

PYTHON = "/usr/bin/python3"
"""Debian's own: another one may lie where the kiosk's user must not look."""

PIP = (
    *("-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--no-cache-dir"),
    *("--require-hashes", "--only-binary", ":all:", "-r"),
)
NO_PACKAGES = (
    "Each package is compared with its hash. They come over the internet, or from a folder: "
    "sudo make kiosk-machine PIP_NO_INDEX=1 PIP_FIND_LINKS=/…/wheels."
)
UNTOUCHED = "A program that was installed before stays as it is."
LOCK = "requirements.txt"
READY = "ready"
"""A folder without this file was never finished, and is made again."""


@dataclass(frozen=True)
class Program:
    """The version of the program in a folder of the project."""

    project: Path

    @property
    def folder(self) -> Path:
        """Where this version lies. Raises MachineError."""
        return PROGRAM / version_of(self.project, _python())

    @property
    def packages(self) -> Path:
        """Where its packages lie, which many versions may share. Raises MachineError."""
        with understood(self.project / LOCK):
            locked = (self.project / LOCK).read_bytes()
        digest = hashlib.sha256(_python().encode() + locked).hexdigest()
        return PROGRAM / f"packages-{digest[:12]}"

    def do(self, machine: Machine, record: Record) -> None:
        """Install it beside the one there is, and change over to it. Raises MachineError."""
        if not machine.at(self.folder / READY).exists():
            Folder(PROGRAM).do(machine, record)
            record.note(f"program {PROGRAM}", kind="program", path=str(PROGRAM))
            if not machine.at(self.packages / READY).exists():
                self._fetch(machine)
            self._copy(machine)
        Entry(CURRENT, a_link(Path(self.folder.name))).do(machine, record)

    def _fetch(self, machine: Machine) -> None:
        folder = self.packages
        machine.say(f"installing the packages in {folder}/, which takes some minutes")
        _clear(folder, machine)
        machine.change((PYTHON, "-m", "venv", str(folder)))
        try:
            machine.change((str(folder / "bin" / "python"), *PIP, str(self.project / LOCK)))
        except MachineError as error:
            raise MachineError(f"{error} {NO_PACKAGES} {UNTOUCHED}") from None
        _slim(folder, machine)
        _finish(folder, machine)

    def _copy(self, machine: Machine) -> None:
        folder = self.folder
        machine.say(f"installing the program in {folder}/")
        _clear(folder, machine)
        copy(self.project, machine.at(folder))
        with understood(folder):
            machine.at(folder / "venv").symlink_to(Path("..", self.packages.name))
        python = str(folder / "venv" / "bin" / "python")
        # The kiosk may not write beside it, and would compile each file at each start.
        machine.change((python, "-m", "compileall", "-q", str(folder / "kiosk")))
        try:
            begin = f"import sys; sys.path.insert(0, {str(folder)!r}); import kiosk.app"
            machine.change((python, "-E", "-s", "-c", begin))
        except MachineError as error:
            raise MachineError(f"{error} The new program does not start. {UNTOUCHED}") from None
        _finish(folder, machine)


def sweep(machine: Machine) -> None:
    """Remove what the current version does not need any more. Raises MachineError."""
    with understood(PROGRAM):
        current = machine.at(CURRENT)
        needed = (current.resolve(), (current / "venv").resolve())
        for folder in sorted(machine.at(PROGRAM).iterdir()):
            if folder.is_dir() and not folder.is_symlink() and folder.resolve() not in needed:
                shutil.rmtree(folder)
                machine.say(f"removed {PROGRAM / folder.name}/")


def undo_program(machine: Machine, change: Change) -> None:
    """Remove all versions. Raises MachineError."""
    path = Path(change["path"])
    with understood(path):
        if machine.at(path).is_dir():
            for folder in machine.at(path).iterdir():
                if folder.is_dir() and not folder.is_symlink():
                    shutil.rmtree(folder)
    machine.say(f"removed the program from {path}/")


def _clear(folder: Path, machine: Machine) -> None:
    """Make room for a folder, of which an earlier try may have left a part."""
    with understood(folder):
        shutil.rmtree(machine.at(folder), ignore_errors=True)
        machine.at(folder).mkdir(parents=True)


def _slim(folder: Path, machine: Machine) -> None:
    """Drop what the kiosk never loads of its packages, and say how much that is."""
    dropped = 0
    with understood(folder):
        for packages in machine.at(folder).glob("lib/python*/site-packages"):
            for path in unused(packages):
                dropped += size(path)
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()
    if dropped:
        machine.say(f"removed {dropped / 1e6:.0f} MB of them that a kiosk never loads")


def _finish(folder: Path, machine: Machine) -> None:
    with understood(folder):
        machine.at(folder / READY).touch()


def _python() -> str:
    """Which Python it is, such as python3.11: another one needs other packages."""
    return os.path.realpath(PYTHON)
