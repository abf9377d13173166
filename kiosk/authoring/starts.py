"""Where in the text the elements begin, and the blocks that need no long look."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

_SIGNS = re.compile(r"[#>|]")
"""What makes something else than a paragraph of words that begin with a letter, or than a list of
them."""
_HEADING = re.compile(r"(##|###) ([^#\\\n]+)")
_BULLETS = re.compile(r"- [^\W\d_].*(?:\n(?:- )?[^\W\d_].*)*")
_STEPS = re.compile(r"1\. [^\W\d_].*(?:\n(?:\d+\. )?[^\W\d_].*)*")
_BULLET = re.compile(r"(?:^|\n)- ")
_STEP = re.compile(r"(?:^|\n)\d+\. ")


class Starts(BlockProcessor):
    """Notes how far the parser has come whenever it looks at the next block. Takes paragraphs,
    headings and lists that can be nothing else, and declines the rest.

    The parser takes blocks from the front of one list and at most puts the rest of a block
    back, so the number of blocks left tells the line. Nested calls bring lists of their own.
    """

    def __init__(
        self, parser: BlockParser, quote: BlockProcessor, paragraph: BlockProcessor
    ) -> None:
        super().__init__(parser)
        self._quote = quote
        self._paragraph = paragraph
        self._blocks: list[str] | None = None
        self._lines_from_end: list[int] = []
        self._notes: list[tuple[int, int]] = []

    def test(self, parent: Element, block: str) -> bool:
        return True

    def run(self, parent: Element, blocks: list[str]) -> bool:
        self._note(parent, blocks)
        block = blocks[0]
        if heading := _HEADING.fullmatch(block):
            SubElement(parent, f"h{len(heading[1])}").text = heading[2].strip()
        elif block[:1] == ">" and not ("#" in block or "|" in block):
            if not self._quote.test(parent, block):
                return False
            self._quote.run(parent, blocks)
            return True
        elif _SIGNS.search(block):
            return False
        elif block[:1].isalpha():
            self._paragraph.run(parent, blocks)
            return True
        elif _BULLETS.fullmatch(block) and _may_begin("ul", parent):
            _list(SubElement(parent, "ul"), _BULLET.split(block)[1:])
        elif _STEPS.fullmatch(block) and _may_begin("ol", parent):
            _list(SubElement(parent, "ol"), _STEP.split(block)[1:])
        else:
            return False
        del blocks[0]
        return True

    def _note(self, parent: Element, blocks: list[str]) -> None:
        if self._blocks is None:
            self._blocks = blocks
            self._lines_from_end = [0]
            for block in reversed(blocks):
                self._lines_from_end.append(self._lines_from_end[-1] + block.count("\n") + 2)
        if blocks is self._blocks:
            left = self._lines_from_end[len(blocks) - 1] + blocks[0].count("\n") + 2
            self._notes.append((len(parent), self._lines_from_end[-1] - left))

    def of_elements(self, count: int) -> list[int]:
        """The line of each of the first `count` top-level elements."""
        before = [elements_before for elements_before, _ in self._notes]
        return [self._notes[bisect_right(before, index) - 1][1] for index in range(count)]


def _may_begin(tag: str, parent: Element) -> bool:
    """Whether a list is one of its own there, and does not go on with another one."""
    return parent.tag not in ("ul", "ol") and not (len(parent) and parent[-1].tag == tag)


def _list(parent: Element, items: Iterable[str]) -> None:
    for item in items:
        SubElement(parent, "li").text = item
