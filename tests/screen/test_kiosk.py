"""The screen follows the session and the editions; a reader is never interrupted for nothing."""

from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.edition import Edition, Heading, Paragraph
from kiosk.screen.kiosk import Kiosk
from screen.editions import BUILT_IN, code, edition, help_now, page
from screen.reading import reads

ONE, TWO = Path("/edition-1"), Path("/edition-2")


def title(kiosk: Kiosk) -> Any:
    return reads(kiosk, "page.title")


def help_words(kiosk: Kiosk) -> Any:
    return reads(kiosk, "help.blocks")[0]["modelData"]["text"]


def groups(kiosk: Kiosk) -> list[tuple[str, list[str]]]:
    """The groups on the home screen with the titles of their cards."""
    return [
        (group["title"], [card["title"] for card in group["cards"]])
        for group in reads(kiosk, "groups")
    ]


def place(kiosk: Kiosk) -> tuple[str, str]:
    return kiosk.visit.navigator.place.screen, kiosk.visit.navigator.place.topic


@pytest.fixture
def two_pages(kiosk: Kiosk) -> Kiosk:
    kiosk.show_edition(edition(page("signs", related=("effects",)), page("effects")), ONE)
    return kiosk


def test_built_in_edition_has_help_and_no_topics(kiosk: Kiosk) -> None:
    assert reads(kiosk, "hasTopics") is False
    assert reads(kiosk, "helpLanguages") == ["en", "es"]
    assert help_words(kiosk) == "Tell staff."


def test_home_shows_the_groups_of_the_edition(kiosk: Kiosk) -> None:
    pages = (page("effects"), page("signs", group="notice"), page("efectos", language="es"))
    kiosk.show_edition(edition(*pages), ONE)
    assert groups(kiosk) == [("Understand", ["Effects"]), ("Notice", ["Signs"])]
    assert reads(kiosk, "hasTopics") is True


def test_words_of_the_center_are_plain(kiosk: Kiosk) -> None:
    assert reads(kiosk, "center")["call"] is None
    kiosk.show_edition(edition(call=code("tel:+18655550100")), ONE)
    assert reads(kiosk, "center")["call"]["target"] == "tel:+18655550100"


def test_edition_without_a_center_borrows_the_built_in_one(kiosk: Kiosk) -> None:
    kiosk.show_edition(Edition("2026", {}, (page("signs"),)), ONE)
    assert reads(kiosk, "center")["name"] == "Center"


def test_opened_topic_is_shown_with_what_to_read_next(two_pages: Kiosk) -> None:
    two_pages.visit.open("signs")
    assert title(two_pages) == "Signs"
    assert [card["topic"] for card in reads(two_pages, "page.related")] == ["effects"]


def test_new_edition_keeps_the_open_page_untouched(two_pages: Kiosk, qtbot: QtBot) -> None:
    two_pages.visit.open("signs")
    with qtbot.assertNotEmitted(reads(two_pages, "page").aboutToChange):
        two_pages.show_edition(
            edition(page("signs", related=("effects",)), page("effects", Heading("New"))), ONE
        )
    assert title(two_pages) == "Signs"


def test_new_words_of_the_open_page_appear(two_pages: Kiosk) -> None:
    two_pages.visit.open("signs")
    two_pages.show_edition(edition(page("signs", Paragraph("Newer."))), ONE)
    assert reads(two_pages, "page.blocks")[0]["modelData"]["text"] == "Newer."
    assert place(two_pages) == ("page", "signs")


def test_lost_page_stays_until_it_is_left(two_pages: Kiosk) -> None:
    two_pages.visit.open("signs")
    two_pages.show_edition(edition(page("effects")), TWO)
    assert (title(two_pages), place(two_pages)) == ("Signs", ("page", "signs"))
    two_pages.visit.home()
    assert groups(two_pages) == [("Understand", ["Effects"])]


def test_way_back_to_a_lost_page_leads_home(two_pages: Kiosk) -> None:
    two_pages.visit.open("signs")
    two_pages.visit.open("effects")
    two_pages.show_edition(edition(page("effects")), TWO)
    two_pages.visit.back()
    assert place(two_pages) == ("home", "")


def test_help_comes_from_the_edition(kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    assert help_words(kiosk) == "Ask at the desk."


def test_help_of_a_language_that_the_edition_lacks_is_the_built_in_one(kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    kiosk.visit.speakHelpIn("es")
    assert help_words(kiosk) == "Diga al personal."


def test_edition_that_loses_its_help_falls_back_to_the_built_in_one(kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(help_now("en", Paragraph("Ask at the desk."))), ONE)
    kiosk.show_edition(edition(page("signs")), TWO)
    assert help_words(kiosk) == "Tell staff."


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
