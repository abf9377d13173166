"""Home, groups and their parts with hundreds of topics: whole on every device, few touches to
every topic, and nothing made that is not seen.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices import DEVICES
from kiosk.edition import Group, Page
from kiosk.screen.cards import CARDS_ON_HOME
from kiosk.screen.description import describe
from kiosk.screen.letters import MOST
from kiosk.tour import descendants, settle, views
from screen.layout import faults
from screen.library_of import library_of, with_topics
from screen.reading import reads
from screen.walk import Shown, focus, middle, on, seen, type_of

EVERYWHERE = tuple(device.name for device in DEVICES)
GROUPS = ("understand", "notice", "safe", "better")
LARGE = library_of(390, GROUPS)
LOPSIDED = library_of(390, (*["understand"] * 9, "notice"))


def use(shown: Shown, pages: tuple[Page, ...], groups: tuple[Group, ...] = ()) -> None:
    """Show these topics, with the center and the words of the interface that ship."""
    edition = with_topics(shown.kiosk.library.edition, pages, groups)
    shown.kiosk.show_edition(edition, Path("/edition-2"))


@pytest.fixture
def many(shown: Shown) -> Iterator[Shown]:
    """Several hundred topics on the screen, and afterwards those that ship again."""
    library = shown.kiosk.library
    use(shown, LARGE)
    shown.begin()
    shown.window.requestActivate()
    yield shown
    shown.kiosk.end()
    shown.kiosk.show_edition(library.edition, library.folder)


def cards(shown: Shown) -> list[QQuickItem]:
    return [item for item in shown.buttons() if type_of(item) == "Card"]


def card(shown: Shown, title: str) -> QQuickItem:
    return next(item for item in cards(shown) if item.property("title") == title)


def area(shown: Shown) -> QQuickItem:
    return next(item for item in shown.visible() if item.objectName() == "scrollArea")


def touch(shown: Shown, item: QQuickItem) -> None:
    """Scroll on until a card is in view, and touch it."""
    shown.window.grabWindow()
    for _ in views(shown.window):
        if seen(item).height() > item.height() - 1:
            break
    shown.tap(middle(item))
    shown.rest()
    shown.window.grabWindow()


def ways(shown: Shown) -> Iterator[str]:
    """Home, a group, and the first part of it and so on down to topics; gives the place's name."""
    session = shown.session
    session.home()
    yield "home"
    session.browse("understand")
    yield "group"
    while reads(session, "group.divided"):
        largest = max(reads(session, "group.cards"), key=lambda row: len(row["title"]))
        session.narrow(largest["topic"])
        yield reads(session, "topic")


@on(*EVERYWHERE, languages=("en", "es"))
@pytest.mark.parametrize("pages", [LARGE, LOPSIDED], ids=["even", "lopsided"])
@pytest.mark.parametrize("text_size", [1.0, 1.3, 1.6, 2.0])
def test_every_screen_is_whole(many: Shown, pages: tuple[Page, ...], text_size: float) -> None:
    use(many, pages)
    many.session.chosen.chooseTextSize(text_size)
    found: list[str] = []
    for name in ways(many):
        many.rest()
        many.window.grabWindow()
        for _ in views(many.window):
            found += [f"{name}: {fault}" for fault in faults(many, text_size)]
    assert found == []


