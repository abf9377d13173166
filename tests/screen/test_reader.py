"""The screen is read aloud as it is seen, when it is asked to and no longer than that."""

import re
import threading
from collections.abc import Callable, Iterator
from html import unescape

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.edition import Edition
from kiosk.paths import ASSETS
from kiosk.screen.session import Session
from kiosk.speech.sentences import sentences
from kiosk.speech.spoken import spoken
from kiosk.tour import descendants, open_questions, settle
from screen.reading import reads
from screen.walk import Shown, ancestors, is_button, middle, on, place, seen, type_of

pytestmark = on("laptop")

TOPIC = "bladder-and-body"
ELSEWHERE = QPointF(600, 300)


def plain(item: QQuickItem) -> str:
    text = str(item.property("text"))
    return unescape(re.sub(r"<[^>]*>", "", text.replace("<br>", "\n")))


def read(shown: Shown, topic: str = TOPIC) -> Session:
    """Begin to read a page to a new visitor."""
    session = shown.begin()
    session.open(topic)
    shown.rest()
    shown.voice.said.clear()
    session.reading.toggle()
    settle()
    return session


def to_the_end(shown: Shown) -> Iterator[str]:
    """Every text that is said from the present one on, while it is being said."""
    while shown.voice.speaking:
        yield shown.voice.said[-1].words
        shown.voice.finish()
        settle()


def marked(shown: Shown) -> list[QQuickItem]:
    found = descendants(shown.window.contentItem())
    return [item for item in found if item.property("marked")]


def on_buttons(item: QQuickItem) -> bool:
    """Whether a button says it; cards and questions to open are more than that."""
    buttons = (around for around in ancestors(item) if is_button(around))
    return any(type_of(button) not in ("Card", "TouchButton") for button in buttons)


def silent(shown: Shown, session: Session) -> bool:
    """Whether nothing is said, marked or to be gone on with."""
    return not (shown.voice.speaking or session.reading.begun or marked(shown))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("topic", ["", TOPIC, "faq", "check-in"])
def test_all_words_that_are_seen_are_said_once_in_order(
    shown: Shown, topic: str, language: str
) -> None:
    session = shown.begin()
    session.speak(language)
    if topic:
        session.open(topic)
    shown.rest()
    if topic == "faq":
        open_questions(shown.window)
        settle()
    expected = [
        spoken(sentence.words, language)
        for item in shown.words()
        if not on_buttons(item)
        for sentence in sentences(plain(item).replace("&", "&amp;").replace("\n", "<br>"))
    ]
    session.reading.toggle()
    shown.voice.said.clear()
    session.reading.repeat()
    settle()
    assert list(to_the_end(shown)) == expected
    assert {said.language for said in shown.voice.said} == {language}
    assert silent(shown, session)


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (
            "en",
            [
                "Bladder and body",
                "Bladder pain, blood in pee (urine), or going all the time?",
                "Tell a clinician about ketamine.",
            ],
        ),
        (
            "es",
            [
                "Vejiga y cuerpo",
                "¿Le duele la vejiga, orina con sangre o va al baño a cada rato?",
                "La vejiga es donde se junta la orina.",
            ],
        ),
    ],
)
def test_page_begins_with_its_title(shown: Shown, language: str, first: list[str]) -> None:
    session = shown.begin()
    session.speak(language)
    session.open(TOPIC)
    shown.rest()
    shown.voice.said.clear()
    session.reading.toggle()
    settle()
    said = to_the_end(shown)
    assert [next(said) for _ in first] == first


def test_closed_answers_are_not_read(shown: Shown) -> None:
    read(shown, "faq")
    closed = list(to_the_end(shown))
    open_questions(shown.window)
    shown.session.reading.toggle()
    settle()
    assert len(list(to_the_end(shown))) > 2 * len(closed)


def test_bar_covers_neither_words_nor_help_now(shown: Shown) -> None:
    read(shown)
    (bar,) = (item for item in shown.visible() if type_of(item) == "ListenBar")
    others = [
        item
        for item in (*shown.words(), *shown.buttons())
        if not bar.isAncestorOf(item) and seen(item).intersects(place(bar))
    ]
    assert others == []


