"""The screen follows the session and the editions; a reader is never interrupted for nothing."""

from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.edition import Edition, Heading, Paragraph
from kiosk.screen.kiosk import SLIDE_S, SLIDES_A_TURN, Kiosk
from kiosk.screen.session import Session
from screen.editions import BUILT_IN, FakeClock, code, edition, help_now, page
from screen.reading import reads

ONE, TWO = Path("/edition-1"), Path("/edition-2")


def title(session: Session) -> Any:
    return reads(session, "page.title")


def help_words(session: Session) -> Any:
    return reads(session, "helpPage.blocks")[0]["modelData"]["text"]


def groups(kiosk: Kiosk) -> list[tuple[str, list[str]]]:
    """The groups on the home screen with the titles of their cards."""
    return [
        (group["title"], [card["title"] for card in group["cards"]])
        for group in reads(kiosk, "groups")
    ]


def place(session: Session) -> tuple[str, str]:
    return session.navigator.place.screen, session.navigator.place.topic


@pytest.fixture
def two_pages(kiosk: Kiosk) -> Kiosk:
    kiosk.show_edition(edition(page("signs", related=("effects",)), page("effects")), ONE)
    return kiosk


def test_staff_area_is_made_when_somebody_asks_for_it(two_pages: Kiosk) -> None:
    met: list[QObject] = []
    two_pages.once_staffed(met.append)
    two_pages.begin()
    two_pages.withdraw()
    two_pages.end()
    assert met == []
    area = two_pages.staff_area
    two_pages.once_staffed(met.append)
    assert met == [area, area]
    assert two_pages.staff_area is area
    assert reads(area, "settings.language") == "en"  # it knows the words that came before it


def test_built_in_edition_has_help_and_no_topics(kiosk: Kiosk, session: Session) -> None:
    assert reads(session, "screen") == "help"
    assert reads(kiosk, "otherLanguages") == [
        {
            "language": "es",
            "name": "es",
            "start": "Touch to start",
            "help": "Help now",
            "scan": "Scan me",
            "danger": "In danger? Tell a staff member, or call 911.",
        }
    ]
    assert help_words(session) == "Tell staff."


def test_home_shows_the_groups_of_the_edition(kiosk: Kiosk, session: Session) -> None:
    pages = (page("effects"), page("signs", group="notice"), page("efectos", language="es"))
    kiosk.show_edition(edition(*pages), ONE)
    assert groups(kiosk) == [("Understand", ["Effects"]), ("Notice", ["Signs"])]
    assert reads(session, "screen") == "home"


def test_words_of_the_center_are_plain(kiosk: Kiosk) -> None:
    assert reads(kiosk, "center")["call"] is None
    kiosk.show_edition(edition(call=code("tel:+18655550100")), ONE)
    assert reads(kiosk, "center")["call"]["target"] == "tel:+18655550100"


def test_edition_without_a_center_borrows_the_built_in_one(kiosk: Kiosk) -> None:
    kiosk.show_edition(Edition("2026", {}, (page("signs"),)), ONE)
    assert reads(kiosk, "center")["name"] == "Center"


