"""The words of blocks without their markup."""

from collections.abc import Iterable, Iterator

from kiosk.authoring.markup import escape_text, plain_text
from kiosk.edition import (
    Block,
    BulletList,
    Code,
    Heading,
    Notice,
    Outcome,
    Panel,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """What people read or hear of some blocks, in order; each item and each cell by itself."""
    for block in blocks:
        for markup in _markup(block):
            yield from filter(None, map(plain_text, markup.split("<br>")))


def _markup(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield block.text
        case BulletList() | Steps():
            yield from block.items
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row
        case Code():
            yield block.label
        case Picture():
            yield escape_text(block.alt)
        case Question() | Panel():
            yield escape_text(block.title)
            yield from _inside(block.blocks)
        case Notice() | Outcome():
            yield from _inside(block.blocks)


def _inside(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _markup(block)
