"""Nothing that somebody writes comes to the screen as markup of their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faults.hostile import bodies, center, header, payloads
from faults.markup import is_harmless, labels, markups, read
from kiosk.authoring.center import read_center


@pytest.mark.parametrize(
    ("markup", "harmless"),
    [
        ("Words &amp; <b>more <i>of</i></b><br>them &lt;img&gt;", True),
        ("", True),
        ('<img src="x">', False),
        ("<b>a", False),
        ("</b>", False),
        ("<b><i>a</b></i>", False),
        ("a & b", False),
        ("&#60;", False),
        ("a < b", False),
        ('<b class="x">a</b>', False),
        ("<BR>", False),
    ],
)
def test_the_judge(markup: str, harmless: bool) -> None:
    assert is_harmless(markup) == harmless


@pytest.mark.parametrize("payload", payloads(), ids=range(len(payloads())))
def test_payload_becomes_words(payload: str) -> None:
    some = [*bodies(payload)][::4]  # `make faults` tries all of them
    pages = [page for body in some if (page := read(body.encode()))]
    assert [text for p in pages for text in markups(p.read_blocks()) if not is_harmless(text)] == []


@pytest.mark.parametrize("payload", payloads(), ids=range(len(payloads())))
def test_payload_becomes_words_beside_the_codes_of_the_center(payload: str) -> None:
    found = labels(read_center(center(payload), "center.md")[0])
    assert [text for text in found if not is_harmless(text)] == []


SIGNS = st.sampled_from(
    [
        *("<", ">", "&", "&lt;", "&gt;", "&amp;", "&#60;", "\\", "`", "*", "**", "_", "__", "\n"),
        *("<b>", "</b>", "<i>", "<br>", "<br/>", "<img src='http://192.0.2.1/a'>", "<!--", "-->"),
        *("[", "](tel:911)", "](https://a.org)", "![", "](a.png)", "a", " ", "\n\n", "- ", "> "),
        *("{{phone}}", "{{center}}", "|", "\n|---|\n", "\x02", "\x03", "amp", "klzzwxh:0000"),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(SIGNS, max_size=50).map("".join))
def test_any_signs_become_words(body: str) -> None:
    page = read((header("Title") + body).encode())
    if page is not None:
        assert all(map(is_harmless, markups(page.read_blocks())))
