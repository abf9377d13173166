"""Commands of this kiosk as programs of their own, which may hang or crash without harm."""

import os
import sys
import threading
import time
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.paths import PROJECT

LOOK_S = 0.1

# What a program needs to start at all; nothing that could steer Python or Qt.
_ENVIRONMENT = (
    *("PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "LD_LIBRARY_PATH"),
    *("LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP"),
)


class Ended(NamedTuple):
    """How a program ended and what it printed, on its output and on its error output."""

    status: int
    output: str
    errors: str


def command_line(*arguments: str) -> list[str]:
    """What starts a command of the kiosk that is running: `command_line("publish")`."""
    # -E and -s: what the user's environment says about Python is not meant for the kiosk.
    # -m with PROJECT as working directory finds the same kiosk, checked out or installed.
    return [sys.executable, "-E", "-s", "-X", "utf8", "-m", "kiosk", *arguments]


def run(command: Sequence[str], stop: threading.Event, limit_s: float) -> Ended | None:
    """Run a program to its end; None when it had to be ended, after so long or since `stop` is set.

    Raises OSError when it cannot be started.
    """
    import subprocess  # the screen is there before it starts a program

    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        creationflags=_quiet_flags(),
    )
    _lower_priority(process.pid)
    with process:
        deadline = time.monotonic() + limit_s
        while not stop.is_set():
            try:
                output, errors = process.communicate(timeout=LOOK_S)
            except subprocess.TimeoutExpired:
                if time.monotonic() > deadline:
                    break
            else:
                return Ended(process.returncode, output, errors)
        process.kill()
    return None


def _quiet_flags() -> int:
    if sys.platform == "win32":
        import subprocess

        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _lower_priority(process: int) -> None:
    if sys.platform != "win32":
        try:
            os.setpriority(os.PRIO_PROCESS, process, 10)
        except OSError:  # it has ended already
            return
