"""A page that would open slowly, or that nobody would read to its end, is refused."""

import pytest

from kiosk.authoring.length import check_length
from kiosk.authoring.problems import Problems
from kiosk.edition import (
    Block,
    BulletList,
    Notice,
    Panel,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)


def complaints(*blocks: Block) -> list[str]:
    problems = Problems("en/x.md")
    check_length(blocks, problems)
    return [str(problem) for problem in problems.sorted()]


def too_long(what: str) -> str:
    return f"en/x.md: error: The page has {what} are the most. Split it into two topics. [too-long]"


WORDS = Paragraph("Words.")


@pytest.mark.parametrize(
    ("fits", "blocks", "complaint"),
    [
        ((WORDS,) * 80, (WORDS,) * 81, "81 parts (headings, paragraphs …); 80"),
        (
            (Notice("tip", (WORDS,) * 79),),
            (Question("Why?", (Notice("tip", (WORDS,) * 79),)),),
            "81 parts (headings, paragraphs …); 80",
        ),
        (
            (Panel("If", (BulletList(("a",) * 150), Steps(("b<br>c",) * 74), WORDS)),),
            (BulletList(("a",) * 150), Table(("a", "b"), (("c", "d"),) * 74), Paragraph("e")),
            "301 lines (paragraphs, items of lists, cells …); 300",
        ),
        (
            (Paragraph("<b>a</b>&amp;" * 5_000), Paragraph("x" * 10_000)),
            (Paragraph("x" * 20_000), Table(("a",), ())),
            "20,001 letters; 20,000",
        ),
        (
            (Picture("a.png", "", 1, 1),) * 10,
            (*(Picture("a.png", "", 1, 1),) * 9, Question("Q", (Picture("a.png", "", 1, 1),) * 2)),
            "11 pictures; 10",
        ),
    ],
)
def test_length(fits: tuple[Block, ...], blocks: tuple[Block, ...], complaint: str) -> None:
    assert complaints(*fits) == []
    assert complaints(*blocks) == [too_long(complaint)]


def test_empty_page() -> None:
    assert complaints() == [
        "en/x.md: error: There is nothing to show under the header. Write the words of the page "
        "under the header. [empty]"
    ]


def test_page_without_blocks_for_another_reason_is_not_called_empty() -> None:
    problems = Problems("en/x.md")
    problems.error(1, "other", "Other.", "Mend it.")
    check_length((), problems)
    assert [problem.name for problem in problems.sorted()] == ["other"]
