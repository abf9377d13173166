"""The whole screen speaks the visitor's language, and changing it loses no place."""

import html
import re
from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.edition import Edition
from kiosk.paths import ASSETS
from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.test_accessibility import spoken, tree
from screen.test_resize import area, opened, top_words
from screen.walk import Shown, ancestors, focus, middle, on, place, says, seen, type_of

EVERYWHERE = ("clinic", "portrait", "laptop", "large", "panel")
SWITCH = {"en": "Español", "es": "English"}


@pytest.fixture
def read_aloud() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def english(interface: dict[str, str]) -> re.Pattern[str]:
    """Words that are the English of something the screen says otherwise in another language."""
    phrases = [english for english, other in interface.items() if english != other]
    phrases.remove("%1 of %2")  # many a source has “of” in its title
    parts = [re.sub("%[1-9]", ".*", re.escape(phrase)) for phrase in phrases]
    return re.compile("|".join(parts))


TWICE = ("Touch to start", "Help now", "Scan me", "English")
"""What also stands there for those who read English."""


@on("clinic", "panel", languages=["es"])
def test_nothing_of_the_interface_is_left_in_english(
    shown: Shown, shipped: Edition, read_aloud: None
) -> None:
    known = english(shipped.interface["es"])
    faults = []
    for name in shown.screens():
        words = {html.unescape(str(item.property("text"))) for item in shown.words()}
        said = {text for node in tree(shown) for text in spoken(node)}
        faults += [
            f"{name}: “{text}”"
            for text in (words | said) - set(TWICE)
            if known.fullmatch(text.replace("\u2011", "-"))
        ]
    assert not faults, "\n" + "\n".join(faults)
    assert shown.window.title() == shipped.interface["es"]["Ketamine: facts and help"]


def switch(shown: Shown) -> QQuickItem:
    return shown.button(SWITCH[shown.session.language])


PLACES: dict[str, Callable[[Session], object]] = {
    "home": Session.home,
    "page": lambda session: session.open("bladder-and-body"),
    "questions": lambda session: session.open("faq"),
    "check-in": lambda session: session.open("check-in"),
    "about": lambda session: session.open("about"),
    "call": Session.call,
    "help now": Session.help,
}


@on(*EVERYWHERE)
def test_switch_stands_at_the_same_place_on_every_screen(shown: Shown) -> None:
    session = shown.begin()
    corners = {}
    for language in ("en", "es"):
        for name, go in PLACES.items():
            session.home()
            go(session)
            settle()
            shown.window.grabWindow()
            button = switch(shown)
            bar = next(item for item in ancestors(button) if type_of(item) == "Bar")
            assert seen(button) == place(button)
            # where help now has no strip at its side, the bar is wider
            corners[language, name] = (
                place(bar).right() - place(button).right(),
                place(button).top(),
                button.height(),
            )
        session.speak("es")
    assert len(set(corners.values())) == 1, corners


@on("clinic", "panel")
@pytest.mark.parametrize("go", PLACES.values(), ids=PLACES)
def test_touch_on_the_switch_changes_everything_and_goes_nowhere(
    shown: Shown, go: Callable[[Session], object]
) -> None:
    session = shown.begin()
    go(session)
    shown.rest()
    before, words = at(session), said(shown)
    shown.tap(middle(switch(shown)))
    assert (session.language, at(session)) == ("es", before)
    assert said(shown) != words
    shown.rest()
    shown.tap(middle(switch(shown)))
    assert (session.language, at(session)) == ("en", before)
    assert said(shown) == words


def at(session: Session) -> list[tuple[str, str]]:
    """The way from home to where the visitor is."""
    way = vars(session.navigator)["_way"]
    return [(step.screen, step.topic) for step in way]


def said(shown: Shown) -> list[str]:
    shown.window.grabWindow()
    return [str(item.property("text")) for item in shown.words()]


