"""A report tells large numbers, and nothing of what it does not tell."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.state.counts import Sums, What
from kiosk.state.report import (
    FEWEST,
    Period,
    Report,
    Subjects,
    as_csv,
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

WEEK = this_week(date(2026, 11, 25))
FAIR = Period("event", date(2026, 11, 23), date(2026, 11, 23), "Health fair 2026")
SUBJECTS = Subjects(
    {"help-now": "Help now", "signs": "Signs", "bladder": "Bladder and body"},
    {"call": "Call us", "help-now": "Help now"},
    {"en": "English", "es": "Español"},
)
SUMS: Sums = {
    ("session", "", "en"): 31,
    ("session", "", "es"): 4,
    ("page", "signs", "en"): 5,
    ("page", "signs", "es"): 1,
    ("page", "bladder", "en"): 20,
    ("page", "bladder", "es"): 6,
    ("code", "call", "en"): 7,
}


def table(report: Report) -> list[list[str]]:
    """The table without its first line, as a spreadsheet reads it."""
    text = as_csv(report).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


@pytest.mark.parametrize(
    ("today", "first"),
    [("2026-11-23", "2026-11-23"), ("2026-11-29", "2026-11-23"), ("2026-01-01", "2025-12-29")],
)
def test_week_begins_on_monday(today: str, first: str) -> None:
    days = Period("week", date.fromisoformat(first), date.fromisoformat(today))
    assert this_week(days.last) == days


def test_month_begins_on_the_first() -> None:
    today = date(2026, 11, 25)
    assert this_month(today) == Period("month", date(2026, 11, 1), today)


def test_one_day_is_not_written_twice() -> None:
    assert str(FAIR) == "2026-11-23"
    assert str(WEEK) == "2026-11-23 to 2026-11-25"


def test_largest_numbers_come_first_and_small_ones_are_not_told() -> None:
    report = make_report(WEEK, SUMS, SUBJECTS)
    assert report.languages == ("English", "Español")
    assert [(row.title, row.numbers, row.sum) for row in report.pages] == [
        ("Bladder and body", (20, 6), 26),
        ("Signs", (5, None), 5),
        ("Help now", (None, None), None),
    ]
    assert [(row.title, row.numbers) for row in report.codes] == [
        ("Call us", (7, None)),
        ("Help now", (None, None)),
    ]
    assert report.visits.numbers == (31, None)
    assert report.visits.sum == 31
    assert report.pages_opened.numbers == (25, 6)
    assert not report.is_empty


def test_nothing_to_tell() -> None:
    report = make_report(WEEK, {("page", "signs", "en"): FEWEST - 1}, SUBJECTS)
    assert report.is_empty
    assert report.pages_opened.numbers == (None, None)


def test_no_subjects_at_all() -> None:
    report = make_report(WEEK, {}, Subjects({}, {}, {}))
    assert report.is_empty
    assert report.pages_opened.numbers == ()
    assert table(report) == []


def test_what_is_no_longer_on_the_screen_stands_there_by_its_id() -> None:
    sums: Sums = {("page", "old", "en"): 9, ("page", "older", "en"): 4, ("page", "signs", "ar"): 5}
    report = make_report(WEEK, sums, SUBJECTS)
    assert report.languages == ("English", "Español", "ar")
    assert [row.title for row in report.pages] == ["old", "Signs", "Help now", "Bladder and body"]


def test_numbers_in_words() -> None:
    assert said(None) == "< 5"
    assert said(5) == "5"
    assert each_said(("English", "Español"), (20, None)) == "English 20 · Español < 5"


def test_name_from_right_to_left_keeps_its_number_behind_it() -> None:
    assert each_said(("English", "עברית"), (20, 7)) == "English 20 · \u2067עברית\u2069 7"


def test_languages_one_by_one() -> None:
    report = make_report(WEEK, SUMS, SUBJECTS)
    rows = report.by_language(report.visits)
    assert [(row.title, row.sum) for row in rows] == [("English", 31), ("Español", None)]
    assert largest_of(rows) == 31
    assert largest_of([]) == largest_of(rows[1:]) == 1


def test_lists_of_rows() -> None:
    told, small = parted(make_report(WEEK, SUMS, SUBJECTS).pages)
    assert titles(told) == "Bladder and body · Signs"
    assert titles(small) == "Help now"
    assert (total_of(told), total_of(small)) == (31, None)


def test_table_for_a_spreadsheet() -> None:
    written = as_csv(make_report(FAIR, SUMS, SUBJECTS)).decode("utf-8")
    assert written == (
        "\ufeffperiod,event,what,topic,language,count\r\n"
        "2026-11-23,Health fair 2026,visits,,English,31\r\n"
        "2026-11-23,Health fair 2026,visits,,Español,< 5\r\n"
        "2026-11-23,Health fair 2026,pages opened,Bladder and body,English,20\r\n"
        "2026-11-23,Health fair 2026,pages opened,Bladder and body,Español,6\r\n"
        "2026-11-23,Health fair 2026,pages opened,Signs,English,5\r\n"
        "2026-11-23,Health fair 2026,pages opened,Signs,Español,< 5\r\n"
        "2026-11-23,Health fair 2026,pages opened,Help now,English,< 5\r\n"
        "2026-11-23,Health fair 2026,pages opened,Help now,Español,< 5\r\n"
        "2026-11-23,Health fair 2026,codes shown,Call us,English,7\r\n"
        "2026-11-23,Health fair 2026,codes shown,Call us,Español,< 5\r\n"
        "2026-11-23,Health fair 2026,codes shown,Help now,English,< 5\r\n"
        "2026-11-23,Health fair 2026,codes shown,Help now,Español,< 5\r\n"
    )


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_what_people_type_is_no_formula(begin: str) -> None:
    name = f'{begin}HYPERLINK("x"), "y"\nz'
    period = Period("event", WEEK.first, WEEK.last, name)
    rows = table(make_report(period, {}, SUBJECTS))
    assert {row[1] for row in rows} == {f"'{name}"}


WHAT: list[What] = ["session", "page", "code"]
KEYS = st.tuples(
    st.sampled_from(WHAT),
    st.sampled_from([*SUBJECTS.topics, *SUBJECTS.codes, "", "gone"]),
    st.sampled_from([*SUBJECTS.languages, "ar"]),
)


@given(st.dictionaries(KEYS, st.integers(FEWEST, 99)), st.dictionaries(KEYS, st.integers(0, 4)))
def test_nothing_follows_from_a_report_about_small_numbers(told: Sums, small: Sums) -> None:
    """Also not whether there were any: all that is made of it is the same without them."""
    report = make_report(WEEK, {**small, **told}, SUBJECTS)
    assert report == make_report(WEEK, told, SUBJECTS)
    assert all(row[5] == "< 5" or int(row[5]) >= FEWEST for row in table(report))
