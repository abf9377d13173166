"""Live words: what staff save is on the screen within two seconds.

A thread lists the content folder, starts the publisher when something changed, and follows the
store's current edition. Nothing it meets ends it or reaches the visitor.
"""

import logging
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.folder import Listing, list_files
from kiosk.paths import PROJECT

PAUSE_S = 0.3
MAX_PAUSE_S = 30.0
REST = 400
"""The thread rests this many times as long as a listing took: 0.25 % of a core at most."""
KEEP_MISSING_S = 10.0
RETRY_S = 60.0
PUBLISHER_LIMIT_S = 60.0
STOP_LIMIT_S = 2.0

# What a program needs to start at all; nothing that could steer Python or Qt.
_ENVIRONMENT = (
    *("PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "LD_LIBRARY_PATH"),
    *("LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP"),
)

log = logging.getLogger(__name__)

Publish = Callable[[bool, threading.Event], bool]
"""Publish (keeping missing pages or not) unless the event is set first; True when it went well."""


class Verdict(Enum):
    """What to do about a listing."""

    NOTHING = "nothing"
    PUBLISH = "publish"
    PUBLISH_KEEPING = "publish keeping missing"


class Watch:
    """Decides from listings when to publish. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._seen: Listing | None = None
        self._published: Listing | None = None
        self._keeping = False
        self._drop_at = 0.0
        self._retry_at = math.inf

    def see(self, listing: Listing, now: float) -> Verdict:
        """Take in a listing; two equal ones in a row mean that nobody is writing."""
        settled, self._seen = listing == self._seen, listing
        if not settled:
            return Verdict.NOTHING
        if listing != self._published:
            # A sync program removes and writes again: gone for a moment is not gone. What was
            # there before this program started is not known, so the first time counts as a loss.
            if self._published is None or self._published.keys() - listing.keys():
                self._keeping, self._drop_at = True, now + KEEP_MISSING_S
        elif now < self._retry_at and not (self._keeping and now >= self._drop_at):
            return Verdict.NOTHING
        self._published = listing
        self._retry_at = math.inf
        self._keeping = self._keeping and now < self._drop_at
        return Verdict.PUBLISH_KEEPING if self._keeping else Verdict.PUBLISH

    def failed(self, now: float) -> None:
        """The publisher did not manage: try again after a while, though nothing changed."""
        self._retry_at = now + RETRY_S


class PublisherProcess:
    """Runs the publisher as another program, which may hang or crash without harm."""

    def __init__(self, content: Path, state: Path) -> None:
        # -E and -s: what the user's environment says about Python is not meant for the kiosk.
        # -m with PROJECT as working directory finds the same kiosk, checked out or installed.
        self.command = [sys.executable, "-E", "-s", "-X", "utf8", "-m", "kiosk", "publish"]
        self.command += ["--content", str(content.resolve()), "--state", str(state.resolve())]

    def __call__(self, keep_missing: bool, stop: threading.Event) -> bool:
        """Publish once; see Publish. Raises OSError when the program cannot be started."""
        process = subprocess.Popen(
            [*self.command, *(["--keep-missing"] if keep_missing else [])],
            cwd=PROJECT,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            creationflags=_quiet_flags(),
        )
        _lower_priority(process.pid)
        with process:
            output = _output(process, stop)
            if output is None:
                process.kill()
                return stop.is_set()
        log.log(logging.WARNING if process.returncode else logging.INFO, "%s", output.strip())
        return process.returncode == 0


class LiveWords:
    """The thread. `on_edition` is called from it with each new edition and its folder."""

    def __init__(
        self,
        content: Path,
        store: Store,
        publish: Publish,
        on_edition: Callable[[Edition, Path], None],
        shown: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`shown` is the name of the edition that the screen shows already."""
        self._content = content
        self._store = store
        self._publish = publish
        self._on_edition = on_edition
        self._shown = shown
        self._followed = ""
        self._clock = clock
        self._watch = Watch()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live-words", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and a publisher that is at work."""
        self._stop.set()
        # A network folder may hold the thread for minutes; it must not hold the exit.
        self._thread.join(STOP_LIMIT_S)

    def step(self) -> float:
        """Look once; return how many seconds to rest."""
        began = self._clock()
        listing = list_files(self._content)
        pause = min(max(PAUSE_S, REST * (self._clock() - began)), MAX_PAUSE_S)
        self._act(self._watch.see(listing, self._clock()))
        self._follow()
        return pause

    def _run(self) -> None:
        while not self._stop.is_set():
            self._stop.wait(self.step())

    def _act(self, verdict: Verdict) -> None:
        if verdict is Verdict.NOTHING:
            return
        try:
            done = self._publish(verdict is Verdict.PUBLISH_KEEPING, self._stop)
        except Exception as error:  # whatever it is, the screen goes on with the last words
            log.warning("The words in %s cannot be published: %s", self._content, error)
            done = False
        if not done:
            self._watch.failed(self._clock())

    def _follow(self) -> None:
        name = self._store.current()
        if name == self._followed:
            return
        self._followed = name
        loaded = self._store.load()
        if not loaded or loaded[1].name == self._shown:
            return
        self._shown = loaded[1].name
        try:
            self._on_edition(*loaded)
        except Exception as error:
            log.warning("The new edition in %s cannot be shown: %s", self._store.folder, error)


def _output(process: "subprocess.Popen[str]", stop: threading.Event) -> str | None:
    """What the program printed until it ended; None when it has to be ended."""
    deadline = time.monotonic() + PUBLISHER_LIMIT_S
    while not stop.is_set():
        try:
            return process.communicate(timeout=0.1)[0]
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                log.warning("The publisher was ended after %d seconds.", PUBLISHER_LIMIT_S)
                return None
    return None


def _quiet_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _lower_priority(process: int) -> None:
    if sys.platform != "win32":
        try:
            os.setpriority(os.PRIO_PROCESS, process, 10)
        except OSError:  # it has ended already
            return
