"""The command that lists what the kiosk is made of: parts."""

import argparse
import json
import sys
from pathlib import Path

from kiosk import atomic
from kiosk.cli.options import Commands


def add_to(commands: Commands) -> None:
    """Add this command."""
    command = commands.add_parser(
        "parts",
        help="list what the kiosk is made of, with versions, licenses and hashes",
        description="List the packages, typefaces and icons that the kiosk is made of, with "
        "versions, licenses and hashes, in the form CycloneDX 1.6. Programs that look for known "
        "weaknesses read it.",
    )
    command.set_defaults(command=parts)
    command.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="OUT.json",
        help="where the list goes (printed here when none is given)",
    )


def parts(options: argparse.Namespace) -> int:
    """Print or save the list of parts."""
    from kiosk.lock import as_installed, install_line, read_lock
    from kiosk.parts import list_parts

    try:
        locked = read_lock()
        here = [as_installed(package) for package in locked]
        written = json.dumps(list_parts(here), ensure_ascii=False, indent=2) + "\n"
    except OSError as error:
        print(
            f"{error.filename}: This file of the kiosk cannot be read ({error.strerror}). Install "
            "the kiosk again.",
            file=sys.stderr,
        )
        return 1
    for ours, found in zip(locked, here, strict=True):
        if found != ours:
            print(
                f"{found.name} {found.version} is installed, but {ours.version} belongs to the "
                "kiosk. The list says what is installed, without hashes. To mend it, type this "
                f"line:\n    {install_line()}",
                file=sys.stderr,
            )
    if options.file is None:
        print(written, end="")
        return 0
    try:
        atomic.write(options.file, written.encode())
    except OSError as error:
        print(
            f"Nothing was saved. {options.file}: The file cannot be written ({error.strerror}). "
            "Choose another name, in a folder that is there and that you may write to.",
            file=sys.stderr,
        )
        return 1
    print(f"Saved: {options.file}")
    return 0
