"""A voice that is missing, hangs or dies holds nobody up; espeak-ng makes a sound."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from kiosk.speech import voices
from kiosk.speech.voices import EspeakVoice

ESPEAK = shutil.which("espeak-ng")
with_espeak = pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")
ENOUGH_S = 20


class Listener:
    """Hears when the words are over."""

    def __init__(self) -> None:
        self.heard: list[bool] = []
        self._over = threading.Event()

    def __call__(self, well: bool) -> None:
        self.heard.append(well)
        self._over.set()

    def wait(self) -> list[bool]:
        assert self._over.wait(ENOUGH_S)
        return self.heard


class Ticking:
    """A clock that goes on by so many seconds with each look."""

    def __init__(self, step: float) -> None:
        self.step = step
        self.time = 0.0

    def __call__(self) -> float:
        self.time += self.step
        return self.time


def program(tmp_path: Path, text: str) -> Sequence[str]:
    """A program that stands in for espeak-ng; the options of espeak-ng follow."""
    file = tmp_path / "voice.py"
    file.write_text(text, "utf-8")
    return (sys.executable, str(file))


def test_voice_gets_words_language_and_volume(tmp_path: Path) -> None:
    said = tmp_path / "said"
    text = f"import sys; open({str(said)!r}, 'w').write(repr((sys.argv[1:], sys.stdin.read())))"
    voice, listener = EspeakVoice(program(tmp_path, text), Ticking(5)), Listener()
    voice.say("¿Le duele?", "es", 5, listener)
    assert listener.wait() == [True]
    options = ["-v", "es-419", "-s", "140", "-a", "100", "--stdin"]
    assert said.read_text("utf-8") == repr((options, "¿Le duele?"))


def test_voice_that_is_over_at_once_was_not_heard(tmp_path: Path) -> None:
    voice, listener = (
        EspeakVoice(program(tmp_path, "import sys; sys.stdin.read()"), Ticking(0)),
        Listener(),
    )
    voice.say("One two three.", "en", 5, listener)
    assert listener.wait() == [False]


def test_voice_that_dies_was_not_heard(tmp_path: Path) -> None:
    voice, listener = EspeakVoice(program(tmp_path, "raise SystemExit(1)"), Ticking(5)), Listener()
    voice.say("One.", "en", 5, listener)
    assert listener.wait() == [False]


def test_voice_that_is_missing_was_not_heard() -> None:
    voice, listener = EspeakVoice(("no-such-voice",)), Listener()
    voice.say("One.", "en", 5, listener)
    assert listener.heard == [False]
    voice.find(pytest.fail)
    assert voice.languages == frozenset()


def test_voice_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "LONGEST_S", 0.1)
    monkeypatch.setattr(voices, "LONGEST_LETTER_S", 0)
    command = program(tmp_path, "import threading; threading.Event().wait()")
    voice, listener = EspeakVoice(command, Ticking(5)), Listener()
    voice.say("One.", "en", 5, listener)
    assert listener.wait() == [False]


def test_stopped_words_are_not_over(tmp_path: Path) -> None:
    """Nor do they hold the next ones up."""
    text = "import sys, threading\nif 'and on' in sys.stdin.read(): threading.Event().wait()"
    stuck = program(tmp_path, text)
    voice, stopped, listener = EspeakVoice(stuck, Ticking(5)), Listener(), Listener()
    voice.say("On and on.", "en", 5, stopped)
    voice.stop()
    voice.say("Done.", "en", 5, listener)
    assert listener.wait() == [True]
    assert stopped.heard == []
    voice.stop()


VOICES = "import sys; sys.stdin.read(); print('Pty Language\\n 5 en-us\\n 5 es-419')"


def test_who_waits_is_told_the_languages(tmp_path: Path) -> None:
    assert EspeakVoice(program(tmp_path, VOICES), Ticking(5)).find_now() == {"en", "es"}


def test_who_waits_is_told_that_nothing_can_be_heard(tmp_path: Path) -> None:
    assert EspeakVoice(program(tmp_path, VOICES), Ticking(0)).find_now() == frozenset()
    assert EspeakVoice((str(tmp_path / "missing"),)).find_now() == frozenset()


@with_espeak
@pytest.mark.parametrize(("words", "language"), [("One two three.", "en"), ("Uno dos tres.", "es")])
def test_espeak_makes_a_sound(tmp_path: Path, words: str, language: str) -> None:
    loud = {}
    for volume in (0, 2, 10):
        file = tmp_path / f"{volume}.wav"
        voice, listener = EspeakVoice(("espeak-ng", "-w", str(file)), Ticking(5)), Listener()
        voice.say(words, language, volume, listener)
        assert listener.wait() == [True]
        with wave.open(str(file)) as sound:
            samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
            assert len(samples) / sound.getframerate() > 0.8
        loud[volume] = max(samples)
    assert loud[0] == 0
    assert 500 < loud[2] < loud[10]


@with_espeak
def test_espeak_speaks_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    voice, listener = EspeakVoice(("espeak-ng", "-q"), Ticking(5)), Listener()
    voice.find(lambda: listener(True))
    listener.wait()
    assert {"en", "es"} <= voice.languages


@with_espeak
def test_espeak_is_gone_soon_after_it_is_stopped() -> None:
    """What made a sound is no longer there; the system takes its sound away with it."""
    programs: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            programs.append(self)

    voice = EspeakVoice(("espeak-ng", "-w", os.devnull))
    with patch.object(subprocess, "Popen", Noted):
        voice.say("One. " * 100_000, "en", 5, Listener())
    (program,) = programs
    assert program.poll() is None
    voice.stop()
    assert program.wait(ENOUGH_S) == -signal.SIGKILL
