"""Titles and summaries that `check` lets pass stand well on the cards of the smallest screen."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.plain.language import load_language
from kiosk.devices import DEVICES
from kiosk.edition import Center, Edition, Group
from kiosk.paths import ASSETS
from kiosk.screen.engine import feel_of_touch, load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.tour import settle
from screen.editions import FakeClock, page
from screen.voice import FakeVoice
from screen.walk import Shown

PANEL = min(DEVICES, key=lambda device: device.width * device.height)
WORDS = "Pain or blood in pee? See a clinician today, or call"
GROUPS = tuple(
    Group(name, name.capitalize()) for name in ("understand", "notice", "safe", "better")
)


@pytest.mark.parametrize(("language", "lines"), [("en", (1, 2)), ("es", (2, 3))])
def test_cards_of_the_longest_words(
    kiosk: Kiosk, clock: FakeClock, qapp: QGuiApplication, language: str, lines: tuple[int, int]
) -> None:
    rules = load_language(language)
    assert rules
    title, summary = WORDS[: rules.card.title], WORDS[: rules.card.summary]
    topics = [page(g.id, title=title, summary=summary, group=g.id) for g in GROUPS]
    kiosk.show_edition(Edition("", {"en": Center("Center", groups=GROUPS)}, tuple(topics)), ASSETS)
    feel_of_touch(qapp, PANEL.px_per_mm)
    engine = load(kiosk, PANEL.px_per_mm)
    window = window_of(engine)
    assert window is not None
    show(window, (PANEL.width, PANEL.height))
    kiosk.begin()
    settle()
    shown = Shown(PANEL, kiosk, window, clock, FakeVoice())
    for words, most in zip((title, summary), lines, strict=True):
        items = [item for item in shown.words() if item.property("text") == words]
        assert items, words
        for item in items:
            assert item.property("lineCount") <= most
            assert not item.property("truncated")
            assert item.property("contentHeight") <= item.height() + 0.51
    window.close()
    del window, engine
