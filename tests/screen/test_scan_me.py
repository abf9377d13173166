"""Scan me: one code as large as fits, on every device, read back from a picture of the screen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.edition import Code
from kiosk.screen.scanning import FORGOTTEN_S
from kiosk.tour import settle
from screen.editions import edition, page
from screen.layout import faults
from screen.walk import Shown, middle, on, place, type_of
from whole.test_codes import read

EVERYWHERE = on("clinic", "portrait", "laptop", "large", "panel", languages=("en", "es"))


@pytest.fixture(autouse=True)
def scan_me(shown: Shown) -> Iterator[None]:
    """Scan me is on the screen."""
    shown.kiosk.startOver()
    shown.rest()
    shown.kiosk.scan()
    shown.window.requestActivate()
    shown.rest()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place
    yield
    shown.kiosk.startOver()


def codes(shown: Shown) -> list[Code]:
    center = shown.kiosk.library.center(shown.language)
    found = [center.call, center.visit]
    assert all(found)
    return [code for code in found if code]


def only(shown: Shown, kind: str) -> QQuickItem:
    (found,) = (item for item in shown.visible() if type_of(item) == kind)
    return found


def on_top(shown: Shown) -> set[str]:
    return {type_of(item) for item in shown.visible()} & {"ScanMe", "Attract", "Visit"}


def press(shown: Shown, button: QQuickItem) -> None:
    shown.tap(middle(button))
    shown.rest()
    shown.window.grabWindow()


def change_code(shown: Shown) -> None:
    """To the other code: the button has its label."""
    labels = [code.label for code in codes(shown)]
    (button,) = (item for item in shown.buttons() if item.property("text") in labels)
    press(shown, button)


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def sentence(shown: Shown) -> str:
    """What is said about the distance."""
    unit = r"feet|inches|times|pies|pulgadas|veces"
    (found,) = (text for text in texts(shown) if re.search(unit, text))
    return found


@EVERYWHERE
def test_both_codes_are_whole_and_read_back(shown: Shown) -> None:
    call, visit = codes(shown)
    assert list(faults(shown)) == []
    assert read(shown.window.grabWindow()) == {call.target}
    change_code(shown)
    assert list(faults(shown)) == []
    assert read(shown.window.grabWindow()) == {visit.target}
    change_code(shown)
    assert read(shown.window.grabWindow()) == {call.target}


@on("panel", languages=("en", "es"))
def test_both_codes_have_room_for_text_spacing(shown: Shown) -> None:
    engine = qmlEngine(shown.window)
    assert engine is not None
    theme = engine.singletonInstance("Kiosk", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("spaced", True)
    shown.rest()
    found: list[str] = []
    for _ in codes(shown):
        shown.window.grabWindow()
        found += faults(shown)
        change_code(shown)
    theme.setProperty("spaced", False)
    shown.rest()
    assert found == []


@EVERYWHERE
def test_code_is_as_large_as_fits_in_whole_pixels(shown: Shown) -> None:
    for code in codes(shown):
        image = only(shown, "CodeImage")
        modules = code.size + 8  # with the quiet zone
        assert image.width() == image.height() == modules * image.property("module")
        room = place(shown.window.contentItem())
        assert room.contains(place(image))
        lies = room.width() > room.height()
        free = (room.height() if lies else room.width()) - image.width()
        margins = 2 * 8.0 * 1.5 * shown.device.px_per_mm
        assert free <= margins + modules or image.width() >= 0.6 * room.width() - modules
        assert image.x() == round(image.x())
        assert image.y() == round(image.y())
        change_code(shown)


@EVERYWHERE
def test_distance_is_ten_times_the_width_of_the_dark_part(shown: Shown) -> None:
    call, _ = codes(shown)
    reach_mm = 10 * call.size * only(shown, "CodeImage").property("module") / shown.device.px_per_mm
    found = re.search(
        r"(\d+) (feet|inches|pies|pulgadas) \((\d+(?:[.,]\d)?)\xa0m\)", sentence(shown)
    )
    assert found, sentence(shown)
    unit_mm = {"feet": 304.8, "pies": 304.8, "inches": 25.4, "pulgadas": 25.4}[found[2]]
    assert int(found[1]) == reach_mm // unit_mm
    assert float(found[3].replace(",", ".")) == pytest.approx(reach_mm // 100 / 10)
    assert ("," in found[3]) <= (shown.language == "es")


@on("clinic", "panel", languages=("en", "es"))
def test_unknown_size_of_the_screen_promises_no_number(shown: Shown) -> None:
    shown.window.setProperty("sizeKnown", False)
    settle()
    shown.window.grabWindow()
    assert (
        sentence(shown)
        == {
            "en": "A phone can read it from as far off as 10 times its width.",
            "es": "Un teléfono puede leerlo a una distancia de hasta 10 veces el ancho del código.",
        }[shown.language]
    )
    assert list(faults(shown)) == []
    shown.window.setProperty("sizeKnown", True)


@on("panel")
def test_small_code_is_measured_in_inches(shown: Shown) -> None:
    shown.window.setProperty("pxPerMm", 12.0)
    settle()
    assert re.search(r"up to \d+ inches \(0\.\d\xa0m\) away", sentence(shown))
    shown.window.setProperty("pxPerMm", shown.device.px_per_mm)


@on("clinic", languages=("en", "es"))
def test_it_says_whose_number_it_is_and_speaks_both_languages(shown: Shown) -> None:
    own, other = ("Scan me", "Escanéeme")
    if shown.language == "es":
        own, other = other, own
    call, visit = codes(shown)
    assert texts(shown)[:2] == [own, other]
    assert {"Knoxville Recovery Center", call.label, "865\u2011830\u20113967"} <= set(texts(shown))
    change_code(shown)
    assert {visit.label, visit.shown} <= set(texts(shown))
    assert "Knoxville Recovery Center" not in texts(shown)  # the address begins with it


@on("clinic", "panel")
@pytest.mark.parametrize("way", ["touch", "Esc", "Enter"])
def test_any_touch_and_esc_take_it_away(shown: Shown, way: str) -> None:
    if way == "touch":
        shown.tap(middle(only(shown, "CodeImage")))
    else:
        QTest.keyClick(shown.window, Qt.Key.Key_Escape if way == "Esc" else Qt.Key.Key_Return)
    shown.rest()
    assert on_top(shown) == {"Attract"}
    assert shown.kiosk.visit is None
    QTest.keyClick(shown.window, Qt.Key.Key_Return)  # the resting screen has the focus
    shown.rest()
    assert shown.session.navigator.place.screen == "home"


@on("clinic")
@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_Period])
def test_other_keys_of_a_presenter_leave_it_alone(shown: Shown, key: Qt.Key) -> None:
    QTest.keyClick(shown.window, key)
    shown.rest()
    assert on_top(shown) == {"ScanMe"}


@on("clinic", "panel", languages=("en", "es"))
def test_help_now_is_one_touch_away(shown: Shown) -> None:
    press(shown, only(shown, "HelpNowButton"))
    assert shown.session.navigator.place.screen == "help"
    assert on_top(shown) == {"Visit"}
    shown.kiosk.end()
    shown.rest()
    assert on_top(shown) == {"Attract"}


@on("clinic")
def test_keys_alone_reach_everything(shown: Shown) -> None:
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    settle()
    assert type_of(shown.window.activeFocusItem()) == "HelpNowButton"
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    shown.rest()
    assert read(shown.window.grabWindow()) == {codes(shown)[1].target}


@on("clinic")
def test_outside_an_event_it_is_forgotten_after_a_while(shown: Shown) -> None:
    shown.clock.advance(FORGOTTEN_S - 100)
    shown.kiosk.scanning.leave()
    shown.kiosk.scan()
    shown.clock.advance(200)
    assert on_top(shown) == {"ScanMe"}
    shown.clock.advance(FORGOTTEN_S - 200)
    settle()
    assert on_top(shown) == {"Attract"}


@on("clinic")
def test_staff_come_over_it_and_leave_it_as_it_was(shown: Shown) -> None:
    shown.kiosk.staff_area.ask()
    settle()
    assert on_top(shown) == set()
    shown.kiosk.staff_area.leave()
    settle()
    assert on_top(shown) == {"ScanMe"}
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    settle()
    assert on_top(shown) == {"Attract"}


@on("clinic")
def test_visit_is_over_when_it_is_shown(shown: Shown) -> None:
    shown.begin().open("signs")
    assert on_top(shown) == {"Visit"}
    shown.kiosk.scan()
    shown.rest()
    assert (shown.kiosk.visit, on_top(shown)) == (None, {"ScanMe"})


@on("clinic")
def test_words_without_a_code_take_it_away(shown: Shown) -> None:
    library = shown.kiosk.library
    shown.kiosk.show_edition(edition(page("signs")), Path("/edition-1"))
    settle()
    assert on_top(shown) == {"Attract"}
    shown.kiosk.scan()
    settle()
    assert on_top(shown) == {"Attract"}
    shown.kiosk.show_edition(library.edition, library.folder)
