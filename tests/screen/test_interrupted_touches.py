"""A finger is on a button when something else happens: the button works again afterwards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from screen.walk import Shown, finger, focus, middle, on, type_of

pytestmark = on("clinic")

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ELSEWHERE = QPointF(300, 300)


def card(shown: Shown) -> QQuickItem:
    return next(item for item in shown.within_reach() if type_of(item) == "Card")


def where(shown: Shown) -> str:
    return shown.session.navigator.place.screen


def click(shown: Shown, at: QPointF) -> None:
    QTest.mouseClick(shown.window, LEFT, NONE, at.toPoint())


def turn(shown: Shown, at: QPointF) -> None:
    QTest.wheelEvent(shown.window, at, QPoint(0, -120))


def slide_off_and_click(shown: Shown, at: QPointF) -> None:
    shown.move(at + ELSEWHERE)
    click(shown, at)


def second_finger(shown: Shown, at: QPointF) -> None:
    for sequence in (
        QTest.touchEvent(shown.window, finger()).stationary(0).press(1, at.toPoint()),
        QTest.touchEvent(shown.window, finger()).stationary(0).release(1, at.toPoint()),
    ):
        sequence.commit()


def help_by_key(shown: Shown, at: QPointF) -> None:
    shown.session.help()
    shown.rest()


@pytest.mark.parametrize("happens", [click, turn, slide_off_and_click, second_finger, help_by_key])
@pytest.mark.parametrize("lifted", [QPointF(), ELSEWHERE], ids=["there", "elsewhere"])
def test_card_opens_its_page_afterwards(
    shown: Shown, happens: Callable[[Shown, QPointF], None], lifted: QPointF
) -> None:
    shown.begin()
    at = middle(card(shown))
    shown.hold(at)
    happens(shown, at)
    shown.let_go(at + lifted)
    for press in (shown.tap, lambda place: click(shown, place)):
        shown.rest()
        shown.session.home()
        shown.rest()
        press(at)
        assert where(shown) == "page"


def test_button_of_a_held_mouse_hears_fingers_again(shown: Shown) -> None:
    shown.begin()
    at = middle(card(shown)).toPoint()
    QTest.mousePress(shown.window, LEFT, NONE, at)
    QTest.mouseMove(shown.window, at + ELSEWHERE.toPoint())
    shown.tap(QPointF(at))
    QTest.mouseRelease(shown.window, LEFT, NONE, at + ELSEWHERE.toPoint())
    shown.rest()
    assert where(shown) == "home"
    shown.tap(QPointF(at))
    assert where(shown) == "page"


def test_nobody_sees_which_button_had_the_focus(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    button = shown.button("Help now")
    before = len(button.childItems())
    focus(button)
    assert len(button.childItems()) == before + 1
    shown.begin()
    shown.kiosk.end()
    shown.rest()
    assert len(button.childItems()) == before
