"""The words on the screen, as staff see them: since when, from where, and what is wrong in them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Page
from kiosk.progress import Progress
from kiosk.screen.clock import Clock
from kiosk.screen.letters import Part, by_letters, drawers
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


@dataclass(frozen=True)
class _Seen:
    """What there is to see of the words, as QML takes it."""

    since: str = ""
    errors: int = 0
    common: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    more_files: int = 0
    languages: list[dict[str, Any]] = field(default_factory=list)


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
        self._library: Library | None = None
        self._seen: _Seen | None = None
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
        self._library, self._seen = library, None
        self.changed.emit()

    @property
    def _words(self) -> _Seen:
        """Made when somebody looks, since nearly nobody does, and there may be many pages."""
        if self._seen is None:
            self._seen = _look_through(self._library) if self._library else _Seen()
        return self._seen

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
        return self._words.since

    @Property(str, notify=progressChanged)
    def folder(self) -> str:
        return self._folder

    @Property(int, notify=changed)
    def errors(self) -> int:
        return self._words.errors

    @Property(list, notify=changed)
    def common(self) -> list[dict[str, Any]]:
        return self._words.common

    @Property(list, notify=changed)
    def files(self) -> list[dict[str, Any]]:
        return self._words.files

    @Property(int, notify=changed)
    def moreFiles(self) -> int:
        return self._words.more_files

    @Property(list, notify=changed)
    def languages(self) -> list[dict[str, Any]]:
        return self._words.languages

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


def _look_through(library: Library) -> _Seen:
    edition = library.edition
    common, files = sort_out(edition)
    since = edition.read_since if edition is not library.built_in else ""
    return _Seen(
        since=since,
        errors=sum(file.errors for file in files),
        common=[
            {"files": one.files, "text": f"{one.problem.message} {one.problem.fix}"}
            for one in common
        ],
        files=[_file(file, library) for file in files[:MOST_FILES]],
        more_files=max(0, len(files) - MOST_FILES),
        languages=_languages(library) if since else [],
    )


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
    """Each language that has pages of its own, with those that visitors can come to: in `parts`
    by their letters, or all in one without a name.
    """
    edition, older = library.edition, older_pages(library.edition)
    found = []
    for language in sorted({page.language for page in edition.pages}):
        own = [page for page in edition.pages if page.language == language]
        pages = [page for page in own if _shows(library, page)]
        parts = drawers(by_letters(pages)) or (Part("", tuple(pages)),)
        found.append(
            {
                "language": language,
                "name": library.name_of(language),
                "number": len(pages),
                "parts": [
                    {"name": part.name, "pages": [_page(page, older) for page in part.pages]}
                    for part in parts
                ],
            }
        )
    return found


def _page(page: Page, older: frozenset[str]) -> dict[str, Any]:
    return {
        "topic": page.id,
        "title": page.title,
        "iconName": page.icon,
        "path": page.path,
        "older": page.path in older,
    }


def _shows(library: Library, page: Page) -> bool:
    return library.page(page.language, page.id) == page