def key(shown: Shown, code: Qt.Key = Qt.Key.Key_Shift) -> None:
    QTest.keyClick(shown.window, code)


def one_center_more(shown: Shown) -> Edition:
    edition = shown.kiosk.library.edition
    centers = {**edition.centers, f"x{len(edition.centers)}": edition.centers["en"]}
    return msgspec.structs.replace(edition, centers=centers)


STOPS: dict[str, Callable[[Shown], object]] = {
    "touch elsewhere": lambda shown: shown.hold(ELSEWHERE),
    "mouse elsewhere": lambda shown: QTest.mousePress(
        shown.window, Qt.MouseButton.LeftButton, pos=ELSEWHERE.toPoint()
    ),
    "hide screen": lambda shown: shown.session.hide(),
    "help now": lambda shown: shown.session.help(),
    "home": lambda shown: shown.session.home(),
    "back": lambda shown: shown.session.back(),
    "escape": lambda shown: key(shown, Qt.Key.Key_Escape),
    "another page": lambda shown: shown.session.open("withdrawal"),
    "another language": lambda shown: shown.session.speak("es"),
    "other words": lambda shown: shown.kiosk.show_edition(one_center_more(shown), ASSETS),
    "listen again": lambda shown: shown.session.reading.toggle(),
    "voice that fails": lambda shown: shown.voice.finish(well=False),
}


@pytest.mark.parametrize("deed", STOPS.values(), ids=STOPS)
def test_reading_stops(shown: Shown, deed: Callable[[Shown], object]) -> None:
    session = read(shown)
    assert marked(shown)
    texts = len(shown.voice.said)
    deed(shown)
    if shown.voice.speaking:
        pytest.fail("It still speaks.")
    settle()
    assert silent(shown, session)
    assert len(shown.voice.said) == texts
    shown.let_go(ELSEWHERE)
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, pos=ELSEWHERE.toPoint())
    shown.rest()


def test_end_of_the_session_stops_reading(shown: Shown) -> None:
    read(shown)
    shown.kiosk.end()
    assert not shown.voice.speaking
    shown.rest()


def test_idle_warning_stops_reading(shown: Shown) -> None:
    """A finger that rests on the glass is the only way there while a voice speaks."""
    session = read(shown)
    button = control(shown, "Next sentence")
    shown.hold(middle(button))
    session.reading.repeat()
    for _ in range(571):
        shown.clock.advance(1)
    assert silent(shown, session)
    shown.let_go(middle(button))
    shown.rest()


def test_any_key_silences_the_voice_and_keeps_the_place(shown: Shown) -> None:
    session = read(shown)
    shown.voice.finish()
    settle()
    key(shown)
    assert not shown.voice.speaking
    assert session.reading.begun
    assert marked(shown)
    session.reading.repeat()
    assert shown.voice.said[-1] == shown.voice.said[-2]
    session.reading.stop()


def control(shown: Shown, name: str) -> QQuickItem:
    """The button of the reading bar with a picture for this."""
    icons = {
        "Stop reading": "stop",
        "Previous sentence": "skip-back",
        "Repeat the sentence": "repeat",
        "Next sentence": "skip-forward",
        "Quieter": "minus",
        "Louder": "plus",
    }
    (bar,) = (item for item in shown.visible() if type_of(item) == "ListenBar")
    wanted = f"image://icon/{icons[name]}/"
    found = (item for item in descendants(bar) if type_of(item) == "Icon")
    (icon,) = (item for item in found if item.property("source").toString().startswith(wanted))
    button = icon.parentItem()
    while not is_button(button):
        button = button.parentItem()
    return button


def touch(shown: Shown, name: str) -> None:
    """Touch a control; the voice is silent from the moment that it is touched."""
    at = middle(control(shown, name))
    shown.hold(at)
    assert not shown.voice.speaking
    shown.let_go(at)
    shown.rest()


