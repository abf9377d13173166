"""The cards of the home screen, in their groups, and the cards to read next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kiosk.edition import Center, Page
from kiosk.screen.rows import RowModel

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Card:
    """What a card shows of a topic."""

    topic: str
    title: str
    summary: str
    iconName: str

    @classmethod
    def of(cls, page: Page) -> "Card":
        return cls(page.id, page.title, page.summary, page.icon)


@dataclass(frozen=True)
class CardGroup:
    """A group and its cards, in order."""

    id: str
    title: str
    cards: tuple[Card, ...]


def grouped(pages: Sequence[Page], center: Center) -> tuple[CardGroup, ...]:
    """The cards of one language's pages in the center's groups; empty groups are left out."""
    found: dict[str, list[Card]] = {group.id: [] for group in center.groups}
    for page in pages:
        if page.group in found:
            found[page.group].append(Card.of(page))
    return tuple(
        CardGroup(group.id, group.title, tuple(found[group.id]))
        for group in center.groups
        if found[group.id]
    )


@QmlElement
class CardModel(RowModel[Card]):
    """Roles: topic, title, summary, iconName."""

    roles: ClassVar[tuple[str, ...]] = ("topic", "title", "summary", "iconName")

    def likeness(self, row: Card) -> str:
        return row.topic


@QmlElement
class GroupModel(RowModel[CardGroup]):
    """Roles: title, cards (a CardModel)."""

    roles: ClassVar[tuple[str, ...]] = ("title", "cards")

    def __init__(self, rows: Sequence[CardGroup] = (), parent: QObject | None = None) -> None:
        super().__init__(rows, parent)
        self._models: dict[str, CardModel] = {}
        self._show_cards(rows)

    def value(self, row: CardGroup, role: str) -> Any:
        return self._models[row.id] if role == "cards" else super().value(row, role)

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
