"""`python -m kiosk.machine install`: the way in where no other package is installed yet."""

import argparse
import sys

from kiosk.machine.command import add_arguments


def main() -> int:
    """Run one command; return the exit status of the program."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.machine")
    add_arguments(parser)
    options = parser.parse_args()
    status: int = options.command(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
