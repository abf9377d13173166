"""A topic file becomes a page or problems, whatever it holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.center import read_center
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.text import read_text
from kiosk.authoring.topic import read_topic
from kiosk.edition import Block, Center, Heading, Page, Paragraph

ReadTopic = Callable[[str], tuple[Page | None, list[str]]]
ReadBody = Callable[..., tuple[tuple[Block, ...], list[str]]]

HEADER = "---\ntitle: x\nsummary: y\nicon: drop\ngroup: notice\nkind: {}\n---\n"


def test_a_page_can_be_read_back(read_words: ReadBody) -> None:
    assert read_words("## Head\n\nWords.") == ((Heading("Head", 2), Paragraph("Words.")), [])


def test_nothing_to_show(read: ReadTopic) -> None:
    assert read(HEADER.format("topic") + "\n\n") == (
        None,
        [
            "en/bladder.md: error: There is nothing to show under the header. Write the words of "
            "the page under the header. [empty]"
        ],
    )


@pytest.mark.parametrize(("count", "fits"), [(80, True), (81, False)])
def test_the_length_of_a_page(read: ReadTopic, count: int, fits: bool) -> None:
    page, problems = read(
        HEADER.format("topic") + "> [!TIP]\n> One.\n\n" + "Words.\n\n" * (count - 2)
    )
    assert (page is not None) == fits
    assert problems == (
        []
        if fits
        else [
            "en/bladder.md: error: The page has 81 parts (headings, paragraphs …); 80 are the "
            "most. Split it into two topics. [too-long]"
        ]
    )


def test_problems_of_header_and_body_come_together(read: ReadTopic) -> None:
    page, problems = read("---\ntitel: x\n---\nWords\n- one\n")
    assert page is None
    assert [problem.rpartition("[")[2] for problem in problems] == [
        *("no-title]", "no-icon]", "no-summary]", "unknown-group]", "unknown-key]", "list-glued]")
    ]


def read_any(text: str) -> None:
    center, _ = read_center("---\nname: C\nphone: 865-555-0100\ngroup: a = A\n---", "center.md")
    assert isinstance(center, Center)
    nowhere = PictureFolder(Path("nowhere"), Path("nowhere"))
    page, problems = read_topic("en/x.md", text, center, frozenset({"info"}), nowhere)
    assert page is not None or problems
    if page is not None:
        assert 0 < len(page.read_blocks()) <= 80
        assert b"klzzwxh" not in bytes(page.blocks)


KINDS = st.sampled_from(["topic", "questions", "check-in", "help"])
PIECES = st.sampled_from(
    [
        *("# ", "## ", "\n", "\n\n", "- ", "* ", "1. ", "2) ", "> ", "> [!NOTE]\n", "|", "|---|"),
        *("word ", "a", "**", "*", "_", "`", "```", "[x](tel:911)", "[y]({{phone}})", "{{hours}}"),
        *("![p](x.png)", "    ", "  ", "\t", "<b>", "<br>", "&amp;", "&#10;", "<!--", "-->"),
        *("---", "\\", "\\\\\n", "• ", "\u2014", "[", "]", "(", ")", "!", "https://a.org"),
        *("\u2028", "\x02", "\x03", "999. ", "===", "~~~", "{{", "}}", "[^1]: ", "\ufeff"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(KINDS, st.text(max_size=400))
def test_any_words_give_a_page_or_problems(kind: str, words: str) -> None:
    read_any(HEADER.format(kind) + words)


@settings(max_examples=150, deadline=None)
@given(KINDS, st.lists(PIECES, max_size=60).map("".join))
def test_any_signs_give_a_page_or_problems(kind: str, words: str) -> None:
    read_any(HEADER.format(kind) + words)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_a_page_or_problems(text: str) -> None:
    read_any(text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_page_or_problems(raw: bytes) -> None:
    text, _ = read_text(HEADER.format("topic").encode() + raw, "en/x.md")
    if text is not None:
        read_any(text)
