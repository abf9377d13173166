"""The one object that goes into QML."""

from math import tau
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Edition
from kiosk.paths import ASSETS
from kiosk.screen.cards import GroupModel, grouped
from kiosk.screen.clock import Clock
from kiosk.screen.fonts import Typeface
from kiosk.screen.idle import IdleTimes
from kiosk.screen.library import Library
from kiosk.screen.page import plain
from kiosk.screen.session import Session
from kiosk.screen.touch import TouchGate

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGE = "en"
SLIDE_S = 8.0
"""How long a line of the attract screen stands."""

SLIDES_A_TURN = 12
"""The attract screen moves round a small circle in so many steps, so that nothing burns in."""


@QmlElement
class Kiosk(QObject):
    """What the screen shows: the edition's words, and the session while somebody is there.

    `built_in` is the edition that ships with the kiosk; its help now stands in whenever the
    present edition has none. `size_class` is clinic, laptop, panel, or auto: by the screen's size.
    """

    edition_arrived = Signal(object, object)
    wordsChanged = Signal()
    sessionChanged = Signal()
    slideChanged = Signal()

    def __init__(
        self,
        built_in: Edition,
        typeface: Typeface,
        clock: Clock | None = None,
        times: IdleTimes | None = None,
        size_class: str = "auto",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = Library(built_in, ASSETS, built_in)
        self._typeface = typeface
        self.clock = clock or Clock()
        self._times = times or IdleTimes()
        self._size_class = size_class
        self._touch = TouchGate(self.clock, self)
        self._groups = GroupModel(parent=self)
        self._session: Session | None = None
        self._alone_since = self.clock.now()
        self.edition_arrived.connect(self.show_edition)
        self.show_edition(built_in, ASSETS)
        self.clock.after(SLIDE_S, self._next_slide)

    @Slot(object, object)
    def show_edition(self, edition: Edition, folder: Path) -> None:
        """Show another edition whose pictures lie in `folder`/pictures.

        Another thread emits `edition_arrived` instead.
        """
        self._library = Library(edition, folder, self._library.built_in)
        center = self._library.center(LANGUAGE)
        self._groups.replace(grouped(self._library.pages(LANGUAGE), center))
        if self._session is not None:
            self._session.show_library(self._library)
        self.wordsChanged.emit()

    @property
    def library(self) -> Library:
        """The words on the screen."""
        return self._library

    @property
    def visit(self) -> Session | None:
        """The present session, or None while nobody is there."""
        return self._session

    @Slot()
    def begin(self) -> None:
        """Somebody is there: begin a session, unless there is one."""
        if self._session is None:
            self._session = Session(self._library, self.clock, self._times, self)
            self._session.ended.connect(self.end)
            self.sessionChanged.emit()

    @Slot()
    def beginWithHelp(self) -> None:
        """Begin a session with help now."""
        self.begin()
        if self._session is not None:
            self._session.help()

    @Slot()
    def end(self) -> None:
        """Nobody is there: the session and all it held are gone."""
        over, self._session = self._session, None
        if over is not None:
            over.close()
            self._alone_since = self.clock.now()
            self.slideChanged.emit()
            self.sessionChanged.emit()
            over.deleteLater()

    def _next_slide(self) -> None:
        if self._session is None:
            self.slideChanged.emit()
        self.clock.after(SLIDE_S, self._next_slide)

    @property
    def _slide(self) -> int:
        """How many lines have stood before this one since the last visitor left."""
        return round((self.clock.now() - self._alone_since) / SLIDE_S)

    @Property(Session, notify=sessionChanged)
    def session(self) -> Session | None:
        return self._session

    @Property(TouchGate, constant=True)
    def touch(self) -> TouchGate:
        return self._touch

    @Property(GroupModel, constant=True)
    def groups(self) -> GroupModel:
        return self._groups

    @Property(dict, notify=wordsChanged)
    def center(self) -> Any:
        return plain(self._library.center(LANGUAGE))

    @Property(bool, notify=wordsChanged)
    def hasTopics(self) -> bool:
        return self._groups.rowCount() > 0

    @Property(bool, notify=wordsChanged)
    def hasAbout(self) -> bool:
        return self._library.page(LANGUAGE, "about") is not None

    @Property(list, notify=wordsChanged)
    def helpLanguages(self) -> list[str]:
        return self._library.help_languages()

    @Property(str, notify=slideChanged)
    def attractLine(self) -> str:
        lines = self._library.center(LANGUAGE).attract
        return lines[self._slide % len(lines)] if lines else ""

    @Property(float, notify=slideChanged)
    def attractTurn(self) -> float:
        return tau * (self._slide % SLIDES_A_TURN) / SLIDES_A_TURN

    @Property(str, constant=True)
    def sizeClass(self) -> str:
        return self._size_class

    @Property(str, constant=True)
    def fontFamily(self) -> str:
        return self._typeface.family

    @Property(float, constant=True)
    def capHeight(self) -> float:
        return self._typeface.cap_height

    @Property(float, constant=True)
    def letterWidth(self) -> float:
        return self._typeface.letter_width
