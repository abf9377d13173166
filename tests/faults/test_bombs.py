"""A picture costs little memory and time, whatever its file says of it."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from faults.bombs import broken_notes, endless_scans, moving, notes, png, row_12, saved, shot
from kiosk.authoring.pictures import PictureError, PictureFolder

DAMAGED = (
    "“a.png” is not a PNG, JPEG or WebP picture, or it is damaged. Open it in a picture program "
    "and save it as PNG or JPEG."
)
SMALLER = "Save a smaller copy; 1920 pixels on the long side are enough."


def said(pictures: PictureFolder, data: bytes) -> str:
    """What becomes of a picture with this content: its size, or what is wrong with it."""
    (pictures.source / "a.png").write_bytes(data)
    try:
        _, width, height = PictureFolder(pictures.source, pictures.target).take("a.png")
    except PictureError as error:
        return f"{error.message} {error.fix}"
    return f"{width} × {height}"


LONG = f"The picture “a.png” is {{}} pixels long; 20000 are the most. {SMALLER}"
BOMBS: list[tuple[Callable[[], bytes], str]] = [
    (lambda: png(8000, 8000, 1), f"The picture “a.png” has more than 24 million pixels. {SMALLER}"),
    (lambda: png(40_000, 1), LONG.format(40_000)),
    (lambda: png(1, 20_001), LONG.format(20_001)),
    (lambda: png(20_000, 1), "1920 × 1"),
    (endless_scans, DAMAGED),
    (lambda: notes(b"zTXt"), DAMAGED),
    (lambda: notes(b"iCCP"), DAMAGED),
    (broken_notes, "40 × 30"),
    (lambda: moving("WEBP"), "1000 × 1000"),
    (lambda: moving("PNG"), "1000 × 1000"),
    (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>", DAMAGED),
]


@pytest.fixture
def pictures(tmp_path: Path) -> PictureFolder:
    (tmp_path / "images").mkdir()
    return PictureFolder(tmp_path / "images", tmp_path / "edition")


@pytest.mark.parametrize(("make", "verdict"), BOMBS, ids=range(len(BOMBS)))
def test_bomb(pictures: PictureFolder, make: Callable[[], bytes], verdict: str) -> None:
    assert said(pictures, make()) == verdict


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_damaged_picture_is_a_picture_or_a_sentence(pictures: PictureFolder, kind: str) -> None:
    whole = saved(Image.effect_noise((90, 60), 90).convert("RGB"), kind)
    random = Random(12)
    for _ in range(60):
        words = said(pictures, shot(whole, random))
        assert words[-1] in ".0123456789"


@pytest.mark.integration
def test_no_worker_takes_more_than_half_of_its_memory() -> None:
    row = row_12()
    assert row.survived == row.tried
    assert int(row.worst.split()[0]) < 512
