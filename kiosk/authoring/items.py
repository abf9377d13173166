"""Telling list items from sentences that only begin like one."""

import re
from typing import NamedTuple

_BULLET = re.compile(r"([-*+])(\s+)(.+)|([•‣◦·●▪])\s*(.+)")
_DASH = re.compile(r"([-*+])(?=[^\W\d_])([^*]+)|([\u2013\u2014])\s+(.+)")
_SIGN = re.compile(r"[#>]|[-+*]\s")
_POINT = re.compile(r"^(\d+)\.(?=\s)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(\s+)(.+)|(\d{1,2})([.)])()(?=[^\W\d_])(.+)")


class Item(NamedTuple):
    """A list item: its number (None for a bullet) and words, and whether it was written right."""

    number: int | None
    words: str
    sign: str
    right: bool


def read_bullet(bare: str) -> Item | None:
    if match := _BULLET.fullmatch(bare):
        sign, blank, words, other, other_words = match.groups()
        return Item(None, words or other_words, sign or other, bool(blank))
    return None


def read_dash(bare: str) -> Item | None:
    """A bullet that may as well be a dash or a star of a sentence, when it stands alone."""
    if match := _DASH.fullmatch(bare):
        sign, words = (part for part in match.groups() if part)
        return Item(None, words, sign, False)
    return None


def read_number(bare: str, in_text: bool) -> Item | None:
    if match := _NUMBER.fullmatch(bare):
        digits, sign, blank, words = (part for part in match.groups() if part is not None)
        number = int(digits)
        # A line that happens to begin with a number is no list, least of all inside a paragraph.
        if number <= 99 and (number == 1 or not in_text):
            return Item(number, words, digits + sign, bool(blank) and sign == ".")
    return None


def harmless(words: str) -> str:
    """Words that begin like a block of their own but are not one."""
    if words[:1].isalpha():
        return words
    if _SIGN.match(words):
        return f"\\{words}"
    return _POINT.sub(r"\1\\.", words)
