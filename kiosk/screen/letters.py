"""Long rows of topics in the order of their letters, divided into parts that people can take in."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from msgspec import Struct

from kiosk.edition import Page

MOST = 24
"""So many cards are no more than home has."""

PARTS = 16
"""About so many parts a long row is divided into."""

PARTS_AT_LEAST = 3
"""Fewer would be a touch for little."""

DRAWER = 48
"""So many topics staff look through at once."""


class Part(Struct, frozen=True):
    """Neighbors in the order of the letters, and what their titles begin with, such as `A – C`."""

    name: str
    pages: tuple[Page, ...]


def by_letters(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Pages in the order of their titles."""
    return tuple(sorted(pages, key=lambda page: (_rank(spelled(page.title)), page.id)))


def divide(pages: Sequence[Page]) -> tuple[Part, ...]:
    """Divide pages, in the order of their letters, where a letter changes.

    A part that stays larger than MOST, since many titles begin alike, is divided in its turn.
    Pages that need no dividing give no parts.
    """
    if len(pages) <= MOST:
        return ()
    return _parts(pages, max(MOST // PARTS_AT_LEAST, -(-len(pages) // PARTS)))


def drawers(pages: Sequence[Page]) -> tuple[Part, ...]:
    """All that many pages can be divided into for staff, side by side, DRAWER pages in a part."""
    if len(pages) <= DRAWER:
        return ()
    parts = _parts(pages, DRAWER)
    return tuple(inner for part in parts for inner in (drawers(part.pages) or (part,)))


def follow(pages: Iterable[Page], way: Sequence[str]) -> list[Part]:
    """The parts on a way that names, for each dividing, a topic in the part that was chosen.

    So it holds in another language, too; where there is no such part any more, it ends. At its
    beginning are all the pages, under no name.
    """
    found = [Part("", by_letters(pages))]
    for topic in way:
        inner = divide(found[-1].pages)
        part = next((one for one in inner if any(page.id == topic for page in one.pages)), None)
        if part is None:
            break
        found.append(part)
    return found


def spelled(title: str) -> str:
    """The small letters and digits of a title; accents do not count, but ñ is a letter."""
    plain = "".join(map(_plain, unicodedata.normalize("NFC", title).casefold()))
    return " ".join(re.findall(r"\w+", plain)) or title


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() and letter != "ñ" else letter


def _rank(letters: str) -> str:
    """What sorts as the letters do: ñ comes after n."""
    return letters.replace("ñ", "n\N{REPLACEMENT CHARACTER}")


def _parts(pages: Sequence[Page], room: int) -> tuple[Part, ...]:
    """Parts of at most `room` pages, but for those whose titles begin alike."""
    found: list[Part] = []
    run: list[tuple[str, list[Page]]] = []
    for start, alike in _starts(pages, room):
        if run and sum(len(some) for _, some in run) + len(alike) > room:
            found.append(_part(run))
            run = []
        run.append((start, alike))
    return (*found, _part(run))


def _starts(pages: Sequence[Page], room: int) -> list[tuple[str, list[Page]]]:
    """Pages that begin alike together, with what they begin with: one letter more than all do."""
    both = zip(spelled(pages[0].title), spelled(pages[-1].title), strict=False)
    shared = len(list(takewhile(lambda letters: letters[0] == letters[1], both)))
    found = [
        (start, list(alike))
        for start, alike in groupby(pages, lambda page: spelled(page.title)[: shared + 1])
    ]
    if len(found) > 1:
        return found
    start = found[0][0]  # they all have one title
    return [(start, list(pages[at : at + room])) for at in range(0, len(pages), room)]


def _part(run: Sequence[tuple[str, list[Page]]]) -> Part:
    first, last = (_capital(start.strip()) for start in (run[0][0], run[-1][0]))
    name = first if first == last else f"{first} – {last}"
    return Part(name, tuple(page for _, alike in run for page in alike))


def _capital(start: str) -> str:
    return start[:1].upper() + start[1:]
