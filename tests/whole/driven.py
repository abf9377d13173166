"""The real program, with a driver inside that obeys its standard input.

    python driven.py [--assets DIR] [--qml DIR] [--commands FILE] -- <arguments of the kiosk>

One command a line, one JSON answer a line; the answer comes when the screen has come to rest:
`place`, `texts`, `touch TEXT` (the control with that name, or else those words), `key NAME`, also
with what is held down, as in `key Control+Shift+S`,
`focus` (the control the keys act on), `shot FILE`, `scroll PIXELS`, `pass SECONDS` (on the
kiosk's clock), `wait TEXT` (until it is on the screen), `window` (how it lies), `arrive DISPLAY`
(until the window is there), `hang busy` or `hang waiting` (for ever) and `close`. What goes wrong
is answered as {"error": …}. The commands may also come from another file, such as a named pipe.
"""

import argparse
import json
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.screen.clock import Clock

WAIT_MS = 100_000
"""On a busy machine the publisher, which steps back for everything else, takes half a minute."""


class Driver(QObject):
    """Carries out commands on the UI thread."""

    command = Signal(str)

    def __init__(self, commands: Path | None) -> None:
        super().__init__()
        self._commands = commands
        self._finger = QTest.createTouchDevice()
        self.command.connect(self.obey)
        self.later = 0.0
        now = Clock.now
        patch.object(Clock, "now", lambda clock: now(clock) + self.later).start()

    @Slot(str)
    def obey(self, line: str) -> None:
        name, _, rest = line.partition(" ")
        while not self._window().isExposed():  # before that, touches fall through
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle()
        try:
            answer = getattr(self, f"do_{name}")(rest)
            settle()
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer), flush=True)

    def listen(self) -> None:
        """Pass on the commands. Runs beside the program and touches nothing of it."""
        with self._commands.open() if self._commands else sys.stdin as commands:
            for line in commands:
                self.command.emit(line.rstrip("\n"))
                if line == "close\n":
                    return

    def do_place(self, _: str) -> Any:
        self._window().grabWindow()  # what waits for the next picture has been done by then
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
        named = [
            item
            for item in descendants(self._window().contentItem())
            if item.isVisible() and name in (item.property("text"), item.property("title"))
        ]
        controls = [item for item in named if item.property("down") is not None]
        if not named:
            return False
        item = (controls or named)[0]
        self._window().grabWindow()  # nothing else makes sure that it is in its place
        self._tap(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
        return True

    def do_key(self, names: str) -> bool:
        *held, name = names.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for modifier in held:
            modifiers |= getattr(Qt.KeyboardModifier, f"{modifier}Modifier")
        QTest.keyClick(self._window(), getattr(Qt.Key, f"Key_{name}"), modifiers)
        return True

    def do_focus(self, _: str) -> str:
        item = self._window().activeFocusItem()
        return str(item.property("title") or item.property("text")) if item else ""

    def do_scroll(self, pixels: str) -> float:
        area = self._area()
        assert area is not None
        area.setProperty("contentY", float(pixels))
        return float(area.property("contentY"))

    def do_shot(self, file: str) -> bool:
        return self._window().grabWindow().save(file)

    def do_wait(self, text: str) -> bool:
        if not self._wait(lambda: any(text in shown for shown in self.do_texts(""))):
            raise TimeoutError(f"“{text}” never came; there is: {self.do_texts('')}")
        return True

    def do_window(self, _: str) -> Any:
        window = self._window()
        place = window.geometry()
        return {
            "display": window.screen().name(),
            "place": [place.x(), place.y(), place.width(), place.height()],
            "pxPerMm": window.property("pxPerMm"),
            "sizeKnown": window.property("sizeKnown"),
        }

    def do_arrive(self, display: str) -> bool:
        if not self._wait(lambda: self._window().screen().name() == display):
            raise TimeoutError(f"The window never came to {display}: {self.do_window('')}")
        return True

    def _wait(self, fulfilled: Callable[[], bool]) -> bool:
        """Let the program go on until then; False when it takes too long."""
        limit = QDeadlineTimer(WAIT_MS)
        QTimer.singleShot(WAIT_MS, self, lambda: None)  # it wakes the line below
        while not fulfilled() and not limit.hasExpired():
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return fulfilled()

    def do_pass(self, seconds: str) -> bool:
        """Let time pass on the kiosk's clock."""
        self.later += float(seconds)
        return True

    def do_hang(self, how: str) -> None:
        """Never come back, with or without keeping the processor busy."""
        if how == "busy":
            while True:
                pass
        threading.Event().wait()

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


def driven(run: Callable[[], int], commands: Path | None) -> Callable[[QGuiApplication], int]:
    """The application's event loop with a driver in it."""

    def run_driven(_: QGuiApplication) -> int:
        driver = Driver(commands)
        threading.Thread(target=driver.listen, daemon=True).start()
        print(json.dumps("ready"), flush=True)
        return run()

    return run_driven


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--assets", type=Path)
    parser.add_argument("--qml", type=Path)
    parser.add_argument("--commands", type=Path)
    parser.add_argument("arguments", nargs="*")
    options = parser.parse_args()
    paths.ASSETS = options.assets or paths.ASSETS
    paths.QML = options.qml or paths.QML
    from kiosk.cli import main as kiosk  # after the folders are settled

    with patch.object(QGuiApplication, "exec", driven(QGuiApplication.exec, options.commands)):
        return kiosk(options.arguments)


if __name__ == "__main__":
    sys.exit(main())
