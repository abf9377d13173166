"""The staff area: what is open of it, and when it closes by itself."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.paths import STATE_COMMAND
from kiosk.screen.clock import Clock
from kiosk.screen.library import Library
from kiosk.screen.staff.adjustments import Adjustments
from kiosk.screen.staff.backstage import NOTHING, Backstage
from kiosk.screen.staff.cleaning import Cleaning, TouchLock
from kiosk.screen.staff.content_view import ContentView
from kiosk.screen.staff.counts_view import CountsView
from kiosk.screen.staff.event_view import EventView
from kiosk.screen.staff.exchange_view import ExchangeView
from kiosk.screen.staff.pin_pad import PinPad
from kiosk.screen.staff.ready_view import ReadyView

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

PAD_STAYS_S = 20.0
"""Without a touch the PIN pad gives the screen back to the visitor it lies over."""

STAYS_S = 60.0
"""Without a touch everything behind the PIN closes."""

PAD = "pin"
MENU = "menu"
CLEAN = "clean"
COUNTS = "counts"


@QmlElement
class StaffArea(QObject):
    """Lies over everything while it is open.

    `entered` comes with the right PIN; `sizeAsked` when staff want to say how large the screen is.
    """

    screenChanged = Signal()
    entered = Signal()
    sizeAsked = Signal(float)

    def __init__(
        self, clock: Clock, backstage: Backstage = NOTHING, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._screen = ""
        self._touched_at = 0.0
        self.pin_pad = PinPad(backstage.lock, clock, self)
        self.pin_pad.opened.connect(self._enter)
        self.adjustments = Adjustments(backstage.layers, backstage.choices, self)
        self.cleaning = Cleaning(clock, self)
        self.screenChanged.connect(lambda: self.cleaning.turn(self._screen == CLEAN))
        self.cleaning.over.connect(self.back)
        self.content_view = ContentView(clock, self)
        self.screenChanged.connect(lambda: self.content_view.turn(self.is_entered))
        self._end = backstage.end
        self.event_view = EventView(
            *(backstage.event, backstage.display, backstage.choices, backstage.today),
            keys=backstage.layers.settled().keys,
            parent=self,
        )
        self.screenChanged.connect(self.event_view.forget_news)
        self.ready_view = ReadyView(backstage.examine, clock, self)
        self.exchange_view = ExchangeView(backstage.exchange, self)
        self.screenChanged.connect(self.exchange_view.forget)
        self.counts_view = CountsView(
            *(backstage.counts, backstage.tally, backstage.save_counts, backstage.today),
            parent=self,
        )

    def offer(self, library: Library) -> None:
        """These words are on the screen."""
        self.adjustments.offer(library)
        self.content_view.offer(library)
        self.counts_view.offer(library)

    def lock_touch(self, window: QQuickWindow) -> None:
        """While the glass of this window is being cleaned, it hears nothing."""
        TouchLock(self.cleaning, window)

    @property
    def is_open(self) -> bool:
        """Whether it lies over the screen."""
        return self._screen != ""

    @property
    def is_entered(self) -> bool:
        """Whether somebody with the PIN is there."""
        return self._screen not in ("", PAD)

    @Slot()
    def ask(self) -> None:
        """Ask for the PIN, unless the area is open."""
        if not self.is_open:
            self.pin_pad.clear()
            self._show(PAD)
            self._look()

    @Slot(str)
    def go(self, screen: str) -> None:
        """Go to the menu or to one of the parts, whose names are those of QML."""
        if self.is_entered:
            self._show(screen)

    @Slot()
    def back(self) -> None:
        """Go back one step: from a part to the menu, else out."""
        if self._screen in (PAD, MENU):
            self.leave()
        else:
            self.go(MENU)

    @Slot(float)
    def calibrate(self, px_per_mm: float) -> None:
        """Let staff say how large the screen is, from its present density on."""
        if self.is_entered:
            self.sizeAsked.emit(px_per_mm)

    @Slot(bool)
    def end(self, again: bool) -> None:
        """End the program, and start it anew if so wished."""
        if self._end is not None and self.is_entered:
            self._end(again)

    @Slot()
    def leave(self) -> None:
        """Close."""
        if self.is_open:
            self.pin_pad.clear()
            self._show("")

    def touched(self) -> None:
        """Somebody did something: it stays open for another while."""
        self._touched_at = self._clock.now()

    def _enter(self) -> None:
        if self._screen == PAD:
            self._show(MENU)
            self.entered.emit()

    def _show(self, screen: str) -> None:
        self.touched()
        if screen == COUNTS:
            self.counts_view.show()
        self._screen = screen
        self.screenChanged.emit()

    def _look(self) -> None:
        if not self.is_open:
            return
        stays = STAYS_S if self.is_entered else PAD_STAYS_S
        left = self._touched_at + stays - self._clock.now()
        if left > 0:
            self._clock.after(left, self._look)
        else:
            self.leave()

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen

    @Property(bool, notify=screenChanged)
    def open(self) -> bool:
        return self.is_open

    @Property(bool, notify=screenChanged)
    def inPart(self) -> bool:
        return self._screen not in ("", PAD, MENU)

    @Property(str, constant=True)
    def setPinCommand(self) -> str:
        return f"{STATE_COMMAND} set-pin"

    @Property(PinPad, constant=True)
    def pad(self) -> PinPad:
        return self.pin_pad

    @Property(Adjustments, constant=True)
    def settings(self) -> Adjustments:
        return self.adjustments

    @Property(ContentView, constant=True)
    def content(self) -> ContentView:
        return self.content_view

    @Property(Cleaning, constant=True)
    def wiping(self) -> Cleaning:
        return self.cleaning

    @Property(EventView, constant=True)
    def eventView(self) -> EventView:
        return self.event_view

    @Property(ReadyView, constant=True)
    def ready(self) -> ReadyView:
        return self.ready_view

    @Property(CountsView, constant=True)
    def counts(self) -> CountsView:
        return self.counts_view

    @Property(ExchangeView, constant=True)
    def exchange(self) -> ExchangeView:
        return self.exchange_view

    @Property(bool, constant=True)
    def canEnd(self) -> bool:
        return self._end is not None
