"""Families of text that are hard on readers of Markdown: each grows to any size.

Most are known to take Python-Markdown, or a reader like it, time that grows with the square of
the length or faster, or more levels of calls than Python allows; some are hard to lay out instead.
"""

from collections.abc import Callable, Iterator

HEADER = "---\ntitle: Hard\nsummary: Words.\nicon: drop\ngroup: notice\norder: 10\nkind: {}\n---\n"

Family = Callable[[int], str]
"""The body of a page with about so many bytes."""


def again(piece: str) -> Family:
    """The same piece again and again."""
    return lambda size: piece * (size // len(piece.encode()) + 1)


def around(left: str, right: str, middle: str = "x") -> Family:
    """Pieces inside one another, closed again."""
    return lambda size: _around(left, right, middle, size)


def _around(left: str, right: str, middle: str, size: int) -> str:
    depth = size // len((left + right).encode()) + 1
    return left * depth + middle + right * depth


def _stairs(sign: str, step: str) -> Family:
    """Each line one step further in."""

    def grow(size: int) -> str:
        lines: list[str] = []
        length = 0
        while length < size:
            lines.append(f"{step * len(lines)}{sign} x")
            length += len(lines[-1]) + 1
        return "\n".join(lines)

    return grow


def _ticks(size: int) -> str:
    """Rows of back-ticks, none of which is as long as another."""
    rows: list[str] = []
    length = 0
    while length < size:
        rows.append("`" * (len(rows) + 1))
        length += len(rows[-1]) + 1
    return " ".join(rows)


def _wide_table(size: int) -> str:
    columns = max(2, int((size / 2) ** 0.5))
    row = "|" + "x|" * columns
    return "\n".join([row, "|" + "-|" * columns] + [row] * columns)


def _long_table(size: int) -> str:
    return "|a|b|\n|---|---|\n" + "|x|y|\n" * (size // 6)


def _table_of_bars(size: int) -> str:
    return f"|a|\n|---|\n{'|' * size}"


def _definitions(size: int) -> str:
    return "".join(f"[{number}]: https://example.org/{number}\n" for number in range(size // 32))


def _abbreviations(size: int) -> str:
    return "".join(f"*[A{number}]: word\n" for number in range(size // 16))


def _footnotes(size: int) -> str:
    return "".join(f"Word[^{number}].\n\n[^{number}]: note\n\n" for number in range(size // 26))


def _fence(size: int) -> str:
    return "```" + " " * size + "x"


FAMILIES: dict[str, Family] = {
    # brackets
    "open brackets": again("["),
    "open pictures": again("!["),
    "brackets in brackets": around("[", "]"),
    "pictures in pictures": around("![", "](x)"),
    "links in links": around("[", "](tel:911)"),
    "links that do not end": again("[a]("),
    "links with open titles": again('[a](b "'),
    "links to brackets": lambda size: "[a](" + "(" * size,
    "references": again("[a][b]"),
    "definitions": _definitions,
    "footnotes": _footnotes,
    "abbreviations": _abbreviations,
    # emphasis
    "stars": again("*"),
    "stars with words": again("*a "),
    "stars that open": again("**a "),
    "stars in stars": around("*a ", " b*"),
    "lines under words": again("_a_"),
    "stars and lines": again("*_"),
    "three stars": again("***a* "),
    # signs of HTML
    "open tags": again("<a "),
    "tags in tags": around("<b>", "</b>"),
    "open attributes": again('<a href="'),
    "open comments": again("<!--"),
    "open data": again("<![CDATA["),
    "open declarations": again("<!a "),
    "open questions": again("<?"),
    "entities": again("&amp;"),
    "ampersands": again("&"),
    # back-ticks, back-slashes and braces
    "back-ticks": _ticks,
    "a fence with blanks": _fence,
    "back-slashes": again("\\"),
    "braces": again("{{phone}}"),
    "open braces": again("{{"),
    # addresses
    "open addresses": again("https://"),
    "an endless address": lambda size: "https://" + "a." * (size // 2),
    "at signs": again("a@"),
    # blocks
    "quotes in quotes": again("> "),
    "stairs of quotes": lambda size: "\n".join(
        "> " * number + "x" for number in range(1, int(size**0.5))
    ),
    "stairs of bullets": _stairs("-", "  "),
    "stairs of numbers": _stairs("1.", "   "),
    "bullets of bullets": again("- "),
    "items": again("- x\n"),
    "items of two lines": again("- x\n\n  y\n"),
    "headings": again("# x\n"),
    "underlines": again("x\n=\n"),
    "rules": again("---\n"),
    "notices": again("> [!NOTE]\n> x\n\n"),
    "terms": again("x\n: y\n"),
    "empty lines": again("\n"),
    "blanks": again(" "),
    "lines that break": again("x  \n"),
    "tabs": again("\t"),
    # tables
    "a wide table": _wide_table,
    "a long table": _long_table,
    "a table of bars": _table_of_bars,
    "bars": again("|"),
    "table in table": again("|a|\n|-|\n"),
    # letters
    "one word": again("x"),
    "one word without a seam": again("\u2060x"),
    "words from right to left": again("שלום abc "),
    "marks of direction": again("\u202ea\u202db\u2066c"),
    "people joined": again("\U0001f468\u200d\U0001f469\u200d"),
    "flags": again("\U0001f1fa\U0001f1f8"),
    "piled marks": lambda size: "a" + "\u0300\u0315\u0323" * (size // 6),
    "letters with marks": again("a\u0300\u0315\u0323\u0334"),
    "unseen joints": again("\u200b\u200c\u200d"),
    "quotation marks": again('"'),
}


def texts(size: int, kind: str = "topic") -> Iterator[tuple[str, bytes]]:
    """Each family's name and a whole topic file of about this size."""
    for name, family in FAMILIES.items():
        yield name, (HEADER.format(kind) + family(size)).encode()
