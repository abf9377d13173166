"""The one object that goes into QML."""

from collections.abc import Callable
from math import tau
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Edition
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS
from kiosk.screen.calibration import Calibration, Keep
from kiosk.screen.cards import GroupModel, grouped
from kiosk.screen.clock import Clock
from kiosk.screen.idle import IdleTimes
from kiosk.screen.library import ENGLISH, HELP_NOW, Library
from kiosk.screen.page import plain
from kiosk.screen.scanning import Scanning
from kiosk.screen.session import Session
from kiosk.screen.speaker import Speaker
from kiosk.screen.staff.backstage import NOTHING, Backstage
from kiosk.screen.touch import TouchGate
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.screen.staff.area import StaffArea
    from kiosk.speech.voices import Voice

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

SLIDE_S = 8.0
"""How long a line of the attract screen stands."""

SLIDES_A_TURN = 12
"""The attract screen moves round a small circle in so many steps, so that nothing burns in."""

_TWICE = (
    ("start", "Touch to start"),
    ("help", "Help now"),
    ("scan", "Scan me"),
    ("danger", "In danger? Tell a staff member, or call 911."),
)
"""Words of the interface that are said in every language at once."""


@QmlElement
class Kiosk(QObject):
    """What the screen shows: the edition's words, and the session while somebody is there.

    `built_in` is the edition that ships with the kiosk; its help now stands in whenever the
    present edition has none. `size_class` is clinic, laptop, panel, or auto: by the screen's size.
    `language` is the clinic's, in which every visit begins; `only_signed` leaves out what no
    clinician has signed. `voice` reads aloud, at first with the volume `volume`, 1 to 10.
    `screen_bottom_mm` is how high above the floor the screen begins, where somebody measured it.
    `attract_brightness` is that of the attract screen, in percent; `hidden_topics` are ids of
    topics that are not shown. `backstage` is what the staff area reaches behind the screen. `safe`
    says that this is safe mode, for the note to staff.
    """

    edition_arrived = Signal(object, object)
    wordsChanged = Signal()
    sessionChanged = Signal()
    slideChanged = Signal()
    voiceChanged = Signal()
    adjusted = Signal()
    staffChanged = Signal()
    eventChanged = Signal()

    def __init__(
        self,
        built_in: Edition,
        typeface: Typeface,
        clock: Clock | None = None,
        times: IdleTimes | None = None,
        size_class: str = "auto",
        language: str = ENGLISH,
        only_signed: bool = False,
        voice: "Voice | None" = None,
        volume: int = 5,
        screen_bottom_mm: float | None = None,
        attract_brightness: int = 100,
        hidden_topics: tuple[str, ...] = (),
        backstage: Backstage = NOTHING,
        safe: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = Library(built_in, ASSETS, built_in, language, only_signed, hidden_topics)
        self._typeface = typeface
        self.clock = clock or Clock()
        self._times = times or IdleTimes()
        self._size_class = size_class
        self._screen_bottom_mm = -1.0 if screen_bottom_mm is None else screen_bottom_mm
        self._touch = TouchGate(self.clock, self)
        self.speaker = Speaker(voice, self)
        self._volume = volume
        self._attract_brightness = attract_brightness
        self._safe = safe
        self._groups = GroupModel(parent=self)
        self._session: Session | None = None
        self.by_staff = False
        """Whether the present visit is staff who look at a page."""
        self._calibration = Calibration(self.clock, self)
        self.scanning = Scanning(self.clock, self)
        self._backstage = backstage
        self._staff_area: StaffArea | None = None
        self._staff_waited_for: list[Callable[[StaffArea], None]] = []
        self.speaker.found.connect(self.voiceChanged)
        self.wordsChanged.connect(self.voiceChanged)
        self._alone_since = self.clock.now()
        self.edition_arrived.connect(self.show_edition)
        self._use(self._library)
        self._tell()
        self.clock.after(SLIDE_S, self._next_slide)

    @Slot(object, object)
    def show_edition(self, edition: Edition, folder: Path) -> None:
        """Show another edition whose pictures lie in `folder`/pictures.

        Another thread emits `edition_arrived` instead.
        """
        known, library = self._library, replace(self._library, edition=edition, folder=folder)
        if self._session is not None:
            self._session.show_library(library)
        self._use(library)
        if not library.reads_like(known):
            self._tell()

    @Slot(object)
    def adjust(self, settings: Settings) -> None:
        """From now on go by these settings, in what staff may change while no visitor is there."""
        self._times = IdleTimes.of(settings)
        self._volume = settings.volume
        self._attract_brightness = settings.attract_brightness
        self._use(replace(self._library, wanted=settings.language, hidden=settings.hidden_topics))
        self._tell()
        self.adjusted.emit()

    def _use(self, library: Library) -> None:
        self._library = library
        if self._staff_area is not None:
            self._staff_area.offer(library)
        if not self.can_scan:
            self.scanning.leave()

    def _tell(self) -> None:
        """Show the words of the present language."""
        pages, center = self._library.pages(self.language), self._library.center(self.language)
        self._groups.replace(grouped(pages, center))
        self._center = plain(center)
        self._other_languages = [
            {"language": language, "name": self._library.name_of(language), **self._twice(language)}
            for language in self._library.languages
            if language != self.language
        ]
        self.wordsChanged.emit()

    def _twice(self, language: str) -> dict[str, str]:
        interface = self._library.interface(language)
        return {key: interface.get(words, words) for key, words in _TWICE}

    @property
    def language(self) -> str:
        """The visitor's language, or the clinic's while nobody is there."""
        return self._session.language if self._session is not None else self._library.default

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
        """A visitor is there: begin a session, unless there is one."""
        self._close_staff_area()
        if self._session is None:
            self._calibration.leave()
            self.scanning.leave()
            self._session = Session(
                self._library, self.clock, self._times, self.speaker, self._volume, self
            )
            self._session.ended.connect(self.end)
            self._session.languageChanged.connect(self._tell)
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
        self.by_staff = False
        if over is not None:
            over.close()
            self._alone_since = self.clock.now()
            self.slideChanged.emit()
            self.sessionChanged.emit()
            self._tell()
            over.deleteLater()

    @Slot(str, str)
    def show_page(self, language: str, topic: str) -> None:
        """Show staff the page of a topic as a visitor of this language sees it."""
        self.end()
        self.by_staff = True
        self.begin()
        if self._session is not None:
            self._session.speak(language)
            if topic == HELP_NOW:
                self._session.help()
            else:
                self._session.open(topic)

    @Slot(str)
    def hear(self, words: str) -> None:
        """Say words in the language of the screen, as loud as a visit begins."""
        self.speaker.say(words, self.language, self._volume)

    @Slot()
    def startOver(self) -> None:
        """End the visit at once, and whatever else visitors see: the next one may begin."""
        self.end()
        self.scanning.leave()

    @Slot()
    def scan(self) -> None:
        """Show one code large, where there is one; a visit is over."""
        if self.can_scan:
            self.end()
            self._close_staff_area()
            self._calibration.leave()
            self.scanning.show(stays=self.event_runs)

    @property
    def can_scan(self) -> bool:
        """Whether the center has a code to scan."""
        center = self._library.center(self._library.default)
        return any(code is not None and code.size for code in (center.call, center.visit))

    def calibrate(self, px_per_mm: float, keep: Keep) -> None:
        """Let staff say how large the screen is, from its present density on; a visit is over."""
        self.end()
        self._close_staff_area()
        self.scanning.leave()
        self._calibration.begin(px_per_mm, keep)

    @property
    def staff_area(self) -> "StaffArea":
        """What staff see, made when it is first asked for."""
        if self._staff_area is None:
            # Loaded here: its parts are a tenth of a start, and on most days nobody wants them.
            from kiosk.screen.staff.area import StaffArea

            area = self._staff_area = StaffArea(self.clock, self._backstage, self)
            area.entered.connect(self.end)
            area.screenChanged.connect(self._make_way)
            area.screenChanged.connect(self.staffChanged)
            area.event_view.changed.connect(self.eventChanged)
            area.event_view.ended.connect(self.scanning.leave)
            area.adjustments.adjusted.connect(self.adjust)
            area.content_view.pageAsked.connect(self.show_page)
            area.offer(self._library)
            for follow in self._staff_waited_for:
                follow(area)
        return self._staff_area

    def once_staffed(self, follow: Callable[["StaffArea"], None]) -> None:
        """Call this with the staff area as soon as somebody asks for it."""
        if self._staff_area is not None:
            follow(self._staff_area)
        else:
            self._staff_waited_for.append(follow)

    @property
    def staff_is_open(self) -> bool:
        """Whether the staff area lies over the screen."""
        return self._staff_area is not None and self._staff_area.is_open

    @property
    def is_locked(self) -> bool:
        """Whether there is a PIN, so that staff alone can end the kiosk."""
        lock = self._backstage.lock
        return lock is not None and lock.is_set

    @property
    def event_runs(self) -> bool:
        """Whether the kiosk stands at an event."""
        event = self._backstage.event
        return event is not None and event.name != ""

    def _make_way(self) -> None:
        """A visit under the staff area is silent."""
        if self._session is not None and self.staff_is_open:
            self._session.reading.stop()

    @Slot()
    def withdraw(self) -> None:
        """A screen that only staff ask for cannot be loaded: show what visitors see."""
        self._close_staff_area()
        self._calibration.leave()
        self.scanning.leave()

    def _close_staff_area(self) -> None:
        if self._staff_area is not None:
            self._staff_area.leave()

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

    @Property(Calibration, constant=True)
    def calibration(self) -> Calibration:
        return self._calibration

    @Property(Scanning, constant=True)
    def scanMe(self) -> Scanning:
        return self.scanning

    @Property(bool, notify=wordsChanged)
    def canScan(self) -> bool:
        return self.can_scan

    @Property(QObject, constant=True)
    def staff(self) -> "StaffArea":
        return self.staff_area

    @Property(bool, notify=staffChanged)
    def staffOpen(self) -> bool:
        return self.staff_is_open

    @Property(bool, notify=eventChanged)
    def eventRuns(self) -> bool:
        return self.event_runs

    @Property(TouchGate, constant=True)
    def touch(self) -> TouchGate:
        return self._touch

    @Property(GroupModel, constant=True)
    def groups(self) -> GroupModel:
        return self._groups

    @Property(dict, notify=wordsChanged)
    def center(self) -> Any:
        return self._center

    @Property(bool, notify=wordsChanged)
    def hasAbout(self) -> bool:
        return self._library.page(self.language, "about") is not None

    @Property(list, notify=wordsChanged)
    def otherLanguages(self) -> list[dict[str, str]]:
        return self._other_languages

    @Property(str, notify=wordsChanged)
    def spoken(self) -> str:
        return self.language

    @Property(str, notify=slideChanged)
    def attractLine(self) -> str:
        lines = self._library.center(self._library.default).attract
        return lines[self._slide % len(lines)] if lines else ""

    @Property(float, notify=slideChanged)
    def attractTurn(self) -> float:
        return tau * (self._slide % SLIDES_A_TURN) / SLIDES_A_TURN

    @Property(int, notify=adjusted)
    def attractBrightness(self) -> int:
        return self._attract_brightness

    @Property(bool, notify=voiceChanged)
    def canSpeak(self) -> bool:
        return self.speaker.speaks(self.language)

    @Property(bool, constant=True)
    def safe(self) -> bool:
        return self._safe

    @Property(str, constant=True)
    def sizeClass(self) -> str:
        return self._size_class

    @Property(float, constant=True)
    def screenBottomMm(self) -> float:
        return self._screen_bottom_mm

    @Property(str, constant=True)
    def fontFamily(self) -> str:
        return self._typeface.family

    @Property(float, constant=True)
    def capHeight(self) -> float:
        return self._typeface.cap_height

    @Property(float, constant=True)
    def letterWidth(self) -> float:
        return self._typeface.letter_width
