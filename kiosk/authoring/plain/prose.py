"""Sentences and words, counted in one exact way."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from kiosk.authoring.header import Line

# A full stop ends a sentence when blanks and no small letter follow: "9 a.m. to 5 p.m." goes on.
_END = re.compile(r"[.?!…](?<![.?!…]{2})[.?!…]*+[\"”’»)\]]*+(?=\s)")
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
    """One sentence, where it stands, and its words as they are counted."""

    place: "_Place"
    number: int
    text: str
    words: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.place.lines[self.number]


def read_sentences(prose: Iterable[Prose], titles: Collection[str]) -> list[Sentence]:
    """All sentences that have words. A heading, an item and a cell end what stands in them."""
    found: list[Sentence] = []
    for lines, texts in prose:
        sentences = [each for text in texts for each in split_sentences(text, titles)]
        place = _Place(lines, sentences)
        for number, sentence in enumerate(sentences):
            if words := split_words(sentence):
                found.append(Sentence(place, number, sentence, words))
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
    return tuple(chain.from_iterable(map(_words_of, text.split())))


@lru_cache(maxsize=8192)
def _words_of(run: str) -> tuple[str, ...]:
    """The words between two blanks; most come again and again."""
    words: list[str] = []
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
    """Some lines, and the sentences on them; which is where is found out when somebody asks."""

    def __init__(self, lines: Sequence[Line], sentences: Sequence[str]) -> None:
        self._lines = lines
        self._sentences = sentences

    @cached_property
    def lines(self) -> list[int]:
        """The line on which each sentence begins, found behind the one before; one that cannot be
        found stands where the last one ended.
        """
        written = [_heard(_TARGET.sub("]", line.text)) for line in self._lines]
        everything, ends = "".join(written), list(accumulate(map(len, written)))
        at = 0
        found: list[int] = []
        for sentence in self._sentences:
            begin, at = _find(_heard(sentence), everything, at)
            index = min(bisect_right(ends, begin), len(self._lines) - 1)
            found.append(self._lines[index].number)
        return found


def _find(heard: str, everything: str, at: int) -> tuple[int, int]:
    """Where a sentence begins, and from where on to look for the next."""
    # What the center fills in is not written there, so the beginning has to do.
    for size in (len(heard), len(heard) // 2, len(heard) // 4):
        if size and (begin := everything.find(heard[:size], at)) >= 0:
            return begin, begin + size
    return at, at


def _heard(text: str) -> str:
    return _UNHEARD.sub("", text).casefold()
