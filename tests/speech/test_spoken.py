"""Numbers are said as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.spoken import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 865-830-3967.", "Call 8 6 5, 8 3 0, 3 9 6 7."),
        ("Call 865\u2011830\u20113967.", "Call 8 6 5, 8 3 0, 3 9 6 7."),
        ("Poison Help: 1-800-222-1222", "Poison Help: 1, 8 0 0, 2 2 2, 1 2 2 2"),
        ("Call or text 988, or 911.", "Call or text 9 8 8, or 9 1 1."),
        ("Text your ZIP to 435748.", "Text your ZIP to 4 3 5 7 4 8."),
        ("No change in 2–3 minutes: give another.", "No change in 2 to 3 minutes: give another."),
        ("about 1 in 4 people, for 24 hours", "about 1 in 4 people, for 24 hours"),
        ("2.5 and 1,988 people", "2.5 and 1,988 people"),
        ("alcohol/opioids & more", "alcohol or opioids and more"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert spoken(written, "en") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Llame al 988 (oprima 2).", "Llame al 9 8 8 (oprima 2)."),
        ("de 2–3 minutos", "de 2 a 3 minutos"),
        ("sí/no & más", "sí o no y más"),
    ],
)
def test_spanish(written: str, said: str) -> None:
    assert spoken(written, "es") == said


@given(st.text("0123456789-– ./ab", max_size=30))
def test_no_digit_is_lost(written: str) -> None:
    digits = [letter for letter in written if letter.isdigit()]
    assert [letter for letter in spoken(written, "en") if letter.isdigit()] == digits
