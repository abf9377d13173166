"""What a screen reader hears without asking."""

from collections.abc import Iterator

import pytest

from kiosk.screen.announcer import Announcer
from screen.walk import Shown, middle, on

pytestmark = on("clinic")

Announced = list[tuple[str, bool]]
WARNING = "This screen starts over in {} seconds. Nothing about you is kept."


@pytest.fixture
def announced(shown: Shown) -> Iterator[Announced]:
    """What is announced, and whether it may interrupt; a visitor is at home."""
    announcer = shown.window.findChild(Announcer)
    shown.begin()
    assert announcer is not None
    said: Announced = []

    def hear(words: str, urgent: bool) -> None:
        said.append((words, urgent))

    announcer.announced.connect(hear)
    yield said
    announcer.announced.disconnect(hear)


def test_every_new_screen_says_its_title(shown: Shown, announced: Announced) -> None:
    session = shown.session
    session.open("faq")
    shown.rest()
    for go in (session.help, session.back, session.home, session.call):
        go()
        shown.rest()
    assert announced == [
        ("Questions", False),
        ("Tell a staff member now", False),
        ("Questions", False),
        ("Ketamine: facts and help", False),
        (
            "Point your phone's camera at the code to call Knoxville Recovery Center.",
            False,
        ),
    ]


def test_language_says_its_name_and_where_one_is(shown: Shown, announced: Announced) -> None:
    shown.session.speak("es")
    shown.rest()
    shown.session.speak("en")
    shown.rest()
    home = "Ketamine: facts and help"
    spanish = shown.kiosk.library.interface("es")[home]
    assert announced == [(f"Español. {spanish}", False), (f"English. {home}", False)]


def test_check_in_says_where_one_is(shown: Shown, announced: Announced) -> None:
    session = shown.session
    session.open("check-in")
    shown.rest()
    for answer in ("Start", "No", "Skip"):
        shown.tap(middle(shown.button(answer)))
        shown.rest()
    titles = [words for words, _ in announced]
    assert titles[0] == "Private check-in"
    assert titles[2].startswith("Question 1 of 8. ")
    assert titles[3].startswith("Question 2 of 8. ")
    session.help()
    shown.rest()
    assert announced[-1] == ("Tell a staff member now", False)


def test_warning_interrupts_and_counts_down(shown: Shown, announced: Announced) -> None:
    shown.clock.advance(85)
    assert announced == []
    shown.clock.advance(34)
    assert announced == [
        (f"Are you still there? {WARNING.format(30)}", True),
        (WARNING.format(10), True),
    ]


def test_warning_that_came_in_vain_begins_anew(shown: Shown, announced: Announced) -> None:
    for _ in range(2):
        shown.clock.advance(100)
        shown.session.stay()
    assert [words for words, _ in announced] == [f"Are you still there? {WARNING.format(30)}"] * 2


def test_end_of_the_visit_says_nothing_of_it(shown: Shown, announced: Announced) -> None:
    shown.session.open("faq")
    shown.kiosk.end()
    shown.rest()
    assert announced == []
