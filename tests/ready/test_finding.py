"""Phrases with values in them, said in a language."""

from datetime import date

from kiosk.ready.finding import Finding, Level, Phrase, Say, worst_first

GREETING = Phrase("Hello %1, %2 times.")
NAME = Phrase("name")


def test_values_stand_where_the_phrase_has_them() -> None:
    assert Say()(GREETING("Ana", 3)) == "Hello Ana, 3 times."


def test_value_that_looks_like_a_place_stays_as_it_is() -> None:
    assert Say()(GREETING("%2", "%1")) == "Hello %2, %1 times."


def test_nothing_at_all_is_an_empty_text() -> None:
    assert Say()(None) == ""


def test_empty_value_at_the_end_leaves_no_space() -> None:
    assert Say()(Phrase("Well. %1")("")) == "Well."


def test_phrases_and_days_inside_a_phrase_are_said_in_the_same_language() -> None:
    words = {"Hello %1, %2 times.": "%2 veces: hola %1.", "name": "nombre"}
    say = Say(lambda phrase: words[phrase], lambda day: f"{day.day}/{day.month}")
    assert say(NAME) == "nombre"
    assert say(GREETING((NAME(), "Ana"), date(2026, 11, 23))) == "23/11 veces: hola nombre, Ana."


def test_worst_comes_first_and_else_the_order_stays() -> None:
    levels: tuple[Level, ...] = ("green", "amber", "unseen", "red", "amber")
    findings = [Finding(level, NAME, GREETING(n, "")) for n, level in enumerate(levels)]
    order = [(finding.level, finding.what.values[0]) for finding in worst_first(findings)]
    assert order == [("red", 3), ("amber", 1), ("amber", 4), ("unseen", 2), ("green", 0)]
