"""Questions and panels are made of the sections of a page."""

from collections.abc import Callable

from kiosk.authoring.codes import make_code
from kiosk.edition import Block, Heading, Notice, Panel, Paragraph, Question

ReadBody = Callable[..., tuple[tuple[Block, ...], list[str]]]

BODY = """Words with [988](tel:988).

## What *is* it & why?

An answer with [a number](tel:865-555-0100).

### More

> [!TIP]
> Ask.

## And then?

[Call 988](tel:988)
"""
CODE_988 = make_code("Call 988", "988", "tel:988")
CODE_US = make_code("a number", "865-555-0100", "tel:+18655550100")


def test_questions(read_words: ReadBody) -> None:
    blocks, problems = read_words(BODY, "questions")
    assert problems == []
    assert blocks == (
        Paragraph("Words with <b>988</b>."),
        Question(
            "What is it & why?",
            (
                Paragraph("An answer with <b>a number</b>."),
                Heading("More", 3),
                Notice("tip", (Paragraph("Ask."),)),
            ),
        ),
        Question("And then?", (CODE_988,)),
        CODE_US,
    )


def test_help_keeps_codes_in_their_panels(read_words: ReadBody) -> None:
    blocks, problems = read_words(BODY, "help")
    assert problems == []
    assert blocks == (
        Paragraph("Words with <b>988</b>."),
        make_code("988", "988", "tel:988"),
        Panel(
            "What is it & why?",
            (
                Paragraph("An answer with <b>a number</b>."),
                Heading("More", 3),
                Notice("tip", (Paragraph("Ask."),)),
                CODE_US,
            ),
        ),
        Panel("And then?", (CODE_988,)),
    )
