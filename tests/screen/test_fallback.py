"""The screen of last resort says what the built-in help now says."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.edition import BulletList, Code, Heading, Notice, Panel, Paragraph, Steps
from kiosk.edition.built_in import load_built_in
from kiosk.screen.engine import window_of
from kiosk.screen.fallback import load_fallback, words_of


def test_every_kind_of_block_of_a_help_page_is_said() -> None:
    blocks = (
        Heading("Help now"),
        Notice("emergency", (Paragraph("Tell <b>staff</b>."),)),
        Panel(
            "Now & here",
            (BulletList(("one", "two")), Steps(("three",)), Code("Call", "9-8-8", "tel:988")),
        ),
    )
    assert list(words_of(blocks)) == [
        "<b>Help now</b>",
        "Tell <b>staff</b>.",
        "<br><b>Now &amp; here</b>",
        "one",
        "two",
        "three",
        "Call: <b>9-8-8</b>",
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", ["911", "988", "1-800-222-1222"])
def test_built_in_help_has_the_numbers(language: str, number: str) -> None:
    help_now = load_built_in().page(language, "help-now")
    assert help_now is not None
    assert number in "\n".join(words_of(help_now.read_blocks()))


def test_fallback_screen_says_it_all_in_both_languages(qapp: QGuiApplication) -> None:
    built_in = load_built_in()
    engine = load_fallback(built_in)
    window = window_of(engine)
    assert window is not None
    words = window.property("words")
    for page in built_in.pages:
        assert "<br>".join(words_of(page.read_blocks())) in words
    del window, engine
