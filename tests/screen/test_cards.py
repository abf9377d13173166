"""Cards stand in their groups, in order."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.edition import Center
from kiosk.screen.cards import Card, CardGroup, CardModel, GroupModel, grouped
from screen.editions import GROUPS, page
from screen.reading import rows

CENTER = Center("Center", groups=GROUPS)
CARDS = Qt.ItemDataRole.UserRole + 1


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
