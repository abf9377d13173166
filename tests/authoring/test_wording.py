"""What staff type inside a line is mended, and said."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring import wording
from kiosk.authoring.header import Line
from kiosk.authoring.problems import Problems
from kiosk.authoring.wording import mend_wording


def mend(text: str) -> tuple[str, list[str]]:
    problems = Problems("x")
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    mended = mend_wording(lines, problems)
    assert [line.number for line in mended] == [line.number for line in lines]
    return "\n".join(line.text for line in mended), [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    "text",
    [
        *("Plain *words* and **bold**.", "[x](https://example.org/?a=b&c=d)", "5 < 6 and 7 > 2"),
        *("AT&T & Co;", "![x](a.png)", "[https://example.org](https://example.org)"),
        *("don`t", "one  ", "{{phone}} and {{later}}", "a<br>b", ""),
    ],
)
def test_left_alone(text: str) -> None:
    assert mend(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("{phone} {{ Phone }} { map}", "{{phone}} {{phone}} {{map}}"),
        ("a<BR/>b<br />c", "a<br>b<br>c"),
    ],
)
def test_mended_without_a_word(text: str, mended: str) -> None:
    assert mend(text) == (mended, [])


@pytest.mark.parametrize(
    ("text", "mended", "message"),
    [
        (
            "a\tb",
            "a   b",
            "x:1: warning: A tab stands here; it is read as blanks. Use blanks instead of tabs. "
            "[tab]",
        ),
        (
            "one\\\\",
            "one  ",
            "x:1: warning: The line ends with a backslash; it is read as the end of a line. End "
            "the line with two blanks, or begin a new paragraph with an empty line. [backslash]",
        ),
        (
            "say `yes` now",
            "say yes now",
            "x:1: warning: Back-ticks (`) are not shown; the words between them stay. Delete "
            "them, or write **bold**. [back-ticks]",
        ),
        (
            "5&nbsp;mg",
            "5\u00a0mg",
            "x:1: warning: “&nbsp;” is HTML; it is read as “\u00a0”. Type the character itself. "
            "[entity]",
        ),
        (
            "&gt; 5",
            "\\> 5",
            "x:1: warning: “&gt;” is HTML; it is read as “>”. Type the character itself. [entity]",
        ),
        (
            "<b>now</b>",
            "<b>now</b>",
            "x:1: warning: “<b>” is HTML; it is shown as it is written. Write **bold** or "
            "*italic* instead, or delete it. [html]",
        ),
        (
            "see www.example.org/a, please",
            "see www.example.org/a, please",
            "x:1: warning: “www.example.org/a” is shown as words only, without a code to scan. "
            "Write [words](https://www.example.org/a) in a paragraph of its own. [bare-address]",
        ),
        (
            "<https://example.org>",
            "https://example.org",
            "x:1: warning: “https://example.org” is shown as words only, without a code to scan. "
            "Write [words](https://example.org) in a paragraph of its own. [bare-address]",
        ),
        (
            "write to help@example.org.",
            "write to help@example.org.",
            "x:1: warning: “help@example.org” is shown as words only, without a code to scan. "
            "Write [words](mailto:help@example.org) in a paragraph of its own. [bare-address]",
        ),
        (
            "a <!-- not\nfor patients --> b",
            "a \n b",
            "x:1: warning: A hidden comment stands here; it is left out. Keep notes in the "
            "header, in a line that begins with #. [comment]",
        ),
    ],
)
def test_mended_with_a_warning(text: str, mended: str, message: str) -> None:
    assert mend(text) == (mended, [message])


@pytest.mark.parametrize("text", ["&#10;", "&#0;", "&nosuch;", "&#x2028;"])
def test_codes_of_unseen_characters_stay_as_written(text: str) -> None:
    assert "\n" not in mend(text)[0]


def test_an_open_comment_is_shown() -> None:
    assert mend("a <!-- b")[0] == "a <!-- b"


@given(
    st.lists(
        st.sampled_from(
            [
                *("words", " ", "\t", "\\", "`", "{", "}", "phone", "&amp;", "&lt", "<b>", "<!--"),
                *("-->", "@", "a@b.org", "www.", "WWW.a.org", "http", "://", "a.org", ">", "<br/>"),
            ]
        ),
        max_size=12,
    )
)
def test_lines_without_signs_need_no_mending(pieces: list[str]) -> None:
    lines = [Line(7, "".join(pieces[:6])), Line(8, "".join(pieces[6:]))]
    short, long = Problems("en/x.md"), Problems("en/x.md")
    mended = mend_wording(lines, short)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "_MENDABLE", re.compile(""))  # so that every line goes the long way
        assert mend_wording(lines, long) == mended
    assert short.sorted() == long.sorted()
