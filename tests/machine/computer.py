"""A computer that is a folder, with commands that only pretend."""

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.machine import set_up
from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.plan import Step, plan

Tree = dict[str, tuple[str, str | bytes, int]]


def tree(folder: Path) -> Tree:
    """Every name in a folder, and what it is: to the byte, with who may do what with it."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode & 0o7777
        if path.is_symlink():
            found[str(path.relative_to(folder))] = ("link", os.readlink(path), 0)
        elif path.is_dir():
            found[str(path.relative_to(folder))] = ("folder", "", mode)
        else:
            found[str(path.relative_to(folder))] = ("file", path.read_bytes(), mode)
    return found


class Computer:
    """A computer with Debian as far as a set-up can tell. `said` is every line it printed."""

    def __init__(self, root: Path, project: Path) -> None:
        self.root, self.project = root, project
        self.said: list[str] = []
        self.commands: list[tuple[str, ...]] = []
        self.known: set[str] = set()
        """Its users, groups and packages."""
        self.broken: tuple[str, ...] = ()
        """Commands that begin so fail."""

    def install(self, steps: Sequence[Step] | None = None) -> bool:
        self.said.clear()
        return set_up.install(self.machine, steps or plan(self.project))

    def remove(self, everything: bool = False) -> bool:
        self.said.clear()
        return set_up.remove(self.machine, everything)

    @property
    def machine(self) -> Machine:
        return Machine(self.root, say=lambda line: self.say(line), run=self.run)

    def say(self, line: str) -> None:
        self.said.append(line)

    def run(self, command: Sequence[str]) -> str:
        self.commands.append(tuple(command))
        if self.broken and tuple(command[: len(self.broken)]) == self.broken:
            raise MachineError(f"no luck\n“{' '.join(command)}” failed.")
        match command:
            case ["apt-get", "install", *_] if "--simulate" in command:
                missing = sorted({"cage", "seatd"} - self.known)
                return "".join(f"Inst {name} (1.0 Debian:12 [amd64])\n" for name in missing)
            case ["apt-get", "install", *_]:
                self.known |= {"cage", "seatd"}
            case ["groupadd" | "useradd", *_, name]:
                self.known.add(name)
            case ["groupdel" | "userdel", name]:
                self.known.remove(name)
        return ""
