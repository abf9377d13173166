"""What the settings ask for in vain is said once, with what to do."""

from pathlib import Path

import msgspec
import pytest

from kiosk.advice import advise, advise_display, unmet
from kiosk.edition import Source
from kiosk.fonts import Typeface
from kiosk.screen.kiosk import Kiosk
from screen.editions import BUILT_IN, FakeClock, edition, help_now, page

NO_FRENCH = (
    "The content has no page in the language “fr”, so visits begin in English. “language” must be "
    "one of those that there are: “en” and “es”."
)
NONE_SIGNED = (
    "No page is signed by a clinician, so with “only_signed” the kiosk shows nothing but help now. "
    "Fill in “reviewed by” and “reviewed on” in the files of the pages, or set “only_signed” to "
    "false."
)


def test_display_that_is_not_there_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    advise_display("HDMI-2", ["eDP-1", "HDMI-1"])
    assert capsys.readouterr().err == (
        "There is no screen “HDMI-2” on this machine. The kiosk uses the first one until it is "
        "plugged in. “screen” must be “eDP-1” or “HDMI-1”.\n"
    )


@pytest.mark.parametrize("name", ["", "HDMI-1"])
def test_display_that_is_there_needs_no_words(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    advise_display(name, ["eDP-1", "HDMI-1"])
    assert capsys.readouterr().err == ""


def test_what_the_words_do_not_have_is_said_once(
    typeface: Typeface, capsys: pytest.CaptureFixture[str]
) -> None:
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), language="fr", only_signed=True)
    advise(kiosk)
    kiosk.begin()
    kiosk.end()
    assert capsys.readouterr().err == ""  # the words are still on their way
    for _ in range(2):
        kiosk.show_edition(edition(page("signs")), Path("/edition-1"))
    assert capsys.readouterr().err == f"{NO_FRENCH}\n{NONE_SIGNED}\n"
    signed = page("signs", language="fr", reviewed_by="A. Doctor", reviewed_on="2026-11-24")
    kiosk.show_edition(edition(page("signs"), signed), Path("/edition-2"))
    assert list(unmet(kiosk.library)) == []
    assert kiosk.language == "fr"


def test_names_of_hidden_topics_that_hide_nothing_are_explained(typeface: Typeface) -> None:
    hidden = ("signs", "help-now", "singns", "safer-choices")
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), hidden_topics=hidden)
    there = edition(page("signs"), help_now("en"))
    off = Source("en/safer-choices.md", "")
    kiosk.show_edition(msgspec.structs.replace(there, sources=(off,)), Path("/edition-1"))
    assert list(unmet(kiosk.library)) == [
        "The page “help-now” is always shown. Take it out of “hidden_topics”.",
        "“hidden_topics” names “singns”, but there is no such topic. Write the names of files "
        "without .md, or take it out.",
    ]


def test_topics_that_staff_hide_are_not_taken_for_unsigned_ones(typeface: Typeface) -> None:
    signed = page("signs", reviewed_by="A. Doctor", reviewed_on="2026-11-24")
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), only_signed=True, hidden_topics=("signs",))
    kiosk.show_edition(edition(signed), Path("/edition-1"))
    assert list(unmet(kiosk.library)) == []
