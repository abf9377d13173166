"""Start this program anew, with the arguments and the environment it was started with."""

import os
import sys
from collections.abc import Mapping

from kiosk.recovery.pulse import AGAIN, SUPERVISED


def restart(environment: Mapping[str, str], calibrating: bool) -> int:
    """Become the program that was started. What has a size by now is not calibrated again.

    The new program takes the place of this one, so a service manager sees the same process go on.
    Windows knows nothing like that: there it begins beside this one, which ends. Only there, and
    where the supervisor starts it or it cannot begin, this returns, with an exit status.
    """
    if SUPERVISED in environment:
        return AGAIN
    command = this_program("calibrate" if calibrating else "run")
    try:
        if os.name == "nt":
            import subprocess

            subprocess.Popen(command, env=environment)
            return 0
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)
    except OSError as error:
        print(
            f"{command[0]}: The kiosk cannot start again by itself ({error.strerror or error}). "
            "Start it by hand.",
            file=sys.stderr,
        )
        return 1


def this_program(command: str) -> list[str]:
    """What started this program with a command, to be started with `run` in its place.

    A command line begins with what is Python's own, such as `python -m kiosk`.
    """
    python = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]
    arguments = sys.argv[1:]
    if command in arguments:
        arguments[arguments.index(command)] = "run"
    return [sys.executable, *python, *arguments]
