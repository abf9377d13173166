"""The group of topics that the visitor has open."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.edition import Page
from kiosk.screen.cards import Card, CardModel
from kiosk.screen.letters import Part, divide, follow

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OpenGroup(QObject):
    """A group, or a part of one, as QML sees it.

    Its cards are topics, or, where those are too many, parts (`divided`): such a card has the
    letters as its title, its first and last titles as summary, and its first topic stands for it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._part = ""
        self._divided = False
        self._cards = CardModel(parent=self)

    def show(self, title: str, pages: Sequence[Page], way: Sequence[str]) -> int:
        """Show the part of a group's pages to which a way leads; returns how many steps of the way
        there still are.
        """
        _, *steps = parts_on_way = follow(pages, way)
        part = parts_on_way[-1]
        parts = divide(part.pages)
        self._title, self._part, self._divided = title, part.name, bool(parts)
        self._cards.replace([_card(one) for one in parts] or [Card.of(page) for page in part.pages])
        self.changed.emit()
        return len(steps)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def part(self) -> str:
        return self._part

    @Property(bool, notify=changed)
    def divided(self) -> bool:
        return self._divided

    @Property(CardModel, constant=True)
    def cards(self) -> CardModel:
        return self._cards


def _card(part: Part) -> Card:
    first, last = part.pages[0], part.pages[-1]
    titles = first.title if first is last else f"{first.title}\N{NO-BREAK SPACE}… {last.title}"
    return Card(first.id, part.name, titles, "")
