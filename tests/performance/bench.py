"""What is measured beside what: the kiosk, a bare window, and Chromium on the same pages."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kiosk.edition.store import Store
from kiosk.paths import PROJECT, SHIPPED_CONTENT
from performance import library
from performance.glass import CLINIC, Glass, glass
from performance.program import Program, running, took_s
from performance.runtime import make_runtime
from performance.site import HOME, Site

HERE = Path(__file__).parent
MAIN = PROJECT / "main.py"

BROWSERS = ("/usr/lib/chromium/chromium", "chromium", "chromium-browser")
"""Debian's own program first, since its script around it takes time that nobody has to spend."""

FLAGS = (
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-gpu",  # there is none; without this it tries first
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--password-store=basic",
    "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication",
)
"""What somebody who builds a kiosk with care gives it: nothing that works in the background."""


@dataclass(frozen=True)
class Words:
    """A content folder, and the state folder with its editions."""

    content: Path
    state: Path

    @property
    def options(self) -> list[str]:
        return ["--content", str(self.content), "--state", str(self.state)]


class Bench:
    """One run of the bench: where it keeps its things, and how much time is left.

    Whatever is used later is made when it is asked for the first time.
    """

    def __init__(self, folder: Path, deadline: float, stack: ExitStack) -> None:
        self._folder = folder
        self._deadline = deadline
        self._stack = stack
        self.notes: list[str] = []
        """What there is to say beside the figures."""

    def note(self, sentence: str) -> None:
        """Say something beside the figures, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    @property
    def left_s(self) -> float:
        """How many seconds are left."""
        return self._deadline - time.monotonic()

    def rounds(self, seconds: float, most: int, least: int = 3) -> Iterator[int]:
        """Rounds as long as there is time: `most`, fewer if they take longer than this together.

        `least` only if the whole run has time for them, but one in any case.
        """
        began = time.monotonic()
        for number in range(most):
            took = time.monotonic() - began
            a_round = took / max(1, number)
            if number and a_round > self.left_s:
                return
            if number >= least and took + a_round > seconds:
                return
            yield number

    def folder(self) -> Path:
        """A new folder."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def another_glass(self) -> Glass:
        """A display of its own."""
        return self._stack.enter_context(glass())

    @cached_property
    def glass(self) -> Glass:
        """The display on which one program after the other is shown."""
        return self.another_glass()

    @cached_property
    def small(self) -> Words:
        """What the kiosk ships with, published."""
        words = self.unpublished(SHIPPED_CONTENT)
        self.publish(words)
        return words

    @cached_property
    def large(self) -> Words:
        """A thousand topics, published."""
        words = Words(self.large_content, self.folder())
        self.publish(words)
        return words

    @cached_property
    def large_content(self) -> Path:
        content = self.folder() / "content"
        library.write(content)
        return content

    def unpublished(self, content: Path) -> Words:
        """A copy of words, and a state folder with nothing in it."""
        folder = self.folder()
        return Words(Path(shutil.copytree(content, folder / "content")), folder / "state")

    def python(self, script: Path, *arguments: str) -> list[str]:
        """How a script is started."""
        return [self._runtime, str(script), *arguments]

    @cached_property
    def _runtime(self) -> str:
        return make_runtime(self.folder())

    def publish(self, words: Words) -> float:
        """Publish; how many seconds it took."""
        return took_s(self.python(MAIN, "publish", *words.options), self._environment())

    def kiosk(self, words: Words, on: Glass | None = None) -> AbstractContextManager[Program]:
        """The kiosk itself, with nothing else in it."""
        return running(self.python(MAIN, *self._options(words)), self._environment(on))

    def first_start(self) -> AbstractContextManager[Program]:
        """The kiosk on a machine on which it never ran."""
        words = self.unpublished(SHIPPED_CONTENT)
        cache = {"XDG_CACHE_HOME": str(self.folder())}
        return running(self.python(MAIN, *self._options(words)), self._environment() | cache)

    def driven(self, task: str, words: Words) -> AbstractContextManager[Program]:
        """The kiosk with a driver inside; see driven.py."""
        command = self.python(HERE / "driven.py", task, *self._options(words))
        return running(command, self._environment() | self._modules)

    def bare(self, way: str = "", page: Path | None = None) -> AbstractContextManager[Program]:
        """The bare window, or one that scrolls a page or turns pages; see bare.py."""
        shown = [way, str(page)] if way else []
        command = self.python(HERE / "bare.py", str(CLINIC.width), str(CLINIC.height), *shown)
        return running(command, self._environment() | (self._modules if way else {}))

    def chromium(
        self,
        page: str = HOME,
        on: Glass | None = None,
        site: Path | None = None,
        profile: Path | None = None,
    ) -> AbstractContextManager[Program]:
        """Chromium on a page of the static site, with a new profile unless there is one."""
        address = (site or self.site) / page
        command = [self.browser, *FLAGS, f"--window-size={CLINIC.width},{CLINIC.height}"]
        command += ["--window-position=0,0", f"--user-data-dir={profile or self.folder()}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # it refuses to start otherwise
        return running([*command, address.as_uri()], self._environment(on))

    @cached_property
    def browser(self) -> str:
        """Where Chromium is; empty where it is not installed."""
        found = next(filter(None, map(shutil.which, BROWSERS)), "")
        if not found:
            self.note("Left out: Chromium, which is not installed (sudo apt-get install chromium).")
        return found

    @cached_property
    def site(self) -> Path:
        """The shipped words as a static site."""
        return self.site_that_walks("")

    def site_that_walks(self, end: str) -> Path:
        """The same, going through its pages by itself and asking for an address in the end."""
        loaded = Store.for_content(self.small.state, self.small.content).load()
        assert loaded is not None
        edition, folder = loaded
        site = self.folder() / "site"
        Site(edition, "en", site, end).write(folder / "pictures")
        return site

    def _options(self, words: Words) -> list[str]:
        return [
            *words.options,
            *("--settings", os.devnull, "--px-per-mm", str(CLINIC.px_per_mm)),
        ]

    @cached_property
    def _cache(self) -> Path:
        return self.folder()

    @property
    def _modules(self) -> dict[str, str]:
        return {"PYTHONPATH": os.pathsep.join((str(PROJECT), str(PROJECT / "tests")))}

    def _environment(self, on: Glass | None = None) -> dict[str, str]:
        return {
            "DISPLAY": (on or self.glass).name,
            "QT_ENABLE_HIGHDPI_SCALING": "0",
            "QT_QUICK_BACKEND": "software",
            "XDG_CACHE_HOME": str(self._cache),
        }
