"""Markup holds only bold, italic and line ends; all else is escaped."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from kiosk.authoring.markup import escape_text, plain, plain_text, write


@pytest.mark.parametrize(
    ("element", "markup"),
    [
        ("<p>One\n  two</p>", "One two"),
        ("<p>5 &lt; 6 &amp; <strong>7 &gt; 2</strong></p>", "5 &lt; 6 &amp; <b>7 &gt; 2</b>"),
        ("<p>a<em>b<strong>c</strong></em>d</p>", "a<i>b<b>c</b></i>d"),
        ("<p><strong>a<strong>b</strong></strong></p>", "<b>ab</b>"),
        ("<p>a <em> </em>b</p>", "a b"),
        ("<p>a <br/>\nb<br/></p>", "a<br>b"),
        ("<li><p>one</p><p>two</p></li>", "one<br>two"),
        ("<li>one<ul><li>two</li><li>three</li></ul></li>", "one<br>two<br>three"),
        ("<p>call <a>us <strong>now</strong></a> ok<img/>.</p>", "call <b>us now</b> ok."),
        ("<p>5\u00a0mg</p>", "5\u00a0mg"),
        ("<p></p>", ""),
    ],
)
def test_elements(element: str, markup: str) -> None:
    assert write(fromstring(element), str, lambda _: None) == markup


def test_links_and_pictures_are_met() -> None:
    met: list[Element] = []
    write(fromstring("<p><a>x</a><em><img/></em></p>"), str, met.append)
    assert [element.tag for element in met] == ["a", "img"]


def test_long_words_can_break() -> None:
    assert escape_text("x" * 170) == "\u200b".join(["x" * 80, "x" * 80, "x" * 10])
    assert plain(" " + "x" * 80 + "\n y ") == "x" * 80 + " y"


def test_plain_text_of_markup() -> None:
    assert plain_text("<b>a</b> &amp; <i>b</i><br>&lt;c&gt;") == "a & b <c>"
