"""What is typed: install, remove, zip. For `python main.py machine` and `make kiosk-machine`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.machine.places import NAME, RECORD, SETTINGS, STAFF

if TYPE_CHECKING:
    from kiosk.machine.machine import Machine

PROJECT = Path(__file__).resolve().parents[2]

NOTHING = "Nothing to change."

INSTALLED = f"""
This computer is a kiosk as soon as it is restarted. Before that:
 1. Let those who look after the words do so, each by name: sudo adduser NAME {STAFF}
 2. Set the PIN of the staff area: sudo {NAME} set-pin
 3. Look at the settings of this machine: {SETTINGS.as_posix()}
 4. Restart it: sudo reboot
docs/kiosk-machine.md says how to close what is still open, and what to try."""

RENEWED = """
This kiosk is renewed. If it was running, it runs with the new program now."""

TRIED = """
This computer is as it was. What would be changed lies in {}."""

REMOVED = """
This computer is no kiosk any more. Restart it: sudo reboot"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what can be done to a machine."""
    verbs = command.add_subparsers(title="what to do", required=True)

    verb = verbs.add_parser("install", help="make this computer a kiosk: Debian 12 or 13")
    verb.set_defaults(command=_install)
    _add_into(verb)

    verb = verbs.add_parser("remove", help="undo it; what staff keep stays")
    verb.set_defaults(command=_remove)
    _add_into(verb)
    verb.add_argument(
        "--everything", action="store_true", help="also the words, the PIN and the counts"
    )

    verb = verbs.add_parser("zip", help="pack what a computer with Windows needs")
    verb.set_defaults(command=_zip)
    verb.add_argument("file", type=Path, metavar="FILE.zip", help="where it goes")


def _add_into(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--into",
        type=Path,
        metavar="DIR",
        help="only try: change files in this folder, and say which commands would run",
    )


def _install(options: argparse.Namespace) -> int:
    from kiosk.machine.plan import plan
    from kiosk.machine.preflight import need_administrator, need_kiosk_machine
    from kiosk.machine.record import Record
    from kiosk.machine.set_up import install

    def work() -> str:
        machine = _machine(options)
        if not machine.trial:
            need_administrator("make kiosk-machine")
            need_kiosk_machine(machine)
        before = Record(machine.at(RECORD))
        news = RENEWED if before.changes and not before.unfinished else INSTALLED
        if machine.trial:
            news = TRIED.format(machine.root)
        return news if install(machine, plan(PROJECT)) else NOTHING

    return _report(work)


def _remove(options: argparse.Namespace) -> int:
    from kiosk.machine.preflight import need_administrator
    from kiosk.machine.set_up import remove

    def work() -> str:
        machine = _machine(options)
        if not machine.trial:
            need_administrator("make kiosk-machine-remove")
        news = TRIED.format(machine.root) if machine.trial else REMOVED
        return news if remove(machine, options.everything) else NOTHING

    return _report(work)


def _zip(options: argparse.Namespace) -> int:
    from kiosk.machine.windows import make_zip

    return _report(lambda: make_zip(PROJECT, options.file))


def _machine(options: argparse.Namespace) -> "Machine":
    from kiosk.machine.machine import Machine, understood

    if options.into is None:
        return Machine()
    with understood(options.into):
        options.into.mkdir(parents=True, exist_ok=True)
    return Machine(options.into.resolve(), trial=True)


def _report(work: Callable[[], str]) -> int:
    """Do the work and print what it says; return the exit status of the program."""
    from kiosk.machine.machine import MachineError

    try:
        print(work())
    except MachineError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
