"""Whether a page ends in something to do."""

from collections.abc import Sequence

from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.problems import Problems
from kiosk.edition import Block, Code, Notice, Question, Steps

_EXEMPT = ("check-in", "help")
"""A check-in ends in what its answers ask for, and a help page is all about what to do."""


def check_ending(
    blocks: Sequence[Block], kind: str, prose: Sequence[Prose], problems: Problems
) -> None:
    """Note a page that ends in words that ask for nothing; `prose` has the lines of the body."""
    if kind in _EXEMPT or not blocks or _is_action(blocks[-1]):
        return
    lines = [line.number for each in prose if each.texts for line in each.lines if line.text]
    problems.warn(
        max(lines, default=0),
        "no-action",
        "The page does not end in something to do.",
        "End it with a notice such as > [!TIP], with numbered steps, or with a link to scan.",
    )


def _is_action(block: Block) -> bool:
    if isinstance(block, Question):
        return bool(block.blocks) and _is_action(block.blocks[-1])
    if isinstance(block, Notice):
        return block.tone != "note"
    return isinstance(block, Code | Steps)
