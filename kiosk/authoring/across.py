"""Problems that show only when all pages lie side by side."""

from collections.abc import Iterable, Iterator

from kiosk.edition import Page, Problem

HELP = "help-now"
DEFAULT_LANGUAGE = "en"


def find_problems(pages: Iterable[Page]) -> Iterator[Problem]:
    """Related topics that are not there, double titles, old translations, no help page."""
    languages: dict[str, dict[str, Page]] = {DEFAULT_LANGUAGE: {}}
    for page in pages:
        languages.setdefault(page.language, {})[page.id] = page
    for language, topics in languages.items():
        yield from _missing_help(language, topics)
        yield from _double_titles(topics)
        for page in topics.values():
            yield from _unknown_related(page, topics)
            yield from _old_translation(page, languages[DEFAULT_LANGUAGE].get(page.id))


def _missing_help(language: str, topics: dict[str, Page]) -> Iterator[Problem]:
    if HELP not in topics:
        yield Problem(
            f"{language}/{HELP}.md",
            0,
            "error" if language == DEFAULT_LANGUAGE else "warning",
            "no-help-page",
            "There is no help page in this language, so the built-in one is shown.",
            f"Put {HELP}.md back into content/{language} and mend what is wrong in it.",
        )


def _double_titles(topics: dict[str, Page]) -> Iterator[Problem]:
    first: dict[str, Page] = {}
    for page in topics.values():
        other = first.setdefault(page.title.casefold(), page)
        if other is not page:
            yield _warning(
                page,
                "double-title",
                f"The topic {_path(other)} has the same title, “{page.title}”.",
                "Give one of them another title, so that visitors can tell them apart.",
            )


def _unknown_related(page: Page, topics: dict[str, Page]) -> Iterator[Problem]:
    for topic in page.related:
        if topic not in topics:
            yield _warning(
                page,
                "unknown-related",
                f"The related topic “{topic}” is not on the screen, so it is not offered.",
                f"Use the file name of a topic in content/{page.language} without .md.",
            )


def _old_translation(page: Page, english: Page | None) -> Iterator[Problem]:
    if english and page.translation_of and page.translation_of < english.updated:
        yield _warning(
            page,
            "old-translation",
            f"This is the translation of a text from {page.translation_of}; "
            f"the English page is from {english.updated}.",
            "Bring the translation up to date, and then write "
            f"“translation of: {english.updated}” in its header.",
        )


def _warning(page: Page, name: str, message: str, fix: str) -> Problem:
    return Problem(_path(page), 0, "warning", name, message, fix)


def _path(page: Page) -> str:
    return f"{page.language}/{page.id}.md"
