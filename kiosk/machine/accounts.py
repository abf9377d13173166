"""Users and groups of the computer that only the kiosk needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.machine.machine import Machine, has_group, has_user
from kiosk.machine.record import Change, Record

_DELETE = {"user": "userdel", "group": "groupdel"}


@dataclass(frozen=True)
class Account:
    """A user or a group, which is left as it is where it is there already."""

    kind: str
    name: str
    create: Sequence[str]
    is_there: Callable[[str], bool] = field(repr=False)

    def do(self, machine: Machine, record: Record) -> None:
        """Add it. Raises MachineError."""
        name = f"{self.kind} {self.name}"
        if name in record.changes if machine.trial else self.is_there(self.name):
            return
        record.note(name, kind=self.kind, name=self.name)
        machine.change(self.create, f"added the {name}")


def a_user(name: str, home: str) -> Account:
    """A user whom nobody can log in as, with a group of the same name."""
    nobody = ("--no-create-home", "--shell", "/usr/sbin/nologin")
    create = ("useradd", "--system", "--user-group", "--home-dir", home, *nobody, name)
    return Account("user", name, create, has_user)


def a_group(name: str) -> Account:
    """A group."""
    return Account("group", name, ("groupadd", "--system", name), has_group)


def undo_account(machine: Machine, change: Change) -> None:
    """Take it away. Raises MachineError."""
    kind, name = change["kind"], change["name"]
    if machine.trial or (has_user if kind == "user" else has_group)(name):
        machine.change((_DELETE[kind], name), f"removed the {kind} {name}")
