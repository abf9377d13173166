"""Sentences and words, counted in one exact way."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from kiosk.authoring.header import Line

# A full stop ends a sentence when blanks and no small letter follow: "9 a.m. to 5 p.m." goes on.
_END = re.compile(r"(?<![.?!…])[.?!…]++[\"”’»)\]]*+(?=\s)")
_NEXT = re.compile(r"[\"“«(\[¿¡\s]*(\S)")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|gov|edu|us|health)\b", re.IGNORECASE)
_INSIDE = re.compile(r"[/\u2013\u2014…]+")
_EDGE = re.compile(r"^\W+|(?<=\w)\W+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_TARGET = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
_UNHEARD = re.compile(r"[\W_]+")

LONG_NUMBER = 5
"""From so many digits on a number is no word: a phone number, a ZIP code.

Read aloud it would outweigh a whole sentence, and nobody reads it like one.
"""


class Prose(NamedTuple):
    """The words of one element of a body, as plain texts, and the lines they were written on."""

    lines: Sequence[Line]
    texts: tuple[str, ...]


class Sentence(NamedTuple):
    """One sentence, the line it begins on, and its words as they are counted."""

    line: int
    text: str
    words: tuple[str, ...]


def read_sentences(prose: Iterable[Prose], titles: Collection[str]) -> list[Sentence]:
    """All sentences that have words. A heading, an item and a cell end what stands in them."""
    found: list[Sentence] = []
    for lines, texts in prose:
        place = _Place(lines)
        for text in texts:
            for sentence in split_sentences(text, titles):
                line = place.line_of(sentence)
                if words := split_words(sentence):
                    found.append(Sentence(line, sentence, words))
    return found


def split_sentences(text: str, titles: Collection[str]) -> Iterator[str]:
    """Cut a text behind . ? ! and …, but not behind `titles` such as “Dr.”."""
    begin = 0
    for match in _END.finditer(text):
        follows = _NEXT.match(text, match.end())
        goes_on = follows is None or follows[1].islower()
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


class _Place:
    """Finds the lines of sentences again, each behind the one before."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        heard = [_heard(_TARGET.sub("]", line.text)) for line in lines]
        self._heard = "".join(heard)
        self._ends = list(accumulate(map(len, heard)))
        self._at = 0

    def line_of(self, text: str) -> int:
        """The line where the text begins; when it cannot be found, the one looked at last."""
        heard = _heard(text)
        # What the center fills in is not written there, so the beginning has to do.
        for size in (len(heard), len(heard) // 2, len(heard) // 4):
            if size and (at := self._heard.find(heard[:size], self._at)) >= 0:
                self._at = at + size
                return self._line_at(at)
        return self._line_at(self._at)

    def _line_at(self, at: int) -> int:
        index = min(bisect_right(self._ends, at), len(self._lines) - 1)
        return self._lines[index].number


def _heard(text: str) -> str:
    return _UNHEARD.sub("", text).casefold()
