"""The cards of the home screen, in their groups, and the cards to choose from elsewhere."""

from collections.abc import Sequence
from typing import Any, ClassVar

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kiosk.edition import Center, Group, Page
from kiosk.screen.rows import RowModel

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ON_HOME = 24
"""With more cards than this home shows the first of each group, and a way to the others."""

CARDS_ON_HOME = 16
"""As many there are then at most, as long as there are no more groups."""


class Card(Struct, frozen=True):
    """What a card shows of a topic."""

    topic: str
    title: str
    summary: str
    iconName: str

    @classmethod
    def of(cls, page: Page) -> "Card":
        return cls(page.id, page.title, page.summary, page.icon)


class CardGroup(Struct, frozen=True):
    """A group and its cards, in order.

    Where they are not all of its topics, `total` is how many those are, else 0; `parts` are then
    the names of what they are divided into, where staff choose among them, and `part` is the one
    that the cards are of.
    """

    id: str
    title: str
    cards: tuple[Card, ...]
    total: int = 0
    parts: tuple[str, ...] = ()
    part: int = 0


def in_groups(pages: Sequence[Page], center: Center) -> list[tuple[Group, list[Page]]]:
    """One language's pages in the center's groups, in order; empty groups are left out."""
    found: dict[str, list[Page]] = {group.id: [] for group in center.groups}
    for page in pages:
        if page.group in found:
            found[page.group].append(page)
    return [(group, found[group.id]) for group in center.groups if found[group.id]]


def grouped(pages: Sequence[Page], center: Center) -> tuple[CardGroup, ...]:
    """The cards that home shows of one language's pages."""
    groups = in_groups(pages, center)
    if sum(len(own) for _, own in groups) <= MOST_ON_HOME:
        return tuple(CardGroup(group.id, group.title, _cards(own)) for group, own in groups)
    room = max(1, CARDS_ON_HOME // len(groups))
    return tuple(
        CardGroup(group.id, group.title, _cards(own))
        if len(own) <= room
        else CardGroup(group.id, group.title, _cards(own[: room - 1]), len(own))
        for group, own in groups
    )


def _cards(pages: Sequence[Page]) -> tuple[Card, ...]:
    return tuple(map(Card.of, pages))


@QmlElement
class CardModel(RowModel[Card]):
    """Roles: topic, title, summary, iconName."""

    roles: ClassVar[tuple[str, ...]] = ("topic", "title", "summary", "iconName")

    def likeness(self, row: Card) -> str:
        return row.topic


@QmlElement
class GroupModel(RowModel[CardGroup]):
    """Roles: group (its id), title, cards (a CardModel), total, parts, part."""

    roles: ClassVar[tuple[str, ...]] = ("group", "title", "cards", "total", "parts", "part")

    def __init__(self, rows: Sequence[CardGroup] = (), parent: QObject | None = None) -> None:
        super().__init__(rows, parent)
        self._models: dict[str, CardModel] = {}
        self._show_cards(rows)

    def value(self, row: CardGroup, role: str) -> Any:
        if role == "cards":
            return self._models[row.id]
        if role == "group":
            return row.id
        return list(row.parts) if role == "parts" else super().value(row, role)

    def likeness(self, row: CardGroup) -> str:
        return row.id

    def replace(self, rows: Sequence[CardGroup]) -> None:
        self._show_cards(rows)
        super().replace(rows)
        for gone in self._models.keys() - {row.id for row in rows}:
            self._models.pop(gone).deleteLater()

    def _show_cards(self, rows: Sequence[CardGroup]) -> None:
        for row in rows:
            if row.id in self._models:
                self._models[row.id].replace(row.cards)
            else:
                self._models[row.id] = CardModel(row.cards, self)
