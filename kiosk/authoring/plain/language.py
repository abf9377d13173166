"""What the program knows about a language: the rules of its plain words, one file each."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from kiosk.authoring.plain.syllables import RULES, count

_FOLDER = Path(__file__).parent
_NUMBER = "# "
_NO_LETTER = re.compile(r"\W")
_REMEMBERED = 8192
"""Words: most of those on a page have stood on others, and need not be looked at again."""
_DIGIT = re.compile(r"\d")


def _searched(text: str) -> str:
    """A text as stems are looked for in it: in small letters, each digit a zero."""
    return _DIGIT.sub("0", text.casefold())


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
        """Where nothing in a text begins with one of these, none of the words is in it."""
        for word in self.words:
            phrases = ("0", *self.numbers) if word.startswith(_NUMBER) else (word,)
            for phrase in phrases:
                yield max(_searched(phrase).split(), key=len).partition("*")[0]

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
    def count_syllables(self) -> Callable[[str], int]:
        """The syllables of a word; most words come again and again, and are counted once."""
        rule = RULES[self.aim.measure]
        counting = partial(
            count, rule=rule, a_digit=self.counting.a_digit, known=self.counting.syllables
        )
        return lru_cache(maxsize=_REMEMBERED)(counting)

    @cached_property
    def terms_in(self) -> Callable[[str], tuple[Term, ...]]:
        """The terms that may have a word in a text with these letters between two blanks."""
        terms: dict[str, list[Term]] = {}
        for term in (self.percent, self.route, self.amount, *self.stigma, *self.hard):
            for stem in set(term.stems):
                terms.setdefault(stem, []).append(term)
        longest = max(map(len, terms))

        def find(run: str) -> tuple[Term, ...]:
            text = _searched(run)
            begins = (0, *(sign.end() for sign in _NO_LETTER.finditer(text)))
            stems = (text[at : at + size] for at in begins for size in range(longest + 1))
            return tuple(dict.fromkeys(term for stem in stems for term in terms.get(stem, ())))

        return lru_cache(maxsize=_REMEMBERED)(find)


@lru_cache
def load_language(name: str) -> Language | None:
    """The rules of a language by its short name, such as `es`; None when there are none."""
    path = _FOLDER / f"{name}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Language) if path.is_file() else None
