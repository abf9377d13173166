"""Texts cut into sentences and words in one exact way."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from kiosk.authoring.header import Line

# A full stop ends a sentence when blanks and no small letter follow: "9 a.m. to 5 p.m." goes on.
_END = re.compile(r"[.?!…](?<![.?!…]{2})[.?!…]*+[\"”’»)\]]*+(?=\s[\"“«(\[¿¡\s]*(?P<next>\S))")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|gov|edu|us|health)\b", re.IGNORECASE)
_INSIDE = re.compile(r"[/\u2013\u2014…]+")
_EDGE = re.compile(r"^\W+|(?<=\w)\W+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")

LONG_NUMBER = 5
"""From so many digits on a number is no word: a phone number, a ZIP code.

Read aloud it would outweigh a whole sentence, and nobody reads it like one.
"""


class Prose(NamedTuple):
    """The words of one element of a body, as plain texts, and the lines they were written on."""

    lines: Sequence[Line]
    texts: tuple[str, ...]


def split_sentences(text: str, titles: Collection[str]) -> Iterator[str]:
    """Cut a text behind . ? ! and …, but not behind `titles` such as “Dr.”."""
    begin = 0
    for match in _END.finditer(text):
        goes_on = match["next"].islower()
        if not goes_on and _word_before(text, begin, match.start()) not in titles:
            yield text[begin : match.end()].strip()
            begin = match.end()
    if rest := text[begin:].strip():
        yield rest


def split_words(text: str) -> tuple[str, ...]:
    """The words of a sentence, without addresses and long numbers; “a.m.” comes out as “AM”."""
    words: list[str] = []
    for run in text.split():
        for part in () if _ADDRESS.search(run) else _INSIDE.split(run):
            word = _EDGE.sub("", part)
            if _INITIALS.fullmatch(word):
                word = word.replace(".", "").upper()
            if word and sum(letter.isdigit() for letter in word) < LONG_NUMBER:
                words.append(word)
    return tuple(words)


def _word_before(text: str, begin: int, end: int) -> str:
    """The word that ends at `end`, in small letters; the words asked for are short."""
    words = text[max(begin, end - 12) : end].split()
    return words[-1].casefold() if words else ""
