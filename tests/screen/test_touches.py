"""Slow, shaky and double touches mean one touch on every kind of control, on the real screens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.screen.session import Session
from kiosk.screen.touch import SLIP_MM
from screen.walk import Shown, focus, middle, on, says, seen

# where everything scrolls
pytestmark = on("panel")


@dataclass(frozen=True)
class Control:
    """A kind of control: where there is one, and how to know it."""

    go: Callable[[Session], object]
    found_by: str
    value: str | None = None

    def find(self, shown: Shown) -> QQuickItem:
        """One that is in view; a new visit has just come there."""
        self.go(shown.begin())
        shown.rest()
        shown.window.grabWindow()
        shown.window.requestActivate()
        return next(
            item
            for item in shown.within_reach()
            if item.activeFocusOnTab()
            and item.property(self.found_by)
            and self.value in (None, item.property(self.found_by))
        )


CONTROLS = {
    "button": Control(Session.help, "text", "Español"),
    "help now": Control(Session.home, "text", "Help now"),
    "card": Control(Session.home, "summary"),
    "question": Control(lambda session: session.open("faq"), "checkable"),
    "answer": Control(lambda s: (s.open("check-in"), s.checking.begin()), "text", "Yes"),
    "choice": Control(lambda session: session.chosen.choose(True), "letters"),
    "hide screen": Control(Session.hide, "fillsWindow"),
}


@pytest.fixture(params=CONTROLS)
def control(request: pytest.FixtureRequest) -> Control:
    return CONTROLS[request.param]


@pytest.fixture
def holding_is_short() -> Iterator[None]:
    """A press counts as long after a millisecond: nothing else knows how long two seconds are."""
    hints = QGuiApplication.styleHints()
    usual = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(1)
    yield
    hints.setMousePressAndHoldInterval(usual)


def spy_on(item: QQuickItem) -> QSignalSpy:
    signal: Any = SIGNAL("activated()")  # the stubs want bytes, which do not do
    return QSignalSpy(item, signal)


def slip(shown: Shown, at: QPointF, to: QPointF) -> None:
    """Touch, slip and let go, in the time a finger takes."""
    shown.hold(at)
    for part in range(1, 5):
        QTest.qWait(5)
        shown.move(at + (to - at) * part / 4)
    shown.let_go(to)


def test_slow_touch_acts_once_and_on_release(
    shown: Shown, control: Control, holding_is_short: None
) -> None:
    item = control.find(shown)
    spy, at = spy_on(item), middle(item)
    shown.hold(at)
    QTest.qWait(10)
    shown.clock.advance(2)
    assert spy.count() == 0
    shown.let_go(at)
    assert spy.count() == 1, says(item)


@pytest.mark.parametrize(("right", "down"), [(0, -1), (0.7, 0.7)])
def test_slip_of_8_mm_acts(shown: Shown, control: Control, right: float, down: float) -> None:
    item = control.find(shown)
    spy, rect = spy_on(item), seen(item)
    far = SLIP_MM * shown.device.px_per_mm
    at = rect.center() - QPointF(right, down) * far / 2
    slip(shown, at, at + QPointF(right, down) * far)
    assert spy.count() == 1, says(item)


def test_sliding_off_presses_nothing(shown: Shown, control: Control) -> None:
    item = control.find(shown)
    if item.property("fillsWindow"):
        return  # there is nowhere else
    spy, rect = spy_on(item), seen(item)
    slip(shown, rect.center(), QPointF(rect.center().x(), rect.bottom() + rect.height()))
    assert spy.count() == 0, says(item)


def test_double_strike_counts_once(shown: Shown, control: Control) -> None:
    item = control.find(shown)
    spies = [spy_on(button) for button in shown.buttons()]
    at = middle(item)
    shown.tap(at)
    shown.clock.advance(0.4)
    shown.tap(at)
    assert sum(spy.count() for spy in spies) == 1, says(item)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_key_acts_and_its_repeats_do_not(shown: Shown, control: Control, key: Qt.Key) -> None:
    item = control.find(shown)
    focus(item)
    spy = spy_on(item)
    for repeats in (True, True, False):
        shown.clock.advance(1)
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        QCoreApplication.sendEvent(shown.window, pressed)
        assert spy.count() == (0 if repeats else 1), says(item)
