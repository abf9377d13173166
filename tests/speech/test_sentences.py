"""Sentences keep every word, in order, and marking one changes nothing but the marks."""

import itertools
import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.sentences import marked, plain, sentences

PIECES = ("Go now. ", "Stay", " & wait? ", "“No!” ", "a < b ", "e.g. this ", "911. ", "\n", " ")
TAGS = ("b", "i")


@st.composite
def markups(draw: st.DrawFn) -> str:
    parts = []
    for piece in draw(st.lists(st.sampled_from(PIECES), max_size=12)):
        text = "<br>" if piece == "\n" else escape(piece, quote=False)
        tag = draw(st.sampled_from((*TAGS, "")))
        parts.append(f"<{tag}>{text}</{tag}>" if tag and piece != "\n" else text)
    return "".join(parts)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("", []),
        ("…", []),
        ("Call 911. Stay with them.", ["Call 911.", "Stay with them."]),
        ("<b>Go now.</b> Very ill?<br>Call 911", ["Go now.", "Very ill?", "Call 911"]),
        ("Rest, e.g. at home. Dr. Ames", ["Rest, e.g. at home.", "Dr. Ames"]),
        (
            "Tell staff: “I need help.” They will come.",
            ["Tell staff:", "“I need help.”", "They will come."],
        ),
        ("About 2.5 &amp; more", ["About 2.5 & more"]),
        ("¿Le duele? ¡Dígalo ya!", ["¿Le duele?", "¡Dígalo ya!"]),
    ],
)
def test_sentences_are_those_of_a_reader(markup: str, said: list[str]) -> None:
    assert [sentence.words for sentence in sentences(markup)] == said


def test_marks_stand_inside_the_tags() -> None:
    markup = "One <b>two. Three</b> four"
    first, second = sentences(markup)
    assert marked(markup, first, "<u>", "</u>") == "<u>One </u><b><u>two.</u> Three</b> four"
    assert marked(markup, second, "<u>", "</u>") == "One <b>two. <u>Three</u></b><u> four</u>"


@given(markups())
def test_no_word_is_lost(markup: str) -> None:
    words = plain(markup)
    found = sentences(markup)
    assert all(words[one.start : one.end] == one.words for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    rest = words
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    assert not re.search(r"\w", rest)


@given(markups())
def test_marking_changes_nothing_but_the_marks(markup: str) -> None:
    for sentence in sentences(markup):
        shown = marked(markup, sentence, "\x01", "\x02")
        assert shown.replace("\x01", "").replace("\x02", "") == markup
        runs = re.findall("\x01(.*?)\x02", shown, re.DOTALL)
        assert all("<" not in run.replace("<br>", "") for run in runs)
        assert plain("".join(runs)) == sentence.words
