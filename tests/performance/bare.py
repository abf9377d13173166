"""A bare window of Qt Quick, to measure the kiosk against: what any program made with it costs.

    python bare.py WIDTH HEIGHT
    python bare.py WIDTH HEIGHT scroll FILE
    python bare.py WIDTH HEIGHT turn FILE

The first shows a window until it is ended, and loads nothing else. The others scroll a page or turn
pages, and print the seconds of each frame. The file is JSON: the words, width and height of a page,
or the words of each page.
"""

import sys
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow


def main(width: int, height: int, way: str = "", file: str = "") -> int:
    """Show the window; return the exit status of the program."""
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    shown: Any = None
    if way:
        import json

        with open(file, encoding="utf-8") as opened:
            shown = json.load(opened)
    if way == "scroll":
        engine.setInitialProperties({"page": shown})
    engine.load(__file__.replace("bare.py", f"Bare{way.capitalize()}.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.resize(width, height)
    window.show()
    if way == "scroll":
        scroll_through(window)
    elif way == "turn":
        turn_through(window, shown)
    status = application.exec()
    del engine  # it must not outlive the application
    return status


def scroll_through(window: QQuickWindow) -> None:
    """Scroll once the picture is complete, say how it went, and close."""
    from performance.frames import COMPLETE, Frames, Steps, answer, drive, scroll

    frames = Frames(window)

    def steps() -> Steps:
        yield COMPLETE
        area = window.findChild(QQuickItem, "scrollArea")
        assert area is not None
        end = area.property("contentHeight") - area.height()
        yield from scroll(area, end, frames)
        answer(durations=frames.durations)

    drive(window, frames, steps())


def turn_through(window: QQuickWindow, pages: Sequence[Any]) -> None:
    """Turn the pages, say how it went, and close."""
    from performance.frames import COMPLETE, TURNED, Frames, Steps, answer, drive, turn

    frames = Frames(window)
    turned: list[float] = []

    def steps() -> Steps:
        yield COMPLETE
        while len(turned) < TURNED:
            for page in pages:
                yield from turn(partial(window.setProperty, "words", page), turned, frames)
        answer(durations=turned)

    drive(window, frames, steps())


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
