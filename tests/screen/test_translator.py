"""Each screen speaks its kiosk's language, and the end of one leaves the others theirs."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QQmlEngine

from kiosk.fonts import Typeface
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.translator import Translator
from screen.editions import BUILT_IN, FakeClock, edition

SPANISH = {"Hide": "Ocultar"}
EDITION = msgspec.structs.replace(edition(), interface={"es": SPANISH})


def said(phrase: str) -> str:
    return QCoreApplication.translate("Bar", phrase)


def speaking(typeface: Typeface, language: str) -> tuple[Kiosk, QQmlEngine]:
    """A kiosk in a language, with an engine that speaks it."""
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), language=language)
    kiosk.show_edition(EDITION, Path("/edition-1"))
    engine = QQmlEngine()
    Translator(kiosk, engine)
    return kiosk, engine


def test_known_words_are_translated_and_others_stay_english(typeface: Typeface) -> None:
    kiosk, engine = speaking(typeface, "es")
    assert (said("Hide"), said("Show"), engine.uiLanguage()) == ("Ocultar", "Show", "es")
    del engine, kiosk


def test_visit_in_another_language_is_spoken_and_its_end(typeface: Typeface) -> None:
    kiosk, engine = speaking(typeface, "en")
    kiosk.begin()
    assert kiosk.visit is not None
    kiosk.visit.speak("es")
    assert (said("Hide"), engine.uiLanguage()) == ("Ocultar", "es")
    kiosk.end()
    assert (said("Hide"), engine.uiLanguage()) == ("Hide", "en")
    del engine, kiosk


def test_new_words_are_spoken_at_once(typeface: Typeface) -> None:
    kiosk, engine = speaking(typeface, "es")
    words = {"es": {"Hide": "Tapar"}}
    kiosk.show_edition(msgspec.structs.replace(EDITION, interface=words), Path("/edition-2"))
    assert said("Hide") == "Tapar"
    del engine, kiosk


def test_newest_screen_decides_and_its_end_gives_the_others_their_words(
    typeface: Typeface,
) -> None:
    kiosk, engine = speaking(typeface, "es")
    other, newer = speaking(typeface, "en")
    assert said("Hide") == "Hide"
    del other, newer
    assert said("Hide") == "Ocultar"
    del kiosk, engine
    assert said("Hide") == "Hide"
