"""The sentences of a piece of markup, and one of them marked.

Markup is what blocks carry: `&`, `<` and `>` are escaped, the only tags are `<b>`, `<i>` and
`<br>`. A place in it is counted in its plain words, so that tags do not matter.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TOKEN = re.compile(r"<[^>]*>|&[a-z]+;|[^<&]", re.DOTALL)
# A sentence ends at its sign and the marks that close with it, where a blank follows. No capital
# is asked for, since "911." also ends one; the abbreviations are those that pages may use.
_END = re.compile(r"(?<![\s(])[.?!…:;]+[\"”’»)]*(?=\s)")
_ABBREVIATION = re.compile(r"\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|No|vs|e\.g|i\.e|p\. ej|a\.m|p\.m)\.$")


class Sentence(NamedTuple):
    """A sentence: where it begins and ends in the plain words, and what it says."""

    start: int
    end: int
    words: str


def plain(markup: str) -> str:
    """The words of markup; a line break is a line break."""
    return "".join(letter for letter, _ in _letters(markup))


def sentences(markup: str) -> list[Sentence]:
    """The sentences of markup, in order. What holds no letter or digit is none."""
    words = plain(markup)
    return [
        sentence
        for sentence in (_trimmed(words, *span) for span in _spans(words))
        if re.search(r"\w", sentence.words)
    ]


def marked(markup: str, sentence: Sentence, before: str, after: str) -> str:
    """The markup with `before` and `after` round each run of the sentence's words.

    A run ends at a tag, so that whatever is put round it is well nested.
    """
    parts: list[str] = []
    position, inside = 0, False
    for token in _TOKEN.findall(markup):
        letter = token if token == "<br>" or not token.startswith("<") else ""
        wanted = bool(letter) and letter != "<br>" and sentence.start <= position < sentence.end
        if wanted != inside:
            parts.append(before if wanted else after)
            inside = wanted
        parts.append(token)
        position += bool(letter)
    if inside:
        parts.append(after)
    return "".join(parts)


def _letters(markup: str) -> Iterator[tuple[str, str]]:
    """Each plain letter with the token it comes from."""
    for token in _TOKEN.findall(markup):
        if token == "<br>":
            yield "\n", token
        elif not token.startswith("<"):
            yield unescape(token), token


def _spans(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in re.finditer(r"[^\n]+", words):
        start = line.start()
        for end in _END.finditer(words, line.start(), line.end()):
            if not _ABBREVIATION.search(words, start, end.end()):
                yield start, end.end()
                start = end.end()
        yield start, line.end()


def _trimmed(words: str, start: int, end: int) -> Sentence:
    text = words[start:end]
    start += len(text) - len(text.lstrip())
    return Sentence(start, start + len(text.strip()), text.strip())
