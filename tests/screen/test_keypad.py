"""The keys of a keypad, on the real screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.keys import KEYS, read_keys
from kiosk.screen.keypad import Keypad
from kiosk.screen.known_keys import key_named
from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.walk import Shown, on, says, type_of

pytestmark = on("clinic")

PAD = (
    "next=Right, previous=Left, select=Return, back=B, home=Home, help=F1, listen=F2, voice=F4, "
    "repeat=F5, quieter=F6, louder=F7, scan=F9, reset=F10"
)


@pytest.fixture(autouse=True)
def pad(shown: Shown) -> Iterator[None]:
    """A keypad that is plugged in for the test."""
    keypad = Keypad(shown.kiosk, read_keys(PAD), shown.window)
    shown.window.requestActivate()
    yield
    shown.window.removeEventFilter(keypad)


def press(shown: Shown, *names: str) -> None:
    for name in names:
        QTest.keyClick(shown.window, key_named(name))
        shown.rest()


def here(session: Session) -> tuple[str, str]:
    return session.navigator.place.screen, session.navigator.place.topic


def focused(shown: Shown) -> str:
    item = shown.window.activeFocusItem()
    return says(item) if item is not None else ""


@pytest.mark.parametrize("name", KEYS)
def test_every_name_is_a_key_of_qt(shown: Shown, name: str) -> None:
    assert key_named(name) not in (Qt.Key.Key_unknown, Qt.Key(0))


def test_visitor_reads_a_page_with_the_pad_alone(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    press(shown, "Return")
    session = shown.session
    while not shown.window.activeFocusItem().property("summary"):
        press(shown, "Right")
    first = focused(shown)
    press(shown, "Right")
    assert focused(shown) != first
    press(shown, "Left")
    assert focused(shown) == first
    press(shown, "Return")
    assert here(session)[0] == "page"
    press(shown, "F1")
    assert here(session) == ("help", "")
    press(shown, "B")
    assert here(session)[0] == "page"
    press(shown, "Home")
    assert here(session) == ("home", "")


@pytest.mark.parametrize("name", ["B", "Home", "F2", "F5", "F7", "Return"])
def test_any_key_of_the_pad_wakes_the_kiosk(shown: Shown, name: str) -> None:
    shown.kiosk.end()
    shown.rest()
    press(shown, name)
    assert here(shown.session) == ("home", "")
    assert not shown.voice.speaking


def test_help_key_works_at_once(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    press(shown, "F1")
    assert here(shown.session) == ("help", "")


def test_jack_begins_a_visit_that_is_heard(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    press(shown, "F4")
    assert shown.session.narration.speaks
    press(shown, "Right", "F5")
    assert shown.voice.said[-1] == shown.voice.said[-2]
    press(shown, "F4")
    assert not shown.session.narration.speaks


def test_keys_read_the_screen_and_change_the_volume(shown: Shown) -> None:
    session = shown.begin()
    press(shown, "F2")
    first = shown.voice.said[-1]
    press(shown, "F7")
    assert shown.voice.said[-1] == first._replace(volume=first.volume + 1)
    press(shown, "F6", "F5")
    assert shown.voice.said[-1] == first
    press(shown, "F2")
    assert not session.reading.begun


def test_key_that_leads_away_only_asks_for_more_time_in_the_warning(shown: Shown) -> None:
    session = shown.begin()
    session.open("signs")
    for name in ("B", "Home", "F2"):
        shown.clock.advance(100)
        assert session.warned
        press(shown, name)
        assert (here(session), session.warned) == (("page", "signs"), False)
        assert not session.reading.begun


def test_back_shows_a_hidden_page(shown: Shown) -> None:
    session = shown.begin()
    session.open("signs")
    session.hide()
    press(shown, "B")
    assert (here(session), session.covered) == (("page", "signs"), False)


def test_held_key_acts_once(shown: Shown) -> None:
    session = shown.begin()
    for topic in ("signs", "effects"):
        session.open(topic)
    settle()
    key = key_named("B")
    for repeats in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        QCoreApplication.sendEvent(shown.window, held)
    assert here(session) == ("page", "signs")


def test_chords_and_other_keys_mean_what_they_always_do(shown: Shown) -> None:
    session = shown.begin()
    session.open("signs")
    settle()
    QTest.keyClick(shown.window, Qt.Key.Key_F1, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shown.window, Qt.Key.Key_C)
    assert here(session) == ("page", "signs")
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert here(session) == ("home", "")


def test_reset_ends_the_visit_from_everywhere(shown: Shown) -> None:
    for go in (
        Session.home,
        Session.help,
        Session.call,
        lambda session: session.open("signs"),
        Session.hide,
        lambda session: session.chosen.choose(True),
        lambda session: shown.clock.advance(100),  # the warning
    ):
        session = shown.begin()
        go(session)
        shown.rest()
        press(shown, "F10")
        assert shown.kiosk.visit is None
        assert type_of(shown.window.activeFocusItem()) == "Attract"


def test_reset_without_a_visit_begins_none(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    press(shown, "F10")
    assert shown.kiosk.visit is None


def test_scan_shows_the_large_code_and_takes_it_away(shown: Shown) -> None:
    shown.begin().open("signs")
    press(shown, "F9")
    assert (shown.kiosk.visit, shown.kiosk.scanning.is_open) == (None, True)
    press(shown, "F9")
    assert (shown.kiosk.visit, shown.kiosk.scanning.is_open) == (None, False)
    press(shown, "F9", "F10")
    assert (shown.kiosk.visit, shown.kiosk.scanning.is_open) == (None, False)
    press(shown, "F9", "F1")
    assert (here(shown.session), shown.kiosk.scanning.is_open) == (("help", ""), False)


def test_keys_for_staff_wait_while_the_staff_area_is_open(shown: Shown) -> None:
    session = shown.begin()
    shown.kiosk.staff_area.ask()
    press(shown, "F9", "F10")
    assert (shown.kiosk.visit, shown.kiosk.scanning.is_open) == (session, False)
    shown.kiosk.staff_area.leave()
    press(shown, "F10")
    assert shown.kiosk.visit is None
