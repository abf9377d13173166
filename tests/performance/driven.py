"""The real program, with a driver inside that carries out one task.

    python driven.py TASK <arguments of the kiosk>

The tasks are in tasks.py. Nothing is loaded here that the program does not load itself, so that
its start is its own.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import app, cli
from kiosk.screen.engine import load, window_of
from kiosk.screen.kiosk import Kiosk
from performance.frames import COMPLETE, Frames, Steps, drive


def main(task: str, arguments: list[str]) -> int:
    """Run the kiosk until the task is done; return the exit status of the program."""

    def load_and_drive(kiosk: Kiosk, px_per_mm: float) -> QQmlApplicationEngine:
        engine = load(kiosk, px_per_mm)
        window = window_of(engine)
        assert window is not None
        frames = Frames(window)
        if task == "home":  # somebody touches the screen as soon as there is something to touch
            window.frameSwapped.connect(lambda: QTimer.singleShot(0, kiosk.begin))
        drive(window, frames, steps(task, kiosk, window, frames))
        return engine

    vars(app)["load"] = load_and_drive
    return cli.main(arguments)


def steps(task: str, kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """Do the task once the first picture is complete."""
    yield COMPLETE
    from performance import tasks  # not before, since it takes time

    yield from getattr(tasks, task)(kiosk, window, frames)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
