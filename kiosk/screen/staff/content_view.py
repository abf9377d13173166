"""The words on the screen, as staff see them: since when, from where, and what is wrong in them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Page
from kiosk.progress import Progress
from kiosk.screen.clock import Clock
from kiosk.screen.library import Library
from kiosk.screen.staff.problem_files import ProblemFile, older_pages, sort_out

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_S = 1.0
"""How often staff who are there are told anew how publishing goes."""

SILENT_S = 120.0
"""A folder that has not answered for so long hangs; a publish, and then a rest, take less."""

MOST_FILES = 30
"""How many files with problems are shown; the worst come first."""


_TOPIC = re.compile(r"[^/]+/(?!center\.md)[^/]+\.md")


@QmlElement
class ContentView(QObject):
    """`pageAsked` comes with language and topic when staff want to see a page as visitors do."""

    changed = Signal()
    progressChanged = Signal()
    pageAsked = Signal(str, str)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since = ""
        self._errors = 0
        self._common: list[dict[str, Any]] = []
        self._files: list[dict[str, Any]] = []
        self._more_files = 0
        self._languages: list[dict[str, Any]] = []
        self._folder = ""
        self._ask: Callable[[], Progress] = Progress
        self._progress = Progress()
        self._is_on = False

    def follow(self, folder: Path, ask: Callable[[], Progress]) -> None:
        """From now on say where the words lie, and how publishing them goes."""
        self._folder = str(folder)
        self._ask = ask
        self._look_once()

    def offer(self, library: Library) -> None:
        """These words are on the screen."""
        edition = library.edition
        common, files = sort_out(edition)
        self._since = edition.read_since if edition is not library.built_in else ""
        self._errors = sum(file.errors for file in files)
        self._common = [
            {"files": one.files, "text": f"{one.problem.message} {one.problem.fix}"}
            for one in common
        ]
        self._files = [_file(file, library) for file in files[:MOST_FILES]]
        self._more_files = max(0, len(files) - MOST_FILES)
        self._languages = _languages(library) if self._since else []
        self.changed.emit()

    def turn(self, on: bool) -> None:
        """Staff are there, or have gone."""
        if on and not self._is_on:
            self._is_on = True
            self._look()
        self._is_on = on

    @Slot(str, str)
    def show(self, language: str, topic: str) -> None:
        """Show a page to staff as visitors see it."""
        self.pageAsked.emit(language, topic)

    def _look(self) -> None:
        if self._is_on:
            self._look_once()
            self._clock.after(LOOK_S, self._look)

    def _look_once(self) -> None:
        self._progress = self._ask()
        self.progressChanged.emit()

    @Property(str, notify=changed)
    def since(self) -> str:
        return self._since

    @Property(str, notify=progressChanged)
    def folder(self) -> str:
        return self._folder

    @Property(int, notify=changed)
    def errors(self) -> int:
        return self._errors

    @Property(list, notify=changed)
    def common(self) -> list[dict[str, Any]]:
        return self._common

    @Property(list, notify=changed)
    def files(self) -> list[dict[str, Any]]:
        return self._files

    @Property(int, notify=changed)
    def moreFiles(self) -> int:
        return self._more_files

    @Property(list, notify=changed)
    def languages(self) -> list[dict[str, Any]]:
        return self._languages

    @Property(str, notify=progressChanged)
    def failure(self) -> str:
        return self._progress.failure

    @Property(str, notify=progressChanged)
    def tried(self) -> str:
        return self._progress.tried

    @Property(int, notify=progressChanged)
    def silentMinutes(self) -> int:
        silent_s = self._progress.silent_s
        return int(silent_s // 60) if silent_s >= SILENT_S else 0


def _file(file: ProblemFile, library: Library) -> dict[str, Any]:
    """A file with problems; without a `topic` it has no page that visitors can come to."""
    page = file.page
    return {
        "path": file.path,
        "title": page.title if page else "",
        "broken": file.errors > 0,
        "state": _state(file),
        "since": file.broken_since,
        "language": page.language if page else "",
        "topic": page.id if page and _shows(library, page) else "",
        "problems": [
            {
                "error": problem.level == "error",
                "line": problem.line,
                "text": f"{problem.message} {problem.fix}",
            }
            for problem in file.problems
        ],
    }


def _state(file: ProblemFile) -> str:
    """What visitors see of a broken file: `older` words, or it stays `out`; "" where its problems
    say it.
    """
    if not file.broken_since or not _TOPIC.fullmatch(file.path):
        return ""
    return "older" if file.page else "out"


def _languages(library: Library) -> list[dict[str, Any]]:
    """Each language that has pages of its own, with those that visitors can come to."""
    edition, older = library.edition, older_pages(library.edition)
    return [
        {
            "language": language,
            "name": library.name_of(language),
            "pages": [
                {
                    "topic": page.id,
                    "title": page.title,
                    "iconName": page.icon,
                    "path": page.path,
                    "older": page.path in older,
                }
                for page in edition.pages
                if page.language == language and _shows(library, page)
            ],
        }
        for language in sorted({page.language for page in edition.pages})
    ]


def _shows(library: Library, page: Page) -> bool:
    return library.page(page.language, page.id) == page
