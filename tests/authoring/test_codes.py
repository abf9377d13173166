"""Codes hold what the contract says, and a phone reads the target back."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.authoring.codes import make_code, pack, qr_matrix
from kiosk.authoring.links import LinkError
from kiosk.edition import Code


def unpack(code: Code) -> list[list[bool]]:
    """The modules of a code, read as `Code.modules` is described."""
    count = code.size * code.size
    digits = -(-count // 4)
    assert len(code.modules) == digits
    bits = f"{int(code.modules, 16):0{digits * 4}b}"
    assert set(bits[count:]) <= {"0"}
    return [
        [bit == "1" for bit in bits[row * code.size : (row + 1) * code.size]]
        for row in range(code.size)
    ]


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(codec="ascii", exclude_categories=["C"]), min_size=1, max_size=60))
def test_unpacked_modules_are_the_matrix(query: str) -> None:
    target = f"https://example.org/{query}"
    code = make_code("Call", "shown", target)
    assert unpack(code) == [list(row) for row in qr_matrix(target)]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 9).flatmap(
        lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_packing_any_matrix(matrix: list[list[bool]]) -> None:
    assert unpack(Code("", "", "", len(matrix), pack(matrix))) == matrix


@pytest.mark.parametrize("target", ["tel:+18655550100", "https://example.org/?q=a+b", "tel:988"])
def test_another_decoder_reads_the_target(target: str) -> None:
    code = make_code("Call", "shown", target)
    image = Image.new("L", (code.size + 8, code.size + 8), 255)
    for y, row in enumerate(unpack(code)):
        for x, dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if dark else 255)
    big = image.resize((image.width * 6, image.height * 6), Image.Resampling.NEAREST)
    (read,) = zxingcpp.read_barcodes(big)
    assert read.text == target


@pytest.mark.parametrize("target", ["tel:911", "sms:911"])
def test_911_is_never_a_code_to_scan(target: str) -> None:
    assert make_code("Call 911", "911", target) == Code("Call 911", "911", target, 0, "")


@pytest.mark.parametrize("length", [300, 5000])
def test_a_long_link_is_refused(length: int) -> None:
    with pytest.raises(LinkError) as error:
        make_code("Map", "shown", "https://example.org/" + "x" * (length - 20))
    assert (error.value.message, error.value.fix) == (
        f"The link has {length} characters, too many for a code that phones can read.",
        "Use a shorter link, such as the start page of the site.",
    )
