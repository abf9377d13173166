"""A bare window of Qt Quick, to measure the kiosk against: what any program made with it costs.

    python bare.py WIDTH HEIGHT
    python bare.py WIDTH HEIGHT scroll FILE

The first shows a window until it is ended, and loads nothing else. The second scrolls a page and
prints the seconds of each frame; the file is the page as JSON: words, width and height.
"""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow


def main(width: int, height: int, page: str = "") -> int:
    """Show the window; return the exit status of the program."""
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    if page:
        import json

        with open(page, encoding="utf-8") as file:
            engine.setInitialProperties({"page": json.load(file)})
    engine.load(__file__.replace("bare.py", "BareScroll.qml" if page else "Bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.resize(width, height)
    window.show()
    if page:
        scroll_through(window)
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


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[4:]))
