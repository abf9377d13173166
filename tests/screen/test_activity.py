"""What a visitor does to the window reaches the idle watch; the pointer is there for a mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest

from kiosk.screen.session import Session
from screen.walk import Shown, finger, on

pytestmark = on("laptop")

AT = QPointF(300, 300)
NO_KEYS = Qt.KeyboardModifier.NoModifier


def slip(shown: Shown) -> None:
    QTest.touchEvent(shown.window, finger()).move(0, QPoint(310, 320)).commit()


def turn_wheel(shown: Shown) -> None:
    no_buttons, no_phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(AT, AT, QPoint(), QPoint(0, -120), no_buttons, NO_KEYS, no_phase, False)
    QCoreApplication.sendEvent(shown.window, turned)


def move_mouse(shown: Shown) -> None:
    QTest.mouseMove(shown.window, QPoint(400, 400))
    QTest.mouseMove(shown.window, AT.toPoint())


DEEDS: dict[str, Callable[[Shown], None]] = {
    "touch": lambda shown: shown.tap(AT),
    "mouse move": move_mouse,
    "click": lambda shown: QTest.mouseClick(
        shown.window, Qt.MouseButton.LeftButton, NO_KEYS, AT.toPoint()
    ),
    "wheel": turn_wheel,
    "key": lambda shown: QTest.keyClick(shown.window, Qt.Key.Key_Shift),
    "key that opens": lambda shown: QTest.keyClick(shown.window, Qt.Key.Key_Return),
}


def left(shown: Shown, session: Session) -> float:
    """Seconds left, as a look would find them now."""
    return session.watch.seconds_left(shown.clock.now(), session.helping)


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_every_deed_gives_time_again(shown: Shown, deed: Callable[[Shown], None]) -> None:
    session = shown.begin()
    shown.clock.advance(50)
    assert left(shown, session) < 120
    deed(shown)
    assert left(shown, session) == 120


def test_held_finger_is_there_until_it_is_lifted(shown: Shown) -> None:
    session = shown.begin()
    shown.hold(AT)
    assert left(shown, session) == 600
    shown.clock.advance(200)
    slip(shown)
    assert left(shown, session) == 400
    shown.let_go(AT)
    assert left(shown, session) == 120


def test_touch_that_the_system_takes_away_is_over(shown: Shown) -> None:
    session = shown.begin()
    shown.hold(AT)
    QCoreApplication.sendEvent(shown.window, QTouchEvent(QEvent.Type.TouchCancel, finger()))
    assert left(shown, session) == 120
    shown.let_go(AT)


def test_held_mouse_button_is_there_until_it_is_let_go(shown: Shown) -> None:
    session = shown.begin()
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, NO_KEYS, AT.toPoint())
    assert left(shown, session) == 600
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, NO_KEYS, AT.toPoint())
    assert left(shown, session) == 120


def test_wiper_on_the_screen_ends_the_visit_after_ten_minutes(shown: Shown) -> None:
    shown.begin()
    shown.hold(AT)
    for _ in range(599):
        shown.clock.advance(1)
        slip(shown)
    assert shown.kiosk.visit is not None
    shown.clock.advance(1)
    assert shown.kiosk.visit is None
    slip(shown)
    shown.let_go(AT)
    shown.rest()
    assert shown.kiosk.visit is None


def test_lifting_the_wiper_gives_the_next_visitor_nothing(shown: Shown) -> None:
    shown.begin()
    shown.hold(AT)
    shown.clock.advance(600)
    session = shown.begin()
    shown.let_go(AT)
    shown.rest()
    assert session.navigator.depth == 0
    assert left(shown, session) == 119


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_nobody_there_is_no_fault(shown: Shown, deed: Callable[[Shown], None]) -> None:
    shown.kiosk.end()
    shown.rest()
    deed(shown)
    shown.rest()


def pointer(shown: Shown) -> Qt.CursorShape:
    return shown.window.cursor().shape()


def test_touch_hides_the_pointer_and_a_mouse_shows_it(shown: Shown) -> None:
    shown.begin()
    for _ in range(2):
        shown.tap(AT)
        assert pointer(shown) == Qt.CursorShape.BlankCursor
        move_mouse(shown)
        assert pointer(shown) == Qt.CursorShape.ArrowCursor


def test_wheel_shows_the_pointer_and_a_key_does_not(shown: Shown) -> None:
    shown.begin()
    shown.tap(AT)
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    assert pointer(shown) == Qt.CursorShape.BlankCursor
    turn_wheel(shown)
    assert pointer(shown) == Qt.CursorShape.ArrowCursor


def test_pointer_is_hidden_while_nobody_is_there_too(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    move_mouse(shown)
    shown.hold(AT)
    assert pointer(shown) == Qt.CursorShape.BlankCursor
    shown.let_go(AT)
