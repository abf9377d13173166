"""Qt's text-to-speech is held to what a voice promises, whatever its engine does."""

import enum
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, Signal

from kiosk.screen.qt_voice import QtVoice
from screen.editions import FakeClock


class State(enum.Enum):
    """As Qt's."""

    Ready = 0
    Speaking = 1
    Error = 4


class Speech(QObject):
    """An engine that a test moves by hand."""

    stateChanged = Signal(object)
    known: tuple[str, ...] = ("en_GB", "en_US", "es_MX")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first = State.Ready if self.known else State.Error
        self.calls: list[tuple[Any, ...]] = []

    def state(self) -> State:
        return self.first

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(name) for name in self.known]

    def setRate(self, rate: float) -> None:
        pass

    def setLocale(self, locale: QLocale) -> None:
        self.calls.append(("locale", locale.name()))

    def setVolume(self, volume: float) -> None:
        self.calls.append(("volume", volume))

    def say(self, words: str) -> None:
        self.calls.append(("say", words))

    def stop(self) -> None:
        self.calls.append(("stop",))


class Dumb(Speech):
    """An engine whose system library is missing."""

    known = ()


class Bench:
    """A voice with its engine and clock, and what it has told."""

    def __init__(self, engine: type[Speech] = Speech) -> None:
        made: list[Speech] = []

        def make(parent: QObject) -> Speech:
            made.append(engine(parent))
            return made[-1]

        make.State = State  # type: ignore[attr-defined]
        self.clock = FakeClock()
        self.told: list[bool] = []
        self.found = False
        self.voice = QtVoice(SimpleNamespace(QTextToSpeech=make), self.clock)
        self.voice.find(self.find)
        (self.speech,) = made

    def find(self) -> None:
        self.found = True

    def say(self, words: str, language: str = "en") -> None:
        self.voice.say(words, language, 4, self.told.append)

    def becomes(self, *states: State) -> None:
        for state in states:
            self.speech.stateChanged.emit(state)


def test_languages_are_the_engines() -> None:
    bench = Bench()
    assert bench.voice.languages == {"en", "es"}
    assert bench.found


def test_engine_that_does_not_work_has_no_language() -> None:
    bench = Bench(Dumb)
    assert bench.voice.languages == frozenset()
    assert not bench.found


@pytest.mark.parametrize(("language", "locale"), [("en", "en_US"), ("es", "es_MX")])
def test_text_is_said_in_its_language(language: str, locale: str) -> None:
    bench = Bench()
    bench.say("One.", language)
    assert bench.speech.calls[-3:] == [("locale", locale), ("volume", 0.4), ("say", "One.")]
    bench.becomes(State.Speaking, State.Ready)
    assert bench.told == [True]


def test_end_of_the_text_before_is_not_the_end_of_this_one() -> None:
    bench = Bench()
    bench.say("One.")
    bench.becomes(State.Speaking)
    bench.say("Two.")
    bench.becomes(State.Ready)
    assert bench.told == []
    bench.becomes(State.Speaking, State.Ready)
    assert bench.told == [True]


def test_stopped_text_has_no_end() -> None:
    bench = Bench()
    bench.say("One.")
    bench.becomes(State.Speaking)
    bench.voice.stop()
    bench.becomes(State.Ready)
    assert bench.speech.calls[-1] == ("stop",)
    assert bench.told == []


def test_engine_that_fails_was_not_heard() -> None:
    bench = Bench()
    bench.say("One.")
    bench.becomes(State.Error)
    assert bench.told == [False]


def test_engine_that_hangs_is_stopped() -> None:
    bench = Bench()
    bench.say("One.")
    bench.becomes(State.Speaking)
    bench.clock.advance(60)
    assert bench.speech.calls[-1] == ("stop",)
    assert bench.told == [False]
