"""The codes of an edition are read back by another library than the one that made them."""

import subprocess
import sys

import pytest

from kiosk.edition import Code, Edition, Heading, Notice, Outcome, Panel, Paragraph, Question
from kiosk.paths import PROJECT
from kiosk.ready.codes import GreyPicture, check_codes, codes_of, read_codes
from kiosk.screen.probe import draw
from ready.said import said
from screen.editions import code, edition, page

CALL = code("tel:+18655550100")
WEBSITE = code("https://example.org", shown="example.org")
EDITION = edition(page("signs", WEBSITE), call=CALL)
NOTHING = GreyPicture(40, 40, bytes([255]) * 1600)


def paint(code: Code) -> GreyPicture:
    return draw(code, 4.0)


def look(edition: Edition = EDITION, window: GreyPicture | None = None) -> list[str]:
    return said([check_codes(edition, paint, window)])


def test_codes_are_found_wherever_they_stand() -> None:
    found = [code(f"tel:{number}") for number in range(5)]
    blocks = (
        Notice("tip", (Paragraph("No code."),)),
        Question("?", (found[1], Heading("No code."))),
        Panel("!", (found[2],)),
        Outcome("any yes", (found[3],)),
    )
    unscannable = Code("Call 911", "911", "tel:911")
    there = edition(page("signs", found[0], *blocks, unscannable, found[0]), call=found[4])
    assert codes_of(there) == tuple(found)


def test_codes_that_lead_where_they_should() -> None:
    assert look() == ["green: Codes: Drawn and read back: 2. Each leads where it should."]


def test_one_is_read_from_the_window_too() -> None:
    assert look(window=paint(CALL)) == [
        "green: Codes: Read back: 2, one of them from this screen. Each leads where it should."
    ]


def test_code_that_leads_elsewhere() -> None:
    wrong = Code("Call us", "865-555-0100", "tel:+18655550100", WEBSITE.size, WEBSITE.modules)
    assert look(edition(page("signs", WEBSITE), call=wrong)) == [
        "red: Codes: They lead elsewhere, or cannot be read: 1 of 2. | "
        "865-555-0100: tel:+18655550100 | Save the files with these codes again. If that does not "
        "help, type: python main.py publish"
    ]


def test_what_is_no_code_cannot_be_read() -> None:
    broken = Code("Call us", "865-555-0100", "tel:+18655550100", 21, "0")
    assert look(edition(call=broken))[0].endswith("publish")


def test_window_that_does_not_show_the_code() -> None:
    assert look(window=NOTHING) == [
        "red: Codes: The codes are right, but the one on this screen could not be read from it. | "
        "Scan the call code with a phone. If that fails, start the kiosk with: "
        "python main.py --renderer software"
    ]


def test_window_without_a_number_to_call_shows_no_code() -> None:
    assert look(edition(page("signs", WEBSITE)), NOTHING) == [
        "green: Codes: Drawn and read back: 1. Each leads where it should."
    ]


def test_edition_without_codes() -> None:
    assert look(edition(page("signs"))) == [
        "amber: Codes: There are no codes to scan, so visitors cannot take a number along. | "
        "Fill in the telephone number of the center; its code comes by itself."
    ]


def test_decoder_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    assert look() == [
        "amber: Codes: Nothing that reads codes is installed, so nobody has read them back. | "
        "Scan a few codes with a phone, or set up the program again."
    ]


def test_decoder_is_loaded_when_it_is_asked_for_and_not_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, kiosk.app; print('zxingcpp' in sys.modules)"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


def test_nothing_is_read_from_an_empty_picture() -> None:
    assert read_codes(NOTHING) == frozenset()
