"""Every code is read back by another decoder from pictures of the real screen."""

from collections.abc import Iterable

import msgspec
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.authoring.publisher import publish
from kiosk.devices import DEVICES, Device
from kiosk.edition import Block, Code, Edition, Notice, Page, Panel, Question
from kiosk.edition.store import Store
from kiosk.fonts import load_typeface
from kiosk.paths import ASSETS, CONTENT
from kiosk.screen.engine import feel_of_touch
from kiosk.tour import visit


def codes_in(blocks: Iterable[Block]) -> set[str]:
    """The targets of all codes to scan, also those inside other blocks."""
    found = set()
    for block in blocks:
        if isinstance(block, Code) and block.size:
            found.add(block.target)
        elif isinstance(block, Notice | Question | Panel):
            found |= codes_in(block.blocks)
    return found


def read(image: QImage) -> set[str]:
    """The texts of the codes in a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    picture = Image.frombuffer(
        "L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1
    )
    return {code.text for code in zxingcpp.read_barcodes(picture)}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The project's own words; of the pages only those with codes."""
    whole = publish(CONTENT, Store(tmp_path_factory.mktemp("store"))).edition
    pages = tuple(page for page in whole.pages if codes_in(page.read_blocks()))
    assert len(pages) >= 4
    return msgspec.structs.replace(whole, pages=pages)


def screen_of(page: Page) -> str:
    """The name of a page's screen in the tour, with its questions open."""
    name = f"{page.language}-{page.id}"
    return f"{name}-open" if page.kind == "questions" else name


@pytest.mark.parametrize(
    "device",
    [
        pytest.param(device, marks=() if device.name == "panel" else pytest.mark.integration)
        for device in DEVICES
    ],
    ids=lambda device: device.name,
)
def test_every_code_on_the_screen_is_read_back(
    device: Device, edition: Edition, qapp: QGuiApplication
) -> None:
    feel_of_touch(qapp, device.px_per_mm)
    seen: dict[str, set[str]] = {}
    for screen, _, image in visit(device, edition, ASSETS, load_typeface(ASSETS / "fonts")):
        seen.setdefault(screen, set()).update(read(image))

    wanted = {screen_of(page): codes_in(page.read_blocks()) for page in edition.pages}
    for language, center in edition.centers.items():
        assert center.call
        wanted[f"{language}-call"] = {center.call.target}
        if device.name != "panel":  # there the strip's code gives way to a button
            wanted[f"{language}-home"] = {center.call.target}
    missing = {
        screen: codes - seen[screen] for screen, codes in wanted.items() if codes - seen[screen]
    }
    assert missing == {}
