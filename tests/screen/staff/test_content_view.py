"""What the staff area knows of the words on the screen."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from kiosk.edition import Edition, Page, Problem, Source
from kiosk.fonts import Typeface
from kiosk.progress import Progress
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.staff.content_view import LOOK_S, MOST_FILES, ContentView
from screen.editions import BUILT_IN, FakeClock, edition, help_now, page

ONE = Path("/edition-1")
SINCE = "2026-11-26T10:15:00"


def broken(path: str, since: str = SINCE) -> Source:
    problem = Problem(path, 4, "error", "link", "The link is broken.", "Mend it.")
    return Source(path, "1", (problem,), since)


def words(*sources: Source) -> Edition:
    pages = (page("effects"), page("signs"), help_now("en"), page("signs", language="es"))
    return replace(edition(*pages), read_since="2026-11-23T09:00:00", sources=sources)


@pytest.fixture
def view(kiosk: Kiosk) -> ContentView:
    kiosk.show_edition(words(), ONE)
    return kiosk.staff_area.content_view


def test_built_in_words_are_nobodys_files(kiosk: Kiosk) -> None:
    view = kiosk.staff_area.content_view
    assert (view.property("since"), view.property("languages")) == ("", [])


def test_it_knows_since_when_and_what_is_shown(kiosk: Kiosk, view: ContentView) -> None:
    assert view.property("since") == "2026-11-23T09:00:00"
    english, spanish = view.property("languages")
    assert (english["language"], english["name"]) == ("en", "English")
    assert [found["path"] for found in english["parts"][0]["pages"]] == [
        *("en/effects.md", "en/signs.md", "en/help-now.md"),
    ]
    assert english["parts"][0]["pages"][1] == {
        "topic": "signs",
        "title": "Signs",
        "iconName": "info",
        "path": "en/signs.md",
        "older": False,
    }
    assert [found["path"] for found in spanish["parts"][0]["pages"]] == ["es/signs.md"]


def test_pages_that_visitors_cannot_come_to_are_not_offered(
    typeface: Typeface, clock: FakeClock
) -> None:
    kiosk = Kiosk(BUILT_IN, typeface, clock, hidden_topics=("signs",))
    kiosk.show_edition(words(broken("en/signs.md")), ONE)
    view = kiosk.staff_area.content_view
    assert [found["topic"] for found in view.property("languages")[0]["parts"][0]["pages"]] == [
        *("effects", "help-now"),
    ]
    assert view.property("files")[0]["topic"] == ""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("en/signs.md", {"state": "older", "title": "Signs", "topic": "signs", "language": "en"}),
        ("en/new.md", {"state": "out", "title": "", "topic": "", "language": ""}),
        ("es/center.md", {"state": "", "title": "", "topic": "", "language": ""}),
        ("center.md", {"state": "", "title": "", "topic": "", "language": ""}),
        ("es/interface.txt", {"state": "", "title": "", "topic": "", "language": ""}),
    ],
)
def test_it_says_what_visitors_see_of_a_broken_file(
    kiosk: Kiosk, view: ContentView, path: str, expected: dict[str, Any]
) -> None:
    kiosk.show_edition(words(broken(path)), ONE)
    assert view.property("errors") == 1
    assert view.property("files") == [
        {
            "path": path,
            "broken": True,
            "since": SINCE,
            "problems": [{"error": True, "line": 4, "text": "The link is broken. Mend it."}],
            **expected,
        }
    ]
    older = [
        found["path"]
        for found in view.property("languages")[0]["parts"][0]["pages"]
        if found["older"]
    ]
    assert older == (["en/signs.md"] if path == "en/signs.md" else [])


def test_the_worst_files_are_shown_and_the_others_counted(kiosk: Kiosk, view: ContentView) -> None:
    kiosk.show_edition(words(*(broken(f"en/{n:03}.md") for n in range(MOST_FILES + 7))), ONE)
    assert len(view.property("files")) == MOST_FILES
    assert (view.property("moreFiles"), view.property("errors")) == (7, MOST_FILES + 7)


def test_warning_of_many_files_is_counted(kiosk: Kiosk, view: ContentView) -> None:
    found = [
        Problem(f"en/{n}.md", 0, "warning", "unsigned", "Nobody signed.", "Sign.") for n in range(9)
    ]
    kiosk.show_edition(replace(words(), problems=tuple(found)), ONE)
    assert view.property("common") == [{"files": 9, "text": "Nobody signed. Sign."}]
    assert (view.property("files"), view.property("errors")) == ([], 0)


def test_progress_is_asked_for_every_second_while_staff_are_there(
    kiosk: Kiosk, view: ContentView, clock: FakeClock
) -> None:
    said: list[Progress] = []

    def ask() -> Progress:
        said.append(Progress("2026-11-26T10:17:00", "The disk is full.", 10.0 * len(said)))
        return said[-1]

    view.follow(Path("/content"), ask)
    assert view.property("folder") == str(Path("/content"))
    assert (view.property("tried"), view.property("failure")) == said[0][:2]
    clock.advance(10 * LOOK_S)
    assert len(said) == 1
    kiosk.staff_area.ask()
    clock.advance(5 * LOOK_S)
    assert len(said) == 1
    kiosk.staff_area.pin_pad.opened.emit()
    kiosk.staff_area.go("content")
    clock.advance(5.5 * LOOK_S)
    assert len(said) == 7
    kiosk.staff_area.leave()
    clock.advance(10 * LOOK_S)
    assert len(said) == 7


@pytest.mark.parametrize(("silent_s", "minutes"), [(0.0, 0), (119.0, 0), (120.0, 2), (3659.0, 60)])
def test_folder_that_does_not_answer_is_told_of(
    view: ContentView, silent_s: float, minutes: int
) -> None:
    view.follow(Path("/content"), lambda: Progress(silent_s=silent_s))
    assert view.property("silentMinutes") == minutes


def place(kiosk: Kiosk) -> tuple[str, str, str]:
    assert kiosk.visit is not None
    where = kiosk.visit.navigator.place
    return kiosk.visit.language, where.screen, where.topic


@pytest.mark.parametrize(
    ("language", "topic", "screen"),
    [("en", "effects", "page"), ("es", "signs", "page"), ("en", "help-now", "help")],
)
def test_page_is_shown_to_staff_as_to_a_visitor(
    kiosk: Kiosk, view: ContentView, language: str, topic: str, screen: str
) -> None:
    kiosk.staff_area.ask()
    kiosk.staff_area.pin_pad.opened.emit()
    view.show(language, topic)
    assert not kiosk.staff_area.is_open
    assert kiosk.by_staff
    assert place(kiosk) == (language, screen, topic if screen == "page" else "")
    assert kiosk.visit is not None
    shown: Page | None = kiosk.visit.shown
    assert shown is not None
    assert shown.path == f"{language}/{topic}.md"
    kiosk.end()
    kiosk.begin()
    assert not kiosk.by_staff
    assert place(kiosk) == ("en", "home", "")
