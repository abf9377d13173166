"""A voice for the thread of the screen: one text at a time, and who waits for its end."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # loaded when there is a voice
    from kiosk.speech.voices import Voice


class Speaker(QObject):
    """Says words of the screen aloud. Without a voice it has no language and says nothing.

    `found` comes when the languages are known. It lives as long as the kiosk, so that a voice that
    answers late finds it there.
    """

    found = Signal()
    _over = Signal(int, bool)
    _ready = Signal()

    def __init__(self, voice: "Voice | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice: Voice | None = None
        self._turn = 0
        self._then: Callable[[bool], None] | None = None
        if voice is not None:
            self.use(voice)

    def use(self, voice: "Voice") -> None:
        """Speak with this voice, the first one, as soon as it has found its languages."""
        from PySide6.QtCore import Qt  # its enumerations take 11 ms: no start waits for a voice

        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._ready.connect(self.found, Qt.ConnectionType.QueuedConnection)
        self._voice = voice
        voice.find(self._ready.emit)

    @property
    def has_voice(self) -> bool:
        """Whether anything is installed that speaks."""
        return self._voice is not None

    @property
    def languages(self) -> frozenset[str]:
        """The two-letter codes of the languages that can be heard."""
        return self._voice.languages if self._voice is not None else frozenset()

    def speaks(self, language: str) -> bool:
        """Whether a language, such as `es` or `pt-BR`, can be heard."""
        return language.partition("-")[0] in self.languages

    def say(
        self, words: str, language: str, volume: int, then: Callable[[bool], None] | None = None
    ) -> None:
        """Say words, `volume` being 0 to 10; whatever was being said stops.

        `then` is called when they are over, with whether they can have been heard; it is not
        called for words that were stopped.
        """
        self.stop()
        self._then = then
        if self._voice is not None and self.speaks(language):
            from kiosk.speech.spoken import spoken

            self._voice.say(
                spoken(words, language), language, volume, partial(self._over.emit, self._turn)
            )

    def stop(self) -> None:
        """Be silent at once."""
        self._turn += 1
        self._then = None
        if self._voice is not None:
            self._voice.stop()

    def _end(self, turn: int, well: bool) -> None:
        # The voice may have finished one text just before the next one began.
        if turn == self._turn and self._then is not None:
            then, self._then = self._then, None
            then(well)
