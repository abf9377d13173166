"""What the counts of a week, a month or an event say, and nothing that could tell of one person.

A number under five is not told, be it 0 or 4, and nothing that is told follows from it: what is
written of the others would be the same without it. So all sums leave such numbers out.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kiosk.state.counts import Sums, What

FEWEST = 5
"""The least number that is told."""

FEWER = f"< {FEWEST}"
"""Stands for every number below."""

COLUMNS = ("period", "event", "what", "topic", "language", "count")
NAMES: dict[What, str] = {"session": "visits", "page": "pages opened", "code": "codes shown"}
"""What a table calls what was counted."""

Number = int | None
"""How often something was counted, or None for fewer than five times."""


@dataclass(frozen=True)
class Period:
    """The days of a report, both included. `event` is empty for the days at the clinic."""

    kind: Literal["week", "month", "event"]
    first: date
    last: date
    event: str = ""

    def __str__(self) -> str:
        """The days as ISO 8601."""
        return " to ".join(dict.fromkeys((self.first.isoformat(), self.last.isoformat())))


def this_week(today: date) -> Period:
    """From Monday to today."""
    return Period("week", today - timedelta(days=today.weekday()), today)


def this_month(today: date) -> Period:
    """From the first to today."""
    return Period("month", today.replace(day=1), today)


@dataclass(frozen=True)
class Subjects:
    """All that can be counted: the ids of topics, screens with a code, and languages.

    Each has its name, as it is called in the clinic's language, and a language in its own.
    """

    topics: Mapping[str, str]
    codes: Mapping[str, str]
    languages: Mapping[str, str]


@dataclass(frozen=True)
class Row:
    """How often one subject was counted in each of the report's languages."""

    id: str
    title: str
    numbers: tuple[Number, ...]

    @property
    def sum(self) -> Number:
        """The sum of the numbers that are told, or None where none is."""
        return sum_of(self.numbers)


@dataclass(frozen=True)
class Report:
    """Numbers that may be told, the largest first. `languages` are their names."""

    period: Period
    languages: tuple[str, ...]
    visits: Row
    pages: tuple[Row, ...]
    codes: tuple[Row, ...]

    @property
    def pages_opened(self) -> Row:
        """All pages together in each language."""
        numbers = zip(*(row.numbers for row in self.pages), strict=True)
        return Row("", "", tuple(map(sum_of, numbers)))

    def by_language(self, row: Row) -> list[Row]:
        """A row for each language instead of one for all."""
        pairs = zip(self.languages, row.numbers, strict=True)
        return [Row("", language, (number,)) for language, number in pairs]

    @property
    def is_empty(self) -> bool:
        """Whether no number can be told."""
        return all(row.sum is None for row in (self.visits, *self.pages, *self.codes))


def make_report(period: Period, sums: Sums, subjects: Subjects) -> Report:
    """What may be told of the sums of a period.

    What was counted and is no longer among the subjects stands there by its id, where its number
    can be told.
    """
    told = {key: number for key, number in sums.items() if number >= FEWEST}
    languages = _with_ids(subjects.languages, (language for _, _, language in told))

    def row(what: What, topic: str, title: str) -> Row:
        numbers = (told.get((what, topic, language)) for language in languages)
        return Row(topic, title, tuple(numbers))

    def rows(what: What, names: Mapping[str, str]) -> tuple[Row, ...]:
        known = _with_ids(names, (topic for kind, topic, _ in told if kind == what))
        found = (row(what, topic, title) for topic, title in known.items())
        return tuple(sorted(found, key=lambda row: -(row.sum or 0)))

    return Report(
        period,
        tuple(languages.values()),
        row("session", "", ""),
        rows("page", subjects.topics),
        rows("code", subjects.codes),
    )


def as_csv(report: Report) -> bytes:
    """The report as a table that also Excel reads: UTF-8 with its mark, lines ended by CR LF."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for what, row in _rows(report):
        for language, number in zip(report.languages, row.numbers, strict=True):
            texts = (str(report.period), report.period.event, NAMES[what], row.title, language)
            table.writerow((*map(_harmless, texts), said(number)))
    return written.getvalue().encode("utf-8-sig")


def said(number: Number) -> str:
    """A number as it is written."""
    return FEWER if number is None else str(number)


def parted(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that tell a number, and those that do not."""
    listed = list(rows)
    told = [row for row in listed if row.sum is not None]
    return told, [row for row in listed if row.sum is None]


def titles(rows: Iterable[Row]) -> str:
    """What rows are called, on one line."""
    return " · ".join(row.title for row in rows)


def total_of(rows: Iterable[Row]) -> Number:
    """The sum of what rows tell, or None where they tell nothing."""
    return sum_of([row.sum for row in rows])


def largest_of(rows: Iterable[Row]) -> int:
    """The number whose bar is the longest; 1 where none can be told."""
    return max((row.sum or 1 for row in rows), default=1)


def each_said(languages: Sequence[str], numbers: Sequence[Number]) -> str:
    """The number of each language on one line."""
    parts = zip(map(_isolated, languages), map(said, numbers), strict=True)
    return " · ".join(f"{language} {number}" for language, number in parts)


def sum_of(numbers: Sequence[Number]) -> Number:
    """The sum of those numbers that are told, or None where none is."""
    return sum(number for number in numbers if number is not None) or None


def _rows(report: Report) -> Iterator[tuple[What, Row]]:
    yield "session", report.visits
    for row in report.pages:
        yield "page", row
    for row in report.codes:
        yield "code", row


def _with_ids(names: Mapping[str, str], counted: Iterator[str]) -> dict[str, str]:
    """The names, and after them the ids that have none."""
    return {**names, **{id: id for id in sorted(set(counted)) if id not in names}}


def _isolated(name: str) -> str:
    """A name that runs from right to left, so that it does not draw the number with it."""
    leftward = [unicodedata.bidirectional(letter) in ("R", "AL") for letter in name[:1]]
    return f"\u2067{name}\u2069" if any(leftward) else name


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula (CWE-1236): staff type the names of events."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
