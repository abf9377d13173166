"""A code scans from the printed page and stands beside its words, with the number large."""

import pypdfium2
import pytest

from kiosk.authoring.codes import make_code
from kiosk.edition import Code
from kiosk.edition.modules import QUIET_ZONE
from kiosk.paper.blocks import Setter
from kiosk.paper.codes import draw_code, set_codes
from kiosk.paper.leaflet import SIZES
from kiosk.paper.look import MM
from paper.paper import CALL, scanned, texts
from paper.test_blocks import printed, setter

__all__ = ["setter"]

LONG = "https://www.example.org/a/very/long/address/that/makes/many/squares?" + "q" * 60


@pytest.mark.parametrize("target", ["tel:988", "sms:988", "tel:+18655550100", LONG])
def test_code_scans_from_paper(target: str, setter: Setter) -> None:
    code = make_code("Call", "988", target)
    assert scanned(printed([code], setter)) == [target]
    side, _ = draw_code(code, 150 * MM)
    assert side * code.size / (code.size + 2 * QUIET_ZONE) >= 28 * MM


def test_two_short_numbers_stand_side_by_side_and_both_scan(setter: Setter) -> None:
    pair = [make_code("Call 988", "988", "tel:988"), make_code("Text 988", "988", "sms:988")]
    assert len(set_codes(pair, SIZES[1], 150 * MM)) == 1
    assert sorted(scanned(printed(pair, setter))) == ["sms:988", "tel:988"]
    assert texts(printed(pair, setter)) == ["Call 988 988 Text 988 988"]


def test_a_long_number_is_not_made_small_to_stand_beside_another(setter: Setter) -> None:
    assert len(set_codes([CALL, CALL], SIZES[1], 150 * MM)) == 2


def test_911_is_words_in_very_large_type(setter: Setter) -> None:
    pdf = printed([Code("Call 911", "911", "tel:911")], setter)
    assert texts(pdf) == ["Call 911"]
    assert scanned(pdf) == []
    height = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_charbox(0)
    assert height[3] - height[1] > 20  # points, of a capital


def test_a_target_as_large_as_codes_get_keeps_to_the_page(setter: Setter) -> None:
    side, _ = draw_code(make_code("Far", "far", LONG), 60 * MM)
    assert side <= 60 * MM