@on("clinic", "panel")
def test_switch_keeps_the_focus(shown: Shown) -> None:
    session = shown.begin()
    shown.window.requestActivate()
    session.open("faq")
    settle()
    focus(switch(shown))
    for language in ("es", "en", "es"):
        QTest.keyClick(shown.window, Qt.Key.Key_Return)
        shown.rest()
        assert session.language == language
        assert shown.window.activeFocusItem() == switch(shown)
        assert switch(shown).property("visualFocus")


def shift(shown: Shown, words: QQuickItem) -> float:
    """How far below the top of the view some words begin, as a share of the view."""
    scroll = area(shown)
    return (place(words).top() - place(scroll).top()) / float(scroll.property("viewHeight"))


@on("clinic", "panel")
@pytest.mark.parametrize("topic", ["bladder-and-body", "faq", "getting-help"])
@pytest.mark.parametrize("share", [0.0, 0.4, 0.8])
def test_reader_stays_at_the_same_words(shown: Shown, topic: str, share: float) -> None:
    session = shown.begin()
    session.open(topic)
    settle()
    shown.window.grabWindow()
    scroll = area(shown)
    scroll.setProperty("contentY", round(share * scroll.property("lastY")))
    settle()
    words = top_words(shown)
    before = shift(shown, words)
    for language in ("es", "en"):
        session.speak(language)
        settle()
        shown.window.grabWindow()
        assert abs(shift(shown, words) - before) < 0.3, says(words)
    assert scroll.property("contentY") == pytest.approx(share * scroll.property("lastY"), abs=2)


@on("clinic", "panel")
def test_open_questions_stay_open(shown: Shown) -> None:
    session = shown.begin()
    session.open("faq")
    settle()
    questions = [item for item in shown.visible() if item.objectName() == "question"]
    for number in (1, 3):
        questions[number].setProperty("open", True)
    before = opened(shown)
    session.speak("es")
    settle()
    assert opened(shown) == before
    assert before.count(True) == 2


@on("panel")
def test_help_now_stays_where_it_was_read(shown: Shown) -> None:
    session = shown.begin()
    session.help()
    settle()
    shown.window.grabWindow()
    scroll = area(shown)
    QMetaObject.invokeMethod(scroll, "goOn")
    settle()
    panel = top_panel(shown)
    session.speak("es")
    settle()
    shown.window.grabWindow()
    assert top_panel(shown) == panel


def top_panel(shown: Shown) -> int:
    """Which panel of help now is the first in view."""
    panels = [item for item in shown.visible() if type_of(item) == "PanelBlock"]
    return next(number for number, item in enumerate(panels) if seen(item).height() > 20)


@on("panel")
def test_home_stays_at_the_same_cards(shown: Shown) -> None:
    session = shown.begin()
    shown.window.grabWindow()
    scroll = area(shown)
    QMetaObject.invokeMethod(scroll, "goOn")
    settle()
    shown.window.grabWindow()
    before = first_card(shown)
    assert before != first_card_of_all(shown)
    for language in ("es", "en"):
        session.speak(language)
        settle()
        shown.window.grabWindow()
        assert first_card(shown) == before


def first_card(shown: Shown) -> str:
    """The topic of the first card that is in view from its top."""
    cards = [item for item in shown.buttons() if item.property("summary")]
    whole = [item for item in cards if seen(item).height() > item.height() - 2]
    return str(min(whole, key=lambda item: (seen(item).top(), seen(item).left())).property("topic"))


def first_card_of_all(shown: Shown) -> str:
    return str(next(i for i in shown.buttons() if i.property("summary")).property("topic"))


@on("clinic", "panel")
def test_check_in_goes_on_at_the_same_question(shown: Shown) -> None:
    session = shown.begin()
    session.open("check-in")
    shown.rest()
    for answer in ("Start", "Yes", "Go on", "Yes", "Skip"):
        shown.window.grabWindow()  # nothing else makes sure that the button is in its place
        shown.tap(middle(shown.button(answer)))
        shown.rest()
    assert "Question 3 of 8" in said(shown)
    shown.tap(middle(switch(shown)))
    shown.rest()
    assert "Pregunta 3 de 8" in said(shown)
    shown.tap(middle(shown.button("Pregunta anterior")))
    shown.rest()
    assert "Pregunta 2 de 8" in said(shown)


