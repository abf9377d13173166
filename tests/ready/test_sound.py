"""Whether visitors can have the pages read aloud."""

import pytest

from kiosk.ready.sound import Sound, check_sound
from ready.said import said
from screen.editions import edition, page

WORDS = edition(page("a"), page("a", language="es"), page("a", language="pt-BR"))


@pytest.mark.parametrize(
    ("sound", "sentence"),
    [
        (
            Sound(True, True, frozenset({"en", "es", "pt", "fr"})),
            "green: Reading aloud: The voice speaks English, es, pt-BR. Loud enough? Touch Listen "
            "on a page.",
        ),
        (
            Sound(True, True, frozenset({"en"})),
            "amber: Reading aloud: The voice cannot speak es, pt-BR. There visitors see no Listen "
            "button. | Add a voice for this language in the system's settings.",
        ),
        (
            Sound(True, True, frozenset()),
            "amber: Reading aloud: Nothing can be heard, so visitors see no Listen button. | "
            "Plug in a loudspeaker and switch it on. Then start the kiosk again.",
        ),
        (
            Sound(True, False, frozenset()),
            "amber: Reading aloud: This machine has no voice, so visitors see no Listen button. | "
            "On Linux type: sudo apt-get install espeak-ng. Elsewhere add a voice in the system's "
            "settings.",
        ),
        (
            Sound(False, False, frozenset()),
            "green: Reading aloud: Off by your own setting, “voice”.",
        ),
    ],
    ids=["heard", "some", "unheard", "none", "off"],
)
def test_sound(sound: Sound, sentence: str) -> None:
    assert said([check_sound(sound, WORDS)]) == [sentence]
