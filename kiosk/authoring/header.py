"""The header of a content file: `key: value` lines between two lines of dashes."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from kiosk.authoring.problems import Problems, did_you_mean, shorten

MAX_LINES = 60
MAX_VALUE = 300

_EXAMPLE = "Begin the file with a line ---, then lines such as “title: My topic”, then a line ---."
# Word processors turn --- into a dash of their own, and hands type one dash too many or too few.
_FENCE = re.compile(r"\s*(?:-{2,}|[-\u2013\u2014]*[\u2013\u2014][-\u2013\u2014]*)\s*")
_GAPS = re.compile(r"[\s_-]+")
_QUOTES = {'"': '"', "'": "'", "“": "”", "\u2018": "\u2019", "„": "“", "«": "»", "”": "”"}


class Line(NamedTuple):
    """One line of a file and its number, counted from 1."""

    number: int
    text: str


class Entry(NamedTuple):
    """One filled-in line of a header."""

    line: int
    value: str


@dataclass(frozen=True)
class Header:
    """What the header says, by key; a key that may repeat has several entries.

    `misspelt` are the known keys that unknown ones were probably meant to be.
    """

    entries: dict[str, tuple[Entry, ...]]
    misspelt: set[str] = field(default_factory=set)

    def get(self, key: str) -> str:
        """The value of a key, empty when it is missing."""
        return self.entries[key][0].value if key in self.entries else ""

    def line(self, key: str) -> int:
        """The line a key stands on, 0 when it is missing."""
        return self.entries[key][0].line if key in self.entries else 0

    def lacks(self, key: str) -> bool:
        """Whether nobody has filled in a key; one spelt wrong is a problem of its own."""
        return key not in self.entries and key not in self.misspelt

    def all(self, key: str) -> tuple[Entry, ...]:
        """Every entry of a key that may repeat."""
        return self.entries.get(key, ())


def read_header(
    text: str, problems: Problems, keys: Collection[str], repeatable: Collection[str] = ()
) -> tuple[Header, list[Line]] | None:
    """Read the header and hand back the lines of the body under it.

    All values are text. None when the header has no beginning or no end.
    """
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    inside = _split(lines, problems)
    if inside is None:
        return None
    header_lines, body = inside
    header = Header({})
    for line in header_lines:
        _read_line(line, header, problems, keys, repeatable)
    return header, body


def _split(lines: list[Line], problems: Problems) -> tuple[list[Line], list[Line]] | None:
    first = next((index for index, line in enumerate(lines) if line.text.strip("\ufeff \t")), 0)
    if not _FENCE.fullmatch(lines[first].text.strip("\ufeff")):
        number = lines[first].number
        problems.error(number, "no-header", "The file does not begin with a header.", _EXAMPLE)
        return None
    for index in range(first + 1, len(lines)):
        if _FENCE.fullmatch(lines[index].text):
            break
    else:
        problems.error(
            lines[first].number,
            "header-not-closed",
            "The header begins here but has no end.",
            "Write a line with only --- under the last line of the header.",
        )
        return None
    if index - first - 1 > MAX_LINES:
        problems.error(
            lines[first].number,
            "long-header",
            f"The header has {index - first - 1} lines; {MAX_LINES} is the most.",
            "Check that the line with only --- stands right under the header.",
        )
        return None
    return lines[first + 1 : index], lines[index + 1 :]


def _read_line(
    line: Line,
    header: Header,
    problems: Problems,
    keys: Collection[str],
    repeatable: Collection[str],
) -> None:
    text = line.text.replace("\t", " ").strip()
    if not text or text.startswith("#"):
        return
    written, colon, rest = text.partition(":")
    if not colon:
        problems.error(
            line.number,
            "no-colon",
            f"The header line “{shorten(text)}” has no colon.",
            "Write “key: value”, each on one line; a line that begins with # is a comment.",
        )
        return
    key = _key(written)
    value = _unquote(rest)
    found = header.entries
    if key not in keys:
        header.misspelt.update(get_close_matches(key, sorted(keys), n=1))
        problems.warn(
            line.number,
            "unknown-key",
            f"The header does not know “{shorten(written.strip())}”, so this line is not used.",
            did_you_mean(key, keys, f"Known are: {', '.join(sorted(keys))}."),
        )
    elif key in found and key not in repeatable:
        problems.warn(
            line.number,
            "double-key",
            f"“{key}” is already filled in on line {found[key][0].line}; that one is used.",
            "Delete one of the two lines.",
        )
    elif len(value) > MAX_VALUE:
        problems.error(
            line.number,
            "long-value",
            f"“{key}” has {len(value)} characters; {MAX_VALUE} is the most.",
            "Shorten it.",
        )
    elif value:
        found[key] = (*found.get(key, ()), Entry(line.number, value))


@lru_cache(maxsize=256)
def _key(written: str) -> str:
    """A key in the one way in which it is known; the same few stand in all files."""
    return _GAPS.sub(" ", _unquote(written).casefold().strip())


def _unquote(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and _QUOTES.get(text[0]) == text[-1]:
        return text[1:-1].strip()
    return text
