"""Self-voicing: for who does not see the screen, it says what comes up and what has the focus."""

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.screen.clock import Clock
from kiosk.screen.reader import LOUDEST, Reader
from kiosk.screen.speaker import Speaker

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

GATHER_S = 0.1
"""A new screen takes the focus a moment after it has come up, and one text is to say both."""

_ON = "Speech is on."
_VOLUME = "Volume %1 of %2"

WORDS = (_ON, _VOLUME)
"""Words of the interface that are only heard."""


@QmlElement
class Narrator(QObject):
    """Silent until somebody turns it on, and again with the next visitor.

    `language` says what the names of the controls are in at the moment. While the reader speaks,
    the narrator does not.
    """

    changed = Signal()

    def __init__(
        self,
        reader: Reader,
        speaker: Speaker,
        clock: Clock,
        language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on = False
        self._reader = reader
        self._speaker = speaker
        self._clock = clock
        self._language = language
        self._news: list[str] = []
        self._focus: QQuickItem | None = None
        self._soon = False
        self._said = ""
        reader.volumeChanged.connect(self._say_volume)

    @Slot(bool)
    def turn(self, on: bool) -> None:
        """Begin to speak, or be silent."""
        if on != self._on:
            self._on = on
            self.hush()
            self._forget()
            self.tell(QCoreApplication.translate("", _ON))
            if self._on and self._reader.root is not None:
                from kiosk.screen.passages import headline  # loaded when somebody listens

                self.tell(headline(self._reader.root))
            self.changed.emit()

    def tell(self, words: str) -> None:
        """Something has come up on the screen, which these words say."""
        if self._on:
            self._news.append(words)
            self._speak_soon()

    @Slot(QQuickItem)
    def focus(self, item: QQuickItem | None) -> None:
        """The focus has moved to this item."""
        if self._on:
            self._focus = item
            self._speak_soon()

    @Slot()
    def repeat(self) -> None:
        """Say the last words again."""
        if self._reader.begun:
            self._reader.repeat()
        else:
            self._say(self._said)

    def hush(self) -> None:
        """Be silent at once."""
        if not self._reader.speaking:
            self._speaker.stop()

    def _speak_soon(self) -> None:
        if not self._soon:
            self._soon = True
            self._clock.after(GATHER_S, self._speak)

    def _speak(self) -> None:
        self._soon = False
        parts = [*self._news]
        if self._focus is not None and isValid(self._focus):
            from kiosk.screen.description import describe

            parts.append(describe(self._focus))
        self._forget()
        if self._on and not self._reader.speaking:
            self._say(" ".join(_closed(part) for part in parts if part))

    def _forget(self) -> None:
        """Hold on to nothing on the screen."""
        self._news, self._focus = [], None

    def _say_volume(self) -> None:
        if not self._reader.begun:
            words = QCoreApplication.translate("", _VOLUME)
            self._say(words.replace("%1", str(self._reader.level)).replace("%2", str(LOUDEST)))

    def _say(self, words: str) -> None:
        if self._on and words:
            self._said = words
            self._speaker.say(words, self._language(), self._reader.level)

    @property
    def speaks(self) -> bool:
        """Whether somebody has turned it on."""
        return self._on

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._on


def _closed(words: str) -> str:
    """Words with a sign at the end, so that the voice makes a pause after them."""
    return words if words[-1] in ".?!:" else f"{words}."
