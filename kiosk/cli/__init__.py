"""The commands. Each imports what it needs when it runs: the screen must not load Markdown."""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from kiosk.start import ON_SCREEN


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status of the program."""
    _print_anything()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments.insert(0, "run")
    options = _parser(arguments[0]).parse_args(arguments)
    status: int = options.command(options)
    return status


def _parser(command: str) -> argparse.ArgumentParser:
    """What knows all commands, or only those of the screen where one of them is called."""
    parser = argparse.ArgumentParser(prog="kiosk", description="The waiting-room kiosk.")
    commands = parser.add_subparsers(title="commands", required=True)
    if command == "publish":  # whoever saved a file waits for it, so nothing else is loaded
        from kiosk.cli import words

        words.add_to(commands)
        return parser
    from kiosk.cli import screen

    screen.add_to(commands, command)
    if command not in ON_SCREEN:
        # Loaded here, since it would keep the screen waiting.
        from kiosk.cli import counts, exchange, machine, paper, parts, staff, words

        for group in (words, paper, staff, exchange, counts, parts, machine):
            group.add_to(commands)
    return parser


def _print_anything() -> None:
    """A Windows console without the letters of a message shows \\u… instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
