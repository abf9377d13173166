"""Whether a page explains a hard word."""

import re
from collections.abc import Iterable

from kiosk.authoring.plain.language import Explaining

_QUOTES = r"[\"“”«»'\u2019]*"


def explains(page: str, words: Iterable[str], plain: str, rules: Explaining) -> bool:
    """Whether a page says what one of some words means.

    It does when the `plain` words stand on it too; when brackets or a colon stand behind the
    word, or it stands in brackets; when words such as “called” stand before it, or “is” and
    “means” behind; when it only names what was just described (“a place in the brain, the NMDA
    receptor.”); or when the next sentence begins with “That means”.
    """
    if plain.casefold() in page.casefold():
        return True
    word = rf"\b(?:{_any(words)})\b{_QUOTES}"
    hard = rf"{_QUOTES}{word}"
    ways = (
        rf"{word}(?:\s+\w{{1,30}}){{0,2}}\s*\(",
        rf"{word}:",
        rf"\(\s*{hard}",
        rf"\b(?:{_any(rules.before)})\s+(?:\w{{1,3}}\s+)?{hard}",
        rf"{word},?\s+(?:{_any(rules.after)})\b",
        rf",\s+(?:{_any(rules.articles)})\s+(?:\w{{1,30}}\s+)?{hard}(?:\s+\w{{1,30}})?\s*[.,;]",
        rf"{word}[^.?!]{{0,300}}[.?!]{{1,3}}{_QUOTES}\s+(?:{_any(rules.next)})\b",
    )
    return re.search("|".join(ways), page, re.IGNORECASE) is not None


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)
