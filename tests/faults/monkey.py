"""A monkey at the screen: touches, keys, chords, gestures and mice, as a seed decides."""

import time
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QNativeGestureEvent,
)
from PySide6.QtTest import QTest

from screen.walk import Shown, bury, finger, middle

FINGERS = 10

MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)

KEYS = tuple(Qt.Key)
DIGITS = tuple(getattr(Qt.Key, f"Key_{digit}") for digit in range(10))
USUAL = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown),
)

PLAIN = Qt.KeyboardModifier.NoModifier
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

PAUSES_S = (*[0.0] * 10, *[0.05] * 10, *[0.3] * 10, *[1.0] * 6, 4.0, 8.0, 25.0, 60.0, 130.0)
"""Between events. The long ones let warnings come and visits end."""

AT_ONCE = 8
"""At most so many events come before the screen gets to do anything."""


class Monkey:
    """`events` counts what the window was sent; `worst_s` is the longest it took over one round.

    What the screen does never changes what comes next, but where the buttons are.
    """

    def __init__(self, shown: Shown, seed: int) -> None:
        self.events = 0
        self.worst_s = 0.0
        self._shown = shown
        self._random = Random(seed)
        self._down: dict[int, QPoint] = {}

    def play(self, events: int) -> None:
        """Go on until so many events were sent, and let go of everything."""
        while self.events < events:
            began = time.perf_counter()
            for _ in range(self._random.randint(1, AT_ONCE)):
                self._random.choice(DEEDS)(self)
            self._come_to_rest()
            self.worst_s = max(self.worst_s, time.perf_counter() - began)
            self._shown.clock.advance(self._random.choice(PAUSES_S))
        for number in list(self._down):
            self._lift(number)
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        QGuiApplication.processEvents()
        pad = self._shown.kiosk.staff_area.pin_pad
        while pad.property("checking"):  # beside the screen; it must not depend on the moment
            QGuiApplication.processEvents()
        bury()

    def _place(self) -> QPoint:
        """Anywhere; now and then the corner that staff hold, or the edge."""
        width, height = self._shown.device.width, self._shown.device.height
        kind = self._random.random()
        if kind < 0.05:
            return QPoint(self._random.randrange(60), self._random.randrange(60))
        if kind < 0.07:
            return QPoint(self._random.choice((0, width - 1)), self._random.randrange(height))
        return QPoint(self._random.randrange(width), self._random.randrange(height))

    def _button(self) -> None:
        """Touch something that can be touched."""
        place, share = self._place(), self._random.random()
        if buttons := self._shown.within_reach():
            place = middle(buttons[int(share * len(buttons))]).toPoint()
        self._tap_at(place)

    def _tap(self) -> None:
        self._tap_at(self._place())

    def _tap_at(self, place: QPoint) -> None:
        number = self._random.randrange(FINGERS)
        if number not in self._down:
            self._press(number, place)
            self._lift(number)

    def _finger(self) -> None:
        """Put a finger down, or move or lift one of those that are."""
        number = self._random.randrange(FINGERS)
        if number not in self._down:
            self._press(number, self._place())
        elif self._random.random() < 0.5:
            self._down[number] = self._place()
            self._touch(number).move(number, self._down[number]).commit(processEvents=False)
        else:
            self._lift(number)

    def _press(self, number: int, place: QPoint) -> None:
        self._touch(number).press(number, place).commit(processEvents=False)
        self._down[number] = place

    def _lift(self, number: int) -> None:
        place = self._down.pop(number)
        self._touch(number).release(number, place).commit(processEvents=False)

    def _touch(self, number: int) -> QTest.QTouchEventSequence:
        """A touch in which all other fingers stay where they are."""
        self.events += 1
        sequence = QTest.touchEvent(self._shown.window, finger(), autoCommit=False)
        for other in self._down:
            if other != number:
                sequence.stationary(other)
        return sequence

    def _key(self) -> None:
        """Some key with some of the keys that make chords."""
        modifiers = PLAIN
        for modifier in MODIFIERS:
            if self._random.random() < 0.3:
                modifiers |= modifier
        self._type(self._random.choice(KEYS), modifiers)

    def _usual_key(self) -> None:
        self._type(self._random.choice(USUAL), PLAIN)

    def _pin(self) -> None:
        """Ask for the PIN pad and guess."""
        self._type(Qt.Key.Key_S, CHORD)
        for _ in range(self._random.randint(0, 8)):
            self._type(self._random.choice(DIGITS), PLAIN)
        self._type(Qt.Key.Key_Return, PLAIN)

    def _type(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.events += 1
        text = chr(key) if Qt.Key.Key_Space <= key <= Qt.Key.Key_ydiaeresis else ""
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, self._shown.window, key, text, modifiers)

    def _mouse(self) -> None:
        self.events += 1
        button = self._random.choice((*[Qt.MouseButton.LeftButton] * 3, *Qt.MouseButton))
        deeds = (QTest.mousePress, QTest.mouseRelease, QTest.mouseClick, QTest.mouseDClick)
        if button in (Qt.MouseButton.NoButton, Qt.MouseButton.AllButtons):
            QTest.mouseMove(self._shown.window, self._place())
        else:
            self._random.choice(deeds)(self._shown.window, button, PLAIN, self._place())

    def _wheel(self) -> None:
        self.events += 1
        way = QPoint(self._random.randint(-600, 600), self._random.randint(-600, 600))
        QTest.wheelEvent(self._shown.window, QPointF(self._place()), way)

    def _gesture(self) -> None:
        """Pinch, swipe and rotate, as a trackpad says it."""
        at, kind = QPointF(self._place()), self._random.choice(tuple(Qt.NativeGestureType))
        value, way = self._random.uniform(-3, 3), QPointF(self._place())
        self._send(
            QNativeGestureEvent(kind, finger(), self._random.randint(1, 5), at, at, at, value, way)
        )

    def _desktop(self) -> None:
        """What a desktop sends: to close, to open a menu, to drop a file."""
        at = self._place()
        files = QMimeData()
        files.setUrls([QUrl("file:///etc/passwd"), QUrl("https://example.org")])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self._send(
            self._random.choice(
                (
                    QCloseEvent(),
                    QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at),
                    QDragEnterEvent(at, copy, files, left, PLAIN),
                    QDropEvent(QPointF(at), copy, files, left, PLAIN),
                )
            )
        )

    def _send(self, event: QEvent) -> None:
        self.events += 1
        QCoreApplication.sendEvent(self._shown.window, event)

    def _listen(self) -> None:
        """What is being read aloud comes to its end."""
        well = self._random.random() < 0.9
        if self._shown.voice.speaking:
            self._shown.voice.finish(well)


DEEDS = (
    *[Monkey._tap] * 6,
    *[Monkey._button] * 2,
    *[Monkey._finger] * 6,
    *[Monkey._key] * 4,
    *[Monkey._usual_key] * 4,
    *[Monkey._mouse] * 3,
    *[Monkey._wheel] * 2,
    *(Monkey._gesture, Monkey._desktop, Monkey._listen, Monkey._pin),
)