@on("clinic")
def test_check_in_is_translated_while_help_now_is_open(shown: Shown) -> None:
    session = shown.begin()
    session.open("check-in")
    shown.rest()
    for answer in ("Start", "No"):
        shown.window.grabWindow()
        shown.tap(middle(shown.button(answer)))
        shown.rest()
    session.help()
    session.speak("es")
    session.back()
    settle()
    assert "Pregunta 1 de 8" in said(shown)
    assert "Question 1 of 8" not in said(shown)


@on("clinic")
def test_way_back_leads_through_the_other_language(shown: Shown) -> None:
    session = shown.begin()
    for topic in ("signs", "effects"):
        session.open(topic)
    session.speak("es")
    session.back()
    settle()
    assert at(session) == [("home", ""), ("page", "signs")]
    assert title_of(shown, "es", "signs") in said(shown)


@on("clinic", "panel")
@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_way_back_leads_to_the_same_words(shown: Shown, share: float) -> None:
    session = shown.begin()
    session.open("getting-help")
    settle()
    shown.window.grabWindow()
    scroll = area(shown)
    scroll.setProperty("contentY", round(share * scroll.property("lastY")))
    before = scroll.property("contentY")
    there = first_block(shown)
    session.help()
    session.speak("es")
    session.back()
    settle()
    shown.window.grabWindow()
    assert first_block(shown) == there
    session.help()
    session.speak("en")
    session.back()
    settle()
    shown.window.grabWindow()
    assert area(shown).property("contentY") == pytest.approx(before, abs=2)


def first_block(shown: Shown) -> int:
    """Which part of a page is the first in view."""
    page = next(item for item in shown.visible() if item.objectName() == "blocks")
    parts = [item for item in page.childItems() if item.isVisible() and item.height()]
    inside = (n for n, item in enumerate(parts) if seen(item).height() > 2)
    return next(inside, len(parts))


def title_of(shown: Shown, language: str, topic: str) -> str:
    page = shown.kiosk.library.page(language, topic)
    assert page is not None
    assert page.language == language
    return page.title


@on("clinic")
def test_next_visitor_begins_in_the_language_of_the_clinic(shown: Shown) -> None:
    session = shown.begin()
    session.speak("es")
    settle()
    shown.kiosk.end()
    shown.rest()
    assert "Touch to start" in said(shown)
    assert shown.begin().language == "en"
    assert "Private. Nothing about you is saved." in said(shown)


@on("clinic", languages=["en", "es"])
def test_attract_screen_is_understood_in_every_language(shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    words = [text for text in said(shown) if text in ("Touch to start", "Toque para empezar")]
    own = {"en": "Touch to start", "es": "Toque para empezar"}[shown.kiosk.language]
    assert (words[0], len(words)) == (own, 2)


@on("laptop")
def test_saved_words_of_the_interface_are_shown_at_once(shown: Shown, shipped: Edition) -> None:
    session = shown.begin()
    session.speak("es")
    words = shipped.interface["es"] | {"Hide": "Tapar"}
    shown.kiosk.show_edition(msgspec.structs.replace(shipped, interface={"es": words}), ASSETS)
    settle()
    assert shown.button("Tapar")
    shown.kiosk.show_edition(shipped, ASSETS)
    settle()
    assert shown.button("Ocultar")


@on("laptop")
def test_page_that_spanish_lacks_is_shown_in_english(shown: Shown, shipped: Edition) -> None:
    session = shown.begin()
    without = tuple(p for p in shipped.pages if (p.language, p.id) != ("es", "signs"))
    shown.kiosk.show_edition(msgspec.structs.replace(shipped, pages=without), ASSETS)
    session.speak("es")
    session.open("signs")
    settle()
    page = shipped.page("en", "signs")
    assert page is not None
    assert page.title in said(shown)
    assert "Todos los temas" in said(shown)
    shown.kiosk.show_edition(shipped, ASSETS)
