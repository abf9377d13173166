"""Sentences are found again on the lines they were written on, and what is in them is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.header import Line
from kiosk.authoring.plain import language
from kiosk.authoring.plain.language import Language, load_language
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.plain.sentences import read_sentences


def english() -> Language:
    rules = load_language("en")
    assert rules
    return rules


def test_sentences_know_their_lines() -> None:
    lines = [
        *(
            Line(20, "- Call **now**. Then"),
            Line(21, "wait. Call [us"),
            Line(22, "today](tel:988)."),
        ),
        *(Line(23, "- Call {{phone}} at night. Call now."), Line(24, "")),
    ]
    texts = ("Call now. Then wait. Call us today.", "Call 865-555-0100 at night. Call now.")
    found = read_sentences([Prose(lines, texts)], english())
    assert [(sentence.line, sentence.text) for sentence in found] == [
        (20, "Call now."),
        (20, "Then wait."),
        (21, "Call us today."),
        (23, "Call 865-555-0100 at night."),
        (23, "Call now."),
    ]


def test_sentences_know_what_may_be_in_them() -> None:
    texts = ("Take 50mg of it. Or half a milligram. An addict may go.", "…")
    rules = english()
    first, second, third = read_sentences([Prose([Line(1, "")], texts)], rules)
    assert [(each.words, each.syllables) for each in (first, second, third)] == [
        (4, 5),
        (4, 6),
        (4, 5),
    ]
    assert rules.amount in first.terms
    assert rules.amount in second.terms
    assert rules.amount not in third.terms
    assert any("addict" in term.words for term in third.terms)


def test_runs_are_known_again_after_many_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_REMEMBERED", 2)
    runs = language.Runs(english())
    before = [runs[run] for run in ("one", "two", "three/four", "one")]
    assert [run.words for run in before] == [1, 1, 2, 1]
    assert len(runs) <= 2


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.text(max_size=60))
def test_any_words_stand_on_a_line(written: list[str], text: str) -> None:
    lines = [Line(number, line) for number, line in enumerate(written, 7)]
    for sentence in read_sentences([Prose(lines, (text,))], english()):
        assert sentence.line in range(7, 7 + len(written))
