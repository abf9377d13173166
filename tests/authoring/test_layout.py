"""Python-Markdown gets the layout that the author meant, and staff a sentence about it."""

import pytest

from kiosk.authoring.header import Line
from kiosk.authoring.layout import mend_layout
from kiosk.authoring.problems import Problems

GLUED = (
    "warning: The empty line above this list is missing; it is read as a list. Leave an empty "
    "line above the first item of a list. [list-glued]"
)
NESTED = (
    "warning: A list inside a list is shown as one list. Write it as one list without "
    "indenting, or as two lists under headings. [nested-list]"
)


def mend(text: str) -> tuple[list[str], list[str]]:
    problems = Problems("x")
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    mended = mend_layout(lines, problems)
    return [f"{number} {line}" for number, line in mended], [str(p) for p in problems.sorted()]


@pytest.mark.parametrize(
    "text",
    [
        "One.\nTwo.  \nThree.\n\nFour.",
        "- one\n- two\n\n- three",
        "1. one\n2. two",
        "## Head\n\nWords.\n\n### Deeper\n\nMore.",
        "> [!NOTE]\n> \n> Words.\n> \n> - one",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "- one\n\n    more of it\n\n- two",
        "In May\n12. June is later.".replace("12.", "12\\."),
    ],
)
def test_good_layout_stays(text: str) -> None:
    lines = text.split("\n")
    assert mend(text) == ([f"{number} {line}" for number, line in enumerate(lines, 1)], [])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Words\n## Head ##\nMore", ["1 Words", "1 ", "2 ## Head", "2 ", "3 More"]),
        ("##### Deep", ["1 ### Deep"]),
        ("#1 rule", ["1 \\#1 rule"]),
        ("2026. A year.", ["1 2026\\. A year."]),
        ("in part\n2. of it", ["1 in part", "2 2\\. of it"]),
        ("- # one\n- > two\n- - three", ["1 - \\# one", "2 - \\> two", "3 - \\- three"]),
        ("-5 degrees", ["1 -5 degrees"]),
        ("*all* of it", ["1 *all* of it"]),
        ("\u2014 said Ana", ["1 \u2014 said Ana"]),
        ("- one\n  goes on", ["1 - one", "2 goes on"]),
        ("1. one\n\n- two", ["1 1. one", "2 ", "3 - two"]),
        ("1. one\n- two", ["1 1. one", "1 ", "2 - two"]),
        ("> [!note] Words", ["1 > [!note]", "1 > ", "1 > Words"]),
        ("Words\n> [!TIP]\n> x", ["1 Words", "1 ", "2 > [!TIP]", "2 > ", "3 > x"]),
    ],
)
def test_mended_without_a_word(text: str, mended: list[str]) -> None:
    assert mend(text) == (mended, [])


