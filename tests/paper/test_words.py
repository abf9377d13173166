"""Words in lines: bold and italic where they were, and numbers in one piece."""

import pytest

from kiosk.paper.look import MM, POINT
from kiosk.paper.strips import Keep
from kiosk.paper.words import Markup, Type, fitting, set_plain, set_words

BODY = Type(12 * POINT)


def test_markup_becomes_words_and_formats_counted_as_qt_counts() -> None:
    read = Markup("𝄞 <b>a &amp; b</b><br><i>c</i>")
    assert read.text == "𝄞 a & b\u2028c"
    found = [
        (part.start, part.length, part.format.fontWeight(), part.format.fontItalic())
        for part in read.formats
    ]
    assert found[1:] == [(3, 5, 700, False), (9, 1, 400, True)]


@pytest.mark.parametrize("nothing", ["", "  ", "<br>", "<b></b>"])
def test_no_words_take_no_room(nothing: str) -> None:
    assert set_words(nothing, BODY, 100 * MM) == []


def test_first_and_last_two_lines_stay_together() -> None:
    lines = set_plain("word " * 60, BODY, 60 * MM)
    assert len(lines) > 5
    kept = [number for number, line in enumerate(lines) if line.keep is Keep.MUST]
    assert kept == [0, len(lines) - 2]


def test_type_shrinks_until_a_number_fits_but_not_below_the_least() -> None:
    large = Type(24 * POINT, bold=True)
    assert fitting("988", large, 50 * MM, 12 * POINT) == large
    fitted = fitting("1-800-222-1222", large, 40 * MM, 6 * POINT)
    assert 6 * POINT < fitted.size < large.size
    assert len(set_plain("1-800-222-1222", fitted, 40 * MM)) == 1
    assert fitting("1-800-222-1222", large, 1 * MM, 12 * POINT).size == 12 * POINT
