"""The real program, with a driver inside that carries out one task.

    python driven.py TASK <arguments of the kiosk>

The tasks are in tasks.py. The driver comes in when the program begins to wait for events, and
loads nothing before that: whatever the program does until then is its own.
"""

import sys

from kiosk.binding import load_binding
from kiosk.start import main


def drive_once() -> None:
    """Drive the program as soon as it waits for events."""
    load_binding()  # as the program itself does before anything else of Qt
    from PySide6.QtGui import QGuiApplication

    wait_for_events = QGuiApplication.exec

    def drive_and_wait(*application: QGuiApplication) -> int:
        from performance.frames import Frames, drive
        from performance.tasks import TASKS, found

        kiosk, window = found()
        frames = Frames(window)
        drive(window, frames, TASKS[task](kiosk, window, frames))
        return int(wait_for_events())

    vars(sys.modules["PySide6.QtGui"])["QGuiApplication"].exec = drive_and_wait


if __name__ == "__main__":
    task = sys.argv.pop(1)
    drive_once()
    sys.exit(main())
