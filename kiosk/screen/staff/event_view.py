"""The event at which the kiosk stands, and the display it is shown on, as staff see them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.keys import USUAL_KEYS, KeyMap
from kiosk.paths import COMMAND
from kiosk.state.choices import Choices, ChoicesError
from kiosk.state.event import Event

if TYPE_CHECKING:  # which shows a window, and that shows this
    from kiosk.screen.display import Display

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EventView(QObject):
    """What staff begin, end and choose counts at once, and at every later start.

    What cannot be kept counts until the kiosk ends; `news` says why and what to do, and after the
    end of an event where its counts lie.
    """

    changed = Signal()
    ended = Signal()
    displaysChanged = Signal()
    newsChanged = Signal()

    def __init__(
        self,
        event: Event | None = None,
        display: "Display | None" = None,
        choices: Choices | None = None,
        today: Callable[[], date] = date.today,
        keys: KeyMap = USUAL_KEYS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._event = event
        self._display = display
        self._choices = choices
        self._today = today
        self._keys = {action: key for key, action in keys.items()}
        self._news = ""
        self._wrong = False
        self._over = False
        if display is not None:
            display.changed.connect(self.displaysChanged)

    @property
    def runs(self) -> bool:
        """Whether there is an event."""
        return self._event is not None and self._event.name != ""

    @Slot(str)
    def begin(self, name: str) -> None:
        """Begin an event of this name."""
        if self._event is not None and not self.runs:
            self._tell(self._event.begin(name), wrong=True)
            self.changed.emit()

    @Slot()
    def end(self) -> None:
        """End the event; its counts are saved."""
        if self._event is not None and self.runs:
            self._tell(self._event.end(), over=True)
            self.changed.emit()
            self.ended.emit()

    @Slot(str)
    def move(self, display: str) -> None:
        """Show the kiosk on this display."""
        if self._display is not None:
            self._keep(screen=display)
            self._display.choose(display)

    @Slot(bool)
    def fill(self, whole: bool) -> None:
        """Show the kiosk on the whole display, or in a window."""
        if self._display is not None:
            self._keep(window="" if whole else "{}x{}".format(*self._display.window_size))
            self._display.fill(whole)

    def forget_news(self) -> None:
        """Whoever comes next did not do that."""
        self._tell("")

    def _keep(self, **chosen: Any) -> None:
        try:
            if self._choices is not None:
                self._choices.keep(**chosen)
            self._tell("")
        except ChoicesError as error:
            self._tell(str(error), wrong=True)

    def _tell(self, news: str, wrong: bool = False, over: bool = False) -> None:
        self._news = news
        self._wrong = wrong and news != ""
        self._over = over
        self.newsChanged.emit()

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._event is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._event.name if self._event is not None else ""

    @Property(str, notify=newsChanged)
    def news(self) -> str:
        return self._news

    @Property(bool, notify=newsChanged)
    def wrong(self) -> bool:
        return self._wrong

    @Property(bool, notify=newsChanged)
    def over(self) -> bool:
        return self._over

    @Property(str, notify=newsChanged)
    def today(self) -> str:
        return self._today().isoformat()

    @Property(str, constant=True)
    def scanKey(self) -> str:
        return self._keys.get("scan", "")

    @Property(str, constant=True)
    def resetKey(self) -> str:
        return self._keys.get("reset", "")

    @Property(str, constant=True)
    def command(self) -> str:
        return f'{COMMAND} --event "…"'

    @Property(list, notify=displaysChanged)
    def displays(self) -> list[dict[str, Any]]:
        return self._display.listed if self._display is not None else []

    @Property(bool, notify=displaysChanged)
    def whole(self) -> bool:
        return self._display is None or self._display.whole
