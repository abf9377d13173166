"""Each kind of block as strips."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

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
from kiosk.paper.codes import set_codes
from kiosk.paper.look import DPI, INK, INK_ON_TINT, MM, Look
from kiosk.paper.notices import inner_width, set_notice, set_panel
from kiosk.paper.say import Say
from kiosk.paper.strips import Strip, beside, indented, leading, spaced, together
from kiosk.paper.tables import set_table
from kiosk.paper.words import Type, set_plain, set_words

TALLEST_PICTURE = 110 * MM
PICTURE_DPI = 150
"""A picture is printed no larger than this keeps it sharp."""


@dataclass(frozen=True)
class Setter:
    """Sets blocks in one size and language; `pictures` is the folder their pictures lie in."""

    look: Look
    say: Say
    pictures: Path

    def blocks(self, blocks: Iterable[Block], width: float) -> list[Strip]:
        """The strips of blocks, one below the other with air between."""
        found: list[Strip] = []
        before: Block | None = None
        for group in _groups(blocks):
            strips = self._group(group, width)
            if isinstance(before, Paragraph) and isinstance(group[0], Code):
                found[-1:] = together([found[-1], *strips])[:1]  # it says what the code is for
            found += spaced(strips, self._space(before, group[0]))
            before = group[-1]
        return found

    def _space(self, before: Block | None, block: Block) -> float:
        if isinstance(before, Heading):
            return 0.45 * self.look.gap
        if _is_scanned(before) or _is_scanned(block):  # a code brings light around it
            return 0.3 * self.look.gap
        return self.look.gap * (2 if isinstance(block, Heading | Question) else 1)

    def _group(self, group: Sequence[Block], width: float) -> list[Strip]:
        codes = [block for block in group if isinstance(block, Code)]
        return set_codes(codes, self.look, width) if codes else self._one(group[0], width)

    def _one(self, block: Block, width: float) -> list[Strip]:
        look = self.look
        match block:
            case Heading():
                return self._heading(block.text, block.level, width)
            case Paragraph():
                return set_words(block.text, Type(look.body), width)
            case BulletList():
                return self.bullets(block.items, width)
            case Steps():
                indent = 1.7 * look.body
                marks = [self._mark(f"{n}.", indent) for n in range(1, len(block.items) + 1)]
                return self.marked(marks, indent, block.items, width)
            case Table():
                return set_table(block, look, width)
            case Picture():
                return self._picture(block, width)
            case Notice():
                words = self.blocks(block.blocks, inner_width(look, width))
                return set_notice(block.tone, words, look, self.say, width)
            case Panel():
                words = self.blocks(block.blocks, inner_width(look, width))
                return set_panel(block.title, words, look, width)
            case Question():
                title = set_plain(block.title, Type(look.large, bold=True, color=INK), width)
                answer = spaced(self.blocks(block.blocks, width), 0.3 * look.gap)
                return together([*leading(title), *answer])
            case Code() | Outcome():
                raise TypeError(f"{type(block).__name__} is set with others of its kind")

    def _heading(self, text: str, level: int, width: float) -> list[Strip]:
        size = self.look.heading if level == 2 else self.look.large
        return leading(set_words(text, Type(size, bold=True, color=INK, leading=1.2), width))

    def bullets(self, items: Sequence[str], width: float) -> list[Strip]:
        """The items of a list whose order does not matter."""
        indent = 1.1 * self.look.body
        return self.marked([self._mark("•", indent)] * len(items), indent, items, width)

    def _mark(self, text: str, indent: float) -> Strip:
        type = Type(self.look.body, bold=True, color=INK_ON_TINT)
        return set_plain(text, type, indent)[0]

    def marked(
        self, marks: Sequence[Strip], indent: float, items: Sequence[str], width: float
    ) -> list[Strip]:
        """The items of a list, moved to the right, each with its mark on its left."""
        body = Type(self.look.body)
        found: list[Strip] = []
        for mark, item in zip(marks, items, strict=True):
            lines = set_words(item, body, width - indent)
            first = replace(beside((0, [mark]), (indent, lines[:1])), keep=lines[0].keep)
            strips = together([first, *indented(lines[1:], indent)])
            found += spaced(strips, 0.4 * self.look.gap) if found else strips
        return found

    def _picture(self, picture: Picture, width: float) -> list[Strip]:
        sharp = DPI / PICTURE_DPI
        scale = min(sharp, width / picture.width, TALLEST_PICTURE / picture.height)
        image = QImage(str(self.pictures / picture.file))
        if image.isNull():  # what it shows, in words
            return set_plain(picture.alt, Type(self.look.body), width)

        def paint(painter: QPainter, x: float, y: float) -> None:
            size = (picture.width * scale, picture.height * scale)
            painter.drawImage(QRectF(x, y, *size), image)

        return [Strip(picture.height * scale, paint)]


def _groups(blocks: Iterable[Block]) -> Iterator[Sequence[Block]]:
    """The blocks one by one, but codes that follow each other as one group."""
    for is_code, group in groupby(blocks, lambda block: isinstance(block, Code)):
        if is_code:
            yield list(group)
        else:
            yield from ([block] for block in group)


def _is_scanned(block: Block | None) -> bool:
    return isinstance(block, Code) and block.size > 0
