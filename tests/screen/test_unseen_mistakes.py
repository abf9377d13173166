"""Mistakes in files are for staff: visitors see, hear and feel nothing of them."""

from pathlib import Path

from msgspec.structs import replace

from kiosk.edition import Edition, Problem
from kiosk.paths import ASSETS
from kiosk.tour import settle
from screen import state
from screen.walk import Shown, middle, on

NEXT = Path("/edition-2")
pytestmark = on("laptop")


def with_mistakes(edition: Edition, line: int = 4) -> Edition:
    """What the publisher makes when a file breaks: the same pages, and a problem."""
    problem = Problem("en/signs.md", line, "error", "link", "The link is broken.", "Mend it.")
    sources = tuple(
        replace(source, problems=(problem,), broken_since="2026-11-26T10:15:00")
        if source.path == "en/signs.md"
        else source
        for source in edition.sources
    )
    folder = Problem("", 0, "error", "no-folder", "The folder is missing.", "Put it back.")
    return replace(edition, made="2026-11-26T10:15:00", sources=sources, problems=(folder,))


def test_every_screen_stays_the_same_to_the_pixel(shown: Shown) -> None:
    good, names = shown.kiosk.library.edition, []
    for name in shown.screens():
        names.append(name)
        before = state.picture(shown)
        shown.kiosk.show_edition(with_mistakes(good), NEXT)
        settle()
        assert state.picture(shown) == before, name
        shown.kiosk.show_edition(good, ASSETS)
        settle()
    assert {"attract", "home", "signs", "help-now", "options", "warning"} <= set(names)


def test_every_screen_says_the_same_as_without_mistakes(shown: Shown) -> None:
    good = shown.kiosk.library.edition
    before = {name: texts(shown) for name in shown.screens()}
    shown.kiosk.show_edition(with_mistakes(good), NEXT)
    after = {name: texts(shown) for name in shown.screens()}
    shown.kiosk.show_edition(good, ASSETS)
    assert before == after


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def test_the_voice_reads_on_when_a_mistake_arrives(shown: Shown) -> None:
    good = shown.kiosk.library.edition
    session = shown.begin()
    session.open("signs")
    shown.rest()
    session.reading.toggle()
    said = list(shown.voice.said)
    shown.kiosk.show_edition(with_mistakes(good), NEXT)
    settle()
    assert session.reading.speaking
    assert shown.voice.speaking
    assert shown.voice.said == said
    shown.kiosk.show_edition(good, ASSETS)


def test_no_item_goes_and_no_button_under_a_finger(shown: Shown) -> None:
    good = shown.kiosk.library.edition
    session = shown.begin()
    session.open("signs")
    shown.rest()
    items = list(shown.visible())
    before, picture = state.screen(shown), state.picture(shown)
    shown.kiosk.show_edition(with_mistakes(good), NEXT)
    settle()
    assert list(shown.visible()) == items
    moved = state.differences(before, state.screen(shown))
    assert [what for what in moved if ".pictures: " not in what] == []
    assert state.picture(shown) == picture
    other_language = shown.button("Español")
    shown.hold(middle(other_language))
    shown.kiosk.show_edition(with_mistakes(good, line=5), NEXT)
    settle()
    shown.let_go(middle(other_language))
    settle()
    assert session.language == "es"
    shown.kiosk.show_edition(good, ASSETS)


def test_other_words_still_arrive(shown: Shown) -> None:
    good = shown.kiosk.library.edition
    session = shown.begin()
    session.open("signs")
    page = good.page("en", "signs")
    assert page is not None
    others = tuple(replace(one, title="Other words") if one is page else one for one in good.pages)
    shown.kiosk.show_edition(replace(with_mistakes(good), pages=others), NEXT)
    settle()
    assert "Other words" in texts(shown)
    shown.kiosk.show_edition(good, ASSETS)
