"""Cards stand in their groups, in order."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.edition import Center, Group
from kiosk.screen.cards import (
    CARDS_ON_HOME,
    MOST_ON_HOME,
    Card,
    CardGroup,
    CardModel,
    GroupModel,
    grouped,
)
from screen.editions import GROUPS, page
from screen.reading import rows

CENTER = Center("Center", groups=GROUPS)
CARDS = Qt.ItemDataRole.UserRole + GroupModel.roles.index("cards")


def card(topic: str) -> Card:
    return Card.of(page(topic))


def cards_of(model: GroupModel, row: int) -> CardModel:
    found = model.data(model.index(row), CARDS)
    assert isinstance(found, CardModel)
    return found


def test_cards_stand_in_the_groups_of_the_center() -> None:
    pages = [page("signs", group="notice"), page("effects"), page("risks")]
    assert grouped(pages, CENTER) == (
        CardGroup("understand", "Understand", (card("effects"), card("risks"))),
        CardGroup("notice", "Notice", (card("signs"),)),
    )


def test_empty_groups_and_pages_of_no_group_are_left_out() -> None:
    pages = [page("signs", group="notice"), page("help-now", group="")]
    assert grouped(pages, CENTER) == (CardGroup("notice", "Notice", (card("signs"),)),)


def test_home_shows_all_cards_as_long_as_they_are_not_too_many() -> None:
    pages = [page(f"a-{n}") for n in range(MOST_ON_HOME - 1)] + [page("signs", group="notice")]
    understand, notice = grouped(pages, CENTER)
    assert (len(understand.cards), understand.total) == (MOST_ON_HOME - 1, 0)
    assert (len(notice.cards), notice.total) == (1, 0)


def test_of_too_many_cards_home_shows_the_first_of_each_large_group() -> None:
    pages = [page(f"a-{n:02}") for n in range(MOST_ON_HOME)] + [page("signs", group="notice")]
    understand, notice = grouped(pages, CENTER)
    room = CARDS_ON_HOME // 2
    assert [card.topic for card in understand.cards] == [f"a-{n:02}" for n in range(room - 1)]
    assert (understand.total, notice.total) == (MOST_ON_HOME, 0)


def test_with_many_groups_home_shows_the_ways_to_them_only() -> None:
    groups = tuple(Group(f"g-{n}", f"Group {n}") for n in range(CARDS_ON_HOME + 1))
    pages = [page(f"{group.id}-{n}", group=group.id) for group in groups for n in "ab"]
    found = grouped(pages, Center("Center", groups=groups))
    assert [(group.cards, group.total) for group in found] == [((), 2)] * len(groups)


def test_card_shows_its_topic() -> None:
    assert rows(CardModel([card("signs")])) == [
        {"topic": "signs", "title": "Signs", "summary": "About signs.", "iconName": "info"}
    ]


def test_group_keeps_its_model_of_cards() -> None:
    one, two = CardGroup("one", "One", (card("a"),)), CardGroup("two", "Two", (card("b"),))
    model = GroupModel([one, two])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    kept = cards_of(model, 0)
    model.replace([CardGroup("one", "Uno", (card("c"),)), two])
    assert cards_of(model, 0) is kept
    assert [card["topic"] for card in rows(kept)] == ["c"]
    assert [row["title"] for row in rows(model)] == ["Uno", "Two"]
    del tester


def test_model_of_a_gone_group_is_deleted(qtbot: QtBot) -> None:
    model = GroupModel([CardGroup("one", "One", (card("a"),))])
    gone = cards_of(model, 0)
    with qtbot.waitSignal(gone.destroyed):
        model.replace([])
