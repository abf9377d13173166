"""A voice for tests: it notes what it is asked to say, and ends a text when it is told to."""

from collections.abc import Callable
from typing import NamedTuple

from kiosk.speech.voices import Done


class Said(NamedTuple):
    """A text that a voice was asked to say."""

    words: str
    language: str
    volume: int


class FakeVoice:
    """Speaks English and Spanish from the start, unless it has other languages."""

    def __init__(self, *languages: str) -> None:
        self.languages = frozenset(languages or ("en", "es"))
        self.said: list[Said] = []
        self.done: Done | None = None
        """What the present words end with, while it speaks."""

    def find(self, found: Callable[[], None]) -> None:
        found()

    def say(self, words: str, language: str, volume: int, done: Done) -> None:
        self.said.append(Said(words, language, volume))
        self.done = done

    def stop(self) -> None:
        self.done = None

    @property
    def speaking(self) -> bool:
        return self.done is not None

    def finish(self, well: bool = True) -> None:
        """The present words are over."""
        done, self.done = self.done, None
        assert done is not None
        done(well)