@on(*EVERYWHERE)
@pytest.mark.parametrize("number", [7, 12, 20])
def test_home_of_many_groups_is_whole(many: Shown, number: int) -> None:
    groups = tuple(Group(f"g-{n}", f"Department {n}") for n in range(number))
    use(many, library_of(390, tuple(group.id for group in groups)), groups)
    many.rest()
    many.window.grabWindow()
    found = {fault for _ in views(many.window) for fault in faults(many)}
    assert found == set()
    assert len(cards(many)) in (number, CARDS_ON_HOME // number * number)


@on("clinic", "laptop", "portrait", "large")
def test_home_of_hundreds_has_no_more_cards_than_that_of_sixteen(many: Shown) -> None:
    titles = [item.property("title") for item in cards(many)]
    assert len(titles) == CARDS_ON_HOME
    assert [title for title in titles if title.startswith("See all")] == [
        *("See all 98", "See all 98", "See all 97", "See all 97"),
    ]
    assert not area(many).property("overflows")


@on("panel")
def test_home_that_cannot_hold_them_has_the_ways_to_the_groups_alone(many: Shown) -> None:
    assert [item.property("title") for item in cards(many)] == [
        *("See all 98", "See all 98", "See all 97", "See all 97"),
    ]
    assert not area(many).property("overflows")


@on(*EVERYWHERE)
def test_only_what_is_on_the_screen_is_made(many: Shown) -> None:
    for _ in ways(many):
        many.rest()
        made = [item for item in descendants(many.window.contentItem()) if type_of(item) == "Card"]
        assert len(made) <= CARDS_ON_HOME + 1.5 * MOST + 2 * 3  # with what to read next


@on("clinic", "panel")
def test_three_touches_open_a_topic_and_back_leads_to_the_same_place(many: Shown) -> None:
    home = [item.property("title") for item in cards(many)]
    touch(many, card(many, "See all 98"))
    group = [item.property("title") for item in cards(many)]
    letters = cards(many)[-2]
    name = letters.property("title")
    touch(many, letters)
    assert many.session.navigator.depth == 2
    scrolled = area(many).property("contentY")
    last = cards(many)[-1]
    title = last.property("title")
    touch(many, last)
    assert many.session.shown is not None
    assert many.session.shown.title == title
    assert scrolled == 0  # and came to rest lower down
    for expected in (title, name):
        many.tap(middle(many.button("Back")))
        many.rest()
        many.window.grabWindow()
        assert seen(card(many, expected)).height() > 0
    assert [item.property("title") for item in cards(many)] == group
    many.tap(middle(many.button("All topics")))
    many.rest()
    assert [item.property("title") for item in cards(many)] == home


def press(shown: Shown, key: Qt.Key) -> None:
    QTest.keyClick(shown.window, key)
    shown.rest()
    shown.window.grabWindow()


def focused(shown: Shown) -> str:
    item = shown.window.activeFocusItem()
    return str(item.property("title")) if item is not None and type_of(item) == "Card" else ""


@on("clinic", "panel")
def test_keys_lead_in_and_back_to_the_card_they_came_from(many: Shown) -> None:
    for title in ("See all 98", "H"):
        focus(card(many, title))
        press(many, Qt.Key.Key_Return)
        press(many, Qt.Key.Key_Down)
        assert focused(many)
    opened = focused(many)
    press(many, Qt.Key.Key_Return)
    assert many.session.shown is not None
    assert many.session.shown.title == opened
    for title in (opened, "H"):
        many.session.back()
        many.rest()
        assert focused(many) == title
        item = many.window.activeFocusItem()
        assert item is not None
        assert item.property("visualFocus")
    many.session.home()
    many.rest()
    assert focused(many) == "See all 98"


@on("clinic")
def test_screen_reader_hears_where_it_is_and_what_a_card_leads_to(many: Shown) -> None:
    QAccessible.setActive(True)
    assert describe(card(many, "See all 98")) == "See all 98, button, 4 of 16. Understand: A to Z"
    many.session.browse("understand")
    many.rest()
    number = len(cards(many))
    assert describe(card(many, "B")) == (
        f"B, button, 2 of {number}. {card(many, 'B').property('summary')}"
    )
    assert heading(many) == "Understand"
    many.session.narrow(card(many, "B").property("topic"))
    many.rest()
    assert heading(many) == "Understand: B"


def heading(shown: Shown) -> str:
    """The first heading of what scrolls."""
    words = (item for item in descendants(area(shown)) if type_of(item) == "Words")
    return str(next(item.property("text") for item in words if item.property("heading")))


LEAVE: list[Callable[[Shown], object]] = [
    lambda shown: shown.kiosk.end(),
    lambda shown: shown.clock.advance(1000),
]


@on("panel")
@pytest.mark.parametrize("leave", LEAVE, ids=["ended", "idle"])
def test_next_visitor_finds_nothing_of_it(many: Shown, leave: Callable[[Shown], object]) -> None:
    many.session.browse("understand")
    many.session.narrow(cards(many)[-1].property("topic"))
    leave(many)
    settle()
    assert many.kiosk.visit is None
    session = many.begin()
    assert (reads(session, "screen"), session.navigator.left) == ("home", "")
    session.browse("understand")
    many.rest()
    many.window.grabWindow()
    assert area(many).property("contentY") == 0
    assert reads(session, "group.part") == ""
