"""The rules of each language can be read, and find what they are meant to find."""

import pytest

from kiosk.authoring.plain.language import Term, load_language


def test_a_language_without_rules() -> None:
    assert load_language("ht") is None


@pytest.mark.parametrize("name", ["en", "es"])
def test_every_term_finds_its_own_words(name: str) -> None:
    rules = load_language(name)
    assert rules
    for term in (*rules.stigma, *rules.hard, rules.route, rules.percent, rules.amount):
        for word in term.words:
            written = f"Say {word.replace('#', '7').replace('*', '')} here."
            assert term in {term for run in written.split() for term in rules.runs[run].terms}, word
            assert list(term.find(written)), word
        for phrase in term.unless:
            assert not list(term.find(f"Say {phrase.replace('*', '')} here.")), phrase
    assert all(term.say for term in (*rules.stigma, *rules.hard, rules.percent))


def test_signs_of_a_term() -> None:
    term = Term(("snort*", "# mg", "two words"), unless=("no snorting",), numbers=("half a",))
    text = "Snorted. No snorting! unsnorted, 50mg; 2.5 mg, half a mg, mg, 5 mgs, Two\u00a0 words"
    assert list(term.find(text)) == ["Snorted", "50mg", "2.5 mg", "half a mg", "Two\u00a0 words"]
