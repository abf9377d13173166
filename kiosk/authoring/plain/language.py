"""What the program knows about a language: the rules of its plain words, one file each."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from kiosk.authoring.plain.prose import split_words
from kiosk.authoring.plain.syllables import RULES, count

_FOLDER = Path(__file__).parent
_NUMBER = "# "
_BEFORE_STEM = re.compile(r"[\W0]")
_LETTER = re.compile(r"\w")
_REMEMBERED = 20_000
"""Runs: most of those on a page have stood on others, and need not be looked at again."""
_LONGEST = 60
"""Letters of a run that is remembered; longer ones hardly come again."""
_DIGIT = re.compile(r"\d")


def _searched(text: str) -> str:
    """A text as stems are looked for in it: in small letters, each digit a zero."""
    # A search that ignores case takes İ for an i, of which casefold makes two letters.
    return _DIGIT.sub("0", text.replace("İ", "i").casefold())


def _stem(word: str) -> str:
    """A word as far as it is written, with the `*` that stands for any ending."""
    return word[: word.index("*") + 1] if "*" in word else word


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


class Term(Struct, frozen=True, eq=False, dict=True, forbid_unknown_fields=True):
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

    @property
    def stems(self) -> Iterator[str]:
        """Where nothing in a text begins with one of these, none of the words is in it; behind one
        without `*` stands no letter.
        """
        for word in self.words:
            phrase = _searched(word.removeprefix(_NUMBER)).split()
            yield _stem(max(phrase, key=len))
            if word.startswith(_NUMBER):  # nothing has to stand between it and what it counts
                yield from (_stem(_searched(each).split()[-1] + phrase[0]) for each in self.numbers)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # What is right comes first, so that it is taken before a word in it is looked at.
        allowed = [self._any(self.unless)] if self.unless else []
        avoided = rf"(?<!\w)(?P<word>{self._any(self.words)})(?!\w)"
        return re.compile("|".join((*allowed, avoided)), re.IGNORECASE)

    def _any(self, words: Iterable[str]) -> str:
        longest_first = sorted(words, key=len, reverse=True)
        counted = [word for word in longest_first if word.startswith(_NUMBER)]
        pattern = "|".join(re.escape(word) for word in longest_first if word not in counted)
        if counted:  # the number is looked for once, and not once for each word behind it
            behind = "|".join(re.escape(word.removeprefix(_NUMBER)) for word in counted)
            pattern = "|".join(filter(None, (rf"{re.escape(_NUMBER)}(?:{behind})", pattern)))
        number = "|".join((r"\d[\d.,]{0,15}", *map(re.escape, self.numbers)))
        signs = {r"\#\ ": rf"(?:{number})[\s-]{{0,3}}", r"\ ": r"\s+", r"\*": r"\w*"}
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


class Language(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
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

    @cached_property
    def runs(self) -> "Runs":
        """What is known about the letters between two blanks."""
        return Runs(self)


class Run(NamedTuple):
    """Letters between two blanks: how many words they are, with how many syllables, and the terms
    that may have a word there.
    """

    words: int
    syllables: int
    terms: tuple[Term, ...]


class Runs(dict[str, Run]):
    """The runs of a language; most come again and again, and are looked at once."""

    def __init__(self, rules: Language) -> None:
        super().__init__()
        self._counting = rules.counting
        self._rule = RULES[rules.aim.measure]
        self._stems: dict[str, list[tuple[str, Term]]] = {}
        for term in (rules.percent, rules.route, rules.amount, *rules.stigma, *rules.hard):
            for stem in set(term.stems):
                self._stems.setdefault(stem[0], []).append((stem, term))

    def __missing__(self, run: str) -> Run:
        if len(self) >= _REMEMBERED:
            self.clear()
        words = split_words(run)
        known = Run(len(words), sum(map(self._syllables, words)), self._terms_in(run))
        if len(run) <= _LONGEST:
            self[run] = known
        return known

    def _syllables(self, word: str) -> int:
        return count(word, self._rule, self._counting.a_digit, self._counting.syllables)

    def _terms_in(self, run: str) -> tuple[Term, ...]:
        text = _searched(run)
        found: list[Term] = []
        for at in (0, *(sign.end() for sign in _BEFORE_STEM.finditer(text))):
            for stem, term in self._stems.get(text[at : at + 1], ()):
                begins = text.startswith(stem.removesuffix("*"), at)
                if begins and (stem[-1] == "*" or not _LETTER.match(text, at + len(stem))):
                    found.append(term)
        return tuple(dict.fromkeys(found))


@lru_cache
def load_language(name: str) -> Language | None:
    """The rules of a language by its short name, such as `es`; None when there are none."""
    path = _FOLDER / f"{name}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Language) if path.is_file() else None
