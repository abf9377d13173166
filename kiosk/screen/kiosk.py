"""The one object that goes into QML."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Center, Edition, Page
from kiosk.paths import ASSETS
from kiosk.screen.cards import GroupModel, grouped
from kiosk.screen.clock import Clock
from kiosk.screen.fonts import Typeface
from kiosk.screen.page import OpenPage, plain
from kiosk.screen.session import Session
from kiosk.screen.touch import TouchGate

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

HELP_NOW = "help-now"


@QmlElement
class Kiosk(QObject):
    """What the screen shows: the edition's words, for the place where the session is.

    `built_in` is the edition that ships with the kiosk; its help now stands in whenever the
    present edition has none.
    """

    edition_arrived = Signal(object, object)
    wordsChanged = Signal()

    def __init__(
        self,
        built_in: Edition,
        typeface: Typeface,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._built_in = built_in
        self._typeface = typeface
        self._edition = built_in
        self._folder = ASSETS
        self._session = Session(parent=self)
        self._touch = TouchGate(clock or Clock(), self)
        self._groups = GroupModel(parent=self)
        self._page = OpenPage(self)
        self._help = OpenPage(self)
        self._session.moved.connect(self._show_page)
        self._session.helpLanguageChanged.connect(self._show_help)
        self.edition_arrived.connect(self.show_edition)
        self.show_edition(built_in, ASSETS)

    @Slot(object, object)
    def show_edition(self, edition: Edition, folder: Path) -> None:
        """Show another edition whose pictures lie in `folder`/pictures.

        Another thread emits `edition_arrived` instead. The open page stays, also when the new
        edition has lost it.
        """
        self._edition, self._folder = edition, folder
        self._groups.replace(grouped(self._pages(), self._center))
        self._show_page()
        self._show_help()
        self.wordsChanged.emit()

    @property
    def _center(self) -> Center:
        centers = self._edition.centers or self._built_in.centers
        return centers.get(self._session.language) or next(iter(centers.values()))

    def _pages(self) -> list[Page]:
        return [page for page in self._edition.pages if page.language == self._session.language]

    def _show_page(self) -> None:
        place = self._session.navigator.place
        if place.screen != "page":
            return
        page = self._edition.page(self._session.language, place.topic)
        if page is not None:
            self._page.show(page, self._folder / "pictures", self._read_next(page))
        elif self._page.page is None or self._page.page.id != place.topic:
            self._session.home()  # lost while the visitor was elsewhere

    def _read_next(self, page: Page) -> list[Page]:
        found = (self._edition.page(page.language, topic) for topic in page.related)
        return [other for other in found if other is not None]

    def _show_help(self) -> None:
        language = self._session.help_language
        for edition in (self._edition, self._built_in):
            page = edition.page(language, HELP_NOW)
            if page is not None:
                self._help.show(page, self._folder / "pictures", ())
                return

    @property
    def visit(self) -> Session:
        """The present session."""
        return self._session

    def help_languages(self) -> list[str]:
        """The languages that have a help now, sorted."""
        pages = (*self._edition.pages, *self._built_in.pages)
        return sorted({page.language for page in pages if page.id == HELP_NOW})

    @Property(Session, constant=True)
    def session(self) -> Session:
        return self._session

    @Property(TouchGate, constant=True)
    def touch(self) -> TouchGate:
        return self._touch

    @Property(GroupModel, constant=True)
    def groups(self) -> GroupModel:
        return self._groups

    @Property(OpenPage, constant=True)
    def page(self) -> OpenPage:
        return self._page

    @Property(OpenPage, constant=True)
    def help(self) -> OpenPage:
        return self._help

    @Property(dict, notify=wordsChanged)
    def center(self) -> Any:
        return plain(self._center)

    @Property(bool, notify=wordsChanged)
    def hasTopics(self) -> bool:
        return self._groups.rowCount() > 0

    @Property(list, notify=wordsChanged)
    def helpLanguages(self) -> list[str]:
        return self.help_languages()

    @Property(str, constant=True)
    def fontFamily(self) -> str:
        return self._typeface.family

    @Property(float, constant=True)
    def capHeight(self) -> float:
        return self._typeface.cap_height

    @Property(float, constant=True)
    def letterWidth(self) -> float:
        return self._typeface.letter_width
