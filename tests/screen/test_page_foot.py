"""The foot of a page says honestly who has checked and signed its words, and when."""

from pathlib import Path

import msgspec
import pytest

from kiosk.edition import Edition
from screen.editions import edition, page
from screen.walk import Shown, ancestors, on, type_of

pytestmark = on("laptop")

CHECKED = {"updated": "2026-11-23", "checked_on": "2026-11-23"}
SIGNED = {"reviewed_by": "A. Doctor", "reviewed_on": "2026-12-01"}
UNSIGNED = "Not yet signed by a clinician."


def standing(shown: Shown, shipped: Edition, language: str, **fields: str) -> list[str]:
    """What stands in the foot of such a page between the disclaimer and the sources."""
    found = edition(page("signs", facts=("EM-1",), **fields))
    found = msgspec.structs.replace(found, interface=shipped.interface)
    shown.kiosk.show_edition(found, Path("/edition-1"))
    session = shown.begin()
    session.speak(language)
    session.open("signs")
    shown.rest()
    foot = [item for item in shown.words() if "PageFoot" in map(type_of, ancestors(item))]
    assert "EM-1" not in "".join(str(item.property("text")) for item in shown.words())
    return [str(item.property("text")) for item in foot][1:]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, [UNSIGNED]),
        ({"updated": "2026-11-23"}, [UNSIGNED]),
        (CHECKED, [f"Facts checked against sources on November 23, 2026. {UNSIGNED}"]),
        (CHECKED | SIGNED, ["Reviewed by A. Doctor on December 1, 2026."]),
        (
            CHECKED | {"updated": "2026-11-30"},
            [
                f"Facts checked against sources on November 23, 2026. {UNSIGNED}",
                "The words were changed after that, on November 30, 2026.",
            ],
        ),
        (
            CHECKED | SIGNED | {"updated": "2026-12-02"},
            [
                f"Facts checked against sources on November 23, 2026. {UNSIGNED}",
                "The words were changed after that, on December 2, 2026.",
            ],
        ),
        (
            CHECKED | SIGNED | {"updated": "2026-12-01"},
            ["Reviewed by A. Doctor on December 1, 2026."],
        ),
        (
            CHECKED | {"reviewed_by": "A. Doctor"},
            [f"Facts checked against sources on November 23, 2026. {UNSIGNED}"],
        ),
    ],
)
def test_foot_says_who_stands_behind_the_words(
    shown: Shown, shipped: Edition, fields: dict[str, str], words: list[str]
) -> None:
    assert standing(shown, shipped, "en", **fields) == words


def test_days_are_in_the_words_of_the_language(shown: Shown, shipped: Edition) -> None:
    assert standing(shown, shipped, "es", **CHECKED, **SIGNED) == [
        "Página revisada por A. Doctor el 1 de diciembre de 2026."
    ]
    (words,) = standing(shown, shipped, "es", **CHECKED)
    assert words.startswith("Datos comparados con las fuentes el 23 de noviembre de 2026. ")
