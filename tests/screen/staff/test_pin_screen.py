"""The PIN is typed by finger or by keyboard; nothing of a visit shows under the pad."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices import DEVICES
from kiosk.screen.staff.backstage import Backstage
from kiosk.screen.staff.pin_pad import PinPad
from kiosk.state.pin import FREE_TRIES, PinLock
from kiosk.tour import settle
from screen.layout import faults
from screen.staff.conftest import PIN, OpenWindow
from screen.walk import Shown, bury, middle

WRONG = "271828"


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def answered(pad: PinPad) -> bool:
    return not pad.property("checking")


def press(shown: Shown, name: str) -> None:
    """Touch a key of the pad; unlike elsewhere, one touch may follow another at once."""
    shown.tap(middle(shown.button(name)))


def touch(shown: Shown, digits: str) -> None:
    for digit in digits:
        press(shown, digit)


def try_it(shown: Shown, qtbot: QtBot, digits: str) -> None:
    touch(shown, digits)
    press(shown, "OK")
    wait(shown, qtbot)


def wait(shown: Shown, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: answered(shown.kiosk.staff_area.pin_pad))
    shown.rest()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", [device.name for device in DEVICES])
def test_pad_is_whole(device: str, language: str, lock: PinLock, open_window: OpenWindow) -> None:
    shown = open_window(device, language, Backstage(lock=lock), "pin")
    assert list(faults(shown)) == []
    for _ in range(FREE_TRIES):
        lock.attempt(WRONG)
    shown.kiosk.staff_area.leave()
    lock.attempt(WRONG)
    shown.kiosk.staff_area.ask()
    shown.rest()
    shown.window.grabWindow()
    assert list(faults(shown)) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", [device.name for device in DEVICES])
def test_without_a_pin_it_says_what_to_do(
    device: str, language: str, open_window: OpenWindow
) -> None:
    shown = open_window(device, language, screen="pin")
    assert list(faults(shown)) == []
    assert any("python main.py set-pin" in text for text in texts(shown))
    assert "OK" not in texts(shown)


def test_right_pin_opens_the_staff_area(
    lock: PinLock, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    try_it(shown, qtbot, PIN)
    assert "Staff area" in texts(shown)


def test_wrong_pin_opens_nothing_and_says_so(
    lock: PinLock, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    for _ in range(FREE_TRIES):
        try_it(shown, qtbot, WRONG)
    assert "Staff area" not in texts(shown)
    assert "Too many wrong PINs. Wait 29 seconds, then try again." in texts(shown)
    assert {item.property("text") for item in shown.buttons()} == {"Leave", "Help now"}


def test_pin_can_be_typed_and_ended_with_enter(
    lock: PinLock, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    for digit in f"9{PIN}":
        QTest.keyClick(shown.window, Qt.Key(ord(digit)))
        if digit == "9" and shown.kiosk.staff_area.pin_pad.property("length") == 1:
            QTest.keyClick(shown.window, Qt.Key.Key_Backspace)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    wait(shown, qtbot)
    assert "Staff area" in texts(shown)


def test_escape_gives_the_screen_back(lock: PinLock, open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert not shown.kiosk.staff_area.is_open


def test_nothing_of_the_visit_shows_under_the_pad(lock: PinLock, open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    bare = shown.window.grabWindow()
    shown.kiosk.staff_area.leave()
    session = shown.begin()
    session.open("withdrawal")
    shown.rest()
    shown.kiosk.staff_area.ask()
    shown.rest()
    assert shown.window.grabWindow() == bare
    shown.kiosk.staff_area.leave()
    shown.rest()
    assert shown.session is session
    assert session.navigator.place.topic == "withdrawal"
    focused = shown.window.activeFocusItem()
    assert isinstance(focused, QQuickItem)
    assert focused.isEnabled()


def test_listening_ends_when_staff_come(lock: PinLock, open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    shown.kiosk.staff_area.leave()
    session = shown.begin()
    session.open("withdrawal")
    shown.rest()
    session.reading.toggle()
    assert session.reading.speaking
    shown.kiosk.staff_area.ask()
    assert not session.reading.speaking


def test_help_now_is_one_touch_away(lock: PinLock, open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(lock=lock), screen="pin")
    shown.tap(middle(shown.button("Help now")))
    assert shown.session.helping


def test_pad_may_go_while_its_keys_change(lock: PinLock, open_window: OpenWindow) -> None:
    """The focus that leaves a key that is turned off must not be passed on in what is gone."""
    shown = open_window("panel", backstage=Backstage(lock=lock), screen="pin")
    area = shown.kiosk.staff_area
    area.leave()
    area.ask()
    shown.rest()  # OK has the focus
    for digit in WRONG:
        area.pin_pad.type(digit)
    settle()
    area.pin_pad.enter()
    area.leave()
    QGuiApplication.processEvents()
    bury()
    shown.rest()
    assert not area.is_open
