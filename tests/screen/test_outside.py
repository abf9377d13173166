"""What ends the program from outside lets it end in order."""

import os
import signal
import subprocess
import sys

import pytest

from kiosk.paths import PROJECT

PROGRAM = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.screen.outside import ended_from_outside
application = QCoreApplication([])
before = signal.getsignal(signal.SIGTERM)
with ended_from_outside(application):
    print("running", flush=True)
    if len(sys.argv) > 2:
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), int(sys.argv[2])))
    else:
        QTimer.singleShot(0, application.quit)
    application.exec()
print("cleaned up", signal.getsignal(signal.SIGTERM) is before, signal.set_wakeup_fd(-1))
"""
CLEAN = "running\ncleaned up True -1\n"


def run(*arguments: int) -> tuple[int, str]:
    """Run the program in one of its own: what it does to signals is for the whole process."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(PROJECT), *map(str, arguments)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_nothing_stays_behind() -> None:
    assert run() == (0, CLEAN)


@pytest.mark.skipif(os.name == "nt", reason="there a process cannot send itself these")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_signal_ends_it_and_what_comes_after_happens(name: str) -> None:
    assert run(getattr(signal, name)) == (0, CLEAN)
