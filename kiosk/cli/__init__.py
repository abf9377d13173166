"""The commands. Each imports what it needs when it runs: the screen must not load Markdown."""

import argparse
import logging
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from kiosk.cli import counts, exchange, machine, paper, parts, screen, staff, words


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status of the program."""
    _print_anything()
    logging.basicConfig(format="%(message)s")
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = _parser()
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments.insert(0, "run")
    options = parser.parse_args(arguments)
    status: int = options.command(options)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="The waiting-room kiosk.")
    commands = parser.add_subparsers(title="commands", required=True)
    for group in (screen, words, paper, staff, exchange, counts, parts, machine):
        group.add_to(commands)
    return parser


def _print_anything() -> None:
    """A Windows console without the letters of a message shows \\u… instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
