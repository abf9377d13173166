"""A bare window, to measure the kiosk against.

    python bare.py WIDTH HEIGHT start|rest
    python bare.py WIDTH HEIGHT scroll JSON

`start` says when the first picture was complete, `rest` also waits for a line, and `scroll` gives
the seconds of each frame; JSON is the page to scroll: words, width and height.
"""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from performance.frames import COMPLETE, Frames, Steps, answer, drive, scroll


def main(width: int, height: int, task: str, page: str = "") -> int:
    """Show the window until the task is done; return the exit status of the program."""
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    if page:
        import json

        engine.setInitialProperties({"page": json.loads(page)})
    engine.load(__file__.replace("bare.py", "BareScroll.qml" if page else "Bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    frames = Frames(window)
    window.resize(width, height)
    window.show()
    drive(window, frames, steps(task, window, frames))
    status = application.exec()
    del engine  # it must not outlive the application
    return status


def steps(task: str, window: QQuickWindow, frames: Frames) -> Steps:
    """Do the task once the picture is complete."""
    yield COMPLETE
    if task == "scroll":
        area = window.findChild(QQuickItem, "scrollArea")
        assert area is not None
        end = area.property("contentHeight") - area.height()
        yield from scroll(area, end, frames)
        answer(durations=frames.durations)
    else:
        answer(painted=frames.painted, machine=machine(window))
    if task == "rest":
        sys.stdin.readline()


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
