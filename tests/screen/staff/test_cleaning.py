"""While the glass is wiped nothing on it can be pressed; then staff are where they were."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices import DEVICES
from kiosk.screen.staff.area import STAYS_S
from kiosk.screen.staff.cleaning import ALONE_S, CLEANING_S, LONGER_S, Cleaning
from kiosk.screen.staff.way_in import HOLD_S
from kiosk.tour import settle
from screen.contrast import TEXT, contrast, ground
from screen.editions import FakeClock
from screen.layout import faults
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, finger, middle, seen

DANGER = "In danger? Tell a staff member, or call 911."


# The half minute, without a screen.


@pytest.fixture
def cleaning(clock: FakeClock) -> Cleaning:
    cleaning = Cleaning(clock)
    cleaning.turn(True)
    return cleaning


def left(cleaning: Cleaning) -> int:
    return int(cleaning.property("secondsLeft"))


def test_it_counts_whole_seconds_down_to_its_end(cleaning: Cleaning, clock: FakeClock) -> None:
    counted: list[int] = []
    cleaning.changed.connect(lambda: counted.append(left(cleaning)))
    assert left(cleaning) == CLEANING_S
    clock.advance(CLEANING_S - 0.5)
    assert cleaning.is_on
    clock.advance(0.8)
    assert not cleaning.is_on
    assert list(dict.fromkeys(counted)) == [*range(30, -1, -1)]


def test_it_waits_until_the_cloth_has_left_the_glass(cleaning: Cleaning, clock: FakeClock) -> None:
    clock.advance(CLEANING_S - 1)
    cleaning.feel(True)
    clock.advance(5)
    assert (cleaning.is_on, left(cleaning)) == (True, 0)
    cleaning.feel(False)
    clock.advance(ALONE_S - 0.3)
    assert cleaning.is_on
    clock.advance(0.6)
    assert not cleaning.is_on


def test_finger_that_never_leaves_cannot_hold_it_for_ever(
    cleaning: Cleaning, clock: FakeClock
) -> None:
    cleaning.feel(True)
    clock.advance(CLEANING_S + LONGER_S - 0.3)
    assert cleaning.is_on
    clock.advance(0.6)
    assert not cleaning.is_on


@given(st.lists(st.tuples(st.floats(0, 5), st.booleans()), max_size=40))
def test_it_never_lasts_shorter_or_longer_than_it_may(wiping: list[tuple[float, bool]]) -> None:
    clock = FakeClock()
    cleaning, ends = Cleaning(clock), list[float]()
    cleaning.over.connect(lambda: ends.append(clock.now()))
    cleaning.turn(True)
    for seconds, held in wiping:
        clock.advance(seconds)
        if cleaning.is_on:
            cleaning.feel(held)
    clock.advance(CLEANING_S + LONGER_S + 1)
    (end,) = ends
    assert CLEANING_S <= end <= CLEANING_S + LONGER_S + 0.3


def test_one_that_is_turned_off_is_over_without_a_word(
    cleaning: Cleaning, clock: FakeClock
) -> None:
    ends: list[None] = []
    cleaning.over.connect(lambda: ends.append(None))
    cleaning.turn(False)
    clock.advance(CLEANING_S + LONGER_S)
    assert ends == []
    cleaning.turn(True)
    assert left(cleaning) == CLEANING_S


def test_machine_that_slept_meanwhile_is_clean(cleaning: Cleaning, clock: FakeClock) -> None:
    clock.sleep(3600)
    assert not cleaning.is_on


# On the screen.


@pytest.fixture
def shown(open_window: OpenWindow) -> Shown:
    """The glass is being wiped; under the hand lie the tiles of the menu."""
    shown = open_window()
    shown.tap(middle(tile(shown, "Clean the screen")))
    shown.rest()
    return shown


def tile(shown: Shown, title: str) -> QQuickItem:
    """A tile of the menu."""
    return next(item for item in shown.buttons() if item.property("title") == title)


def where(shown: Shown) -> str:
    return str(shown.kiosk.staff_area.property("screen"))


def finish(shown: Shown) -> None:
    shown.clock.advance(CLEANING_S + ALONE_S)
    settle()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", [device.name for device in DEVICES])
def test_page_is_whole_and_can_be_read(device: str, language: str, open_window: OpenWindow) -> None:
    shown = open_window(device, language, screen="clean")
    assert list(faults(shown)) == []
    image = shown.window.grabWindow()
    for item in shown.words():
        assert contrast(item.property("color"), ground(image, seen(item))) >= TEXT
    shown.clock.advance(5)
    shown.kiosk.staff_area.cleaning.feel(True)
    shown.clock.advance(CLEANING_S)
    settle()
    shown.window.grabWindow()
    assert list(faults(shown)) == []


def test_screen_says_what_to_do_and_whom_to_tell_and_shows_no_button(shown: Shown) -> None:
    shown.clock.advance(3)
    settle()
    seconds = int(shown.words()[0].property("text"))
    assert seconds in (26, 27)
    assert [item.property("text") for item in shown.words()] == [
        f"{seconds}",
        f"Wipe now. Touches do nothing for {seconds} seconds.",
        DANGER,
        "¿Hay peligro? Avise al personal o llame al 911 ya.",
    ]
    assert shown.buttons() == []
    assert shown.window.grabWindow().pixelColor(2, 2).lightnessF() < 0.1
    shown.kiosk.staff_area.cleaning.feel(True)
    shown.clock.advance(CLEANING_S)
    settle()
    assert shown.words()[0].property("text") == "Take your hand off the glass."


def test_it_ends_by_itself_in_the_menu_and_then_on_the_attract_screen(shown: Shown) -> None:
    shown.clock.advance(CLEANING_S)
    assert where(shown) == "menu"
    shown.clock.advance(STAYS_S - 2)
    assert where(shown) == "menu"
    shown.clock.advance(2)
    assert not shown.kiosk.staff_area.is_open
    assert shown.kiosk.visit is None


def test_staff_area_stays_open_as_long_as_somebody_wipes(shown: Shown) -> None:
    at = QPointF(200, 200)
    shown.hold(at)
    shown.clock.advance(CLEANING_S + LONGER_S - 1)
    assert where(shown) == "clean"
    shown.clock.advance(2)
    assert where(shown) == "menu"
    shown.let_go(at)


def wipe_with_fingers(shown: Shown) -> None:
    """Both hands, all over the screen."""
    one, other = QPoint(60, 60), QPoint(300, 300)
    QTest.touchEvent(shown.window, finger()).press(0, one).commit()
    QTest.touchEvent(shown.window, finger()).stationary(0).press(1, other).commit()
    for x in range(0, shown.device.width, 97):
        to = QPoint(x, (x * 7) % shown.device.height)
        QTest.touchEvent(shown.window, finger()).move(0, to).move(1, to + QPoint(9, 9)).commit()
    QTest.touchEvent(shown.window, finger()).release(0, one).stationary(1).commit()
    QTest.touchEvent(shown.window, finger()).release(1, other).commit()


def tap_everywhere(shown: Shown) -> None:
    for x in range(5, shown.device.width, 60):
        for y in range(5, shown.device.height, 60):
            shown.hold(QPointF(x, y))
            shown.let_go(QPointF(x, y))


def hold_the_corner(shown: Shown) -> None:
    shown.hold(QPointF(20, 20))
    shown.clock.advance(HOLD_S + 1)
    shown.let_go(QPointF(20, 20))


def click(shown: Shown) -> None:
    for x in range(5, shown.device.width, 120):
        at = QPoint(x, 100)
        QTest.mouseClick(
            shown.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )


def type_keys(shown: Shown) -> None:
    keys = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_F1, Qt.Key.Key_A)
    for key in (*keys, *keys):
        QTest.keyClick(shown.window, key)
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.window, Qt.Key.Key_S, chord)


@pytest.mark.parametrize(
    "wipe", [wipe_with_fingers, tap_everywhere, hold_the_corner, click, type_keys]
)
def test_nothing_that_a_hand_does_counts(wipe: Callable[[Shown], None], shown: Shown) -> None:
    wipe(shown)
    settle()
    assert where(shown) == "clean"
    assert shown.kiosk.visit is None
    finish(shown)
    assert where(shown) == "menu"
    assert [item.property("title") for item in shown.buttons() if item.property("down")] == []
    shown.tap(middle(tile(shown, "Settings")))
    assert where(shown) == "settings"


def test_finger_that_is_held_beyond_the_end_presses_nothing(shown: Shown) -> None:
    finish(shown)
    at = middle(tile(shown, "Settings"))
    shown.kiosk.staff_area.go("clean")
    shown.rest()
    shown.hold(at)
    shown.clock.advance(CLEANING_S + LONGER_S + 1)
    settle()
    assert where(shown) == "menu"
    shown.move(at + QPointF(3, 3))
    shown.let_go(at + QPointF(3, 3))
    settle()
    assert where(shown) == "menu"
    shown.clock.advance(1)
    shown.tap(at)
    assert where(shown) == "settings"


def test_while_one_finger_is_still_held_another_presses_what_it_touches(shown: Shown) -> None:
    finish(shown)
    settings, clean = (middle(tile(shown, name)) for name in ("Settings", "Clean the screen"))
    shown.kiosk.staff_area.go("clean")
    shown.rest()
    shown.hold(clean)
    shown.clock.advance(CLEANING_S + LONGER_S + 1)
    settle()
    for act in ("press", "release"):
        touches = QTest.touchEvent(shown.window, finger()).stationary(0)
        getattr(touches, act)(1, settings.toPoint()).commit()
        settle()
    assert where(shown) == "settings"
    shown.let_go(clean)


def test_mouse_button_held_beyond_the_end_presses_nothing(shown: Shown) -> None:
    finish(shown)
    at = middle(tile(shown, "Settings")).toPoint()
    shown.kiosk.staff_area.go("clean")
    shown.rest()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(shown.window, button, none, at)
    shown.clock.advance(CLEANING_S + LONGER_S + 1)
    settle()
    QTest.mouseRelease(shown.window, button, none, at)
    settle()
    assert where(shown) == "menu"
