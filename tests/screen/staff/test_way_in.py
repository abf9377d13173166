"""The held corner and the key chord, on the real window."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.screen.staff.way_in import CORNER, HOLD_S
from screen.walk import Shown, on

CORNER_AT = QPointF(20, 20)
DEVICES = on("clinic", "panel")


def opened(shown: Shown) -> bool:
    """Whether the PIN pad is there; closes it again."""
    is_open = shown.kiosk.staff_area.is_open
    shown.kiosk.staff_area.leave()
    shown.rest()
    return is_open


def hold(shown: Shown, at: QPointF, seconds: float) -> None:
    shown.hold(at)
    shown.clock.advance(seconds)
    shown.let_go(at)
    shown.rest()


@pytest.fixture(autouse=True)
def nobody_there(shown: Shown) -> None:
    shown.kiosk.end()
    shown.kiosk.staff_area.leave()
    shown.rest()


@DEVICES
def test_corner_held_three_seconds_opens_the_pad(shown: Shown) -> None:
    hold(shown, CORNER_AT, HOLD_S)
    assert shown.kiosk.visit is None  # the finger that let go has pressed nothing
    assert opened(shown)


@DEVICES
def test_shorter_touch_of_the_corner_wakes_the_kiosk(shown: Shown) -> None:
    hold(shown, CORNER_AT, HOLD_S - 0.1)
    assert not opened(shown)
    assert shown.kiosk.visit is not None


@DEVICES
def test_elsewhere_a_held_finger_opens_nothing(shown: Shown) -> None:
    outside = CORNER * min(shown.device.width, shown.device.height) + 5
    for at in (QPointF(outside, 20), QPointF(20, outside), QPointF(shown.device.width - 20, 20)):
        hold(shown, at, HOLD_S + 1)
        assert not opened(shown)


@DEVICES
def test_finger_that_leaves_the_corner_opens_nothing(shown: Shown) -> None:
    shown.hold(CORNER_AT)
    shown.move(QPointF(shown.device.width / 2, 20))
    shown.move(CORNER_AT)
    shown.clock.advance(HOLD_S + 1)
    shown.let_go(CORNER_AT)
    assert not opened(shown)


@DEVICES
def test_two_short_touches_are_not_one_long_one(shown: Shown) -> None:
    hold(shown, CORNER_AT, HOLD_S - 1)
    hold(shown, CORNER_AT, HOLD_S - 1)
    assert not opened(shown)


@DEVICES
def test_button_in_the_corner_is_not_pressed_by_the_hold(shown: Shown) -> None:
    session = shown.begin()
    session.open("withdrawal")
    shown.rest()
    hold(shown, CORNER_AT + QPointF(20, 20), HOLD_S)
    assert shown.kiosk.visit is session
    assert session.navigator.place.topic == "withdrawal"
    assert opened(shown)


@DEVICES
def test_mouse_opens_it_too(shown: Shown) -> None:
    at = CORNER_AT.toPoint()
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    shown.clock.advance(HOLD_S)
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert shown.kiosk.visit is None
    assert opened(shown)


@DEVICES
def test_chord_opens_it_from_anywhere(shown: Shown) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.window, Qt.Key.Key_S, both)
    assert opened(shown)
    shown.begin()
    QTest.keyClick(shown.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not opened(shown)
    QTest.keyClick(shown.window, Qt.Key.Key_S, both)
    assert opened(shown)
