"""How often the screen was used, on one sheet of paper for whoever pays for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from kiosk.paper.boxes import rule
from kiosk.paper.flow import column
from kiosk.paper.look import EDGE, INK, INK_ON_TINT, POINT, SECOND_INK, THIN, Look
from kiosk.paper.pdf import make_pdf, prepare
from kiosk.paper.say import Say
from kiosk.paper.sheet import Part, Sheet
from kiosk.paper.strips import Strip, beside, spaced
from kiosk.paper.words import Type, set_plain
from kiosk.state.report import (
    Period,
    Report,
    Row,
    each_said,
    largest_of,
    parted,
    said,
    titles,
    total_of,
)

TITLE = "How this screen was used"
VISITS = "Visits"
BY_TOPIC = "Pages opened, by topic"
BY_LANGUAGE = "Pages opened, by language"
CODES = "Codes shown to scan"
DAYS = "From %1 to %2"
AT = "%1. %2"
TOTAL = "%1: %2"
SMALL = "Fewer than 5 in every language: %1."
SMALL_AND_MORE = "Fewer than 5 in every language: %1, and %2 more."
SMALL_LANGUAGES = "Fewer than 5 for every topic: %1."
NO_NUMBER = "Nothing was counted 5 times or more in these days."
MORE = "%1 more have smaller numbers and no room on this page. The table (CSV) has them all."
COUNTED = (
    "What is counted: visits, the pages that were opened in them, and the codes that were shown, "
    "for each day and language. A visit is in the language in which it ended."
)
NOT_COUNTED = (
    "What is not: who it was, the time, the order, or which pages one visit opened. A number under "
    "5, also none, is written “< 5” and is in no sum."
)

PHRASES = (
    *(TITLE, VISITS, BY_TOPIC, BY_LANGUAGE, CODES, DAYS, AT, TOTAL),
    *(SMALL, SMALL_AND_MORE, SMALL_LANGUAGES, NO_NUMBER, MORE, COUNTED, NOT_COUNTED),
)
"""All of them, to be translated."""

SIZES = tuple(Look(points * POINT) for points in (11, 10, 9, 8))
"""The largest with which everything stands on one page."""

ROWS = (1000, 40, 30, 25, 20, 15, 10)
"""How many rows of a list there are at most, where even the smallest type is too large."""

NAMED = 0.36
"""How much of a row its name takes; the bar and the numbers of the languages share the rest."""

BAR = 0.36
FIGURE = 4
"""The room for the number behind a bar, as a multiple of its letters."""


def make_counts(report: Report, center: str, say: Say, size: str) -> bytes:
    """A PDF of one page; `center` is the clinic's name, `size` one of `kiosk.paper.pdf.SIZES`."""
    prepare()
    sheet = Sheet(size)
    part: Part = ([], lambda number, pages: [])
    for most, look in product(ROWS, SIZES):
        counts = _Counts(report, center, look, say, sheet.width, most)
        part = sheet.part(column(counts.strips()), counts.foot)
        if len(part[0]) == 1:
            break
    return make_pdf(say(TITLE), [say.language], sheet.layout, sheet.painters([part]))


def days(period: Period, say: Say) -> str:
    """The event, if it is one, and the days."""
    ends = dict.fromkeys((period.first.isoformat(), period.last.isoformat()))
    named = [say.day(end) for end in ends]
    words = say(DAYS, *named) if len(named) == 2 else named[0]
    return say(AT, period.event, words) if period.event else words


@dataclass(frozen=True)
class _Counts:
    """A report in one size of type, with `most` rows in a list. Lengths are in dots."""

    report: Report
    center: str
    look: Look
    say: Say
    width: float
    most: int

    def strips(self) -> list[Strip]:
        """All but the foot."""
        report, look, say = self.report, self.look, self.say
        title = Type(look.title, bold=True, color=INK, leading=1.15)
        heading = Type(look.heading, bold=True, color=INK, leading=1.2)
        strips = set_plain(self.center, Type(look.body, bold=True, color=INK_ON_TINT), self.width)
        strips += set_plain(say(TITLE), title, self.width)
        strips += set_plain(days(report.period, say), Type(look.large), self.width)
        if report.is_empty:
            return [*strips, *spaced(self._words(say(NO_NUMBER)), 2 * look.gap)]
        for name, total, bars in (
            (VISITS, report.visits.sum, self._bars(report.by_language(report.visits))),
            (BY_TOPIC, total_of(report.pages), self._by_topic(report.pages)),
            (BY_LANGUAGE, None, self._by_language(report.by_language(report.pages_opened))),
            (CODES, total_of(report.codes), self._by_topic(report.codes)),
        ):
            words = say(name) if total is None else say(TOTAL, say(name), total)
            strips += spaced(set_plain(words, heading, self.width), 1.8 * look.gap)
            strips += bars
        return strips

    def foot(self, number: int, pages: int) -> list[Strip]:
        """What the numbers are, and what they are not."""
        type = Type(self.look.small, color=SECOND_INK)
        strips = [rule(EDGE, THIN, self.width)]
        for words in (COUNTED, NOT_COUNTED):
            strips += spaced(set_plain(self.say(words), type, self.width), 0.5 * self.look.gap)
        return strips

    def _by_topic(self, rows: Sequence[Row]) -> list[Strip]:
        """Bars for what can be told, then the names of what cannot."""
        told, small = parted(rows)
        more = len(small) - self.most
        if more > 0:
            words = self.say(SMALL_AND_MORE, titles(small[: self.most]), more)
        else:
            words = self.say(SMALL, titles(small))
        return [*self._bars(told), *self._after(words if small else "")]

    def _by_language(self, rows: Sequence[Row]) -> list[Strip]:
        """The same for sums, of which none can be told of a language with small numbers only."""
        told, small = parted(rows)
        words = self.say(SMALL_LANGUAGES, titles(small)) if small else ""
        return [*self._bars(told), *self._after(words)]

    def _bars(self, rows: Sequence[Row]) -> list[Strip]:
        largest = largest_of(rows)
        strips: list[Strip] = []
        for row in rows[: self.most]:
            strips += spaced([self._bar(row, largest)], 0.3 * self.look.gap)
        more = len(rows) - self.most
        return [*strips, *self._after(self.say(MORE, more) if more > 0 else "")]

    def _bar(self, row: Row, largest: int) -> Strip:
        body = self.look.body
        left, room = NAMED * self.width, BAR * self.width - FIGURE * body
        length = room * (row.sum or 0) / largest
        after = left + (length + 0.5 * body if length else 0)
        parts: list[tuple[float, Sequence[Strip]]] = [
            (0, set_plain(row.title, Type(body), left - body)),
            (left, [_bar(length, 0.9 * body)] if length else []),
            (after, set_plain(said(row.sum), Type(body, bold=True), FIGURE * body)),
        ]
        if len(row.numbers) > 1:
            right = (NAMED + BAR) * self.width
            words = each_said(self.report.languages, row.numbers)
            parts.append((right, set_plain(words, Type(body), self.width - right)))
        return beside(*parts, middle=True)

    def _after(self, words: str) -> list[Strip]:
        return spaced(self._words(words), 0.5 * self.look.gap)

    def _words(self, text: str) -> list[Strip]:
        return set_plain(text, Type(self.look.body), self.width)


def _bar(length: float, height: float) -> Strip:
    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, length, height), QColor(INK_ON_TINT))

    return Strip(height, paint)
