"""Handing words around, as staff see it: what is on sticks, what it would change, the way back."""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.program import Ended
from kiosk.ready.finding import Phrase, Say, Words
from kiosk.screen.staff.backstage import Exchange
from kiosk.screen.staff.pin_pad import Run, in_thread

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PROBLEMS = 20
"""How many problems are listed; whoever mends them sees all with the command."""

TOO_LONG = Phrase("This took too long. Take the stick out, put it in again, and try again.")
FAILED = Phrase("The program that hands words around has failed: %1. Restart the kiosk.")

PHRASES = (TOO_LONG, FAILED)
"""Words of the interface that stand in this file."""


@QmlElement
class ExchangeView(QObject):
    """One command at a time, beside the screen. Without `exchange` nothing is offered."""

    changed = Signal()
    _ended = Signal(str, object)

    def __init__(
        self, exchange: "Exchange | None", parent: QObject | None = None, run: Run = in_thread
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._run = run
        self._busy = ""
        self._found: Mapping[str, Any] = {"sources": [], "targets": [], "shown_until": ""}
        self._source = ""
        self._report: Mapping[str, Any] = {}
        self._done: Mapping[str, Any] = {}
        self._problem: Phrase | Words | None = None
        self._reasons: list[str] = []
        # Also from a thread that is not Qt's.
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def look(self) -> None:
        """Find words and places for them; what was checked is dropped."""
        self.drop()
        self._start("look", "import")

    @Slot(str)
    def check(self, source: str) -> None:
        """Say what would change with the words at a source."""
        self._source = source
        self._begin("check", "import", source, "--check")

    @Slot()
    def show(self) -> None:
        """Show the words that were checked, and no others."""
        if self._report:
            expected = ("--expect", self._report["digest"])
            self._begin("show", "import", self._source, "--yes", *expected)

    @Slot()
    def drop(self) -> None:
        """Leave the words that were checked where they are."""
        self._report = {}
        self.changed.emit()

    @Slot()
    def bringBack(self) -> None:
        """Swap the present words and those from before."""
        self._begin("back", "bring-back")

    @Slot(str)
    def save(self, file: str) -> None:
        """Save the present words in a new file."""
        self._begin("save", "export", file)

    def forget(self) -> None:
        """Staff are elsewhere: what was said and checked is over. What is under way goes on."""
        if not self._busy:
            self._report, self._done, self._problem, self._reasons = {}, {}, None, []
            self.changed.emit()

    def _begin(self, what: str, *arguments: str) -> None:
        self.forget()
        self._start(what, *arguments)

    def _start(self, what: str, *arguments: str) -> None:
        exchange = self._exchange
        if exchange is None or self._busy:
            return
        self._busy = what
        self.changed.emit()

        def work() -> None:
            try:
                ended = exchange(arguments)
            except OSError as error:
                ended = Ended(1, "", str(error))
            with suppress(RuntimeError):  # the kiosk has ended meanwhile
                self._ended.emit(what, ended)

        self._run(work)

    @Slot(str, object)
    def _take(self, what: str, ended: Ended | None) -> None:
        self._busy = ""
        if ended is None:
            self._problem = TOO_LONG
        else:
            self._read(what, ended)
        self.changed.emit()
        if what in ("show", "back", "save"):  # there are other words from before, and other files
            self.look()

    def _read(self, what: str, ended: Ended) -> None:
        try:
            answer = json.loads(ended.output)
        except ValueError:
            last = ended.errors.strip().rpartition("\n")[2]
            self._problem = FAILED(last or f"status {ended.status}")
            return
        if "error" in answer:
            error = answer["error"]
            self._problem = Phrase(error["message"])(*error["values"])
            self._reasons = [_line(problem) for problem in answer["problems"]]
        elif what == "look":
            self._found = answer
        elif what == "check":
            self._report = answer
        else:
            self._done = {"what": what, **answer}

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._exchange is not None

    @Property(str, notify=changed)
    def busy(self) -> str:
        return self._busy

    @Property(list, notify=changed)
    def sources(self) -> list[dict[str, str]]:
        return list(self._found["sources"])

    @Property(list, notify=changed)
    def targets(self) -> list[dict[str, str]]:
        return list(self._found["targets"])

    @Property(str, notify=changed)
    def shownUntil(self) -> str:
        return str(self._found["shown_until"])

    @Property(bool, notify=changed)
    def checked(self) -> bool:
        return bool(self._report)

    @Property(dict, notify=changed)
    def report(self) -> dict[str, Any]:
        if not self._report:
            return {}
        changes = self._report["changes"]
        errors_first = sorted(changes["problems"], key=lambda problem: problem["level"])
        problems = [_line(problem) for problem in errors_first]
        titles = {
            kind: [page["title"] for page in changes[kind]] for kind in ("changed", "new", "gone")
        }
        return {
            **titles,
            "same": self._report["same"],
            "center": changes["center"],
            "buttons": changes["buttons"],
            "problems": problems[:MOST_PROBLEMS],
            "moreProblems": max(0, len(problems) - MOST_PROBLEMS),
            "known": changes["known"],
        }

    @Property(dict, notify=changed)
    def done(self) -> dict[str, Any]:
        return {"what": "", "file": "", "pages": 0, **self._done}

    @Property(str, notify=changed)
    def problem(self) -> str:
        return _say(self._problem)

    @Property(list, notify=changed)
    def reasons(self) -> list[str]:
        return self._reasons[:MOST_PROBLEMS]


_say = Say(lambda words: QCoreApplication.translate("", words))


def _line(problem: Mapping[str, Any]) -> str:
    """A problem in one line: where, what is wrong, what to do."""
    line = f":{problem['line']}" if problem["line"] else ""
    where = f"{problem['path']}{line}: " if problem["path"] else ""
    return f"{where}{problem['message']} {problem['fix']}"
