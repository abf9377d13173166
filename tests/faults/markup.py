"""What of a page goes to the screen as markup, and whether it holds more than it may.

The screen shows it with StyledText, which knows pictures, links, colors and fonts besides.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from faults.hostile import bodies, center, payloads
from faults.rows import Row
from kiosk.authoring.center import read_center
from kiosk.authoring.reading import read_topic_file
from kiosk.edition import (
    Block,
    BulletList,
    Center,
    Code,
    Heading,
    Notice,
    Outcome,
    Page,
    Panel,
    Paragraph,
    Question,
    Steps,
    Table,
)

_TOKEN = re.compile(r"[^<>&]+|&(?:lt|gt|amp);|<br>|<(/?)([bi])>")
ICONS = frozenset({"drop", "info"})


def is_harmless(markup: str) -> bool:
    """Whether it holds words, `<br>` and well nested `<b>` and `<i>`, and nothing else."""
    at = 0
    open_tags: list[str] = []
    while at < len(markup):
        token = _TOKEN.match(markup, at)
        if token is None:
            return False
        at = token.end()
        if token[2] and not token[1]:
            open_tags.append(token[2])
        elif token[2] and (not open_tags or open_tags.pop() != token[2]):
            return False
    return not open_tags


def markups(blocks: Iterable[Block]) -> Iterator[str]:
    """Every piece of markup in some blocks."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case BulletList() | Steps():
                yield from block.items
            case Table():
                yield from (cell for row in (block.header, *block.rows) for cell in row)
            case Code():
                yield block.label
            case Notice() | Question() | Panel() | Outcome():
                yield from markups(block.blocks)


def some_center() -> Center:
    """A center for pages to be read with."""
    text = "---\nname: Center\nphone: 865-555-0100\ngroup: notice = Notice\n---\n"
    read, _ = read_center(text, "center.md")
    assert read is not None
    return read


def read(raw: bytes, images: Path = Path("nowhere"), to: Path = Path("nowhere")) -> Page | None:
    """The page that a topic file becomes, if it does."""
    return read_topic_file("en/x.md", raw, some_center(), ICONS, images, to)[0]


def labels(read: Center | None) -> list[str]:
    """The markup in a center: what stands beside its codes."""
    return [code.label for code in (read.call, read.visit) if code] if read else []


def row_09() -> Row:
    """Every payload in every place of a page and of a center."""
    tried = harmless = pages = pieces = 0
    for payload in payloads():
        for body in bodies(payload):
            tried += 1
            page = read(body.encode())
            found = list(markups(page.read_blocks())) if page else []
            harmless += all(map(is_harmless, found))
            pages += page is not None
            pieces += len(found)
        tried += 1
        found = labels(read_center(center(payload), "center.md")[0])
        harmless += all(map(is_harmless, found))
        pieces += len(found)
    worst = f"{tried - harmless} pages with a foreign tag, of {pages} with {pieces} pieces of words"
    return Row(9, "script, HTML and CSS in a file", tried, harmless, worst)
