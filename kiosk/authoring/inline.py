"""What stands inside the lines: bold words, links, pictures, line ends."""

import re
from collections.abc import Sequence
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString

_NEEDED = {
    "escape": "\\",
    "link": "[",
    "image_link": "![",
    "linebreak": "  \n",
    "tag_br": "<br>",
    "sign_0": "**",
    "sign_1": "__",
    "sign_2": "*",
    "sign_3": "_",
}
"""What each of Python-Markdown's patterns needs, in the order in which they are looked for; text
without any of it is what it says.
"""
_PLAIN = re.compile(
    r"(?:[^\\\[*_<!]++"
    r"|!(?!\[)"
    r"|\*\*(?=[^\s*])[^\\\[*_<]{1,2000}+(?<=\S)\*\*(?!\*)"
    r"|\[[^\\\[\]*_<]*+\]\([^\s()\\<>\"'\[\]]++\)"
    r")*+"
)
"""Text with bold words and links that can be nothing else."""
_PIECE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\[(?P<words>[^\]]*)\]\((?P<target>[^)]*)\)")


class Inline:
    """Reads it by what is plain, and leaves the rest to Python-Markdown."""

    def __init__(self, markdown: Markdown) -> None:
        self._processor = markdown.treeprocessors["inline"]
        self._patterns = [(sign, markdown.inlinePatterns[name]) for name, sign in _NEEDED.items()]

    def read(self, root: Element, text: str) -> None:
        """Read what is in the elements, which were made of this text."""
        signs = tuple(sign for sign in _NEEDED.values() if sign in text)
        if not signs:
            return
        is_in = _any_of(signs).search
        left = Element(root.tag)
        for child in root:
            parts = [part for part in child.iter() if part.tail or (part.text and is_in(part.text))]
            if not all(map(_read_plain, parts)):
                left.append(child)
        if len(left):
            self._read_with(signs, left)

    def _read_with(self, signs: Sequence[str], left: Element) -> None:
        for element in left.iter():
            if element.text and not _any_of(signs).search(element.text):
                element.text = AtomicString(element.text)
        needed = [pattern for sign, pattern in self._patterns if sign in signs]
        self._processor.inlinePatterns = needed  # type: ignore[attr-defined]
        self._processor.run(left)


@cache
def _any_of(signs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(signs, key=len))))


def _read_plain(element: Element) -> bool:
    """Make elements of the bold words and links in the text of one; False when it is not plain."""
    text = element.text or ""
    if len(element) or element.tail or "  \n" in text or not _PLAIN.fullmatch(text):
        return False
    element.text = None
    last, end = element, 0
    for piece in _PIECE.finditer(text):
        _put(last, element, text[end : piece.start()])
        if words := piece["bold"]:
            last = SubElement(element, "strong")
            last.text = words
        else:
            last = SubElement(element, "a", href=piece["target"])
            last.text = piece["words"]
        end = piece.end()
    _put(last, element, text[end:])
    return True


def _put(last: Element, around: Element, text: str) -> None:
    """Put text behind the last element inside another one, or at its beginning."""
    if last is around:
        around.text = text or None
    else:
        last.tail = text or None
