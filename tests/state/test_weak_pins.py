"""PINs that are guessed first are refused, and whoever chose one is told why."""

import random

import pytest

from kiosk.state.weak_pins import weakness

PATTERN = (
    "This PIN is a pattern, such as 123456, 112233 or 147258, and patterns are guessed first. "
    "Choose digits in no order."
)
DAY = "This PIN is a day, and birthdays are guessed first. Choose digits in no order."
PHONE = "This PIN is in the center's phone number. Choose digits that are not on the screen."


@pytest.mark.parametrize(
    "pin", ["", "83527", "8352719406281", "83 5271", "83527a", "８３５２７１", "²³⁵²⁷¹", "835271\n"]
)
def test_pin_is_six_to_twelve_digits(pin: str) -> None:
    assert weakness(pin) == "A PIN is 6 to 12 digits, without spaces or letters."


@pytest.mark.parametrize(
    "pin",
    [
        *("000000", "999999999999", "123456", "987654", "890123", "210987", "246802", "135791"),
        *("121212", "1212121", "123123", "835835", "8358358", "20262026", "835083508350"),
        *("111112", "100110", "112233", "332211", "147258", "852741", "321654987"),
    ],
)
def test_patterns_are_refused(pin: str) -> None:
    assert weakness(pin) == PATTERN


@pytest.mark.parametrize("pin", ["070485", "310799", "991231", "07041985", "31071999", "20261123"])
def test_days_are_refused(pin: str) -> None:
    assert weakness(pin) == DAY


@pytest.mark.parametrize("pin", ["865830", "8303967", "8658303967", "018658303967"])
def test_digits_of_a_phone_are_refused(pin: str) -> None:
    assert weakness(pin, ["", "(865) 830-3967"]) == PHONE


def test_short_number_forbids_only_itself() -> None:
    """988 is on the screen, too."""
    assert weakness("498825", ["988", "911"]) == ""


@pytest.mark.parametrize("pin", ["835271", "396744", "990231", "99310299", "07041776", "835083"])
def test_other_pins_are_good(pin: str) -> None:
    assert weakness(pin) == ""


def test_most_pins_are_good() -> None:
    """Whoever makes one up with dice is not refused again and again."""
    dice = random.Random(1)
    pins = [f"{dice.randrange(10**6):06}" for _ in range(2000)]
    assert sum(weakness(pin) == "" for pin in pins) > 0.85 * len(pins)
