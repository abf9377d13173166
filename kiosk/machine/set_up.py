"""Making a computer a kiosk, and undoing it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from kiosk.machine.accounts import undo_account
from kiosk.machine.data import undo_data
from kiosk.machine.entries import undo_entry, undo_folder
from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.packages import undo_packages
from kiosk.machine.places import RECORD
from kiosk.machine.plan import KIOSK, RELIEF, SCREEN, UNITS, Step
from kiosk.machine.program import sweep, undo_program
from kiosk.machine.record import Change, Record

NO_START = (
    "The new program is installed, but does not start. Why, it says here: "
    f"sudo journalctl --unit {KIOSK} --lines 30"
)
STOPPED = (
    "It stopped here. What was done so far is written down: type the same command again to go on, "
    "or sudo make kiosk-machine-remove to undo it."
)


def install(machine: Machine, steps: Sequence[Step]) -> bool:
    """Make every change that is missing; return whether there was any. Raises MachineError.

    Whatever ends it in the middle, it can be called again, or `remove`.
    """
    record = Record(machine.at(RECORD))
    with told_what_to_do(record):
        for step in steps:
            step.do(machine, record)
    if not record.unfinished:
        return False
    machine.change(("systemctl", "daemon-reload"))
    try:
        machine.change(("systemctl", "try-restart", SCREEN, KIOSK))  # if the kiosk runs
    except MachineError as error:
        raise MachineError(f"{error} {NO_START}") from None
    sweep(machine)
    record.finish()
    return True


def remove(machine: Machine, everything: bool = False) -> bool:
    """Undo every change, the last one first; return whether there was any. Raises MachineError.

    What staff and the kiosk keep stays, unless everything is to go.
    """
    record = Record(machine.at(RECORD))
    if not (record.changes or record.unfinished):
        record.finish()  # its folder may be left of a time when the plug was pulled
        return False
    undo: dict[str, Callable[[Machine, Change], None]] = {
        "entry": undo_entry,
        "folder": undo_folder,
        "user": undo_account,
        "group": undo_account,
        "packages": undo_packages,
        "program": undo_program,
        "data": partial(undo_data, everything=everything),
    }
    if f"entry {UNITS / KIOSK}" in record.changes:  # or systemd has never heard of it
        machine.change(("systemctl", "stop", KIOSK, SCREEN))
        machine.change(("systemctl", "stop", RELIEF))  # which it may have called for
    with told_what_to_do(record):
        for name, change in reversed(list(record.changes.items())):
            undo[change["kind"]](machine, change)
            record.forget(name)
    machine.change(("systemctl", "daemon-reload"))
    record.finish()
    return True


@contextmanager
def told_what_to_do(record: Record) -> Iterator[None]:
    """Say of what fails in the middle that it is not lost. Raises MachineError."""
    try:
        yield
    except MachineError as error:
        raise MachineError(f"{error}\n{STOPPED}" if record.unfinished else str(error)) from error
