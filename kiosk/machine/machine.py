"""The computer that is set up: this one, or a folder that stands for it when it is only tried."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import grp
    import pwd

Run = Callable[[Sequence[str]], str]
"""Runs a command and returns what it prints. Raises MachineError."""


class MachineError(Exception):
    """Something cannot be done, in words for a technician: what, and what to do about it."""


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Raise MachineError where the system says no."""
    try:
        yield
    except OSError as error:
        raise MachineError(
            f"{path}: This cannot be read or changed ({error.strerror or error}). Are you this "
            "computer's administrator, and is there room on its disk?"
        ) from error


def run(command: Sequence[str]) -> str:
    """Run a command on this computer; return what it prints. Raises MachineError."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise MachineError(
            f"“{command[0]}” cannot be started ({error.strerror or error}). "
            "Is this Debian 12 or 13, and are you its administrator?"
        ) from None
    if done.returncode:
        said = f"{done.stdout.rstrip()}\n" if done.stdout.strip() else ""
        raise MachineError(f"{said}“{' '.join(command)}” failed.")
    return done.stdout


@dataclass
class Machine:
    """What can be done to a computer. Each change is said in a line.

    `root` is its root folder. In a trial that is another folder: files are written into it, and
    commands are only said.
    """

    root: Path = Path("/")
    trial: bool = False
    say: Callable[[str], None] = print
    run: Run = run

    def at(self, path: Path) -> Path:
        """Where a path of the computer really lies."""
        return self.root / path.relative_to("/")

    def change(self, command: Sequence[str], news: str = "") -> None:
        """Run a command that changes the computer, and say what is new. Raises MachineError."""
        if self.trial:
            self.say(f"would run: {' '.join(command)}")
            return
        self.run(command)
        if news:
            self.say(news)

    def give(self, path: Path, user: str, group: str, mode: int) -> None:
        """Say whose a file or folder is, and who may do what with it."""
        if not self.trial:
            os.chown(self.at(path), pwd.getpwnam(user).pw_uid, grp.getgrnam(group).gr_gid)
        self.at(path).chmod(mode)  # after the owner, which takes away the bit for the group


def has_user(name: str) -> bool:
    """Whether this computer knows a user."""
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def has_group(name: str) -> bool:
    """Whether this computer knows a group."""
    try:
        grp.getgrnam(name)
    except KeyError:
        return False
    return True
