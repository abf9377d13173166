"""A check-in: an introduction, questions, and the words that follow the answers."""

import re
from collections.abc import Iterator, Sequence

from kiosk.authoring.body import Loose, Piece
from kiosk.authoring.header import Line
from kiosk.authoring.problems import Problems, did_you_mean, shorten
from kiosk.authoring.sections import gather, split, without_bare_headings
from kiosk.edition import Outcome, Steps
from kiosk.edition.blocks import Block, Part

SECTIONS = ("If prescribed", "If yes to 7", "If any yes", "If all no", "If all skipped")
"""What the headings say, in every language; 7 stands for the number of any question."""

_YES_TO = re.compile(r"If yes to ([1-9]\d?)", re.IGNORECASE | re.ASCII)
_NEEDED = ("If any yes", "If all no", "If all skipped")

Section = tuple[str, list[Part | Loose]]


def read_check_in(
    pieces: Sequence[Piece], lines: Sequence[Line], problems: Problems
) -> tuple[Block, ...]:
    """The blocks of a check-in; its sections become outcomes.

    The last numbered list above the sections holds the questions, one before it the question
    that opens. `lines` are those of the body, by which headings are found again.
    """
    before, sections = split(without_bare_headings(pieces))
    blocks = gather(before)
    lists = [block for block in blocks if isinstance(block, Steps)]
    if not (blocks or sections):
        return ()
    _check_lists(lists, problems)
    _check_sections([_key(title) for title, _ in sections], lists, problems)
    return (*blocks, *_outcomes(sections, lists, lines, problems))


def _check_lists(lists: Sequence[Steps], problems: Problems) -> None:
    if not lists:
        problems.error(
            0,
            "no-questions",
            "A check-in asks questions, and above the first heading of this one there are none.",
            "Write them there as a numbered list: 1. Have you …?",
        )
    elif len(lists) > 2 or (len(lists) == 2 and len(lists[0].items) > 1):
        problems.error(
            0,
            "question-lists",
            "Above the first heading of a check-in stands one list of questions, and before it "
            "at most one question alone.",
            "Put the questions into one numbered list, with nothing between them.",
        )


def _check_sections(keys: Sequence[str], lists: Sequence[Steps], problems: Problems) -> None:
    needed = ("If prescribed", *_NEEDED) if len(lists) > 1 else _NEEDED
    for section in needed:
        if _key(section) not in keys:
            problems.error(
                0,
                "missing-section",
                f"This check-in does not say what to show “{section.casefold()}”.",
                f"Add a heading “## {section}”, and under it what to do next.",
            )


def _outcomes(
    sections: Sequence[Section], lists: Sequence[Steps], lines: Sequence[Line], problems: Problems
) -> Iterator[Outcome]:
    known = {_key(section) for section in SECTIONS}
    for title, part in sections:
        key = _key(title)
        line = _line(key, lines)
        if match := _YES_TO.fullmatch(key):
            _check_number(int(match[1]), lists, line, problems)
        elif key not in known:
            problems.error(
                line,
                "unknown-section",
                f"“{shorten(title)}” does not say for which answers these words are.",
                did_you_mean(key, known, f"Write one of: {', '.join(SECTIONS)}."),
            )
        elif key == "if prescribed" and len(lists) < 2:
            problems.error(
                line,
                "no-opening",
                "No question opens this check-in, so these words would never be shown.",
                "Write the question whether it is prescribed as a numbered list of its own, and "
                "a paragraph between it and the other questions.",
            )
        if not part:
            problems.error(
                line,
                "empty-section",
                f"There are no words under “{shorten(title)}”.",
                "Write there what to do next.",
            )
        yield Outcome(key.removeprefix("if "), tuple(gather(part)))


def _check_number(number: int, lists: Sequence[Steps], line: int, problems: Problems) -> None:
    asked = len(lists[-1].items) if lists else 0
    if number > asked > 0:
        problems.error(
            line,
            "no-such-question",
            f"There is no question {number}, so these words would never be shown.",
            f"Write the number of a question, from 1 to {asked}; the one that opens has none.",
        )


def _line(key: str, lines: Sequence[Line]) -> int:
    return next((line.number for line in lines if _key(line.text.strip("#* ")) == key), 0)


def _key(title: str) -> str:
    return " ".join(title.casefold().split())
