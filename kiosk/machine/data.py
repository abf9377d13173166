"""What staff and the kiosk itself keep on the computer."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.machine.entries import Folder, draft_of
from kiosk.machine.machine import Machine, understood
from kiosk.machine.places import STAFF
from kiosk.machine.record import Change, Record

FOLDER_MODE = 0o2775
"""What staff add belongs to their group, whoever adds it."""
FILE_MODE = 0o664


@dataclass(frozen=True)
class Data:
    """What comes to be while the kiosk runs. `what` is it in words; with "" it is worth nothing."""

    path: Path
    what: str = ""

    def do(self, machine: Machine, record: Record) -> None:
        """Remember that it is the kiosk's. Raises MachineError."""
        name = f"data {self.path}"
        if name not in record.changes:
            record.note(name, kind="data", path=str(self.path), what=self.what)


@dataclass(frozen=True)
class Words:
    """The folder of the words, which begins as a copy of those that come with the kiosk."""

    path: Path
    shipped: Path

    def do(self, machine: Machine, record: Record) -> None:
        """Copy the words, unless there are some. Raises MachineError."""
        if machine.at(self.path).exists():
            return
        Folder(self.path.parent, FOLDER_MODE, group=STAFF).do(machine, record)
        Data(self.path, "the words").do(machine, record)
        draft = draft_of(self.path)
        with understood(self.path):
            shutil.rmtree(machine.at(draft), ignore_errors=True)
            shutil.copytree(self.shipped, machine.at(draft), copy_function=shutil.copyfile)
            for copy in [machine.at(draft), *machine.at(draft).rglob("*")]:
                path = draft / copy.relative_to(machine.at(draft))
                mode = FOLDER_MODE if copy.is_dir() else FILE_MODE
                machine.give(path, "root", STAFF, mode)
            machine.at(draft).rename(machine.at(self.path))
        machine.say(f"copied the words to {self.path}/")


def undo_data(machine: Machine, change: Change, everything: bool) -> None:
    """Keep it, or delete it if it is worth nothing or everything has to go. Raises MachineError."""
    path, what = Path(change["path"]), change["what"]
    where = machine.at(path)
    shutil.rmtree(draft_of(where), ignore_errors=True)
    if not where.exists():
        return
    if what and not everything:
        # Whoever gets the number of the kiosk's user next must not get this as well.
        machine.change(("chown", "--recursive", "root:root", str(path)))
        machine.say(f"kept {path}/: {what}")
        return
    with understood(path):
        shutil.rmtree(where) if where.is_dir() else where.unlink()
    machine.say(f"removed {path}{f': {what}' if what else ''}")
