"""Problems that show only when all pages lie side by side, or with the calendar beside them."""

from collections.abc import Iterable, Iterator
from datetime import date

from kiosk.authoring.problems import page_path, page_warning
from kiosk.authoring.translations import Lost, Topics, compare_languages, find_lost
from kiosk.edition import GOOD_FOR_DAYS, HELP_NOW, Page, Problem

DEFAULT_LANGUAGE = "en"
MOST_NAMED = 6
"""How many pages a message names."""


def find_problems(
    pages: Iterable[Page], broken: Iterable[str], today: date, lost: Lost = find_lost
) -> Iterator[Problem]:
    """What is wrong between the pages, and with their days.

    `broken` are the paths of files that have a problem of their own that keeps them out.
    """
    languages: dict[str, Topics] = {DEFAULT_LANGUAGE: {}}
    for page in pages:
        languages.setdefault(page.language, {})[page.id] = page
    for language, topics in languages.items():
        yield from _missing_help(language, topics)
        yield from _double_titles(topics)
        for page in topics.values():
            yield from _unknown_related(page, topics)
            yield from _wrong_days(page, today)
    yield from _empty_fields(page for topics in languages.values() for page in topics.values())
    base = languages.pop(DEFAULT_LANGUAGE)
    for topics in languages.values():
        yield from compare_languages(base, topics, frozenset(broken), lost)


def _missing_help(language: str, topics: Topics) -> Iterator[Problem]:
    if HELP_NOW not in topics:
        yield Problem(
            f"{language}/{HELP_NOW}.md",
            0,
            "error" if language == DEFAULT_LANGUAGE else "warning",
            "no-help-page",
            "There is no help page in this language, so the built-in one is shown.",
            f"Put {HELP_NOW}.md back into content/{language} and mend what is wrong in it.",
        )


def _double_titles(topics: Topics) -> Iterator[Problem]:
    first: Topics = {}
    for page in topics.values():
        other = first.setdefault(page.title.casefold(), page)
        if other is not page:
            yield page_warning(
                page,
                "double-title",
                f"The topic {page_path(other)} has the same title, “{page.title}”.",
                "Give one of them another title, so that visitors can tell them apart.",
            )


def _unknown_related(page: Page, topics: Topics) -> Iterator[Problem]:
    for topic in page.related:
        if topic not in topics:
            yield page_warning(
                page,
                "unknown-related",
                f"The related topic “{topic}” is not on the screen, so it is not offered.",
                f"Use the file name of a topic in content/{page.language} without .md.",
            )


def _wrong_days(page: Page, today: date) -> Iterator[Problem]:
    days = {
        "updated": page.updated,
        "checked on": page.checked_on,
        "reviewed on": page.reviewed_on,
        "translation of": page.translation_of,
    }
    for key, day in days.items():
        if day and date.fromisoformat(day) > today:
            yield page_warning(
                page,
                "future-date",
                f"“{key}” says {day}, a day that has not come yet.",
                "Write the right day, and check the date of this computer.",
            )
    if page.signed and (today - date.fromisoformat(page.reviewed_on)).days > GOOD_FOR_DAYS:
        yield page_warning(
            page,
            "old-signature",
            f"{page.reviewed_by} signed this page on {page.reviewed_on}, more than a year ago.",
            "Let a clinician read it again, and write the new day into “reviewed on”.",
        )


def _empty_fields(pages: Iterable[Page]) -> Iterator[Problem]:
    waiting: dict[str, list[str]] = {}
    for page in pages:
        for field in page.needs:
            waiting.setdefault(field, []).append(page_path(page))
    for field, paths in waiting.items():
        named = paths if len(paths) <= MOST_NAMED else [*paths[:MOST_NAMED], "and others"]
        yield Problem(
            "center.md",
            0,
            "warning",
            "not-filled-in",
            f"Nobody has filled in “{field}” yet, so parts of these pages are left out: "
            f"{', '.join(named)}.",
            f"Write it behind “{field}:”.",
        )
