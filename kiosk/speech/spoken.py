"""How written words are said: a phone number digit by digit, and never as a sum."""

import re

# 988, 911 and 711 are names of lines, not amounts.
_LINES = r"(?:988|911|711)"
# Groups of digits with hyphens are phone numbers; five digits and more are too, and short codes.
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:\+?\d{{1,4}}(?:[-\u2010\u2011]\d{{2,4}})+|{_LINES}|\d{{5,}})(?![\w]|[.,]\d)"
)
_RANGE = re.compile(r"(?<=\d)\s*[-\u2013]\s*(?=\d)")
_SIGNS = {"en": {"&": "and", "/": " or ", "to": " to "}, "es": {"&": "y", "/": " o ", "to": " a "}}


def spoken(words: str, language: str) -> str:
    """Words as a voice should say them in a language."""
    signs = _SIGNS.get(language.partition("-")[0], _SIGNS["en"])
    said = _NUMBER.sub(_digits, words)
    said = _RANGE.sub(signs["to"], said)
    said = said.replace("&", signs["&"]).replace("\u00ad", "").replace("\u200b", "")
    return re.sub(r"(?<=\w)/(?=\w)", signs["/"], said)


def _digits(number: re.Match[str]) -> str:
    """Each digit by itself, with a breath between the groups."""
    groups = re.findall(r"\d+", number[0])
    return ", ".join(" ".join(group) for group in groups)
