"""From the words inside an element to the markup that blocks carry."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from xml.etree.ElementTree import Element

MAX_WORD = 80

_LONG_WORD = re.compile(rf"[^\s\u200b]{{{MAX_WORD}}}(?=[^\s\u200b])")
# Several blanks, tabs and line ends become one blank; a no-break space stays, it holds a dose and
# its unit.
_BLANKS = re.compile(r"[ \t\n](?:[ \t\n]+|(?<! ))")
_BREAKS = re.compile(r"(?: ?<br> ?)+")
_STYLE = re.compile(r"</?[bi]>")
_TAGS = {"strong": "b", "em": "i", "a": "b"}

Fill = Callable[[str], str]
Meet = Callable[[Element], None]


def plain(text: str) -> str:
    """Words on one line, with a place to break inside very long ones."""
    return _soften(_BLANKS.sub(" ", text)).strip()


def escape_text(text: str) -> str:
    """Plain text as markup."""
    return escape(_soften(text), quote=False)


def one_line(text: str) -> str:
    """Plain text as markup on one line."""
    return _on_one_line(escape_text(text))


def plain_text(markup: str) -> str:
    """Markup as plain text."""
    if "<" in markup:
        markup = _STYLE.sub("", markup).replace("<br>", " ")
    return unescape(markup)


def write(element: Element, fill: Fill, meet: Meet) -> str:
    """The words of an element as markup.

    `fill` replaces the placeholders in a text; `meet` is told of each link and picture: a
    link leaves its words in bold, a picture leaves nothing. Blocks inside the element, such
    as the paragraphs of a list item, come out one under the other.
    """
    text = _on_one_line("".join(_pieces(element, fill, meet, frozenset())))
    if "<br>" not in text:
        return text
    return _BREAKS.sub("<br>", text).strip().removeprefix("<br>").removesuffix("<br>")


def _pieces(element: Element, fill: Fill, meet: Meet, around: frozenset[str]) -> Iterator[str]:
    yield _words(element.text, fill)
    for child in element:
        if child.tag in ("a", "img"):
            meet(child)
        if child.tag == "br":
            yield "<br>"
        elif child.tag in _TAGS:
            yield from _tagged(child, fill, meet, around)
        elif child.tag != "img":
            yield "<br>"
            yield from _pieces(child, fill, meet, around)
            yield "<br>"
        yield _words(child.tail, fill)


def _tagged(element: Element, fill: Fill, meet: Meet, around: frozenset[str]) -> Iterator[str]:
    tag = _TAGS[element.tag]
    inside = "".join(_pieces(element, fill, meet, around | {tag}))
    yield f"<{tag}>{inside}</{tag}>" if inside.strip() and tag not in around else inside


def _on_one_line(text: str) -> str:
    if "\n" in text or "  " in text or "\t" in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def _words(text: str | None, fill: Fill) -> str:
    return escape_text(fill(text)) if text else ""


def _soften(text: str) -> str:
    at = 0
    while len(text) - at > MAX_WORD:
        at = text.rfind(" ", at, at + MAX_WORD + 1) + 1
        if not at:  # no blank in sight
            return _LONG_WORD.sub("\\g<0>\u200b", text)
    return text