def test_controls_go_through_the_sentences(shown: Shown) -> None:
    read(shown)
    first = shown.voice.said[-1].words
    touch(shown, "Next sentence")
    second = shown.voice.said[-1].words
    touch(shown, "Next sentence")
    third = shown.voice.said[-1].words
    assert len({first, second, third}) == 3
    touch(shown, "Repeat the sentence")
    assert shown.voice.said[-1].words == third
    for words in (second, first, first):
        touch(shown, "Previous sentence")
        assert shown.voice.said[-1].words == words
    assert shown.voice.speaking
    touch(shown, "Stop reading")
    assert silent(shown, shown.session)


def test_next_after_the_last_sentence_is_the_end(shown: Shown) -> None:
    session = read(shown)
    texts = len(list(to_the_end(shown)))
    session.reading.toggle()
    for _ in range(texts):
        assert shown.voice.speaking
        session.reading.next()
    assert silent(shown, session)


def test_volume_has_ten_steps_and_begins_anew_with_each_visit(shown: Shown) -> None:
    read(shown)
    assert shown.voice.said[-1].volume == 5
    for name, levels in (("Louder", range(6, 11)), ("Quieter", range(9, 0, -1))):
        for level in levels:
            touch(shown, name)
            assert shown.voice.said[-1].volume == level
        assert not control(shown, name).isEnabled()
    shown.session.reading.stop()
    read(shown)
    assert shown.voice.said[-1].volume == 5
    shown.session.reading.stop()


def test_idle_clock_waits_while_the_voice_speaks_and_not_while_it_is_paused(shown: Shown) -> None:
    session = read(shown)
    for _ in range(400):
        shown.clock.advance(1)
    assert shown.kiosk.visit is session
    assert shown.voice.speaking
    session.reading.pause()
    for _ in range(119):
        shown.clock.advance(1)
    assert shown.kiosk.visit is session
    assert not session.reading.begun  # the warning has ended it
    shown.clock.advance(2)
    assert shown.kiosk.visit is None
    shown.rest()


def test_nothing_is_said_before_somebody_asks(shown: Shown) -> None:
    shown.kiosk.end()
    shown.voice.said.clear()
    for _ in shown.screens():
        shown.clock.advance(1)
    assert shown.voice.said == []
    shown.begin()


def test_late_end_of_stopped_words_is_nothing(shown: Shown) -> None:
    session = read(shown)
    late = shown.voice.done
    assert late is not None
    session.reading.next()
    second = shown.voice.said[-1]
    answer = threading.Thread(target=late, args=(True,))
    answer.start()
    answer.join()
    settle()
    assert shown.voice.said[-1] is second
    session.reading.stop()


def test_end_of_words_may_come_from_another_thread(shown: Shown) -> None:
    session = read(shown)
    texts = len(shown.voice.said)
    answer = threading.Thread(target=shown.voice.finish)
    answer.start()
    answer.join()
    settle()
    assert len(shown.voice.said) == texts + 1
    session.reading.stop()


def test_there_is_no_listening_without_a_voice_for_the_language(shown: Shown) -> None:
    session = shown.begin()
    shown.voice.languages = frozenset({"en"})
    try:
        assert reads(session, "reader.available")
        session.speak("es")
        assert not reads(session, "reader.available")
        session.reading.toggle()
        assert silent(shown, session)
    finally:
        shown.voice.languages = frozenset({"en", "es"})


def test_page_without_translation_is_read_in_its_own_language(shown: Shown) -> None:
    edition = shown.kiosk.library.edition
    pages = [page for page in edition.pages if (page.language, page.id) != ("es", TOPIC)]
    shown.kiosk.show_edition(msgspec.structs.replace(edition, pages=tuple(pages)), ASSETS)
    try:
        session = shown.begin()
        session.speak("es")
        session.open(TOPIC)
        shown.rest()
        shown.voice.said.clear()
        session.reading.toggle()
        settle()
        list(to_the_end(shown))
        said = {said.words: said.language for said in shown.voice.said}
        assert said["Bladder and body"] == "en"
        assert said["Stopping is the main treatment."] == "en"
    finally:
        shown.kiosk.show_edition(edition, ASSETS)
        shown.begin()
