"""A bare window, to measure the kiosk against.

    python bare.py WIDTH HEIGHT start|rest
    python bare.py WIDTH HEIGHT scroll JSON

`start` says when the first picture was complete, `rest` also waits for a line, and `scroll` gives
the seconds of so many frames; JSON has their number and the words to scroll.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from performance.frames import Frames, answer, scroll


def main(width: int, height: int, task: str, page: str = "") -> int:
    """Show the window until the task is done; return the exit status of the program."""
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    number = 0
    if page:
        import json

        given = json.loads(page)
        number = given["frames"]
        engine.setInitialProperties({"words": given["words"]})
    engine.load(__file__.replace("bare.py", "BareScroll.qml" if page else "Bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    frames = Frames(window)
    window.resize(width, height)
    window.show()

    QTimer.singleShot(0, lambda: carry_out(task, number, window, frames))
    status = application.exec()
    del engine  # it must not outlive the application
    return status


def carry_out(task: str, number: int, window: QQuickWindow, frames: Frames) -> None:
    """Do the task when the picture is complete, then close the window."""
    painted = frames.complete()
    if number:
        area = window.findChild(QQuickItem, "scrollArea")
        assert area is not None
        end = area.property("contentHeight") - area.height()
        answer(durations=scroll(area, end, frames, number))
    else:
        answer(painted=painted, machine=machine(window))
    if task == "rest":
        sys.stdin.readline()
    window.close()


def machine(window: QQuickWindow) -> str:
    """What runs here."""
    import platform

    import PySide6
    from PySide6.QtCore import qVersion

    renderer = window.rendererInterface().graphicsApi().name.lower()
    return (
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}, "
        f"{renderer} renderer, platform {QGuiApplication.platformName()}"
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
