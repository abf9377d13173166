"""Python-Markdown, cut down to what authors may write, giving elements with their lines."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, STX

from kiosk.authoring.inline import Inline
from kiosk.authoring.starts import Starts

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
        self._inline = Inline(markdown)

    def parse(self, lines: Sequence[str]) -> list[tuple[range, Element]]:
        parser = self._markdown.parser
        starts = Starts(parser, *self._blocks[-2:])
        parser.blockprocessors = [starts, *self._blocks]  # type: ignore[assignment]
        # Python-Markdown marks places in the text with these; its preprocessors are not run here.
        text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        parser.parseDocument([text])
        # The two tree processors in between only lay out HTML.
        self._inline.read(parser.root, text)
        if "\\" in text:
            self._markdown.treeprocessors["unescape"].run(parser.root)
        edges = [*starts.of_elements(len(parser.root)), len(lines)]
        spans = (range(begin, max(begin + 1, end)) for begin, end in pairwise(edges))
        return list(zip(spans, parser.root, strict=True))


_parser = cache(_Parser)
