"""What the program knows about a language: the rules of its plain words, one file each."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

_FOLDER = Path(__file__).parent


class Aim(Struct, frozen=True, forbid_unknown_fields=True):
    """How plain a page should be: a `score`, and words a sentence, on average and at most."""

    measure: Literal["Flesch-Kincaid", "INFLESZ"]
    score: float
    words: int
    longest: int


class Counting(Struct, frozen=True, forbid_unknown_fields=True):
    """What the rules for sentences and syllables do not know by themselves.

    After one of the `titles` a full stop ends no sentence; `a_digit` is how many syllables a
    digit has on average; `syllables` are those of words that follow no rule.
    """

    titles: tuple[str, ...]
    a_digit: int
    syllables: dict[str, int]


class Term(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Words to avoid, what to `say` in their place, and phrases in which they are right.

    In a word `*` stands for any ending, and `#` for a number: digits or one of the `numbers`.
    """

    words: tuple[str, ...]
    say: str = ""
    unless: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    def find(self, text: str) -> Iterator[str]:
        """The avoided words in a text, as they are written there."""
        return (match["word"] for match in self._pattern.finditer(text) if match["word"])

    def may_be_in(self, page: str) -> bool:
        """Whether a closer look at a page is worth its time; `page` is its text, casefolded."""
        return any(stem in page for stem in self._stems)

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(max(re.split(r"[#*\s]+", word.casefold()), key=len) for word in self.words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # What is right comes first, so that it is taken before a word in it is looked at.
        allowed = [self._any(self.unless)] if self.unless else []
        avoided = rf"(?<!\w)(?P<word>{self._any(self.words)})(?!\w)"
        return re.compile("|".join((*allowed, avoided)), re.IGNORECASE)

    def _any(self, words: Iterable[str]) -> str:
        number = "|".join((r"\d[\d.,]{0,15}", *map(re.escape, self.numbers)))
        signs = {r"\#\ ": rf"(?:{number})[\s-]{{0,3}}", r"\ ": r"\s+", r"\*": r"\w*"}
        pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        for sign, meaning in signs.items():
            pattern = pattern.replace(sign, meaning)
        return pattern


class Explaining(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence explains another word.

    They stand right `before` it or right `after` it, or begin the `next` sentence; one of the
    `articles` stands before a name of what was just described.
    """

    articles: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    next: tuple[str, ...]


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """How many characters of a title and a summary stand well on a card."""

    title: int
    summary: int


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one language."""

    card: Card
    aim: Aim
    counting: Counting
    percent: Term
    route: Term
    amount: Term
    explaining: Explaining
    stigma: tuple[Term, ...]
    hard: tuple[Term, ...]


@lru_cache
def load_language(name: str) -> Language | None:
    """The rules of a language by its short name, such as `es`; None when there are none."""
    path = _FOLDER / f"{name}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Language) if path.is_file() else None
