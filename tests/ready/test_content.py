"""Mistakes, help now, signatures and the age of the words, each from green to red."""

from datetime import date
from typing import Any

import msgspec

from kiosk.edition import Edition, Page, Problem, Source
from kiosk.ready.content import check_content
from ready.said import said
from screen.editions import edition, help_now, page

TODAY = date(2026, 11, 26)
FRESH: dict[str, Any] = {"updated": "2026-11-01", "checked_on": "2026-11-20"}
SIGNED: dict[str, Any] = FRESH | {"reviewed_by": "Dr. A", "reviewed_on": "2026-11-21"}

GOOD_CONTENT = "green: Content: Pages without a mistake: %s, in %s."
GOOD_HELP = "green: Help now: Your emergency page is there, in %s."
GOOD_SIGNATURES = "green: Signatures: A clinician has signed every page within a year."
GOOD_AGE = (
    "green: Age of the words: The facts of every page were checked within a year. "
    "The oldest: 2026-11-20."
)
NO_TOPICS = (
    "red: Content: There are no topics to show. Visitors see the emergency page only. | "
    "Type this on the kiosk's own machine; it says what is wrong: python main.py check"
)


def look(edition: Edition | None, only_signed: bool = False) -> list[str]:
    return said(check_content(edition, TODAY, only_signed))


def good(topic: str = "signs", **fields: Any) -> Page:
    return page(topic, **SIGNED | fields)


def well(*pages: Page) -> Edition:
    """An edition without a fault: these pages and a help now in English."""
    return edition(msgspec.structs.replace(help_now("en"), **SIGNED), *pages)


def with_problems(*problems: Problem) -> Edition:
    source = Source("en/signs.md", "", tuple(one for one in problems if one.path))
    whole = tuple(one for one in problems if not one.path)
    return msgspec.structs.replace(well(good()), sources=(source,), problems=whole)


def problem(line: int, level: Any, name: str = "odd", path: str = "en/signs.md") -> Problem:
    return Problem(path, line, level, name, f"Line {line} is odd.", "Mend it.")


def test_words_that_are_well() -> None:
    assert look(well(good())) == [
        GOOD_CONTENT % (2, "English"),
        GOOD_HELP % "English",
        GOOD_SIGNATURES,
        GOOD_AGE,
    ]


def test_without_an_edition_there_are_no_topics() -> None:
    assert look(None) == [NO_TOPICS]


def test_help_and_about_are_no_topics() -> None:
    assert look(well(good("about", kind="about"))) == [NO_TOPICS]


def test_mistakes_that_keep_words_off_the_screen_are_named_first() -> None:
    problems = [*(problem(n, "warning") for n in range(1, 4)), problem(7, "error")]
    assert look(with_problems(*problems))[0] == (
        "red: Content: Mistakes that keep words off the screen: 1. Small mistakes: 3. | "
        "en/signs.md:7: Line 7 is odd. Mend it. | en/signs.md:1: Line 1 is odd. Mend it. | "
        "en/signs.md:2: Line 2 is odd. Mend it. | "
        "Mend them as it says here. All of them: staff area, Content; or type: python main.py check"
    )


def test_small_mistakes_of_a_file_and_of_the_folder() -> None:
    problems = (problem(0, "warning"), problem(0, "warning", path=""))
    assert look(with_problems(*problems))[0] == (
        "amber: Content: Small mistakes in the content: 2. They keep nothing off the screen. | "
        "Line 0 is odd. Mend it. | en/signs.md: Line 0 is odd. Mend it. | "
        "Mend them as it says here. All of them: staff area, Content; or type: python main.py check"
    )


def test_what_other_findings_tell_is_told_once() -> None:
    told = ("unsigned", "changed-since-signed", "old-signature", "not-filled-in", "no-help-page")
    problems = (problem(1, "error", name) for name in told)
    assert look(with_problems(*problems))[0] == GOOD_CONTENT % (2, "English")


def test_every_language_needs_a_help_now_of_its_own() -> None:
    spanish = good(language="es")
    lacking = msgspec.structs.replace(
        well(good(), spanish), interface={"es": {"English": "Español"}}
    )
    assert look(lacking)[1] == (
        "red: Help now: In Español your emergency page is missing. The program's own one is shown "
        "instead. | Put this back into the content, and mend what is wrong in it: es/help-now.md"
    )
    whole = well(good(), spanish, msgspec.structs.replace(help_now("es"), **SIGNED))
    assert look(whole)[:2] == [GOOD_CONTENT % (4, "English, es"), GOOD_HELP % "English, es"]


def test_pages_that_nobody_has_signed() -> None:
    assert look(well(page("signs", **FRESH)))[2] == (
        "amber: Signatures: No clinician has signed 1 of the 2 pages. They say so to visitors. | "
        "Print the pages for a clinician; the first sheet says what to do. "
        "Type: python main.py proof proof.pdf"
    )


def test_where_only_signed_pages_are_shown_one_topic_must_be_signed() -> None:
    unsigned = page("signs", **FRESH)
    assert look(well(unsigned), only_signed=True)[2] == (
        "red: Signatures: Only signed pages are shown, and none is signed. Visitors see no "
        "topic. | Print the pages for a clinician; the first sheet says what to do. "
        "Type: python main.py proof proof.pdf"
    )
    assert look(well(unsigned, good("body")), only_signed=True)[2].startswith("amber: Signatures")


def test_signatures_grow_old() -> None:
    day = {"updated": "2025-11-01", "reviewed_on": "2025-11-26"}
    assert look(well(good(**day)))[2] == GOOD_SIGNATURES  # 365 days
    assert look(well(good(**day | {"reviewed_on": "2025-11-25"})))[2] == (
        "amber: Signatures: More than a year old: 1. | en/signs.md: 2025-11-25 | "
        "Let a clinician read these pages again, and write down the new day."
    )


def test_unsigned_pages_and_old_signatures_are_both_told() -> None:
    old = good(updated="2025-11-01", reviewed_on="2025-11-25")
    levels = [line.partition(".")[0] for line in look(well(old, page("body", **FRESH)))[2:4]]
    assert levels == [
        "amber: Signatures: No clinician has signed 1 of the 3 pages",
        "amber: Signatures: More than a year old: 1",
    ]


def test_facts_grow_old_and_the_oldest_pages_are_named() -> None:
    old = [good(f"t{n}", checked_on=f"2025-11-{n}") for n in (25, 26, 22, 24, 23)]
    assert look(well(*old))[-1] == (
        "amber: Age of the words: Pages whose facts nobody has checked for more than a year: 4. | "
        "en/t22.md: 2025-11-22 | en/t23.md: 2025-11-23 | en/t24.md: 2025-11-24 | "
        "Compare these pages with their sources, and write down the new day."
    )


def test_facts_nobody_checked_are_as_old_as_their_words() -> None:
    assert "en/signs.md: 2024-01-01" in look(well(good(updated="2024-01-01", checked_on="")))[-1]


def test_page_about_this_screen_has_no_facts() -> None:
    about = good("about", kind="about", updated="2020-01-01", checked_on="")
    assert look(well(good(), about))[-1] == GOOD_AGE


def test_pages_without_any_day() -> None:
    assert look(edition(page("signs"), page("help-now", kind="help")))[-1] == (
        "amber: Age of the words: No page says when its facts were checked. | "
        "Compare these pages with their sources, and write down the new day."
    )
