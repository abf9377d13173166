"""Voices: programs that turn words into sound. Stopping one is ending it, so none can hang us."""

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import Protocol

Done = Callable[[bool], None]
"""Told once when the words are over; whether they can have been heard."""

LONGEST_S = 10.0
LONGEST_LETTER_S = 0.3
"""No voice needs longer than this for a text: ten seconds to wake and 0.3 s a letter, four times
what espeak-ng takes at its ordinary speed. What takes longer hangs."""

SHORTEST_LETTER_S = 0.03
"""No voice is faster; espeak-ng takes 0.06 s a letter. What ends sooner had nowhere to sound:
without a sound card espeak-ng ends within 0.05 s and calls that a success."""

PROBE = "one two three four five six seven"
"""Two seconds of sound, which no program takes to find out that it has nowhere to sound."""


class Voice(Protocol):
    """Says one text at a time."""

    @property
    def languages(self) -> frozenset[str]:
        """The two-letter codes of the languages it has; none where nothing can be heard."""

    def find(self, found: Callable[[], None]) -> None:
        """Begin to find out the languages; `found` comes, maybe from another thread, if any."""

    def say(self, words: str, language: str, volume: int, done: Done) -> None:
        """Begin to say words, `volume` being 0 to 10; whatever was being said stops.

        `done` comes, maybe from another thread, and not for words that were stopped.
        """

    def stop(self) -> None:
        """Be silent at once."""


class EspeakVoice:
    """espeak-ng as a program of its own, one for each text. Its words come in through a pipe."""

    program = "espeak-ng"

    def __init__(
        self,
        command: Sequence[str] = (program,),
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = tuple(command)
        self._now = now
        self._program: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self.languages: frozenset[str] = frozenset()

    def find(self, found: Callable[[], None]) -> None:
        """Say something without a sound, which takes a few seconds, to see whether it could.

        `found` never comes where the program is missing or has nowhere to sound.
        """

        def done(well: bool) -> None:
            self.languages = self._known() if well else frozenset()
            if self.languages:
                found()

        self.say(PROBE, "en", 0, done)

    def find_now(self) -> frozenset[str]:
        """The same, for who waits until it is known."""
        over: SimpleQueue[bool] = SimpleQueue()
        self.say(PROBE, "en", 0, over.put)
        return self._known() if over.get() else frozenset()

    def say(self, words: str, language: str, volume: int, done: Done) -> None:
        self.stop()
        try:
            program = subprocess.Popen(
                (
                    *self._command,
                    *("-v", _VOICES.get(language, language)),
                    *("-s", str(WORDS_A_MINUTE)),
                    *("-a", str(volume * LOUDEST // 10)),
                    "--stdin",
                ),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            done(False)
            return
        with self._lock:
            self._program = program
        threading.Thread(
            target=self._wait, args=(program, words, done), name="voice", daemon=True
        ).start()

    def stop(self) -> None:
        with self._lock:
            program, self._program = self._program, None
        if program is not None:
            program.kill()

    def _wait(self, program: "subprocess.Popen[bytes]", words: str, done: Done) -> None:
        began = self._now()
        with program:
            try:
                program.communicate(words.encode(), LONGEST_S + LONGEST_LETTER_S * len(words))
            except subprocess.TimeoutExpired:
                program.kill()
        with self._lock:
            mine = self._program is program
            if mine:
                self._program = None
        took = self._now() - began
        if mine:
            letters = sum(map(str.isalnum, words))
            done(program.returncode == 0 and took >= SHORTEST_LETTER_S * letters)

    def _known(self) -> frozenset[str]:
        try:
            listed = subprocess.run(
                (*self._command, "--voices"), capture_output=True, timeout=LONGEST_S, check=True
            ).stdout.decode(errors="replace")
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        rows = (line.split() for line in listed.splitlines()[1:])
        return frozenset(row[1].partition("-")[0] for row in rows if len(row) > 1)


WORDS_A_MINUTE = 140
"""Slow reading aloud; espeak-ng's own 175 is too fast for who reads along."""

LOUDEST = 200
"""espeak-ng's amplitude is 0 to 200; its own is 100, which is 5 of our 10 steps."""

_VOICES = {"en": "en-us", "es": "es-419"}
"""How our readers speak: American English, Latin American Spanish."""
