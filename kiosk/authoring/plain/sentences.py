"""The sentences of a page: where each stands, how long it is, what may be in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from kiosk.authoring.header import Line
from kiosk.authoring.plain.language import Language, Term
from kiosk.authoring.plain.prose import Prose, split_sentences

_TARGET = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
_UNHEARD = re.compile(r"[\W_]+")


class Sentence(NamedTuple):
    """One sentence, where it stands, how many words and syllables it has, and the terms that may
    be in it.
    """

    place: "_Place"
    number: int
    text: str
    words: int
    syllables: int
    terms: tuple[Term, ...]

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.place.lines[self.number]


def read_sentences(prose: Iterable[Prose], rules: Language) -> list[Sentence]:
    """All sentences that have words. A heading, an item and a cell end what stands in them."""
    found: list[Sentence] = []
    titles, know = rules.counting.titles, rules.runs.__getitem__
    for lines, texts in prose:
        sentences = [each for text in texts for each in split_sentences(text, titles)]
        place = _Place(lines, sentences)
        for number, sentence in enumerate(sentences):
            words = syllables = 0
            terms: tuple[Term, ...] = ()
            for more_words, more_syllables, more_terms in map(know, sentence.split()):
                words += more_words
                syllables += more_syllables
                if more_terms:
                    terms += more_terms
            if words:
                found.append(Sentence(place, number, sentence, words, syllables, terms))
    return found


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
