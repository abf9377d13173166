"""What `handout` makes: the leaflet of one topic, or the booklet of all."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from kiosk.edition import Center, Edition, Page
from kiosk.paper import phrases
from kiosk.paper.blocks import Setter
from kiosk.paper.booklet import booklet
from kiosk.paper.flow import column
from kiosk.paper.leaflet import BOOKLET, SIZES, WIDEST, foot, leaflet
from kiosk.paper.look import Look
from kiosk.paper.pdf import PaperError, make_pdf, prepare
from kiosk.paper.say import Say
from kiosk.paper.sheet import Part, Sheet

Progress = Callable[[str], None]
"""Hears the title of each topic as its turn comes."""


def make_handout(
    edition: Edition, folder: Path, topic: str, language: str, size: str, progress: Progress
) -> bytes:
    """A PDF of one topic, or of all where `topic` is empty; raises PaperError.

    `folder` is that of the edition, `size` one of `kiosk.paper.pdf.SIZES`.
    """
    prepare()
    say = _say(edition, language)
    setter = partial(Setter, say=say, pictures=folder / "pictures")
    sheet = Sheet(size, WIDEST)
    if topic:
        page = _page(edition, topic, language)
        progress(page.title)
        parts = [_leaflet(page, edition.centers[language], setter, sheet)]
        title = page.title
    else:
        parts = booklet(edition, setter(BOOKLET), sheet, progress)
        title = say(phrases.BOOKLET)
    return make_pdf(title, [language], sheet.layout, sheet.painters(parts))


def _leaflet(page: Page, center: Center, setter: Callable[[Look], Setter], sheet: Sheet) -> Part:
    """In the largest size with which it stands on one sheet, or else in that of a booklet."""
    part: Part = ([], lambda number, pages: [])
    for look in (*SIZES, BOOKLET):
        own = setter(look)
        words = column(leaflet(page, center, own, sheet.width))
        part = sheet.part(words, foot(center, page.title, look, own.say, sheet.width))
        if len(part[0]) <= 2:
            break
    return part


def _say(edition: Edition, language: str) -> Say:
    languages = sorted({page.language for page in edition.pages})
    if language not in languages:
        raise PaperError(
            f"There are no pages in the language “{language}”. {_there_is(language, languages)}"
        )
    return Say(language, edition.interface.get(language, {}))


def _page(edition: Edition, topic: str, language: str) -> Page:
    page = edition.page(language, topic)
    if page is None:
        topics = [page.id for page in edition.pages if page.language == language]
        raise PaperError(
            f"There is no topic “{topic}” in the language “{language}”. {_there_is(topic, topics)}"
        )
    return page


def _there_is(wrong: str, names: Iterable[str]) -> str:
    known = sorted(names)
    close = get_close_matches(wrong.lower(), known, 1)
    meant = f"Did you mean “{close[0]}”? " if close else ""
    return f"{meant}There is: {', '.join(known)}."
