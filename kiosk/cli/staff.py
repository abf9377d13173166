"""The commands for staff at the machine: set-pin, ready."""

import argparse
import sys
from getpass import getpass

from kiosk.cli.options import Commands, add_content, add_state, content_of, settings_of
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.state.choices import Choices
from kiosk.state.pin import PinError, PinLock
from kiosk.state.weak_pins import LONGEST, SHORTEST, weakness


def add_to(commands: Commands) -> None:
    """Add these commands."""
    command = commands.add_parser(
        "set-pin",
        help="set the PIN of the staff area, also when it was forgotten",
        description="Set the PIN of the staff area, also when it was forgotten. Typed on a "
        "terminal, it asks twice and does not show the digits; otherwise it reads one line.",
    )
    command.set_defaults(command=set_pin)
    add_content(command)
    add_state(command)

    command = commands.add_parser("ready", help="say whether the kiosk is ready for patients")
    command.set_defaults(command=ready)
    add_content(command)
    add_state(command)


def set_pin(options: argparse.Namespace) -> int:
    """Ask for a new PIN and keep it."""
    phones = _phones(options)
    lock = PinLock(options.state)
    try:
        lock.set(_asked(phones) if sys.stdin.isatty() else _piped(), phones)
    except PinError as error:
        print(f"{error}\nNothing was changed.", file=sys.stderr)
        return 1
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was changed.", file=sys.stderr)
        return 1
    print(
        "The PIN is set, and counts from now on.\n"
        "To open the staff area, hold the upper left corner of the screen for 3 seconds, or press "
        "Ctrl+Shift+S.\n"
        f"It is kept in {lock.file}, scrambled, so that nobody can read it there. If it is "
        "forgotten, type this command again and set another one."
    )
    return 0


def ready(options: argparse.Namespace) -> int:
    """Look at everything that patients need, and print what is well and what is not."""
    from kiosk.inspection import inspect
    from kiosk.ready.report import as_text

    chosen, damage = Choices(options.state).load()
    if damage:
        print(damage, file=sys.stderr)
    findings = inspect(settings_of(options, chosen), options.state)
    print(as_text(findings))
    return 1 if any(finding.level == "red" for finding in findings) else 0


def _asked(phones: list[str]) -> str:
    """The PIN that somebody typed twice. Raises EOFError when there is nobody any more."""
    while True:
        pin = getpass(f"New PIN, {SHORTEST} to {LONGEST} digits (you will not see them): ").strip()
        if reason := weakness(pin, phones):
            print(reason, file=sys.stderr)
        elif getpass("The same PIN again: ").strip() == pin:
            return pin
        else:
            print("These were two different PINs. Type the new one again.", file=sys.stderr)


def _piped() -> str:
    """The first line of what another program says; Windows may begin it with a mark."""
    return sys.stdin.buffer.readline().decode("utf-8-sig", "replace").strip()


def _phones(options: argparse.Namespace) -> list[str]:
    """The center's phone numbers, which everybody can read on the screen."""
    last = Store.for_content(options.state, content_of(options)).load()
    edition = last[0] if last else load_built_in()
    return [center.phone for center in edition.centers.values()]
