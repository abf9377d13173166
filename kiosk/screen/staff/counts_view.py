"""The counts as staff see them: a week, a month or an event, as bars and as files."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.library import Library
from kiosk.screen.staff.backstage import Save
from kiosk.screen.subjects import subjects_of
from kiosk.screen.tally import Tally
from kiosk.state.counts import Counts
from kiosk.state.report import (
    Period,
    Report,
    Row,
    each_said,
    largest_of,
    make_report,
    parted,
    said,
    this_month,
    this_week,
    titles,
    total_of,
)

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

Bars = list[dict[str, Any]]
"""Of each row its title, its number in words, that number as a part of the largest, from 0 to 1,
and the number of each language in words, where there are several."""


@QmlElement
class CountsView(QObject):
    """One report at a time. Without `counts` there is nothing to see."""

    changed = Signal()

    def __init__(
        self,
        counts: Counts | None,
        tally: Tally | None,
        save: "Save | None",
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._counts = counts
        self._tally = tally
        self._save = save
        self._today = today
        self._library: Library | None = None
        self._periods: list[Period] = []
        self._chosen = 0
        self._report: Report | None = None
        self._problem = ""
        self._saved = ""

    def offer(self, library: Library) -> None:
        """These words name what was counted."""
        self._library = library

    def show(self) -> None:
        """Show this week as it is now, and offer the other periods that there are."""
        if self._counts is not None:
            today = self._today()
            days, _ = self._events(self._counts)
            events = [Period("event", *days[event], event) for event in days]
            self._periods = [this_week(today), this_month(today), *events]
            self.choose(0)

    @Slot(int)
    def choose(self, number: int) -> None:
        """Show one of the periods."""
        if self._counts is not None and 0 <= number < len(self._periods):
            self._chosen = number
            self._report, problem = self._make(self._counts, self._periods[number])
            waiting = self._tally.problem if self._tally is not None else ""
            self._problem = _sentences(waiting, problem, self._counts.loss)
            self._saved = ""
            self.changed.emit()

    @Slot(str)
    def save(self, ending: str) -> None:
        """Save what is shown as a file."""
        if self._save is not None and self._report is not None:
            self._saved = self._save(self._report, ending)
            self.changed.emit()

    def save_event(self, event: str) -> str:
        """Save the counts of an event both ways; says where they lie, or why they do not."""
        if self._counts is None or self._save is None:
            return ""
        days, problem = self._events(self._counts)
        if event not in days:
            return problem
        report, problem = self._make(self._counts, Period("event", *days[event], event))
        saved = (self._save(report, ending) for ending in ("csv", "pdf"))
        return "\n".join(filter(None, (problem, *saved)))

    def _events(self, counts: Counts) -> tuple[dict[str, tuple[date, date]], str]:
        """The days of each event, with what was counted up to now; and why not, if so."""
        if self._tally is not None:
            self._tally.write()
        return counts.events()

    def _make(self, counts: Counts, period: Period) -> tuple[Report, str]:
        assert self._library is not None, "the kiosk offers its words before anybody sees them"
        sums, problem = counts.between(period.first, period.last, period.event)
        return make_report(period, sums, subjects_of(self._library)), problem

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._counts is not None

    @Property(bool, constant=True)
    def counting(self) -> bool:
        return self._tally is not None and self._tally.is_on

    @Property(list, notify=changed)
    def periods(self) -> list[dict[str, str]]:
        return [
            {
                "kind": period.kind,
                "event": period.event,
                "first": period.first.isoformat(),
                "last": period.last.isoformat(),
            }
            for period in self._periods
        ]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(dict, notify=changed)
    def report(self) -> dict[str, Any]:
        return in_bars(self._report) if self._report is not None else {"empty": True}

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(str, notify=changed)
    def saved(self) -> str:
        return self._saved


def in_bars(report: Report) -> dict[str, Any]:
    """A report for QML; `small…` are the names of what has no number that can be told."""
    pages, small_pages = parted(report.pages)
    languages, small_languages = parted(report.by_language(report.pages_opened))
    codes, small_codes = parted(report.codes)
    return {
        "empty": report.is_empty,
        "visits": _bars(report, report.by_language(report.visits)),
        "allVisits": report.visits.sum or 0,
        "pages": _bars(report, pages),
        "allPages": total_of(pages) or 0,
        "smallPages": titles(small_pages),
        "languages": _bars(report, languages),
        "smallLanguages": titles(small_languages),
        "codes": _bars(report, codes),
        "allCodes": total_of(codes) or 0,
        "smallCodes": titles(small_codes),
    }


def _bars(report: Report, rows: Sequence[Row]) -> Bars:
    largest = largest_of(rows)
    return [
        {
            "title": row.title,
            "number": said(row.sum),
            "part": (row.sum or 0) / largest,
            "each": each_said(report.languages, row.numbers) if len(row.numbers) > 1 else "",
        }
        for row in rows
    ]


def _sentences(*parts: str) -> str:
    """The parts that there are, each once."""
    return " ".join(dict.fromkeys(filter(None, parts)))
