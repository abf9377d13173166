"""A page opens with no work for what nobody sees: that would be time before it is painted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtQuick import QQuickItem

from kiosk.screen.session import Session
from kiosk.tour import descendants
from screen.walk import Shown, ancestors, on, type_of

WAYS: dict[str, Callable[[Session], None]] = {
    "another page": lambda session: session.open("faq"),
    "help now": lambda session: session.help(),
    "call": lambda session: session.call(),
    "back": lambda session: session.back(),
}


@on("clinic", "portrait", "laptop", "panel")
@pytest.mark.parametrize("way", WAYS)
def test_hidden_home_is_not_laid_out_again(shown: Shown, way: str) -> None:
    session = shown.begin()
    before = sizes(only(shown, "Home"))
    session.open("signs")
    session.open("getting-help")
    shown.rest()
    WAYS[way](session)
    shown.rest()
    assert not only(shown, "Home").isVisible()
    assert sizes(only(shown, "Home")) == before


@on("clinic", "portrait")
def test_home_fills_its_place_again_when_it_is_back(shown: Shown) -> None:
    session, device = shown.begin(), shown.device
    session.open("signs")
    shown.window.resize(device.width - 200, device.height - 100)
    shown.rest()
    session.home()
    shown.rest()
    home = only(shown, "Home")
    place = home.parentItem()
    smaller = home.size()
    assert smaller == place.size()
    shown.window.resize(device.width, device.height)
    shown.rest()
    assert smaller != home.size() == place.size()


@on("panel")
def test_home_is_where_the_visitor_left_it(shown: Shown) -> None:
    session = shown.begin()
    (area,) = (item for item in descendants(only(shown, "Home")) if is_scroll_area(item))
    area.setProperty("contentY", area.property("lastY"))
    shown.rest()
    left = area.property("contentY")
    for go in WAYS.values():
        session.open("signs")
        shown.rest()
        go(session)
        shown.rest()
        session.home()
        shown.rest()
        assert area.property("contentY") == left > 0


@on("clinic", "portrait")
def test_cards_to_read_next_are_made_only_where_they_are_shown(shown: Shown) -> None:
    session = shown.begin()
    session.open("effects")
    shown.rest()
    places = [item for item in items(shown) if type_of(item) == "ReadNext"]
    cards = [item for item in items(shown) if inside(item, "ReadNext") and type_of(item) == "Card"]
    assert [place.isVisible() for place in places].count(True) == 1
    assert len(cards) == 3
    assert all(card.isVisible() for card in cards)


def sizes(home: QQuickItem) -> list[tuple[str, QSizeF]]:
    """How large everything on home is."""
    return [(type_of(item), item.size()) for item in descendants(home)]


def only(shown: Shown, kind: str) -> QQuickItem:
    """The one item of a type."""
    (found,) = (item for item in items(shown) if type_of(item) == kind)
    return found


def is_scroll_area(item: QQuickItem) -> bool:
    return item.objectName() == "scrollArea"


def items(shown: Shown) -> list[QQuickItem]:
    return list(descendants(shown.window.contentItem()))


def inside(item: QQuickItem, kind: str) -> bool:
    return kind in map(type_of, ancestors(item))