def test_opened_topic_is_shown_with_what_to_read_next(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    assert title(session) == "Signs"
    assert [card["topic"] for card in reads(session, "page.related")] == ["effects"]


def test_new_edition_keeps_the_open_page_untouched(
    two_pages: Kiosk, session: Session, qtbot: QtBot
) -> None:
    session.open("signs")
    with qtbot.assertNotEmitted(reads(session, "page").changed):
        two_pages.show_edition(
            edition(page("signs", related=("effects",)), page("effects", Heading("New"))), ONE
        )
    assert title(session) == "Signs"


def test_new_words_of_the_open_page_appear(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    two_pages.show_edition(edition(page("signs", Paragraph("Newer."))), ONE)
    assert reads(session, "page.blocks")[0]["modelData"]["text"] == "Newer."
    assert place(session) == ("page", "signs")


def test_lost_page_stays_until_it_is_left(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    two_pages.show_edition(edition(page("effects")), TWO)
    assert (title(session), place(session)) == ("Signs", ("page", "signs"))
    session.home()
    assert groups(two_pages) == [("Understand", ["Effects"])]


def test_way_back_to_a_lost_page_leads_home(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    session.open("effects")
    two_pages.show_edition(edition(page("effects")), TWO)
    session.back()
    assert place(session) == ("home", "")


def test_help_comes_from_the_edition(kiosk: Kiosk, session: Session) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    assert help_words(session) == "Ask at the desk."


def test_help_of_a_language_that_the_edition_lacks_is_the_built_in_one(
    kiosk: Kiosk, session: Session
) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    session.speak("es")
    assert help_words(session) == "Diga al personal."


def test_edition_that_loses_its_help_falls_back_to_the_built_in_one(
    kiosk: Kiosk, session: Session
) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    kiosk.show_edition(edition(page("signs")), TWO)
    assert help_words(session) == "Tell staff."


def test_edition_of_another_thread_arrives(kiosk: Kiosk, qtbot: QtBot) -> None:
    arriving = edition(*BUILT_IN.pages, page("signs"))
    with qtbot.waitSignal(kiosk.wordsChanged):
        thread = Thread(target=lambda: kiosk.edition_arrived.emit(arriving, ONE))
        thread.start()
        thread.join()
    assert groups(kiosk) == [("Understand", ["Signs"])]


def test_measures_of_the_typeface_reach_the_screen(kiosk: Kiosk) -> None:
    assert reads(kiosk, "fontFamily") == "Atkinson Hyperlegible"
    assert reads(kiosk, "capHeight") == pytest.approx(0.668, abs=0.005)
    assert reads(kiosk, "letterWidth") > 0.4


def test_nobody_is_there_at_first(kiosk: Kiosk) -> None:
    assert (kiosk.visit, reads(kiosk, "session")) == (None, None)


def test_session_begins_once(kiosk: Kiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.sessionChanged):
        kiosk.begin()
    session = kiosk.visit
    assert session is not None
    assert place(session) == ("home", "")
    with qtbot.assertNotEmitted(kiosk.sessionChanged):
        kiosk.begin()
    assert kiosk.visit is session


def test_help_begins_a_session(kiosk: Kiosk) -> None:
    kiosk.beginWithHelp()
    assert kiosk.visit is not None
    assert place(kiosk.visit) == ("help", "")
    kiosk.visit.back()
    assert place(kiosk.visit) == ("home", "")


def test_session_ends_once(kiosk: Kiosk, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.sessionChanged):
        kiosk.end()
    assert (kiosk.visit, reads(kiosk, "session")) == (None, None)
    with qtbot.assertNotEmitted(kiosk.sessionChanged):
        kiosk.end()


def test_next_visitor_begins_in_english_at_home(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    session.speak("es")
    session.hide()
    two_pages.end()
    two_pages.begin()
    following = two_pages.visit
    assert following is not None
    assert following is not session
    assert place(following) == ("home", "")
    assert following.language == "en"
    assert help_words(following) == "Tell staff."
    assert (title(following), reads(following, "hidden")) == ("", False)


def test_words_that_come_while_nobody_is_there_wait_for_the_next_visitor(kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    kiosk.begin()
    assert kiosk.visit is not None
    assert help_words(kiosk.visit) == "Ask at the desk."


def test_ended_session_sees_no_new_words(two_pages: Kiosk, session: Session) -> None:
    session.open("signs")
    two_pages.end()
    two_pages.show_edition(edition(page("signs", Paragraph("Newer."))), ONE)
    assert reads(session, "page.blocks")[0]["modelData"]["text"] == "Words of signs."


def attract(kiosk: Kiosk) -> Any:
    return reads(kiosk, "attractLine")


@pytest.fixture
def three_lines(kiosk: Kiosk) -> Kiosk:
    shown = edition(page("signs"))
    center = msgspec.structs.replace(shown.centers["en"], attract=("One.", "Two.", "Three."))
    kiosk.show_edition(msgspec.structs.replace(shown, centers={"en": center}), ONE)
    return kiosk


def test_lines_of_the_attract_screen_come_in_turn(three_lines: Kiosk, clock: FakeClock) -> None:
    said = []
    three_lines.slideChanged.connect(lambda: said.append(attract(three_lines)))
    clock.advance(4 * SLIDE_S)
    assert said == ["Two.", "Three.", "One.", "Two."]


def test_attract_screen_moves_round_and_comes_back(kiosk: Kiosk, clock: FakeClock) -> None:
    turns = set()
    for _ in range(2 * SLIDES_A_TURN):
        clock.advance(SLIDE_S)
        turns.add(reads(kiosk, "attractTurn"))
    assert len(turns) == SLIDES_A_TURN


def test_no_lines_are_no_words(kiosk: Kiosk, clock: FakeClock) -> None:
    clock.advance(SLIDE_S)
    assert attract(kiosk) == ""


def test_lines_begin_again_after_a_visit(three_lines: Kiosk, clock: FakeClock) -> None:
    clock.advance(SLIDE_S)
    said = []
    three_lines.slideChanged.connect(lambda: said.append(attract(three_lines)))
    three_lines.begin()
    clock.advance(SLIDE_S * 1.8)
    assert said == []
    three_lines.end()
    assert said == ["One."]
    clock.advance(SLIDE_S * 1.2)
    assert said[1:] == ["One.", "Two."]
