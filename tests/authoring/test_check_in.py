"""A check-in becomes questions and outcomes, or says what is missing in it."""

from collections.abc import Callable

import pytest

from kiosk.authoring.check_in import SECTIONS
from kiosk.authoring.codes import make_code
from kiosk.edition import Block, Heading, Notice, Outcome, Paragraph, Steps

ReadBody = Callable[..., tuple[tuple[Block, ...], list[str]]]

QUESTIONS = "1. More than planned?\n2. Hard to *stop*?\n"
OPENING = "1. Prescribed?\n\nThink of this year.\n\n"
ENDS = "## If any yes\n\nTalk.\n\n## If all no\n\nAsk.\n\n## If all skipped\n\nFine.\n"


def test_check_in(read_words: ReadBody) -> None:
    blocks, problems = read_words(
        f"Not a test.\n\n{OPENING}{QUESTIONS}\n"
        "## If prescribed\n\nAsk [988](tel:988).\n\n### Signs\n\n> [!TIP]\n> Ask.\n\n"
        f"## If yes to 2\n\nStop slowly.\n\n{ENDS}",
        "check-in",
    )
    assert problems == []
    assert blocks == (
        Paragraph("Not a test."),
        Steps(("Prescribed?",)),
        Paragraph("Think of this year."),
        Steps(("More than planned?", "Hard to <i>stop</i>?")),
        Outcome(
            "prescribed",
            (
                Paragraph("Ask <b>988</b>."),
                Heading("Signs", 3),
                Notice("tip", (Paragraph("Ask."),)),
                make_code("988", "988", "tel:988"),
            ),
        ),
        Outcome("yes to 2", (Paragraph("Stop slowly."),)),
        Outcome("any yes", (Paragraph("Talk."),)),
        Outcome("all no", (Paragraph("Ask."),)),
        Outcome("all skipped", (Paragraph("Fine."),)),
    )


def test_check_in_without_a_question_that_opens(read_words: ReadBody) -> None:
    blocks, problems = read_words(f"{QUESTIONS}\n{ENDS}", "check-in")
    assert problems == []
    assert [block.when for block in blocks if isinstance(block, Outcome)] == [
        *("any yes", "all no", "all skipped")
    ]


def test_headings_are_read_however_they_are_written(read_words: ReadBody) -> None:
    ends = ENDS.replace("If any yes", "**IF  Any Yes**").replace("## If all no", "If All NO\n---")
    blocks, problems = read_words(f"{QUESTIONS}\n{ends}", "check-in")
    assert [problem for problem in problems if "error" in problem] == []
    assert [block.when for block in blocks if isinstance(block, Outcome)] == [
        *("any yes", "all no", "all skipped")
    ]


def test_check_in_without_anything(read_words: ReadBody) -> None:
    assert read_words("", "check-in") == (
        (),
        [
            "en/bladder.md: error: There is nothing to show under the header. Write the words of "
            "the page under the header. [empty]"
        ],
    )


MISSING = (
    "en/bladder.md: error: This check-in does not say what to show “{}”. "
    "Add a heading “## {}”, and under it what to do next. [missing-section]"
)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            f"Words.\n\n{ENDS}",
            "en/bladder.md: error: A check-in asks questions, and above the first heading of this "
            "one there are none. Write them there as a numbered list: 1. Have you …? "
            "[no-questions]",
        ),
        (
            f"{QUESTIONS}\nWords.\n\n{QUESTIONS}\n{ENDS}## If prescribed\n\nAsk.\n",
            "en/bladder.md: error: Above the first heading of a check-in stands one list of "
            "questions, and before it at most one question alone. Put the questions into one "
            "numbered list, with nothing between them. [question-lists]",
        ),
        (
            f"{QUESTIONS}\n{ENDS}## If sum yes\n\nTalk.\n",
            "15: error: “If sum yes” does not say for which answers these words are. "
            "Did you mean “if any yes”? [unknown-section]",
        ),
        (
            f"{QUESTIONS}\n{ENDS}## Sources\n\nTalk.\n",
            "15: error: “Sources” does not say for which answers these words are. Write one of: "
            "If prescribed, If yes to 7, If any yes, If all no, If all skipped. "
            "[unknown-section]",
        ),
        (
            f"{QUESTIONS}\n{ENDS}## If yes to 3\n\nTalk.\n",
            "15: error: There is no question 3, so these words would never be shown. Write the "
            "number of a question, from 1 to 2; the one that opens has none. [no-such-question]",
        ),
        (
            f"{QUESTIONS}\n{ENDS}## If prescribed\n\nTalk.\n",
            "15: error: No question opens this check-in, so these words would never be shown. "
            "Write the question whether it is prescribed as a numbered list of its own, and a "
            "paragraph between it and the other questions. [no-opening]",
        ),
        (
            f"{QUESTIONS}\n{ENDS}## If yes to 2\n",
            "15: error: There are no words under “If yes to 2”. Write there what to do next. "
            "[empty-section]",
        ),
        (f"{OPENING}{QUESTIONS}\n{ENDS}", MISSING.format("if prescribed", "If prescribed")),
        (
            f"{QUESTIONS}\n{ENDS.replace('## If any yes', '')}",
            MISSING.format("if any yes", "If any yes"),
        ),
        (
            f"{QUESTIONS}\n{ENDS.replace('## If all no', '')}",
            MISSING.format("if all no", "If all no"),
        ),
        (
            f"{QUESTIONS}\n{ENDS.replace('## If all skipped', '')}",
            MISSING.format("if all skipped", "If all skipped"),
        ),
    ],
)
def test_what_is_wrong(read_words: ReadBody, body: str, message: str) -> None:
    assert read_words(body, "check-in") == ((), [message])


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_known(read_words: ReadBody, section: str) -> None:
    heading = section.upper().replace("7", "2")
    body = f"{OPENING}{QUESTIONS}\n## If prescribed\n\nAsk.\n\n{ENDS}\n## {heading}\n\nMore.\n"
    blocks, problems = read_words(body, "check-in")
    assert problems == []
    assert blocks[-1] == Outcome(heading.casefold().removeprefix("if "), (Paragraph("More."),))
