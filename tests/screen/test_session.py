"""A session says where it goes, and ends when nobody is there any more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.edition import Paragraph
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session
from screen.editions import FakeClock, edition, page
from screen.library_of import library_of
from screen.reading import reads


@pytest.fixture(autouse=True)
def topics(kiosk: Kiosk) -> None:
    """There are topics to open."""
    kiosk.show_edition(edition(page("signs"), page("effects")), Path("/edition-1"))


STEPS: list[tuple[Callable[[Session], None], str, str, int]] = [
    (lambda session: session.open("signs"), "page", "signs", 1),
    (lambda session: session.browse("understand"), "group", "understand", 1),
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


def test_other_language_is_spoken_at_the_same_place(session: Session, kiosk: Kiosk) -> None:
    pages = (page("signs"), page("signs", Paragraph("En español."), language="es", title="Señales"))
    kiosk.show_edition(edition(*pages), Path("/edition-2"))
    session.open("signs")
    log = []
    session.languageChanged.connect(lambda: log.append(session.language))
    session.speak("es")
    assert log == ["es"]
    assert kiosk.language == "es"
    assert (session.navigator.place.topic, session.navigator.depth) == ("signs", 1)
    assert reads(session, "page.title") == "Señales"
    assert reads(kiosk, "groups")[0]["cards"][0]["title"] == "Señales"
    kiosk.end()
    assert kiosk.language == "en"
    assert reads(kiosk, "groups")[0]["cards"][0]["title"] == "Signs"


def left(session: Session) -> int:
    seconds = reads(session, "secondsLeft")
    assert isinstance(seconds, int)
    return seconds


def test_look_is_once_a_second(session: Session, clock: FakeClock) -> None:
    looks = []
    session.looked.connect(lambda: looks.append(clock.now()))
    clock.advance(3.5)
    assert looks == [1, 2, 3]


@pytest.mark.parametrize(("helping", "idle"), [(False, 90), (True, 240)])
def test_visit_is_warned_and_then_ends(
    session: Session, kiosk: Kiosk, clock: FakeClock, helping: bool, idle: int
) -> None:
    if helping:
        session.help()
    over = []
    session.ended.connect(lambda: over.append(clock.now()))
    clock.advance(idle - 1)
    assert not reads(session, "warning")
    clock.advance(1)
    assert (reads(session, "warning"), left(session)) == (True, 30)
    clock.advance(29)
    assert (kiosk.visit, left(session)) == (session, 1)
    clock.advance(1)
    assert (kiosk.visit, over) == (None, [idle + 30])


@pytest.mark.parametrize("begin", [Kiosk.begin, Kiosk.beginWithHelp])
def test_home_without_topics_is_help_now_and_gives_as_much_time(
    kiosk: Kiosk, clock: FakeClock, begin: Callable[[Kiosk], None]
) -> None:
    kiosk.show_edition(edition(), Path("/edition-1"))
    begin(kiosk)
    assert kiosk.visit is not None
    assert (reads(kiosk.visit, "screen"), kiosk.visit.helping) == ("help", True)
    clock.advance(239)
    assert not reads(kiosk.visit, "warning")
    clock.advance(1)
    assert (reads(kiosk.visit, "warning"), left(kiosk.visit)) == (True, 30)


def test_topics_that_come_and_go_change_what_shows_home(session: Session, kiosk: Kiosk) -> None:
    log = []
    session.moved.connect(lambda: log.append(reads(session, "screen")))
    about = page("about", kind="about", group="")
    kiosk.show_edition(edition(about), Path("/edition-2"))
    session.open("about")
    kiosk.show_edition(edition(about, page("signs")), Path("/edition-3"))
    session.home()
    assert log == ["help", "page", "page", "home"]


def test_more_time_counts_though_something_else_is_held(
    session: Session, kiosk: Kiosk, clock: FakeClock
) -> None:
    session.watch.pressed(clock.now())
    clock.advance(590)
    assert (reads(session, "warning"), left(session)) == (True, 10)
    session.stay()
    assert (reads(session, "warning"), left(session)) == (False, 600)
    clock.advance(590)
    assert kiosk.visit is session


def test_more_time_as_often_as_one_likes(session: Session, kiosk: Kiosk, clock: FakeClock) -> None:
    for _ in range(20):
        clock.advance(119)
        assert reads(session, "warning")
        session.stay()
        assert (reads(session, "warning"), left(session)) == (False, 120)
    assert kiosk.visit is session


def test_touch_takes_the_warning_away_at_the_next_look(session: Session, clock: FakeClock) -> None:
    clock.advance(100)
    session.watch.active(clock.now())
    clock.advance(1)
    assert (reads(session, "warning"), left(session)) == (False, 119)


def test_warning_does_not_go_away_under_a_finger(session: Session, clock: FakeClock) -> None:
    clock.advance(100)
    session.watch.pressed(clock.now())
    clock.advance(5)
    assert (reads(session, "warning"), left(session)) == (True, 20)
    session.watch.released(clock.now())
    clock.advance(1)
    assert (reads(session, "warning"), left(session)) == (False, 119)


def test_finger_on_the_warning_for_ten_minutes_ends_the_visit(
    session: Session, kiosk: Kiosk, clock: FakeClock
) -> None:
    clock.advance(100)
    session.watch.pressed(clock.now())
    clock.advance(599)
    assert kiosk.visit is session
    clock.advance(1)
    assert kiosk.visit is None


@pytest.mark.parametrize("go", [step[0] for step in STEPS])
def test_every_step_gives_time_again(
    session: Session, clock: FakeClock, go: Callable[[Session], None]
) -> None:
    session.open("effects")
    clock.advance(100)
    go(session)
    assert (reads(session, "warning"), left(session)) == (False, 270 if session.helping else 120)


def test_sleep_of_the_machine_ends_the_visit(
    session: Session, kiosk: Kiosk, clock: FakeClock
) -> None:
    clock.sleep(8 * 3600)
    assert kiosk.visit is None


def test_touch_after_a_sleep_finds_no_visit(
    session: Session, kiosk: Kiosk, clock: FakeClock
) -> None:
    clock.time += 8 * 3600
    session.open("signs")
    clock.advance(0)
    assert kiosk.visit is None


def test_hidden_screen_is_shown_again(session: Session) -> None:
    log = []
    session.hiddenChanged.connect(lambda: log.append(reads(session, "hidden")))
    for go in (session.hide, session.hide, session.show, session.show):
        go()
    assert log == [True, False]


@pytest.mark.parametrize("go", [step[0] for step in STEPS])
def test_every_step_uncovers_the_screen(session: Session, go: Callable[[Session], None]) -> None:
    session.hide()
    go(session)
    assert reads(session, "hidden") is False


def test_idle_clock_goes_on_while_the_screen_is_hidden(
    session: Session, kiosk: Kiosk, clock: FakeClock
) -> None:
    session.open("signs")
    session.hide()
    clock.advance(90)
    assert (reads(session, "warning"), reads(session, "hidden")) == (True, True)
    clock.advance(30)
    assert kiosk.visit is None


def test_nothing_happens_to_an_ended_session(
    session: Session, kiosk: Kiosk, clock: FakeClock, qtbot: QtBot
) -> None:
    kiosk.end()
    with qtbot.assertNotEmitted(session.looked), qtbot.assertNotEmitted(session.ended):
        clock.advance(300)


MANY = library_of(120, ("understand",))


def test_group_is_narrowed_step_by_step_and_back(session: Session, kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(*MANY), Path("/edition-2"))
    session.browse("understand")
    assert (reads(session, "screen"), reads(session, "topic")) == ("group", "understand")
    assert reads(session, "group.divided")
    topic = reads(session, "group.cards")[2]["topic"]
    session.narrow(topic)
    assert reads(session, "topic") == f"understand/{topic}"
    part, opened = reads(session, "group.part"), reads(session, "group.cards")[0]["topic"]
    session.open(opened)
    assert (session.navigator.depth, reads(session, "screen")) == (3, "page")
    session.back()
    assert (reads(session, "group.part"), reads(session, "left")) == (part, opened)
    session.back()
    assert (reads(session, "group.part"), reads(session, "left")) == ("", f"understand/{topic}")
    session.home()
    assert session.navigator.depth == 0


def test_part_holds_the_same_topic_in_another_language(session: Session, kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(*MANY), Path("/edition-2"))
    session.browse("understand")
    topic = reads(session, "group.cards")[-1]["topic"]
    session.narrow(topic)
    english = reads(session, "group.part")
    session.speak("es")
    assert reads(session, "group.part") not in ("", english)
    assert topic in [card["topic"] for card in reads(session, "group.cards")]
    session.speak("en")
    assert reads(session, "group.part") == english


def test_part_that_is_gone_gives_way_to_its_group(session: Session, kiosk: Kiosk) -> None:
    kiosk.show_edition(edition(*MANY), Path("/edition-2"))
    session.browse("understand")
    session.narrow(reads(session, "group.cards")[0]["topic"])
    kiosk.show_edition(edition(*MANY[110:120]), Path("/edition-3"))
    assert (reads(session, "screen"), reads(session, "group.part")) == ("group", "")
    assert session.navigator.depth == 1


@pytest.mark.parametrize("group", ["notice", "no-such-group"])
def test_group_without_topics_leads_home(session: Session, group: str) -> None:
    session.browse(group)
    assert (reads(session, "screen"), session.navigator.depth) == ("home", 0)


def test_group_that_is_gone_leads_home(session: Session, kiosk: Kiosk) -> None:
    session.browse("understand")
    kiosk.show_edition(edition(page("signs", group="notice")), Path("/edition-2"))
    assert (reads(session, "screen"), session.navigator.depth) == ("home", 0)
