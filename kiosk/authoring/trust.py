"""Whether a page says where its facts come from, when they were checked, and who signed it."""

from kiosk.authoring.header import Header
from kiosk.authoring.problems import Problems
from kiosk.edition import Page

_WITH_SOURCES = ("topic", "questions", "check-in")


def check_trust(page: Page, header: Header, problems: Problems) -> None:
    """Note a page without sources, facts nobody checked, words nobody signed."""
    if page.kind in _WITH_SOURCES and header.lacks("source"):
        problems.warn(
            1,
            "no-source",
            "The page does not say where its facts come from.",
            "Add a line “source: title, publisher, year” for each source.",
        )
    if page.kind != "about":
        _check_facts(page, header, problems)
    _check_signature(page, header, problems)


def _check_facts(page: Page, header: Header, problems: Problems) -> None:
    if header.lacks("checked on"):
        problems.warn(
            1,
            "unchecked",
            "The page does not say when its facts were compared with their sources.",
            "Compare them, and add the day: “checked on: 2026-11-23”.",
        )
    elif page.checked_on and page.updated > page.checked_on:
        problems.warn(
            header.line("checked on"),
            "unchecked",
            f"The words changed on {page.updated}; their facts were checked before, "
            f"on {page.checked_on}.",
            "Compare them with the sources again, and write the new day into “checked on”.",
        )


def _check_signature(page: Page, header: Header, problems: Problems) -> None:
    missing = [key for key in ("reviewed by", "reviewed on") if header.lacks(key)]
    if missing:
        problems.warn(
            0,
            "unsigned",
            "No clinician has signed this page, and its foot says so.",
            "When one has, fill in " + " and ".join(f"“{key}:”" for key in missing) + ".",
        )
    elif page.reviewed_on and page.updated > page.reviewed_on:
        problems.warn(
            header.line("reviewed on"),
            "changed-since-signed",
            f"The words changed on {page.updated}, after {page.reviewed_by} signed them on "
            f"{page.reviewed_on}, so the page counts as not signed.",
            "Let a clinician read it again, and write the new day into “reviewed on”.",
        )
