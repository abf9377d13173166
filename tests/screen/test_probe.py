"""What the screen sees of itself: its codes, its typeface, its window."""

from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.devices import DEVICES
from kiosk.edition import Code, Edition, Paragraph
from kiosk.fonts import FAMILIES, Typeface
from kiosk.ready.codes import codes_of, read_codes
from kiosk.ready.screen import Display
from kiosk.screen import probe
from kiosk.screen.probe import display_of, draw, drawn, grey, look
from screen.editions import code, edition, page
from screen.walk import Shown, on, type_of

PX_PER_MM = [device.px_per_mm for device in DEVICES]


def screen(name: str = "HDMI-1", dpi: float = 101.6) -> Any:
    return SimpleNamespace(
        name=lambda: name,
        manufacturer=lambda: "",
        model=lambda: "",
        size=lambda: QSize(1920, 1080),
        physicalDotsPerInch=lambda: dpi,
        physicalDotsPerInchX=lambda: dpi,
        physicalDotsPerInchY=lambda: dpi,
    )


@pytest.mark.parametrize("width", [1, 4, 5, 7])
def test_grey_picture_has_no_bytes_between_its_rows(width: int) -> None:
    image = QImage(width, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setPixelColor(width - 1, 1, QColor("black"))
    picture = grey(image)
    assert (picture.width, picture.height) == (width, 2)
    assert picture.pixels == bytes([255] * (2 * width - 1) + [0])


@pytest.mark.parametrize("px_per_mm", [1.0, *PX_PER_MM, 12.0])
def test_code_is_read_back_as_small_as_it_is_ever_drawn(px_per_mm: float) -> None:
    target = "https://example.org/an/address/that/is/somewhat/longer"
    picture = draw(code(target), px_per_mm)
    assert read_codes(picture) == {target}
    assert picture.width / px_per_mm >= 28
    assert picture.width % (code(target).size + 8) == 0


def test_every_code_of_the_shipped_words_is_read_back(shipped: Edition) -> None:
    codes = codes_of(shipped)
    assert len(codes) > 10
    assert all(read_codes(draw(found, 3.78)) == {found.target} for found in codes)


def test_what_is_no_code_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="are no code"):
        draw(Code("Call us", "1", "tel:1", 21, "0"), 4.0)


@on("clinic", "portrait", "laptop", "large", "panel")
def test_codes_on_the_screen_are_never_smaller_than_they_are_drawn(shown: Shown) -> None:
    shown.begin()
    shown.session.call()
    shown.rest()
    call = shown.kiosk.library.center("en").call
    assert call is not None
    codes = [item for item in shown.visible() if type_of(item) == "CodeImage"]
    assert codes
    least = draw(call, shown.device.px_per_mm).width
    assert all(item.width() >= least for item in codes)


def test_shipped_typeface_is_the_one_that_is_drawn_with(typeface: Typeface) -> None:
    assert drawn(edition(page("signs"))).family == typeface.family == FAMILIES[0]
    assert drawn(edition(page("signs"))).shipped


def test_letters_that_no_shipped_typeface_has(typeface: Typeface) -> None:
    words = edition(page("a", Paragraph("¿Qué?")), page("a", Paragraph("ж 😀"), language="es"))
    assert drawn(words).missing == {"en": "", "es": "ж😀"}


def test_shipped_words_have_their_letters(typeface: Typeface, shipped: Edition) -> None:
    assert drawn(shipped).missing == {"en": "", "es": ""}


def test_missing_typeface_is_not_passed_over(
    typeface: Typeface, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "FAMILIES", ("No Such Family", FAMILIES[1]))
    assert not drawn(edition(page("signs"))).shipped


def test_display_before_a_window_is_on_it() -> None:
    assert display_of(screen(), 3.9, None) == Display(1920, 1080, 3.9, 4.0, "HDMI-1 1920x1080", "")


def test_display_that_reports_nonsense_reports_nothing() -> None:
    assert display_of(screen(dpi=1.0), 3.9, None).reported is None


@on("panel")
def test_what_a_window_shows_is_its_own_size(shown: Shown) -> None:
    display = display_of(screen(), 5.0, shown.window)
    assert (display.width, display.height, display.drawn_by) == (800, 480, "software")


@on("laptop")
def test_running_kiosk_reads_its_own_window(shown: Shown) -> None:
    shown.begin()
    seen = look(shown.kiosk, shown.window, QGuiApplication.primaryScreen, shown.device.px_per_mm)
    call = shown.kiosk.library.center("en").call
    assert call is not None
    assert seen.edition is shown.kiosk.library.edition
    assert seen.spoken == shown.voice.languages
    assert seen.window is not None
    assert call.target in read_codes(seen.window)
    assert read_codes(seen.draw(call)) == {call.target}
    assert seen.display is None  # nobody sees this screen


@on("laptop")
def test_built_in_words_are_no_edition(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    library = replace(shown.kiosk.library, edition=shown.kiosk.library.built_in)
    monkeypatch.setattr(shown.kiosk, "_library", library)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    seen = look(shown.kiosk, shown.window, QGuiApplication.primaryScreen, 4.0)
    assert seen.edition is None
    assert seen.display is not None
