"""Icons take the colour they are asked for, codes can be read, and nothing ends the process."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.edition.modules import QUIET_ZONE
from kiosk.paths import ASSETS
from kiosk.screen.images import CodeProvider, IconProvider, draw_code, draw_icon
from screen.editions import code

ICONS = sorted((ASSETS / "icons").glob("*.svg"))
SQUARE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">
<path d="M0 0h4v4H0z" fill="currentColor"/></svg>"""


def colors(image: QImage) -> set[str]:
    """The colours of all pixels that are not transparent, as #rrggbb."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_icon_has_the_colour_it_is_asked_for() -> None:
    image = draw_icon(SQUARE, "#0e4a45", QSize(8, 8))
    assert image.size() == QSize(8, 8)
    assert colors(image) == {"#0e4a45"}


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_shipped_icon_is_tinted_in_one_colour(file: Path) -> None:
    image = IconProvider(file.parent).requestImage(f"{file.stem}/8e1b1b", QSize(), QSize(48, 48))
    assert colors(image) == {"#8e1b1b"}


@pytest.mark.parametrize("target", ["tel:+18655550100", "https://example.org/a/long/address"])
def test_code_reads_back(target: str, tmp_path: Path) -> None:
    made = code(target)
    image = CodeProvider().requestImage(f"{made.size}/{made.modules}", QSize(), QSize())
    image.scaled(image.size() * 4).save(str(tmp_path / "code.png"))
    found = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    assert [barcode.text for barcode in found] == [target]


def test_code_stands_in_its_quiet_zone() -> None:
    made = code("tel:911")
    image = draw_code(made.size, made.modules)
    assert image.width() == image.height() == made.size + 2 * QUIET_ZONE
    white = QColor("white")
    assert all(image.pixelColor(n, y) == white for n in range(image.width()) for y in (0, 3))
    assert image.pixelColor(QUIET_ZONE, QUIET_ZONE) == QColor("black")


@pytest.mark.parametrize(
    "name", ["no-such-icon/12343b", "", "/", "../icons/../secret/12343b", "a\0b/12343b", "x" * 5000]
)
def test_missing_icon_is_empty_and_said(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    image = IconProvider(tmp_path).requestImage(name, QSize(), QSize(16, 16))
    assert colors(image) == set()
    assert "put it back" in caplog.text


def test_broken_icon_is_empty(tmp_path: Path) -> None:
    (tmp_path / "broken.svg").write_bytes(b"\xff<svg")
    image = IconProvider(tmp_path).requestImage("broken/12343b", QSize(), QSize(16, 16))
    assert colors(image) == set()


@pytest.mark.parametrize(
    "name",
    ["", "21", "21/", "21/zz", "x/ff", "-5/ff", "0/", "99999999/ff", "21/" + "0" * 110, "22/ff"],
)
def test_nonsense_code_is_no_picture_and_said(name: str, caplog: pytest.LogCaptureFixture) -> None:
    assert CodeProvider().requestImage(name, QSize(), QSize()).isNull()
    assert "publish the content again" in caplog.text
