"""Texts are cut into sentences and words by exact rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.plain.prose import split_sentences, split_words

TITLES = ("dr", "st")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three! Four… Five", ["One.", "Two?", "Three!", "Four…", "Five"]),
        (
            "Ask Dr. Lee at 15 St. Mary Street. Or us.",
            ["Ask Dr. Lee at 15 St. Mary Street.", "Or us."],
        ),
        ("From 9 a.m. to 5 p.m. on Monday.", ["From 9 a.m. to 5 p.m. on Monday."]),
        ("Open to 5 p.m. Call us.", ["Open to 5 p.m.", "Call us."]),
        ("Call 911. 24 hours a day.", ["Call 911.", "24 hours a day."]),
        ("Version 3.11 is at www.a.org. See it.", ["Version 3.11 is at www.a.org.", "See it."]),
        ("“No.” (Not now.) ¿Por qué?", ["“No.”", "(Not now.)", "¿Por qué?"]),
        ("Wait... what?! Yes.", ["Wait... what?!", "Yes."]),
        ("Now: call; then wait", ["Now: call; then wait"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert list(split_sentences(text, TITLES)) == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's a near-drowning, “Sam”.", ("It's", "a", "near-drowning", "Sam")),
        ("you and/or me \u2013 or us\u2014all…", ("you", "and", "or", "me", "or", "us", "all")),
        ("9 a.m. in the U.S.", ("9", "AM", "in", "the", "US")),
        ("911 or 865-830-3967 or 1-800-222-1222", ("911", "or", "or")),
        ("ZIP 37917 and 2,025 and 988.", ("ZIP", "and", "2,025", "and", "988")),
        ("see https://a.org/b, www.a.org, me@a.org, a.org", ("see",)),
        ("- * … ¡!", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@given(st.text(max_size=200))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    assert "".join("".join(split_sentences(text, TITLES)).split()) == "".join(text.split())
