"""Ready for patients? What staff see of it: one sentence, and a list with the worst on top."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ready.checks import Seen, headline
from kiosk.ready.finding import Finding, Say
from kiosk.screen.clock import Clock
from kiosk.screen.staff.pin_pad import Run, in_thread

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

PAINT_S = 0.1
"""So long the screen has to show that it is checking, before it looks at itself."""

DAY = "MMMM d, yyyy"
"""How a day is written; also what other parts of the screen say."""

Look = Callable[[float], Seen]
"""Looks at a screen with so many pixels in a millimeter."""

Examine = Callable[[Seen], Sequence[Finding]]
"""Makes findings of what was seen; runs beside the screen."""


@QmlElement
class ReadyView(QObject):
    """Empty until the first check; `look` is given as soon as there is a window."""

    changed = Signal()
    _examined = Signal(int, object)

    def __init__(
        self,
        examine: Examine | None,
        clock: Clock,
        parent: QObject | None = None,
        run: Run = in_thread,
    ) -> None:
        super().__init__(parent)
        self._examine = examine
        self._clock = clock
        self._run = run
        self._look: Look | None = None
        self._turn = 0
        self._checking = False
        self._findings: Sequence[Finding] = ()
        self._language = ""
        self._examined.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def look_with(self, look: Look) -> None:
        """From now on this looks at the screen."""
        self._look = look

    @Slot(float, str)
    def check(self, px_per_mm: float, language: str) -> None:
        """Check everything anew; the findings write days as this language does."""
        self._language = language
        self._turn += 1
        self._checking = True
        self._findings = ()
        self.changed.emit()
        turn = self._turn
        self._clock.after(PAINT_S, lambda: self._begin(turn, px_per_mm))

    def _begin(self, turn: int, px_per_mm: float) -> None:
        examine, look = self._examine, self._look
        if turn != self._turn or examine is None or look is None:
            return
        seen = look(px_per_mm)

        def work() -> None:
            findings = examine(seen)
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._examined.emit(turn, findings)

        self._run(work)

    @Slot(int, object)
    def _show(self, turn: int, findings: Sequence[Finding]) -> None:
        if turn == self._turn:
            self._checking = False
            self._findings = findings
            self.changed.emit()

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._examine is not None

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        return self._checking

    @Property(str, notify=changed)
    def headline(self) -> str:
        return self._say(headline(self._findings)) if self._findings else ""

    @Property(list, notify=changed)
    def findings(self) -> list[dict[str, Any]]:
        say = self._say
        return [
            {
                "level": finding.level,
                "name": say(finding.name),
                "what": say(finding.what),
                "details": list(finding.details),
                "toDo": say(finding.to_do),
            }
            for finding in self._findings
        ]

    @property
    def _say(self) -> Say:
        def day(when: date) -> str:
            written = QDate(when.year, when.month, when.day)
            return QLocale(self._language).toString(written, _translate(DAY))

        return Say(_translate, day)


def _translate(words: str) -> str:
    return QCoreApplication.translate("", words)
