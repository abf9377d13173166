"""Mending what Python-Markdown would get wrong inside a line, or would show as it stands."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from kiosk.authoring.header import Line
from kiosk.authoring.placeholders import NAMES
from kiosk.authoring.problems import Problems, shorten

_MENDABLE = re.compile(r"[\t\\{`&<@/]")
"""What all that is mended here needs, beside an address with www; most lines are without."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!\[?[a-zA-Z]|<\?|<!--")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TICKS = re.compile(r"(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_BRACED = re.compile(r"\{{1,2}\s*(" + "|".join(NAMES) + r")\s*\}{1,2}", re.IGNORECASE)
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
_BARE = re.compile(
    r"<?((?:https?://|www\.)[^\s<>|]*[^\s<>|.,;:!?)]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?",
    re.IGNORECASE,
)
_SIGNS = frozenset("\\`*_{}[]()>#+-.!|")


def mend_wording(lines: Iterable[Line], problems: Problems) -> list[Line]:
    """The same lines with their wording mended, and a warning for each mended place."""
    shown = list(_without_comments(lines, problems))
    everywhere = "www." in "\n".join([line.text for line in shown]).lower()
    return [
        Line(line.number, _mend(line.text, line.number, problems))
        if everywhere or _MENDABLE.search(line.text)
        else line
        for line in shown
    ]


def _mend(text: str, line: int, problems: Problems) -> str:
    if "\t" in text:
        problems.warn(
            line, "tab", "A tab stands here; it is read as blanks.", "Use blanks instead of tabs."
        )
        text = text.expandtabs(4)
    if text.rstrip().endswith("\\"):
        text = _mend_break(text, line, problems)
    text = _BRACED.sub(lambda match: f"{{{{{match[1].lower()}}}}}", text)
    text = _mend_ticks(text, line, problems)
    text = _mend_entities(text, line, problems)
    text = _mend_addresses(text, line, problems)
    text = _BREAK.sub("<br>", text)
    if tag := next((tag for tag in _TAG.findall(text) if tag != "<br>"), None):
        problems.warn(
            line,
            "html",
            f"“{shorten(tag)}” is HTML; it is shown as it is written.",
            "Write **bold** or *italic* instead, or delete it.",
        )
    return text


def _without_comments(lines: Iterable[Line], problems: Problems) -> Iterator[Line]:
    """Leave out `<!-- … -->`: what staff hid from the page must not appear on it."""
    lines = list(lines)
    if not lines:
        return
    text = "\n".join(line.text for line in lines)
    if "<!--" not in text:
        yield from lines
        return

    def hide(match: re.Match[str]) -> str:
        problems.warn(
            lines[0].number + text.count("\n", 0, match.start()),
            "comment",
            "A hidden comment stands here; it is left out.",
            "Keep notes in the header, in a line that begins with #.",
        )
        return "\n" * match[0].count("\n")

    shown = _COMMENT.sub(hide, text)
    for line, new in zip(lines, shown.split("\n"), strict=True):
        yield Line(line.number, new)


def _mend_break(text: str, line: int, problems: Problems) -> str:
    problems.warn(
        line,
        "backslash",
        "The line ends with a backslash; it is read as the end of a line.",
        "End the line with two blanks, or begin a new paragraph with an empty line.",
    )
    return text.rstrip().rstrip("\\") + "  "


def _mend_ticks(text: str, line: int, problems: Problems) -> str:
    mended = _TICKS.sub(lambda match: match[2], text)
    if mended != text:
        problems.warn(
            line,
            "back-ticks",
            "Back-ticks (`) are not shown; the words between them stay.",
            "Delete them, or write **bold**.",
        )
    return mended


def _mend_entities(text: str, line: int, problems: Problems) -> str:
    def character(match: re.Match[str]) -> str:
        plain = unescape(match[0])
        if plain == match[0] or not all(c.isprintable() or c == "\u00a0" for c in plain):
            return match[0]
        problems.warn(
            line,
            "entity",
            f"“{match[0]}” is HTML; it is read as “{plain}”.",
            "Type the character itself.",
        )
        return f"\\{plain}" if plain in _SIGNS else plain

    return _ENTITY.sub(character, text)


def _mend_addresses(text: str, line: int, problems: Problems) -> str:
    """Warn of web addresses outside links; take the angle brackets off them."""

    def bare(match: re.Match[str]) -> str:
        address = match[1]
        target = address if "://" in address else f"https://{address}"
        if "@" in address and "/" not in address:
            target = f"mailto:{address}"
        problems.warn(
            line,
            "bare-address",
            f"“{shorten(address)}” is shown as words only, without a code to scan.",
            f"Write [words]({shorten(target)}) in a paragraph of its own.",
        )
        return address

    parts: list[str] = []
    end = 0
    for link in _LINK.finditer(text):
        parts += [_BARE.sub(bare, text[end : link.start()]), link[0]]
        end = link.end()
    return "".join([*parts, _BARE.sub(bare, text[end:])])
