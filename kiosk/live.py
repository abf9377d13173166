"""Live words: what staff save is on the screen within two seconds.

A thread lists the content folder, starts the publisher when something changed, and follows the
store's current edition. Nothing it meets ends it or reaches the visitor.
"""

import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.folder import git_is_at_work, list_files, mark_of
from kiosk.program import command_line, run
from kiosk.progress import Progress
from kiosk.watch import Verdict, Watch

PAUSE_S = 0.4
"""A look at the shipped words, which finds the processor's caches cold, takes 0.8 ms: 0.2 % of a
core."""
SHORT_PAUSE_S = 0.3
"""While somebody writes and waits for it."""
MAX_PAUSE_S = 30.0
REST = 400
"""The thread rests this many times as long as a listing keeps the processor: 0.25 % of a core."""
SHORT_REST = 40
"""And this many times while somebody writes: a thousand topics are looked at again after 0.3
seconds and not after three."""
SLOW_REST = 10
"""And this many times as long as it takes, so that a slow network is not kept busy."""
PUBLISHER_LIMIT_S = 60.0
READING_LIMIT_S = 10.0
"""After so long the publisher begins to read no further file, so that what it has read is shown."""
STOP_LIMIT_S = 2.0

_TOO_LONG = (
    f"Reading the words took longer than {PUBLISHER_LIMIT_S:.0f} seconds. Restart the computer if "
    "this stays."
)

log = logging.getLogger(__name__)

Publish = Callable[[bool, threading.Event, str], str]
"""Publish, keeping missing pages or not, unless the event is set first, and only while the folder
has the listing of this mark; returns why it did not go well, in words for staff, or ""."""


class PublisherProcess:
    """Runs the publisher as another program, which may hang or crash without harm."""

    def __init__(self, content: Path, state: Path) -> None:
        self.command = command_line("publish", "--patience", f"{READING_LIMIT_S:g}")
        for option, folder in (("--content", content), ("--state", state)):
            self.command += [option, os.path.abspath(folder)]

    def __call__(self, keep_missing: bool, stop: threading.Event, seen: str = "") -> str:
        """Publish once; see Publish. Raises OSError when the program cannot be started."""
        options = [
            *(["--keep-missing"] if keep_missing else []),
            *(["--seen", seen] if seen else []),
        ]
        ended = run([*self.command, *options], stop, PUBLISHER_LIMIT_S)
        if ended is None:
            return "" if stop.is_set() else _TOO_LONG
        output = ended.output + ended.errors
        log.info("%s", output.strip())
        return _failure(ended.status, output) if ended.status else ""


class LiveWords:
    """The thread. `on_edition` is called from it with each new edition and its folder."""

    def __init__(
        self,
        content: Path,
        store: Store,
        publish: Publish,
        on_edition: Callable[[Edition, Path], None],
        last: tuple[Edition, Path] | None = None,
        clock: Callable[[], float] = time.monotonic,
        effort: Callable[[], float] = time.thread_time,
    ) -> None:
        """`last` is the edition that the screen shows already; `effort` says for how many seconds
        the thread has kept the processor.
        """
        self._content = content
        self._store = store
        self._publish = publish
        self._on_edition = on_edition
        self._edition: Edition | None = last[0] if last else None
        self._shown = last[1].name if last else ""
        self._followed = ""
        self._clock = clock
        self._effort = effort
        self._listing_effort_s = 0.0
        self._looked_at = clock()
        self._tried = ""
        self._failure = ""
        self._watch = Watch(source.path for source in last[0].sources) if last else Watch()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live-words", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and a publisher that is at work."""
        self._stop.set()
        if self._thread.is_alive():
            # A network folder may hold the thread for minutes; it must not hold the exit.
            self._thread.join(STOP_LIMIT_S)

    def step(self) -> float:
        """Look once; return how many seconds to rest."""
        began, effort = self._clock(), self._effort()
        listing = list_files(self._content)
        self._looked_at = self._clock()
        took, effort = self._looked_at - began, self._effort() - effort
        verdict = Verdict.NOTHING
        # At rest, which is nearly always, only the listing itself costs anything.
        if not self._watch.rests(listing) and not git_is_at_work(self._content):
            verdict = self._watch.see(listing, self._looked_at)
        if verdict is not Verdict.NOTHING:
            self._failure = self._published(verdict, mark_of(listing))
            self._tried = datetime.now().isoformat(timespec="seconds")
        self._follow()
        if verdict is not Verdict.NOTHING and (self._failure or self._may_pass):
            self._watch.try_again(self._clock())
        return self._pause(took, effort)

    def progress(self) -> Progress:
        """How it goes; for any thread."""
        return Progress(self._tried, self._failure, self._clock() - self._looked_at)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                pause = self.step()
            except Exception as error:  # no fault that nobody foresaw may end it
                log.warning("The words in %s cannot be looked at: %s", self._content, error)
                pause = PAUSE_S
            self._stop.wait(pause)

    def _pause(self, took_s: float, effort_s: float) -> float:
        # Windows counts a thread's time in steps of 16 ms, so the average says more than the last.
        self._listing_effort_s += (effort_s - self._listing_effort_s) / 10
        pause, rest = (SHORT_PAUSE_S, SHORT_REST) if self._watch.unsettled else (PAUSE_S, REST)
        return min(max(pause, rest * self._listing_effort_s, SLOW_REST * took_s), MAX_PAUSE_S)

    def _published(self, verdict: Verdict, seen: str) -> str:
        """Publish; what went wrong."""
        try:
            failure = self._publish(verdict is Verdict.PUBLISH_KEEPING, self._stop, seen)
        except Exception as error:  # whatever it is, the screen goes on with the last words
            failure = f"The words in {self._content} cannot be published: {error}"
        if failure:
            log.warning("%s", failure)
        return failure

    @property
    def _may_pass(self) -> bool:
        """Whether a file may be read tomorrow as it is today, since another program holds it."""
        return self._edition is not None and any(s.may_pass for s in self._edition.sources)

    def _follow(self) -> None:
        name = self._store.current()
        if name == self._followed:
            return
        self._followed = name
        if name == self._shown:
            return
        loaded = self._store.load()
        if not loaded or loaded[1].name == self._shown:
            return
        self._edition, self._shown = loaded[0], loaded[1].name
        try:
            self._on_edition(*loaded)
        except Exception as error:
            log.warning("The new edition in %s cannot be shown: %s", self._store.folder, error)


def _failure(status: int, output: str) -> str:
    """Why a publish did not go well: what the program says, or how it fell."""
    said = output.strip().rpartition("\n")[2]
    if said.startswith("Nothing was published"):
        return said
    return f"The program that reads the words has failed: {said or f'status {status}'}."
