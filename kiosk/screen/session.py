"""One visit: the place the visitor is at and what they chose. Its end leaves nothing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Block, Page
from kiosk.screen.appearance import Appearance
from kiosk.screen.check_in import CheckIn
from kiosk.screen.clock import Clock
from kiosk.screen.group import OpenGroup
from kiosk.screen.idle import IdleTimes, IdleWatch
from kiosk.screen.library import Library
from kiosk.screen.narrator import Narrator
from kiosk.screen.navigator import Navigator, Place, ScreenName
from kiosk.screen.page import OpenPage
from kiosk.screen.reader import Reader
from kiosk.screen.speaker import Speaker

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_S = 1.0
"""How often the idle clock is looked at; the countdown shows whole seconds."""


@QmlElement
class Session(QObject):
    """What the present visitor chose, and how long they have been still.

    `leaving` comes before the place changes, so that a screen can note its scroll position;
    `stepped` when a check-in has come to another question or to its end.
    `ended` comes once, when nobody has touched anything for long enough.
    """

    leaving = Signal()
    moved = Signal()
    languageChanged = Signal()
    hiddenChanged = Signal()
    checkInChanged = Signal()
    stepped = Signal()
    looked = Signal()
    ended = Signal()

    def __init__(
        self,
        library: Library,
        clock: Clock,
        times: IdleTimes,
        speaker: Speaker,
        volume: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.language = library.default
        self.navigator = Navigator()
        self.watch = IdleWatch(times, clock.now())
        self._library = library
        self._clock = clock
        self._warn_at = times.warning
        self._left = times.idle + times.warning
        self._hidden = False
        self._over = False
        self._page = OpenPage(self)
        self._help = OpenPage(self)
        self._group = OpenGroup(self)
        self.checking = CheckIn(parent=self)
        self.chosen = Appearance(self)
        for gone in (self.leaving, self.hiddenChanged):
            gone.connect(partial(self.chosen.choose, False))
        self.reading = Reader(speaker, volume, self)
        self.narration = Narrator(self.reading, speaker, clock, lambda: self.language, self)
        self._asked = ""
        self._show_help()
        self._follow_with_the_voice()
        self._clock.after(LOOK_S, self.look)

    def _follow_with_the_voice(self) -> None:
        self.leaving.connect(self.reading.stop)
        self.hiddenChanged.connect(self.reading.stop)
        for words_changed in (self.moved, self.languageChanged):
            words_changed.connect(lambda: self.reading.expect(self._words_language))
        self.reading.expect(self._words_language)

    @property
    def shown(self) -> Page | None:
        """The page on the screen, if it is one."""
        opened = {"page": self._page, "help": self._help}.get(self._screen)
        return opened.page if opened is not None else None

    @property
    def _words_language(self) -> str:
        """The language of the words on the screen: some pages are only there in another one."""
        return self.shown.language if self.shown is not None else self.language

    def show_library(self, library: Library) -> None:
        """Go on with other words. The open page stays, also when it is no longer there."""
        others = not library.reads_like(self._library)
        if others:
            self.reading.stop()
        self._library = library
        self._show_place()
        self._show_help()
        if others:
            self.moved.emit()  # what home shows depends on whether there are topics

    def close(self) -> None:
        """The visit is over: nothing of it happens any more."""
        self._over = True
        self.reading.close()
        self.narration.turn(False)

    def look(self) -> None:
        """Look how long nobody has touched anything, and again after a while."""
        if self._over:
            return
        if self.reading.speaking:
            self.watch.active(self._clock.now())
        left = self.watch.seconds_left(self._clock.now(), self.helping)
        # A warning that went away under a slow finger would take the touched button with it.
        waiting = self._left <= self._warn_at and self.watch.held
        self._left = min(self._left, left) if waiting else left
        if self.warned:
            self.reading.stop()
        self.looked.emit()
        if left > 0:
            self._clock.after(LOOK_S, self.look)
        else:
            self.ended.emit()

    @property
    def warned(self) -> bool:
        """Whether the visitor is being asked for a sign of life."""
        return self._left <= self._warn_at

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the visit is over."""
        return round(self._left)

    @property
    def progress(self) -> tuple[int, int] | None:
        """Which question of how many the visitor is asked, if any."""
        asked = self._screen == "page" and self.navigator.place.topic == self._asked
        return self.checking.progress if asked else None

    @property
    def covered(self) -> bool:
        """Whether the screen is hidden from the neighbors."""
        return self._hidden

    @property
    def helping(self) -> bool:
        """Whether help now is shown; it stays longer."""
        return self._screen == "help"

    @property
    def _screen(self) -> ScreenName:
        """What is shown: where there is no topic to choose, home is help now."""
        screen = self.navigator.place.screen
        return (
            "help" if screen == "home" and not self._library.has_topics(self.language) else screen
        )

    @Slot(str)
    def open(self, topic: str) -> None:
        """Open the page of a topic."""
        self.leaving.emit()
        self.navigator.go("page", topic)
        self._arrive()

    @Slot(str)
    def browse(self, group: str) -> None:
        """Show all topics of a group."""
        self.leaving.emit()
        self.navigator.go("group", group)
        self._arrive()

    @Slot(str)
    def narrow(self, topic: str) -> None:
        """Show the part of the present group that has this topic in it."""
        self.leaving.emit()
        place = self.navigator.place
        self.navigator.go("group", place.topic, (*place.part, topic))
        self._arrive()

    @Slot()
    def help(self) -> None:
        """Show help now, also over a hidden screen."""
        self.leaving.emit()
        self.navigator.go("help")
        self._arrive()

    @Slot()
    def call(self) -> None:
        """Show the code to call the center, large."""
        self.leaving.emit()
        self.navigator.go("call")
        self._arrive()

    @Slot()
    def back(self) -> None:
        """Go back one step."""
        self.leaving.emit()
        self.navigator.back()
        self._arrive()

    @Slot()
    def home(self) -> None:
        """Go to the home screen."""
        self.leaving.emit()
        self.navigator.home()
        self._arrive()

    @Slot()
    def hide(self) -> None:
        """Hide the screen from the neighbors. The idle clock goes on."""
        self._set_hidden(True)

    @Slot()
    def show(self) -> None:
        """Show the screen again."""
        self._set_hidden(False)

    @Slot()
    def stay(self) -> None:
        """The visitor needs more time."""
        self.watch.more_time(self._clock.now())
        self._left = self.watch.seconds_left(self._clock.now(), self.helping)
        self.looked.emit()

    def hush(self) -> None:
        """Be silent at once; the reading keeps its place."""
        self.reading.pause()
        self.narration.hush()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Go on in another language, at the same place."""
        self.reading.stop()
        self.language = language
        self._show_place()
        self._show_help()
        asked = self._library.page(language, self._asked)
        if asked is not None:
            self.checking.translate(asked.read_blocks())
        self.languageChanged.emit()
        self.moved.emit()

    def _arrive(self) -> None:
        self._set_hidden(False)
        if not self.navigator.depth:
            self._begin_check_in(())  # leaving forgets the answers
        self._show_place()
        self.moved.emit()
        self.stay()

    def _set_hidden(self, hidden: bool) -> None:
        if hidden != self._hidden:
            self._hidden = hidden
            self.hiddenChanged.emit()

    def _show_place(self) -> None:
        place = self.navigator.place
        if place.screen == "page":
            self._show_page(place)
        elif place.screen == "group":
            self._show_group(place)

    def _show_group(self, place: Place) -> None:
        groups = {group.id: group.title for group in self._library.center(self.language).groups}
        pages = self._library.group(self.language, place.topic)
        if pages and place.topic in groups:
            self.navigator.widen(self._group.show(groups[place.topic], pages, place.part))
        else:
            self.navigator.home()  # it is no longer there

    def _show_page(self, place: Place) -> None:
        page = self._library.page(self.language, place.topic)
        if page is not None:
            related = self._library.read_next(page, self.language)
            self._page.show(page, self._library.pictures, related)
            if page.kind == "check-in" and not self.checking.total:
                self._begin_check_in(page.read_blocks(), page.id)
        elif self._page.page is None or self._page.page.id != place.topic:
            self.navigator.home()  # lost while the visitor was elsewhere

    def _begin_check_in(self, blocks: Sequence[Block], topic: str = "") -> None:
        """A walk of its own from home on, so that Back from help now finds the answers again."""
        old, self.checking = self.checking, CheckIn(blocks, self)
        self._asked = topic
        self.checking.stepped.connect(self.stepped)
        self.checkInChanged.emit()
        old.deleteLater()

    def _show_help(self) -> None:
        page = self._library.help_page(self.language)
        if page is not None:
            self._help.show(page, self._library.pictures, ())

    @Property(str, notify=moved)
    def screen(self) -> str:
        return self._screen

    @Property(str, notify=moved)
    def topic(self) -> str:
        return self.navigator.place.name

    @Property(str, notify=moved)
    def left(self) -> str:
        return self.navigator.left

    @Property(int, notify=moved)
    def depth(self) -> int:
        return self.navigator.depth

    @Property(bool, notify=hiddenChanged)
    def hidden(self) -> bool:
        return self._hidden

    @Property(int, notify=looked)
    def secondsLeft(self) -> int:
        return self.seconds_left

    @Property(bool, notify=looked)
    def warning(self) -> bool:
        return self.warned

    @Property(Appearance, constant=True)
    def appearance(self) -> Appearance:
        return self.chosen

    @Property(Reader, constant=True)
    def reader(self) -> Reader:
        return self.reading

    @Property(Narrator, constant=True)
    def narrator(self) -> Narrator:
        return self.narration

    @Property(OpenPage, constant=True)
    def page(self) -> OpenPage:
        return self._page

    @Property(OpenPage, constant=True)
    def helpPage(self) -> OpenPage:
        return self._help

    @Property(OpenGroup, constant=True)
    def group(self) -> OpenGroup:
        return self._group

    @Property(CheckIn, notify=checkInChanged)
    def checkIn(self) -> CheckIn:
        return self.checking

    def _get_scroll(self) -> float:
        return self.navigator.place.scroll

    def _set_scroll(self, scroll: float) -> None:
        self.navigator.place.scroll = scroll

    scroll = Property(float, _get_scroll, _set_scroll, notify=moved)
