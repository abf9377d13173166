"""Whoever does not see the screen hears what comes up on it and what has the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.screen.narrator import GATHER_S, WORDS
from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.reading import reads
from screen.walk import Shown, on

pytestmark = on("laptop")


@pytest.fixture
def session(shown: Shown) -> Iterator[Session]:
    """A visit in which what has the focus is spoken."""
    session = shown.begin()
    shown.voice.said.clear()
    session.narration.turn(True)
    rest(shown)
    yield session
    shown.begin()


def rest(shown: Shown) -> None:
    settle()
    shown.clock.advance(GATHER_S)


def press(shown: Shown, *keys: Qt.Key) -> str:
    """What is said after these keys."""
    for key in keys:
        shown.clock.advance(1)  # no double strike
        QTest.keyClick(shown.window, key)
        rest(shown)
    return shown.voice.said[-1].words if shown.voice.speaking else ""


def test_it_is_silent_until_asked(shown: Shown) -> None:
    shown.begin()
    shown.voice.said.clear()
    press(shown, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert shown.voice.said == []


def test_it_begins_with_where_the_visitor_is(shown: Shown, session: Session) -> None:
    assert shown.voice.said[-1].words == "Speech is on. Ketamine: facts and help."


def test_control_is_said_with_role_place_and_summary(shown: Shown, session: Session) -> None:
    press(shown, Qt.Key.Key_Down)
    found = [press(shown, Qt.Key.Key_Tab) for _ in range(30)]
    assert "Signs to look for, button, 8 of 16. Changes in mood, body and daily life." in found


def test_spanish_is_said_in_spanish(shown: Shown, session: Session) -> None:
    session.speak("es")
    rest(shown)
    assert shown.voice.said[-1].language == "es"
    assert shown.voice.said[-1].words.startswith("Español. Ketamina: datos y ayuda.")
    words = press(shown, Qt.Key.Key_Tab)
    assert ", botón, " in words
    assert " de " in words


def test_new_screen_is_said_with_its_title(shown: Shown, session: Session) -> None:
    session.open("bladder-and-body")
    rest(shown)
    assert shown.voice.said[-1].words.startswith("Bladder and body.")
    session.help()
    rest(shown)
    assert shown.voice.said[-1].words.startswith("Tell a staff member now")


def test_next_question_of_the_check_in_is_said(shown: Shown, session: Session) -> None:
    session.open("check-in")
    rest(shown)
    session.checking.begin()
    rest(shown)
    question = reads(session, "checkIn.question")
    assert question
    assert question in shown.voice.said[-1].words


def test_idle_warning_is_said(shown: Shown, session: Session) -> None:
    while not session.warned:
        shown.clock.advance(GATHER_S / 2)
    rest(shown)
    assert shown.voice.said[-1].words.startswith(
        "Are you still there? This screen starts over in 30 seconds. "
        "Nothing about you is kept. I need more time, button"
    )


def test_question_says_whether_it_is_open(shown: Shown, session: Session) -> None:
    session.open("faq")
    rest(shown)
    closed = press(shown, Qt.Key.Key_Tab)
    while "What" not in closed and "?" not in closed:
        closed = press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_Tab)
    opened = press(shown, Qt.Key.Key_Backtab)
    assert closed.replace("closed", "open").replace("off", "on") == opened != closed


def test_any_input_silences_it(shown: Shown, session: Session) -> None:
    assert shown.voice.speaking
    QTest.keyPress(shown.window, Qt.Key.Key_Shift)
    assert not shown.voice.speaking
    session.narration.repeat()
    assert shown.voice.speaking
    shown.hold(QPointF(600, 300))
    assert not shown.voice.speaking
    shown.let_go(QPointF(600, 300))


def test_last_words_can_be_said_again(shown: Shown, session: Session) -> None:
    words = press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Shift)
    session.narration.repeat()
    assert shown.voice.said[-1].words == words


def test_page_is_read_and_the_focus_waits(shown: Shown, session: Session) -> None:
    session.open("bladder-and-body")
    press(shown, Qt.Key.Key_Tab)
    session.reading.toggle()
    rest(shown)
    assert shown.voice.said[-1].words == "Bladder and body"
    words = press(shown, Qt.Key.Key_Tab)  # on the reading bar
    assert words.startswith("Previous sentence, button, 2 of ")
    first = press(shown, Qt.Key.Key_Return)
    assert first == "Bladder and body"
    session.narration.repeat()
    assert shown.voice.said[-2:] == [shown.voice.said[-1]] * 2
    session.reading.stop()


def test_volume_is_said(shown: Shown, session: Session) -> None:
    session.reading.louder()
    assert shown.voice.said[-1].words == "Volume 6 of 10"
    assert shown.voice.said[-1].volume == 6


def test_it_is_off_again_for_the_next_visitor(shown: Shown, session: Session) -> None:
    shown.begin()
    assert not shown.voice.speaking
    texts = len(shown.voice.said)
    press(shown, Qt.Key.Key_Tab)
    assert len(shown.voice.said) == texts


def test_turning_it_off_is_silent(shown: Shown, session: Session) -> None:
    session.narration.turn(False)
    rest(shown)
    assert not shown.voice.speaking


def test_all_its_words_are_translated(shown: Shown) -> None:
    spanish = shown.kiosk.library.interface("es")
    assert [word for word in WORDS if word not in spanish] == []
