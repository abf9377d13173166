"""An edition: the complete checked set of pages that the screen shows."""

from typing import Literal

import msgspec
from msgspec import Struct

from kiosk.edition.blocks import Block, Code
from kiosk.edition.problem import Problem

FORMAT = 4
"""Raised whenever the shape or the meaning of an edition changes; another one counts as none."""

HELP_NOW = "help-now"
"""The id of the emergency page."""

GOOD_FOR_DAYS = 365
"""After so long the facts of a page should be checked again, and a clinician read it again."""

_blocks_decoder = msgspec.json.Decoder(tuple[Block, ...])


class Group(Struct, frozen=True):
    """Topics that belong together on the home screen."""

    id: str
    title: str


class Center(Struct, frozen=True):
    """The clinic, in one language. Empty text means that nobody has filled it in."""

    name: str
    city: str = ""
    phone: str = ""
    address: str = ""
    website: str = ""
    hours: str = ""
    groups: tuple[Group, ...] = ()
    attract: tuple[str, ...] = ()
    call: Code | None = None
    visit: Code | None = None


class Reading(Struct, frozen=True):
    """How hard the words of a page are to read.

    `score` is a US school grade for Flesch-Kincaid (lower is easier) and 0 to 100 for INFLESZ
    (higher is easier).
    """

    measure: Literal["Flesch-Kincaid", "INFLESZ"]
    score: float
    words: int
    sentences: int
    syllables: int


class Page(Struct, frozen=True):
    """A topic as shown. `blocks` stays undecoded until somebody opens the page.

    Dates are ISO 8601 days or empty: `updated` is when the words changed, `checked_on` when its
    facts were compared with their sources, `reviewed_on` when `reviewed_by` signed it. `needs` are
    the fields of the center that parts of the page wait for, since nobody has filled them in.
    """

    id: str
    language: str
    title: str
    summary: str
    icon: str
    group: str
    order: int
    hash: str
    kind: Literal["topic", "questions", "check-in", "help", "about"] = "topic"
    updated: str = ""
    checked_on: str = ""
    translation_of: str = ""
    sources: tuple[str, ...] = ()
    reviewed_by: str = ""
    reviewed_on: str = ""
    related: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    reading: Reading | None = None
    blocks: msgspec.Raw = msgspec.Raw(b"[]")

    @property
    def path(self) -> str:
        """The content file it comes from, such as `en/signs.md`."""
        return f"{self.language}/{self.id}.md"

    @property
    def signed(self) -> bool:
        """Whether a clinician has signed these words, and not older ones."""
        return bool(self.reviewed_by and self.reviewed_on) and self.reviewed_on >= self.updated

    def read_blocks(self) -> tuple[Block, ...]:
        """Decode the blocks of this page."""
        return _blocks_decoder.decode(self.blocks)


class Source(Struct, frozen=True):
    """A content file as the publisher saw it: its hash and what was wrong in it.

    `broken_since` is when an error was first found in it, as `made` of an edition, empty without
    one; its page, if there is one, is from before. With `may_pass` the file may come right by
    itself: it could not be opened, or the machine had too much to do.
    """

    path: str
    hash: str
    problems: tuple[Problem, ...] = ()
    broken_since: str = ""
    may_pass: bool = False


class Edition(Struct, frozen=True):
    """All pages of all languages, sorted by language, order and id.

    `made` is the local date and time of the publish, ISO 8601 to the second; `read_since` that of
    the first one since which visitors read the same.
    `interface` has, for each language but English, the English words of the interface and what
    they are in that language.
    `problems` are those of the folder as a whole; those of a file stand in its source.
    """

    made: str
    centers: dict[str, Center]
    pages: tuple[Page, ...]
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    interface: dict[str, dict[str, str]] = {}
    read_since: str = ""
    format: int = FORMAT

    def reads_like(self, other: "Edition") -> bool:
        """Whether visitors cannot tell it from another edition, though staff may."""
        return self._read_by_visitors == other._read_by_visitors

    @property
    def _read_by_visitors(self) -> "Edition":
        return msgspec.structs.replace(self, made="", read_since="", sources=(), problems=())

    def page(self, language: str, topic: str) -> Page | None:
        """The page of a topic in a language, or None."""
        for page in self.pages:
            if page.id == topic and page.language == language:
                return page
        return None
