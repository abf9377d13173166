"""The check-in on paper: its questions as a list, then all the words that may follow."""

from collections.abc import Iterator, Sequence

from kiosk.edition import Block, Heading, Notice, Outcome, Paragraph, Steps
from kiosk.paper import phrases
from kiosk.paper.say import Say

_WHEN = {
    "prescribed": phrases.IF_PRESCRIBED,
    "any yes": phrases.IF_ANY_YES,
    "all no": phrases.IF_ALL_NO,
    "all skipped": phrases.IF_ALL_SKIPPED,
}


def as_list(blocks: Sequence[Block], say: Say) -> Iterator[Block]:
    """The blocks of a check-in as a page to read.

    There is nothing to tick, so that nobody leaves answers lying about. The first of two lists
    is the question that opens; it has no number.
    """
    lists = [block for block in blocks if isinstance(block, Steps)]
    for block in blocks:
        if lists and block is lists[0]:
            yield Notice("note", (Paragraph(say(phrases.IN_YOUR_HEAD)),))
        if isinstance(block, Outcome):
            yield Heading(_condition(block.when, say))
            yield from block.blocks
        elif len(lists) > 1 and block is lists[0]:
            yield from (Paragraph(f"<b>{item}</b>") for item in lists[0].items)
        else:
            yield block


def _condition(when: str, say: Say) -> str:
    """What leads to an outcome, in words; see `kiosk.edition.Outcome`."""
    if when in _WHEN:
        return say(_WHEN[when])
    return say(phrases.IF_YES_TO, when.rpartition(" ")[2])
