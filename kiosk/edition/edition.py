"""An edition: the complete checked set of pages that the screen shows."""

from typing import Literal

import msgspec
from msgspec import Struct

from kiosk.edition.blocks import Block, Code
from kiosk.edition.problem import Problem

FORMAT = 2
"""Raised whenever the shape or the meaning of an edition changes; another one counts as none."""

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


class Page(Struct, frozen=True):
    """A topic as shown. `blocks` stays undecoded until somebody opens the page."""

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
    translation_of: str = ""
    sources: tuple[str, ...] = ()
    reviewed_by: str = ""
    reviewed_on: str = ""
    related: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    blocks: msgspec.Raw = msgspec.Raw(b"[]")

    def read_blocks(self) -> tuple[Block, ...]:
        """Decode the blocks of this page."""
        return _blocks_decoder.decode(self.blocks)


class Source(Struct, frozen=True):
    """A content file as the publisher saw it: its hash and what was wrong in it."""

    path: str
    hash: str
    problems: tuple[Problem, ...] = ()


class Edition(Struct, frozen=True):
    """All pages of all languages, sorted by language, order and id.

    `made` is the local date and time of the publish, ISO 8601 to the second.
    `problems` are those of the folder as a whole; those of a file stand in its source.
    """

    made: str
    centers: dict[str, Center]
    pages: tuple[Page, ...]
    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    format: int = FORMAT

    def page(self, language: str, topic: str) -> Page | None:
        """The page of a topic in a language, or None."""
        for page in self.pages:
            if page.id == topic and page.language == language:
                return page
        return None
