"""The counts on paper: one page, whatever was counted."""

from datetime import date

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kiosk.paper.counts import COUNTED, NOT_COUNTED, PHRASES, days, make_counts
from kiosk.paper.look import INK_ON_TINT
from kiosk.paper.say import Say
from kiosk.state.counts import Sums
from kiosk.state.report import FEWER, Period, Report, Subjects, make_report, this_month
from paper.paper import texts

DAYS = (date(2026, 11, 23), date(2026, 11, 24))
FAIR = Period("event", *DAYS, "Health fair 2026")
SUBJECTS = Subjects(
    {"help-now": "Help now", "signs": "Signs", "bladder": "Bladder and body", "sleep": "Sleep"},
    {"call": "Call us", "scan-me": "Scan me"},
    {"en": "English", "es": "Español"},
)
SUMS: Sums = {
    ("session", "", "en"): 31,
    ("session", "", "es"): 4,
    ("page", "signs", "en"): 10,
    ("page", "bladder", "en"): 15,
    ("page", "bladder", "es"): 5,
    ("page", "sleep", "es"): 4,
    ("code", "call", "en"): 7,
}
FOOT = f"{COUNTED} {NOT_COUNTED}"


def words(report: Report, say: Say | None = None) -> str:
    """What stands on the page."""
    (found,) = texts(make_counts(report, "Example Center", say or Say(), "letter"))
    return found


def bars(report: Report) -> list[float]:
    """How long the bars are, in points."""
    pdf = pypdfium2.PdfDocument(make_counts(report, "Example Center", Say(), "letter"))
    color = tuple(bytes.fromhex(INK_ON_TINT[1:]))
    return [
        shape.get_bounds()[2] - shape.get_bounds()[0]
        for shape in pdf[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
        if fill(shape) == color
    ]


def fill(shape: pypdfium2.PdfObject) -> tuple[int, ...]:
    parts = [pdfium.c_uint() for _ in range(4)]
    assert pdfium.FPDFPageObj_GetFillColor(shape, *parts)
    return tuple(part.value for part in parts[:3])


def test_all_that_can_be_told_of_an_event() -> None:
    assert words(make_report(FAIR, SUMS, SUBJECTS)) == (
        "Example Center How this screen was used "
        "Health fair 2026. From November 23, 2026 to November 24, 2026 "
        "Visits: 31 English 31 Español < 5 "
        "Pages opened, by topic: 30 "
        "Bladder and body 20 English 15 · Español 5 Signs 10 English 10 · Español < 5 "
        "Fewer than 5 in every language: Help now · Sleep. "
        "Pages opened, by language English 25 Español 5 "
        "Codes shown to scan: 7 Call us 7 English 7 · Español < 5 "
        f"Fewer than 5 in every language: Scan me. {FOOT}"
    )


def test_language_with_small_numbers_only_has_no_sum() -> None:
    """Twenty times four is no small number."""
    sums: Sums = {("page", topic, "es"): 4 for topic in SUBJECTS.topics}
    found = words(make_report(FAIR, {**sums, ("page", "signs", "en"): 10}, SUBJECTS))
    assert "Pages opened, by language English 10 Fewer than 5 for every topic: Español. " in found
    assert "Codes shown to scan Fewer than 5 in every language: Call us · Scan me." in found


def test_bars_are_as_long_as_their_numbers() -> None:
    found = bars(make_report(FAIR, SUMS, SUBJECTS))
    longest = max(found)
    parts = (1, 1, 0.5, 1, 0.2, 1)  # visits; two topics; two languages; one code
    assert found == pytest.approx([longest * part for part in parts], abs=0.1)


def test_nothing_to_tell() -> None:
    assert words(make_report(this_month(DAYS[0]), {}, SUBJECTS)) == (
        "Example Center How this screen was used From November 1, 2026 to November 23, 2026 "
        f"Nothing was counted 5 times or more in these days. {FOOT}"
    )


def test_a_center_with_one_language_says_no_number_twice() -> None:
    one = Subjects({"signs": "Signs"}, {}, {"en": "English"})
    assert "Pages opened, by topic: 10 Signs 10 Pages opened, by language English 10" in words(
        make_report(FAIR, {("page", "signs", "en"): 10}, one)
    )


def test_long_lists_stay_on_one_page_with_the_largest_first() -> None:
    topics = {f"topic-{n}": f"A topic with quite a long name, number {n}" for n in range(300)}
    sums: Sums = {("page", f"topic-{n}", "en"): n for n in range(150)}
    many = Subjects(topics, topics, {"en": "English", "es": "Español", "ar": "العربية"})
    found = words(make_report(FAIR, sums, many))
    assert "Pages opened, by topic: 11165 A topic with quite a long name, number 149 149" in found
    shown = found.partition("Fewer than 5")[0].count("A topic with quite a long name")
    assert f"{145 - shown} more have smaller numbers and no room on this page." in found
    assert f"and {155 - shown} more." in found
    assert found.endswith(FOOT)


def test_a_page_of_medium_length_loses_nothing() -> None:
    topics = {f"topic-{n}": f"Topic {n}" for n in range(30)}
    sums: Sums = {("page", f"topic-{n}", "en"): 5 + n for n in range(30)}
    found = words(make_report(FAIR, sums, Subjects(topics, {}, {"en": "English"})))
    assert all(f"Topic {n} {5 + n}" in found for n in range(30))


def test_in_another_language() -> None:
    spanish = {phrase: phrase.upper() for phrase in PHRASES} | {
        "MMMM d, yyyy": "d 'de' MMMM 'de' yyyy"
    }
    found = words(make_report(FAIR, SUMS, SUBJECTS), Say("es", spanish))
    assert "HOW THIS SCREEN WAS USED" in found
    assert "23 de noviembre de 2026" in found
    assert "FEWER THAN 5 IN EVERY LANGUAGE: Help now · Sleep." in found


def test_one_day_is_said_once() -> None:
    assert days(Period("week", DAYS[0], DAYS[0]), Say()) == "November 23, 2026"


def test_the_sign_for_small_numbers_is_explained() -> None:
    assert f"“{FEWER}”" in NOT_COUNTED
