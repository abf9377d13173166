"""Python-Markdown, cut down to what authors may write, giving elements with their lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, STX, AtomicString

_NO_BLOCKS = ("code", "setextheader", "hr", "reference")
_NO_INLINE = (
    "autolink",
    "automail",
    "backtick",
    "em_strong",
    "entity",
    "html",
    "image_reference",
    "reference",
    "short_image_ref",
    "short_reference",
)
# Python-Markdown's own processor loses words between signs that do not pair up (3.11.3:
# "a)*c**c_*) b" comes out as "a)*cc_) b"). These only ever take the signs away, and leave
# "5*3*2" alone. The limit keeps a long row of single signs from costing quadratic time.
_SIGNS = (
    ("strong", r"(\*\*)(?=\S)(.{1,2000}?)(?<=\S)\*\*(?!\*)"),
    ("strong", r"(?<!\w)(__)(?=\S)(.{1,2000}?)(?<=\S)__(?!\w)"),
    ("em", r"(?<!\w)(\*)(?=[^\s*])(.{1,2000}?)(?<=[^\s*])\*(?![\w*])"),
    ("em", r"(?<!\w)(_)(?=[^\s_])(.{1,2000}?)(?<=[^\s_])_(?!\w)"),
)
_INLINE = re.compile(r"[\\\[*_]|<br>|  \n")
"""What all of the patterns that are left need; text without it is what it says."""
_BLOCKS = re.compile(r"[#>|]")
"""What makes something else than a paragraph of words that begin with a letter."""


def parse(lines: Sequence[str]) -> list[tuple[range, Element]]:
    """The top-level elements of a body, each with the indexes of its lines, one at least.

    Raises RecursionError when the text nests too deeply.
    """
    try:
        return _parser().parse(lines)
    except Exception:
        _parser.cache_clear()  # it stopped halfway, and remembers how far it was
        raise


class _Parser:
    """Python-Markdown, set up once for all files."""

    def __init__(self) -> None:
        self._markdown = markdown = Markdown(extensions=[TableExtension(), SaneListExtension()])
        for name in _NO_BLOCKS:
            markdown.parser.blockprocessors.deregister(name)
        for name in _NO_INLINE:
            markdown.inlinePatterns.deregister(name)
        markdown.inlinePatterns.register(SubstituteTagInlineProcessor("<br>", "br"), "tag_br", 95)
        for number, (tag, pattern) in enumerate(_SIGNS):
            sign = SimpleTagInlineProcessor(pattern, tag)
            markdown.inlinePatterns.register(sign, f"sign_{number}", 60 - number)
        # Lists, since a registry takes as long to look something up as a pattern takes to fail.
        self._blocks = list(markdown.parser.blockprocessors)
        inline = markdown.treeprocessors["inline"]
        inline.inlinePatterns = list(markdown.inlinePatterns)  # type: ignore[attr-defined]

    def parse(self, lines: Sequence[str]) -> list[tuple[range, Element]]:
        parser = self._markdown.parser
        starts = _Starts(parser, self._blocks[-1])
        parser.blockprocessors = [starts, *self._blocks]  # type: ignore[assignment]
        # Python-Markdown marks places in the text with these; its preprocessors are not run here.
        text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        parser.parseDocument([text])
        for element in parser.root.iter():
            if element.text and not _INLINE.search(element.text):
                element.text = AtomicString(element.text)
        # The two tree processors in between only lay out HTML.
        self._markdown.treeprocessors["inline"].run(parser.root)
        if "\\" in text:
            self._markdown.treeprocessors["unescape"].run(parser.root)
        edges = [*starts.of_elements(len(parser.root)), len(lines)]
        spans = (range(begin, max(begin + 1, end)) for begin, end in pairwise(edges))
        return list(zip(spans, parser.root, strict=True))


_parser = cache(_Parser)


class _Starts(BlockProcessor):
    """Notes how far the parser has come whenever it looks at the next block. Takes paragraphs that
    can be nothing else, and declines the rest.

    The parser takes blocks from the front of one list and at most puts the rest of a block
    back, so the number of blocks left tells the line. Nested calls bring lists of their own.
    """

    def __init__(self, parser: BlockParser, paragraph: BlockProcessor) -> None:
        super().__init__(parser)
        self._paragraph = paragraph
        self._blocks: list[str] | None = None
        self._lines_from_end: list[int] = []
        self._notes: list[tuple[int, int]] = []

    def test(self, parent: Element, block: str) -> bool:
        return True

    def run(self, parent: Element, blocks: list[str]) -> bool:
        self._note(parent, blocks)
        if not blocks[0][:1].isalpha() or _BLOCKS.search(blocks[0]):
            return False
        self._paragraph.run(parent, blocks)
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
