"""The words of blocks without their markup."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

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
            if "<" in markup or "&" in markup:
                yield from filter(None, map(plain_text, markup.split("<br>")))
            elif markup:
                yield markup


def _markup(block: Block) -> Sequence[str]:
    match block:
        case Heading() | Paragraph():
            return (block.text,)
        case BulletList() | Steps():
            return block.items
        case Table():
            return (*block.header, *chain.from_iterable(block.rows))
        case Code():
            return (block.label,)
        case Picture():
            return (escape_text(block.alt),)
        case Question() | Panel():
            return (escape_text(block.title), *_inside(block.blocks))
        case Notice() | Outcome():
            return tuple(_inside(block.blocks))


def _inside(blocks: Iterable[Block]) -> Iterator[str]:
    return chain.from_iterable(map(_markup, blocks))
