"""Qt's text-to-speech as a voice, where its package is installed: it speaks through the system."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QLocale, QObject

from kiosk.screen.clock import Clock
from kiosk.speech.voices import LONGEST_LETTER_S, LONGEST_S, Done

RATE = -0.2
"""A little slower than the system's ordinary speed, from -1 to 1, for who reads along."""


def text_to_speech() -> Any:
    """Qt's module, or None where its package is not installed or lacks a library."""
    try:
        return import_module("PySide6.QtTextToSpeech")
    except ImportError:
        return None


class QtVoice(QObject):
    """Says one text after another and only ever stops: pausing wedges one of the engines.

    It waits by `clock`, since an engine without a sound card may speak for ever.
    """

    def __init__(self, module: Any, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._module = module
        self._clock = clock
        self._speech: Any = None
        self._done: Done | None = None
        self._begun = False
        self._turn = 0
        self.languages: frozenset[str] = frozenset()

    def find(self, found: Callable[[], None]) -> None:
        self._speech = self._module.QTextToSpeech(self)
        locales = self._speech.availableLocales() if self._works else ()
        self.languages = frozenset(locale.name().partition("_")[0] for locale in locales)
        if self.languages:
            self._speech.setRate(RATE)
            self._speech.stateChanged.connect(self._follow)
            found()

    def say(self, words: str, language: str, volume: int, done: Done) -> None:
        self.stop()
        self._speech.setLocale(self._locale(language))
        self._speech.setVolume(volume / 10)
        self._done, self._begun = done, False
        self._speech.say(words)
        turn = self._turn
        limit = LONGEST_S + LONGEST_LETTER_S * len(words)
        self._clock.after(limit, lambda: self._give_up(turn))

    def stop(self) -> None:
        self._turn += 1
        self._done = None
        if self._speech is not None:
            self._speech.stop()

    @property
    def _works(self) -> bool:
        return bool(self._speech.state() != self._module.QTextToSpeech.State.Error)

    def _follow(self, state: Any) -> None:
        states = self._module.QTextToSpeech.State
        if state == states.Speaking:
            self._begun = True
        # an engine may say only now that it has stopped the words before
        elif state == states.Error or (state == states.Ready and self._begun):
            self._end(state == states.Ready)

    def _give_up(self, turn: int) -> None:
        if turn == self._turn and self._done is not None:
            self._speech.stop()
            self._end(False)

    def _end(self, well: bool) -> None:
        done, self._done = self._done, None
        if done is not None:
            done(well)

    def _locale(self, language: str) -> QLocale:
        """The one of a language that its people here speak, or any."""
        fitting: list[QLocale] = [
            locale
            for locale in self._speech.availableLocales()
            if locale.name().partition("_")[0] == language.partition("-")[0]
        ]
        wanted = {"en": "en_US", "es": "es_US"}.get(language)
        return next((found for found in fitting if found.name() == wanted), fitting[0])
