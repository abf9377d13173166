"""Can visitors have the pages read aloud?"""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.edition import Edition
from kiosk.ready.content import languages_of, name_of
from kiosk.ready.finding import Finding, Phrase

SOUND = Phrase("Reading aloud")
OFF = Phrase("Off by your own setting, “voice”.")
NO_VOICE = Phrase("This machine has no voice, so visitors see no Listen button.")
TO_INSTALL = Phrase("On Linux type: %1. Elsewhere add a voice in the system's settings.")
UNHEARD = Phrase("Nothing can be heard, so visitors see no Listen button.")
TO_HEAR = Phrase("Plug in a loudspeaker and switch it on. Then start the kiosk again.")
SOME = Phrase("The voice cannot speak %1. There visitors see no Listen button.")
TO_ADD = Phrase("Add a voice for this language in the system's settings.")
HEARD = Phrase("The voice speaks %1. Loud enough? Touch Listen on a page.")

INSTALL = "sudo apt-get install espeak-ng"


@dataclass(frozen=True)
class Sound:
    """`wanted` is what the settings say, `there` whether any voice is installed; `languages` are
    the two-letter codes of those that can be heard.
    """

    wanted: bool
    there: bool
    languages: frozenset[str]


def check_sound(sound: Sound, edition: Edition) -> Finding:
    """What to say about the voice."""
    languages = languages_of(edition)
    if not sound.wanted:
        return Finding("green", SOUND, OFF())
    if not sound.there:
        return Finding("amber", SOUND, NO_VOICE(), TO_INSTALL(INSTALL))
    if not sound.languages:
        return Finding("amber", SOUND, UNHEARD(), TO_HEAR())
    mute = [spoken for spoken in languages if spoken.partition("-")[0] not in sound.languages]
    if mute:
        return Finding("amber", SOUND, SOME(_names(mute, edition)), TO_ADD())
    return Finding("green", SOUND, HEARD(_names(languages, edition)))


def _names(languages: Iterable[str], edition: Edition) -> tuple[str, ...]:
    return tuple(name_of(language, edition) for language in languages)