@pytest.mark.parametrize(
    ("text", "mended", "messages"),
    [
        ("Words\n- one\n- two", ["1 Words", "1 ", "2 - one", "3 - two"], [f"x:2: {GLUED}"]),
        ("Words\n1. one", ["1 Words", "1 ", "2 1. one"], [f"x:2: {GLUED}"]),
        (
            "1) one\n2) two",
            ["1 1. one", "2 2. two"],
            [
                "x:1: warning: “1)” does not begin a list here; it is read as “1. ”. "
                "Write “1. one”. [list-sign]",
                "x:2: warning: “2)” does not begin a list here; it is read as “2. ”. "
                "Write “2. two”. [list-sign]",
            ],
        ),
        (
            "•one",
            ["1 - one"],
            [
                "x:1: warning: “•” does not begin a list here; it is read as “- ”. "
                "Write “- one”. [list-sign]"
            ],
        ),
        (
            "\u2013 one\n\u2013 two",
            ["1 - one", "2 - two"],
            [
                "x:1: warning: “\u2013” does not begin a list here; it is read as “- ”. "
                "Write “- one”. [list-sign]",
                "x:2: warning: “\u2013” does not begin a list here; it is read as “- ”. "
                "Write “- two”. [list-sign]",
            ],
        ),
        (
            "- one\n-two",
            ["1 - one", "2 - two"],
            [
                "x:2: warning: “-” does not begin a list here; it is read as “- ”. "
                "Write “- two”. [list-sign]"
            ],
        ),
        ("- one\n  - two", ["1 - one", "2 - two"], [f"x:2: {NESTED}"]),
        ("- one\n    - two", ["1 - one", "2 - two"], [f"x:2: {NESTED}"]),
        (
            "1. one\n   - two\n2. three",
            ["1 1. one  ", "2 \u2013 two", "3 2. three"],
            [f"x:2: {NESTED}"],
        ),
        (
            "- one\nWords",
            ["1 - one", "2 Words"],
            [
                "x:2: warning: This line stands right under a list; it is shown as part of the "
                "item above. Indent it with two blanks if it belongs there, or leave an empty "
                "line above. [list-edge]"
            ],
        ),
        (
            "3. one",
            ["1 3. one"],
            [
                "x:1: warning: This numbered list begins with 3, but the screen counts from 1. "
                "If it goes on from a list above, indent what stands between with four blanks. "
                "[list-start]"
            ],
        ),
        (
            "##Head",
            ["1 ## Head"],
            [
                "x:1: warning: A blank is missing between # and the words; it is read as a "
                "heading. Write “## Head”. [heading-blank]"
            ],
        ),
        (
            "# Head",
            ["1 ## Head"],
            [
                "x:1: warning: The title stands in the header; this heading is shown one step "
                "smaller. Write “## Head”. [top-heading]"
            ],
        ),
        (
            "##",
            ["1 "],
            ["x:1: warning: This heading has no words. Delete the line. [empty-heading]"],
        ),
        (
            "Title\n-----\nWords",
            ["1 ## Title", "1 ", "3 Words"],
            [
                "x:2: warning: The line under “Title” is read as the sign of a heading. "
                "Write “## Title” and delete this line. [underline]"
            ],
        ),
        (
            "One\ntwo\n---",
            ["1 One", "2 two", "3 "],
            ["x:3: warning: A line across the page is not shown. Delete it. [rule]"],
        ),
        ("* * *", ["1 "], ["x:1: warning: A line across the page is not shown. Delete it. [rule]"]),
        (
            "```html",
            ["1 "],
            [
                "x:1: warning: Boxes made with ``` or ~~~ are not shown; the words in them are "
                "ordinary text. Delete the line, or use a notice such as > [!NOTE]. [fence]"
            ],
        ),
        (
            "    Words",
            ["1 Words"],
            [
                "x:1: warning: This line begins with four or more blanks; it is read as ordinary "
                "text. Delete the blanks at the beginning of the line. [indented]"
            ],
        ),
        (
            "> [!TIP]\n> > Words",
            ["1 > [!TIP]", "1 > ", "2 > Words"],
            [
                "x:2: warning: A notice inside a notice is shown as part of it. "
                "Begin the line with one > only. [nested-notice]"
            ],
        ),
        (
            "> Words\nmore",
            ["1 > Words", "2 > more"],
            [
                "x:2: warning: This line has no > but stands right under a notice; it is shown "
                "as part of it. Begin the line with >, or leave an empty line above it. "
                "[notice-edge]"
            ],
        ),
        ("> Words\n> - one", ["1 > Words", "1 > ", "2 > - one"], [f"x:2: {GLUED}"]),
        (
            "[!TIP]\nWords",
            ["1 [!TIP]", "1 ", "2 Words"],
            [
                "x:1: error: “[!TIP]” begins a notice only behind a > sign. Begin this line and "
                "each line of the notice with >. [notice-sign]"
            ],
        ),
        (
            "[a]: https://example.org",
            [],
            [
                "x:1: error: A link or footnote whose address stands apart is not understood. "
                "Write the link in one piece: [words](https://…). [reference]"
            ],
        ),
        (
            "Words\na | b\n--|--\n1 | 2\nMore",
            ["1 Words", "1 ", "2 | a | b |", "3 |---|---|", "4 | 1 | 2 |", "4 ", "5 More"],
            [
                "x:2: warning: The empty line above this table is missing; it is read as a "
                "table. Leave an empty line above the table. [table-glued]"
            ],
        ),
        (
            "|a|b|\n|1|2|",
            ["1 | a | b |", "1 |---|---|", "2 | 1 | 2 |"],
            [
                "x:1: warning: The line of dashes under the first row of this table is missing. "
                "Write |---|---| under the first row. [table-dashes]"
            ],
        ),
        (
            "|a|b|\n|---|\n|1|",
            ["1 | a | b |", "2 |---|---|", "3 | 1 |  |"],
            [
                "x:3: warning: This row has fewer cells (1) than the first row of the table (2); "
                "the missing ones are shown empty. Give each row as many cells as the first row. "
                "[table-cells]"
            ],
        ),
        (
            "a|b\n-|-\n1|2|3",
            ["1 | a | b |", "2 |---|---|", "3 | 1 | 2 |"],
            [
                "x:3: error: This row has more cells (3) than the first row of the table (2). "
                "Give each row as many cells as the first row. [table-cells]"
            ],
        ),
    ],
)
def test_mended_with_a_problem(text: str, mended: list[str], messages: list[str]) -> None:
    assert mend(text) == (mended, messages)


def test_escaped_bars_stay_in_their_cell() -> None:
    assert mend("|a|b|\n|---|---|\n|x \\| y|z|") == (
        ["1 | a | b |", "2 |---|---|", "3 | x \\| y | z |"],
        [],
    )
