"""What staff type is what is read, however their editor saves it; or a sentence says what to do."""

import pytest

from faults.encodings import files, went_well
from faults.headers import TRICKS, Read, read


@pytest.mark.parametrize(("lines", "expected"), TRICKS.items(), ids=range(len(TRICKS)))
def test_trick_in_a_header(lines: str, expected: Read) -> None:
    assert read(lines) == expected


def test_there_are_enough_tricks() -> None:
    assert len(TRICKS) >= 50


@pytest.mark.parametrize(
    ("encoding", "text", "raw"), files(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_encoding(encoding: str, text: str, raw: bytes) -> None:
    assert went_well(encoding, text, raw)
