"""How much a page may hold, so that it opens at once and its reader finds the end."""

from collections.abc import Iterator, Sequence

from kiosk.authoring.plain.texts import texts
from kiosk.authoring.problems import Problems
from kiosk.edition import Notice, Outcome, Panel, Picture, Question
from kiosk.edition.blocks import Block

MAX_BLOCKS = 80
MAX_LINES = 300
MAX_LETTERS = 20_000
MAX_PICTURES = 10
"""A large one takes six million bytes of the screen's memory."""


def check_length(blocks: Sequence[Block], problems: Problems) -> None:
    """Note a page that is too long, or empty for no other reason."""
    parts = tuple(_all(blocks))
    lines = tuple(texts(blocks))
    _check(len(parts), MAX_BLOCKS, "parts (headings, paragraphs …)", problems)
    _check(len(lines), MAX_LINES, "lines (paragraphs, items of lists, cells …)", problems)
    _check(sum(map(len, lines)), MAX_LETTERS, "letters", problems)
    _check(sum(isinstance(part, Picture) for part in parts), MAX_PICTURES, "pictures", problems)
    if not blocks and not problems.failed:
        problems.error(
            0,
            "empty",
            "There is nothing to show under the header.",
            "Write the words of the page under the header.",
        )


def _check(number: int, most: int, what: str, problems: Problems) -> None:
    if number > most:
        problems.error(
            0,
            "too-long",
            f"The page has {number:,} {what}; {most:,} are the most.",
            "Split it into two topics.",
        )


def _all(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with those inside others."""
    for block in blocks:
        yield block
        if isinstance(block, Notice | Question | Panel | Outcome):
            yield from _all(block.blocks)
