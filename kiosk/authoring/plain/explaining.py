"""Whether a page explains a hard word."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kiosk.authoring.plain.language import Explaining

_QUOTES = r"[\"“”«»'\u2019]*"


def explains(page: str, words: frozenset[str], plain: str, rules: Explaining) -> bool:
    """Whether a page says what one of some words means.

    It does when the `plain` words stand on it too; when brackets or a colon stand behind the
    word, or it stands in brackets; when words such as “called” stand before it, or “is” and
    “means” behind; when it only names what was just described (“a place in the brain, the NMDA
    receptor.”); or when the next sentence begins with “That means”.
    """
    return plain.casefold() in page.casefold() or _explained(words, rules).search(page) is not None


@lru_cache(maxsize=256)
def _explained(words: frozenset[str], rules: Explaining) -> re.Pattern[str]:
    """What one of some words is explained by; the same words stand on many pages."""
    word = rf"\b(?:{_any(words)})\b{_QUOTES}"
    hard = rf"{_QUOTES}{word}"
    behind = (
        r"(?:\s+\w{1,30}){0,2}\s*\(",
        r":",
        rf",?\s+(?:{_any(rules.after)})\b",
        rf"[^.?!]{{0,300}}[.?!]{{1,3}}{_QUOTES}\s+(?:{_any(rules.next)})\b",
    )
    ways = (
        rf"{word}(?:{'|'.join(behind)})",
        rf"\(\s*{hard}",
        rf"\b(?:{_any(rules.before)})\s+(?:\w{{1,3}}\s+)?{hard}",
        rf",\s+(?:{_any(rules.articles)})\s+(?:\w{{1,30}}\s+)?{hard}(?:\s+\w{{1,30}})?\s*[.,;]",
    )
    return re.compile("|".join(ways), re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)
