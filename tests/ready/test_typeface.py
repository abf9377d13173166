"""The typeface that is drawn with, and the letters that words need."""

import msgspec

from kiosk.edition import Paragraph
from kiosk.ready.typeface import Drawn, check_typeface, letters_of
from ready.said import said
from screen.editions import edition, page

WORDS = msgspec.structs.replace(
    edition(page("a", Paragraph("Zoë")), page("a", Paragraph("Ñ\u00a0ß"), language="es")),
    interface={"es": {"English": "Español", "Back": "¡Atrás!"}, "fr": {"Back": "Œuvre"}},
)


def test_letters_are_those_of_pages_and_buttons() -> None:
    letters = letters_of(WORDS)
    assert letters.keys() == {"en", "es"}
    assert set("Zoë") <= set(letters["en"])
    assert set("ÑßEspañol¡á!") <= set(letters["es"])
    assert not {" ", "\u00a0", "Œ"} & set("".join(letters.values()))


def test_shipped_typeface_has_every_letter() -> None:
    drawn = Drawn("Atkinson Hyperlegible", True, {"en": "", "es": ""})
    assert said(check_typeface(drawn, WORDS)) == [
        "green: Letters: The screen draws with Atkinson Hyperlegible, which has every letter of "
        "English, Español."
    ]


def test_another_typeface() -> None:
    assert said(check_typeface(Drawn("DejaVu Sans", False, {}), WORDS)) == [
        "amber: Letters: The screen does not draw with its own typeface but with “DejaVu Sans”. | "
        "Files are missing in the folder assets/fonts. Install the program again."
    ]


def test_missing_letters_are_shown() -> None:
    drawn = Drawn("Atkinson Hyperlegible", True, {"en": "", "es": "абвгдежзийклмн"})
    assert said(check_typeface(drawn, WORDS)) == [
        "amber: Letters: The typeface lacks letters of Español: а б в г д е ж з и й к л. They may "
        "look odd or be missing. | Look at a page in this language. If a letter is missing, write "
        "another one."
    ]
