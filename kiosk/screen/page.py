"""The page the visitor has open."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.edition import Block, Code, Page
from kiosk.screen.cards import Card, CardModel
from kiosk.screen.rows import RowModel

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


def plain(struct: msgspec.Struct) -> Any:
    """A struct as dictionaries and lists, which QML takes; it does not take tuples."""
    return msgspec.json.decode(msgspec.json.encode(struct))


@QmlElement
class BlockModel(RowModel[Block]):
    """Roles: kind (the struct's tag) and modelData (its fields).

    The second is called as QML calls the rows of a plain array, so that one file per kind of
    block serves the page and the blocks inside a notice, a question or a panel alike.
    """

    roles: ClassVar[tuple[str, ...]] = ("kind", "modelData")

    def value(self, row: Block, role: str) -> Any:
        return plain(row) if role == "modelData" else row.__struct_config__.tag

    def likeness(self, row: Block) -> type[Block]:
        return type(row)


@QmlElement
class OpenPage(QObject):
    """A page as QML sees it: its header, its blocks and what to read next."""

    changed = Signal()
    picturesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._pictures = ""
        self._blocks = BlockModel(parent=self)
        self._related = CardModel(parent=self)

    def show(self, page: Page, pictures: Path, related: Sequence[Page]) -> None:
        """Show a page; the same page again changes only what differs in it."""
        cards = [Card.of(other) for other in related]
        self._related.replace(cards)
        if pictures.as_uri() != self._pictures:
            self._pictures = pictures.as_uri()
            self.picturesChanged.emit()
        if page != self._page:
            self._page = page
            self._blocks.replace(page.read_blocks())
            self.changed.emit()

    @property
    def page(self) -> Page | None:
        """The page shown, or None before the first."""
        return self._page

    def _text(self, field: str) -> str:
        return getattr(self._page, field) if self._page else ""

    @Property(str, notify=changed)
    def topic(self) -> str:
        return self._text("id")

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._text("kind")

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._text("language")

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._text("title")

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._text("icon")

    @Property(str, notify=changed)
    def updated(self) -> str:
        return self._text("updated")

    @Property(str, notify=changed)
    def checkedOn(self) -> str:
        return self._text("checked_on")

    @Property(bool, notify=changed)
    def signed(self) -> bool:
        return self._page is not None and self._page.signed

    @Property(str, notify=changed)
    def reviewedBy(self) -> str:
        return self._text("reviewed_by")

    @Property(str, notify=changed)
    def reviewedOn(self) -> str:
        return self._text("reviewed_on")

    @Property(list, notify=changed)
    def sources(self) -> list[str]:
        return list(self._page.sources) if self._page else []

    @Property(list, notify=changed)
    def codes(self) -> list[Any]:
        blocks = self._page.read_blocks() if self._page else ()
        return [plain(block) for block in blocks if isinstance(block, Code)]

    @Property(str, notify=picturesChanged)
    def pictures(self) -> str:
        return self._pictures

    @Property(BlockModel, constant=True)
    def blocks(self) -> BlockModel:
        return self._blocks

    @Property(CardModel, constant=True)
    def related(self) -> CardModel:
        return self._related
