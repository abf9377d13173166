"""Whether two languages say the same: the same topics, codes and numbers, the same age."""

import re
from collections.abc import Callable, Iterable, Iterator

from kiosk.authoring.plain.texts import texts
from kiosk.authoring.problems import page_path, page_warning
from kiosk.edition import Block, Code, Notice, Outcome, Page, Panel, Problem, Question

MEASURED_FROM = 2
"""A language with fewer topics has only begun, so nothing is said about what it lacks."""

Topics = dict[str, Page]
"""The pages of one language, by their ids."""

LOST = ("lost-code", "lost-number")
"""The problems of a translation and its original."""

_NUMBER = re.compile(r"\d(?:[\d.,-]*\d)?")
_RUN = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")


Lost = Callable[[Page, Page], Iterable[Problem]]
"""What the first page, a translation, has lost of what the second one says."""


def compare_languages(
    english: Topics, translated: Topics, broken: frozenset[str], lost: Lost
) -> Iterator[Problem]:
    """What one language lacks; nothing about `broken` files, which have problems of their own."""
    if len(translated) >= MEASURED_FROM:
        yield from _missing_pages(english, translated, broken)
        yield from _missing_pages(translated, english, broken)
    for page in translated.values():
        if original := english.get(page.id):
            yield from _old_translation(page, original)
            yield from lost(page, original)


def _missing_pages(there: Topics, here: Topics, broken: frozenset[str]) -> Iterator[Problem]:
    language = next(iter(here.values())).language if here else ""
    for topic in there.keys() - here.keys():
        page = there[topic]
        missing = f"{language}/{topic}.md"
        if page.kind != "help" and language and missing not in broken:
            yield Problem(
                missing,
                0,
                "warning",
                "missing-page",
                f"The topic “{page.title}” is shown in {page.language}, but not in {language}.",
                f"Translate {page_path(page)} into this file; when it is hidden, show it.",
            )


def _old_translation(page: Page, original: Page) -> Iterator[Problem]:
    if page.translation_of and page.translation_of < original.updated:
        yield page_warning(
            page,
            "old-translation",
            f"This is the translation of a text from {page.translation_of}; "
            f"the English page is from {original.updated}.",
            "Bring the translation up to date, and then write "
            f"“translation of: {original.updated}” in its header.",
        )


def find_lost(page: Page, original: Page) -> Iterator[Problem]:
    """The codes and numbers of the English page that its translation lacks."""
    blocks, there = page.read_blocks(), original.read_blocks()
    targets = {code.target for code in _codes(blocks)}
    lost = {code.target: code for code in _codes(there) if code.target not in targets}
    for code in lost.values():
        yield page_warning(
            page,
            "lost-code",
            f"The English page has a code that is missing here: {code.shown}.",
            f"Copy its link from {page_path(original)} and translate the words in [ ].",
        )
    # What a lost code says is lost with it, and said already.
    here = (page.title, page.summary, *texts(blocks), *texts(lost.values()))
    said = set(_numbers(here))
    numbers = dict.fromkeys(_numbers((original.title, original.summary, *texts(there))))
    unsaid = [number for number in numbers if number not in said]
    digits = {run for number in said for run in _runs(number)} if unsaid else set()
    for number in unsaid:
        if not digits.issuperset(_runs(number)):
            yield page_warning(
                page,
                "lost-number",
                f"The English page has a number that is missing here: {number}.",
                f"Look it up in {page_path(original)}, and write it in digits here too.",
            )


def _codes(blocks: Iterable[Block]) -> Iterator[Code]:
    for block in blocks:
        if isinstance(block, Code):
            yield block
        elif isinstance(block, Notice | Question | Panel | Outcome):
            yield from _codes(block.blocks)


def _numbers(words: Iterable[str]) -> list[str]:
    found: list[str] = _NUMBER.findall("\n".join(words))
    return found


def _runs(number: str) -> list[str]:
    """The runs of digits of a number: languages part them differently."""
    runs: list[str] = _RUN.findall(_THOUSANDS.sub("", number))
    return runs
