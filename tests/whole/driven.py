"""The real program, with a driver inside that obeys its standard input.

    python driven.py [--assets DIR] [--qml DIR] -- <arguments of the kiosk>

One command a line, one JSON answer a line; the answer comes when the screen has come to rest:
`place`, `texts`, `touch TEXT` (the control with that name), `key NAME`, `shot FILE`,
`scroll PIXELS`, `pass SECONDS` (on the kiosk's clock), `wait TEXT` (until it is on the screen)
and `close`.
"""

import argparse
import json
import sys
import threading
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.screen.clock import Clock


class Driver(QObject):
    """Carries out commands on the UI thread."""

    command = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._finger = QTest.createTouchDevice()
        self.command.connect(self.obey)
        self.later = 0.0
        now = Clock.now
        patch.object(Clock, "now", lambda clock: now(clock) + self.later).start()

    @Slot(str)
    def obey(self, line: str) -> None:
        name, _, rest = line.partition(" ")
        answer = getattr(self, f"do_{name}")(rest)
        settle()
        print(json.dumps(answer), flush=True)

    def do_place(self, _: str) -> Any:
        area = self._area()
        return {
            "title": self._window().title(),
            "texts": self.do_texts(""),
            "scroll": area.property("contentY") if area else None,
        }

    def do_texts(self, _: str) -> list[str]:
        return [
            item.property("text")
            for item in descendants(self._window().contentItem())
            if item.isVisible() and isinstance(item.property("text"), str) and item.property("text")
        ]

    def do_touch(self, name: str) -> bool:
        for item in descendants(self._window().contentItem()):
            if (
                item.isVisible()
                and name in (item.property("text"), item.property("title"))
                and (item.property("down") is not None)
            ):
                self._tap(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
                return True
        return False

    def do_key(self, name: str) -> bool:
        QTest.keyClick(self._window(), getattr(Qt.Key, f"Key_{name}"))
        return True

    def do_scroll(self, pixels: str) -> float:
        area = self._area()
        assert area is not None
        area.setProperty("contentY", float(pixels))
        return float(area.property("contentY"))

    def do_shot(self, file: str) -> bool:
        return self._window().grabWindow().save(file)

    def do_wait(self, text: str) -> bool:
        while not any(text in shown for shown in self.do_texts("")):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return True

    def do_pass(self, seconds: str) -> bool:
        """Let time pass on the kiosk's clock."""
        self.later += float(seconds)
        return True

    def do_close(self, _: str) -> bool:
        return self._window().close()

    def _tap(self, point: QPoint) -> None:
        assert isinstance(self._finger, QPointingDevice)
        QTest.touchEvent(self._window(), self._finger).press(0, point).commit()
        QTest.touchEvent(self._window(), self._finger).release(0, point).commit()

    def _window(self) -> QQuickWindow:
        return next(w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow))

    def _area(self) -> QQuickItem | None:
        areas = (i for i in descendants(self._window().contentItem()) if i.isVisible())
        return next((i for i in areas if i.objectName() == "scrollArea"), None)


def descendants(item: QQuickItem) -> list[QQuickItem]:
    found = []
    for child in item.childItems():
        found += [child, *descendants(child)]
    return found


def settle() -> None:
    for _ in range(3):
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def listen() -> None:
    """Wait for the window, then pass on the commands. Runs beside the program."""
    pause = threading.Event()
    while not QGuiApplication.instance() or not any(
        window.isVisible() for window in QGuiApplication.topLevelWindows()
    ):
        pause.wait(0.01)
    application = QGuiApplication.instance()
    assert application is not None
    driver = Driver()
    driver.moveToThread(application.thread())
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        driver.command.emit(line.rstrip("\n"))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--assets", type=Path)
    parser.add_argument("--qml", type=Path)
    parser.add_argument("arguments", nargs="*")
    options = parser.parse_args()
    paths.ASSETS = options.assets or paths.ASSETS
    paths.QML = options.qml or paths.QML
    from kiosk.cli import main as kiosk  # after the folders are settled

    threading.Thread(target=listen, daemon=True).start()
    return kiosk(options.arguments)


if __name__ == "__main__":
    sys.exit(main())
