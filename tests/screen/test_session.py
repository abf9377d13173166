"""A session says when it leaves a place and when it has come to another."""

from collections.abc import Callable

import pytest

from kiosk.screen.session import Session


@pytest.fixture
def session() -> Session:
    return Session()


STEPS: list[tuple[Callable[[Session], None], str, str, int]] = [
    (lambda session: session.open("signs"), "page", "signs", 1),
    (lambda session: session.help(), "help", "", 1),
    (lambda session: session.call(), "call", "", 1),
    (lambda session: session.home(), "home", "", 0),
    (lambda session: session.back(), "home", "", 0),
]


@pytest.mark.parametrize(("go", "screen", "topic", "depth"), STEPS)
def test_step_leads_to_its_place(
    session: Session, go: Callable[[Session], None], screen: str, topic: str, depth: int
) -> None:
    go(session)
    assert (session.navigator.place.screen, session.navigator.place.topic) == (screen, topic)
    assert session.navigator.depth == depth


@pytest.mark.parametrize("go", [step[0] for step in STEPS])
def test_leaving_comes_before_the_place_changes(
    session: Session, go: Callable[[Session], None]
) -> None:
    session.open("effects")
    log = []
    session.leaving.connect(lambda: log.append(("leaving", session.navigator.place.topic)))
    session.moved.connect(lambda: log.append(("moved", session.navigator.place.topic)))
    go(session)
    assert log == [("leaving", "effects"), ("moved", session.navigator.place.topic)]


def test_scroll_noted_on_leaving_is_found_again_on_the_way_back(session: Session) -> None:
    session.open("signs")
    session.leaving.connect(lambda: session.setProperty("scroll", 250.0))
    session.help()
    session.leaving.disconnect()
    session.back()
    assert session.navigator.place.scroll == 250


def test_help_speaks_another_language(session: Session) -> None:
    log = []
    session.helpLanguageChanged.connect(lambda: log.append(session.help_language))
    session.speakHelpIn("es")
    assert log == ["es"]
    assert session.language == "en"
