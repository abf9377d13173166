"""Python-Markdown, cut down, with a line for each element and no word lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.parser import parse


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
