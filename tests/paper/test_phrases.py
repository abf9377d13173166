"""What paper says can be translated, and is."""

from pathlib import Path

from kiosk.authoring.interface import known_phrases
from kiosk.edition import Edition
from kiosk.paper import phrases
from kiosk.paper.say import Say


def test_every_phrase_is_on_the_list_for_translators() -> None:
    assert set(phrases.PHRASES) <= set(known_phrases()), "Run: make words"


def test_every_phrase_is_there_in_spanish(shipped: tuple[Edition, Path]) -> None:
    edition, _ = shipped
    assert not set(phrases.PHRASES) - edition.interface["es"].keys()


def test_values_are_filled_in_once() -> None:
    assert Say()("%2 of %1", "a %2", 3) == "3 of a %2"


def test_a_day_in_words() -> None:
    spanish = Say("es", {"MMMM d, yyyy": "d 'de' MMMM 'de' yyyy"})
    assert spanish.day("2026-11-23") == "23 de noviembre de 2026"
    assert Say().day("2026-11-23") == "November 23, 2026"
    assert Say().day("soon") == "soon"


def test_a_language_without_words_has_its_short_name() -> None:
    assert Say("fr").language_name == "fr"
    assert Say("es", {"English": "Español"}).language_name == "Español"
