"""Python-Markdown, cut down, with a line for each element and no word lost."""

from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.blockprocessors import ParagraphProcessor

from kiosk.authoring.inline import Inline
from kiosk.authoring.parser import parse
from kiosk.authoring.starts import Starts


def test_lines_of_elements() -> None:
    text = "\n\nOne\ntwo\n\n## Head\n\n- a\n\n- b\n\n> q\n\n| a |\n|---|\n| 1 |\n\n\n\nEnd\n"
    spans = [(element.tag, span.start, span.stop) for span, element in parse(text.split("\n"))]
    assert spans == [
        ("p", 2, 5),
        ("h2", 5, 7),
        ("ul", 7, 11),
        ("blockquote", 11, 13),
        ("table", 13, 19),
        ("p", 19, 21),
    ]


def test_nothing_to_parse() -> None:
    assert parse([]) == []
    assert parse(["", ""]) == []


def only_notes(starts: Starts, parent: Element, blocks: list[str]) -> bool:
    """Leave every block to Python-Markdown."""
    starts._note(parent, blocks)
    return False


def reads_all(inline: Inline, root: Element, text: str) -> None:
    """Let Python-Markdown look for every pattern in every element."""
    processor = inline._processor
    processor.inlinePatterns = list(processor.md.inlinePatterns)  # type: ignore[attr-defined]
    processor.run(root)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("Words", "Words **in** bold", "and [a](tel:911)", "## Head", "- item", "1. step"),
                *("> quote", "    indented", "| a |", "|---|", "2 < 3 > 1", "C# and a|b", ""),
                *("ñandú  ", "a<br>b", "_x_", "**", "é #", "· dot", "[", "a\\", "\\*"),
                *("- and **bold**", "- ² up", "-  two", "* star", "2. step", "1. _x_", "01. step"),
                *(
                    "### Third  ",
                    "## End ##",
                    "## A#",
                    "##Glued",
                    "## a\\#b",
                    "#### Four",
                    "> - item",
                    "> 1. step",
                ),
                *("> ## Head", ">", "    - inner", "![a](b.png)", "__x__", "*x*", "10. ten"),
            ]
        ),
        max_size=12,
    )
)
def test_short_ways_lead_to_the_same(lines: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        whole = [(span, tostring(element)) for span, element in parse(lines)]
        patch.setattr(Starts, "run", only_notes)
        patch.setattr(Inline, "read", reads_all)
        assert [(span, tostring(element)) for span, element in parse(lines)] == whole


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("**", "**bold**", "**two words**", "[", "]", "](", ")", "(", "!", "![", "*", "_"),
                *("[call](tel:911)", "[a b](https://a.org/b_c*d*)", "[](x)", "[a]()", "[a](b c)"),
                *(" ", "  \n", "\n", "a", "é.", "\\", '"', "'", "<", "<br>", ">", "{{phone}}"),
            ]
        ),
        max_size=9,
    )
)
def test_plain_words_and_links_are_read_the_same(pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        lines = f"x{''.join(pieces)}".split("\n")
        plain = [(span, tostring(element)) for span, element in parse(lines)]
        patch.setattr(Inline, "read", reads_all)
        assert [(span, tostring(element)) for span, element in parse(lines)] == plain


def test_text_that_cannot_be_read_harms_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    with monkeypatch.context() as patch:
        patch.setattr(ParagraphProcessor, "run", fails)
        with pytest.raises(RecursionError):
            parse(["- a list in which", "  > the parser stops halfway"])
    (_, element), *more = parse(["Words"])
    assert (element.tag, element.text, more) == ("p", "Words", [])


def test_what_is_not_allowed_stays_text() -> None:
    for text in (
        *("<script>x</script>", "<https://example.org>", "&amp;", "`code`", "[a][b]", "![a][b]"),
        *("[a]: https://example.org", "***", "    indented", "Title\n---", "<!-- x -->"),
    ):
        (_, element), *more = parse(text.split("\n"))
        assert not more
        assert element.tag == "p"
        assert len(element) == 0
        assert element.text == text.lstrip()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*"*_ab (.)", "**", "__", "***", "b "]), max_size=30))
def test_signs_that_do_not_pair_lose_no_word(pieces: list[str]) -> None:
    text = "x" + "".join(pieces) + "y"
    words = "".join("".join(element.itertext()) for _, element in parse([text]))
    signs = str.maketrans("", "", "*_")
    assert words.translate(signs) == text.translate(signs)
