"""Is the shipped typeface the one that is drawn with, and has it every letter?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.edition import Edition
from kiosk.ready.content import languages_of, name_of
from kiosk.ready.finding import Finding, Phrase

MOST_LETTERS = 12
"""How many missing letters a finding shows."""

TYPEFACE = Phrase("Letters")
ANOTHER = Phrase("The screen does not draw with its own typeface but with “%1”.")
TO_PUT_BACK = Phrase("Files are missing in the folder assets/fonts. Install the program again.")
LETTERS_MISSING = Phrase("The typeface lacks letters of %1: %2. They may look odd or be missing.")
TO_LOOK = Phrase("Look at a page in this language. If a letter is missing, write another one.")
OWN = Phrase("The screen draws with %1, which has every letter of %2.")


@dataclass(frozen=True)
class Drawn:
    """What Qt really draws with: the family, whether it is the one that ships with the program,
    and by language the letters that no shipped typeface has.
    """

    family: str
    shipped: bool
    missing: Mapping[str, str]


def letters_of(edition: Edition) -> dict[str, str]:
    """The letters that the words of each language need, sorted."""
    found: dict[str, set[str]] = {}
    for page in edition.pages:
        letters = found.setdefault(page.language, set())
        letters.update(page.title, page.summary, *page.sources, bytes(page.blocks).decode())
    for language, words in edition.interface.items():
        found.get(language, set()).update(*words.values())
    return {
        language: "".join(sorted(filter(_is_drawn, letters))) for language, letters in found.items()
    }


def check_typeface(drawn: Drawn, edition: Edition) -> Iterator[Finding]:
    """What to say about the typeface."""
    if not drawn.shipped:
        yield Finding("amber", TYPEFACE, ANOTHER(drawn.family), TO_PUT_BACK())
    missing = {language: letters for language, letters in drawn.missing.items() if letters}
    for language, letters in missing.items():
        what = LETTERS_MISSING(name_of(language, edition), " ".join(letters[:MOST_LETTERS]))
        yield Finding("amber", TYPEFACE, what, TO_LOOK())
    if drawn.shipped and not missing:
        names = tuple(name_of(language, edition) for language in languages_of(edition))
        yield Finding("green", TYPEFACE, OWN(drawn.family, names))


def _is_drawn(letter: str) -> bool:
    return letter.isprintable() and not letter.isspace()
