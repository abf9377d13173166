"""What a check found, in English words that whoever shows it may translate."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Level = Literal["red", "amber", "unseen", "green"]
"""`red` has to be mended first; `amber` should be looked at; `unseen` is what no program can see
from here, so that staff have to look for themselves; `green` is well."""

WORST_FIRST: tuple[Level, ...] = ("red", "amber", "unseen", "green")

Value: TypeAlias = "str | int | date | Words | tuple[Value, ...]"
"""What stands in a phrase: a day is written as the language does, several values as a list."""


class Phrase(str):
    """English words of the interface, in which %1, %2 stand for values."""

    __slots__ = ()

    def __call__(self, *values: Value) -> "Words":
        """These words with values in them."""
        return Words(self, values)


@dataclass(frozen=True)
class Words:
    """A phrase and what stands in it."""

    phrase: Phrase
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What was found about one thing.

    `name` says which thing in one to three words, `what` how it is, `to_do` what to do about it;
    `details` are lines that stand as they are, such as the problems of files.
    """

    level: Level
    name: Phrase
    what: Words
    to_do: Words | None = None
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Say:
    """Says phrases in a language."""

    translate: Callable[[str], str] = str
    day: Callable[[date], str] = date.isoformat

    def __call__(self, words: Words | Phrase | None) -> str:
        """The words, or an empty text for none."""
        if words is None:
            return ""
        if isinstance(words, Phrase):
            return self.translate(words)
        values = [self._value(value) for value in words.values]
        said = self.translate(words.phrase)
        return re.sub(r"%([1-9])", lambda place: values[int(place[1]) - 1], said).rstrip()

    def _value(self, value: Value) -> str:
        if isinstance(value, Words):
            return self(value)
        if isinstance(value, tuple):
            return ", ".join(map(self._value, value))
        return self.day(value) if isinstance(value, date) else str(value)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What has to be mended on top, else in the given order."""
    return tuple(sorted(findings, key=lambda finding: WORST_FIRST.index(finding.level)))
