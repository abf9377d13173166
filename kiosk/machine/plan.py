"""What makes a computer a kiosk: every change, in order."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from kiosk.machine.accounts import a_group, a_user
from kiosk.machine.data import Data, Words
from kiosk.machine.entries import Entry, a_file, a_link
from kiosk.machine.machine import Machine
from kiosk.machine.packages import Packages
from kiosk.machine.places import (
    CACHE,
    COMMAND,
    CONTENT,
    NAME,
    RECORD,
    SETTINGS,
    STAFF,
    STATE,
    USER,
)
from kiosk.machine.program import Program
from kiosk.machine.record import Record

TEMPLATES = Path(__file__).with_name("templates")
SYSTEMD = Path("/etc/systemd")
UNITS = SYSTEMD / "system"

KIOSK = f"{NAME}.service"
SCREEN = f"{NAME}-screen.service"
RELIEF = f"{NAME}-relief.service"

MASKED = (
    "ctrl-alt-del.target",
    *("sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target"),
    "suspend-then-hibernate.target",
)
"""What neither keys nor time may ask of the system."""


class Step(Protocol):
    """One change, which is made only where it is missing."""

    def do(self, machine: Machine, record: Record) -> None:
        """Make the change, and say so. Raises MachineError."""


def plan(project: Path) -> Sequence[Step]:
    """The changes for the program in a folder of the project."""
    return (
        Packages(),
        a_group(STAFF),
        a_user(USER, str(STATE)),
        Data(STATE, "the PIN, the counts and what staff chose"),
        Data(CACHE),
        Data(RECORD.with_name("reboots.json")),
        Program(project),
        Words(CONTENT, project / "content"),
        Entry(SETTINGS, a_file(settings_text(project)), theirs=True),
        Entry(COMMAND, a_file(_template("ketamine-kiosk.sh"), 0o755)),
        Entry(Path("/etc/sysctl.d", f"90-{NAME}.conf"), a_file(_template("sysctl.conf"))),
        *(_drop_in(f"{part}.conf") for part in ("journald", "logind", "system")),
        Entry(UNITS / "getty@.service.d" / f"{NAME}.conf", a_file(_template("getty.conf"))),
        *(Entry(UNITS / name, a_file(_template(name))) for name in (RELIEF, SCREEN, KIOSK)),
        *(Entry(UNITS / name, a_link(Path("/dev/null"))) for name in MASKED),
        Entry(UNITS / "multi-user.target.wants" / KIOSK, a_link(UNITS / KIOSK)),
    )


def settings_text(project: Path) -> str:
    """The example of the settings, with the folder of the words filled in."""
    example = (project / "docs" / "settings.toml").read_text("utf-8")
    return example.replace('# content = ""', f'content = "{CONTENT.as_posix()}"', 1)


def _drop_in(name: str) -> Entry:
    """Some lines that go before the system's own, as /etc/systemd/journald.conf.d/…"""
    return Entry(SYSTEMD / f"{name}.d" / f"{NAME}.conf", a_file(_template(name)))


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")
