"""The colors that meet on the screen can be told apart; measures follow the screen's size."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.devices import DEVICES, Device
from kiosk.paths import QML
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from screen.contrast import SHAPE, TEXT, contrast

WORDS = [
    *[("ink", ground) for ground in ("paper", "card", "tint", "emergencyPaper")],
    *[("secondInk", ground) for ground in ("paper", "card")],
    *[("inkOnTint", ground) for ground in ("tint", "paper", "card")],
    *[("inkOnDeep", ground) for ground in ("deep", "deepPressed")],
    ("secondInkOnDeep", "deep"),
    *[("inkOnAction", ground) for ground in ("action", "actionPressed")],
    *[("inkOnCallToAction", ground) for ground in ("callToAction", "callToActionPressed")],
    ("inkOnWarning", "warning"),
    ("inkOnEmergency", "emergency"),
    ("emergencyEdge", "card"),
]
SHAPES = [
    *[("edge", ground) for ground in ("paper", "card", "deep", "emergencyPaper")],
    *[("inkOnTint", ground) for ground in ("tint", "paper")],
    *[("action", ground) for ground in ("paper", "emergencyPaper")],
    *[(button, "deep") for button in ("callToAction", "callToActionPressed")],
    *[("callToActionEdge", ground) for ground in ("paper", "card")],
    ("deepEdge", "paper"),
    *[("warningEdge", ground) for ground in ("paper", "card", "warning")],
    *[("emergencyEdge", ground) for ground in ("paper", "card", "emergencyPaper")],
    *[("focus", ground) for ground in ("paper", "card", "tint", "emergencyPaper")],
    ("focusOnDeep", "deep"),
]


@pytest.fixture(scope="module")
def theme(qapp: object) -> Iterator[QObject]:
    """The theme by itself, in an engine of its own."""
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    found = engine.singletonInstance("Kiosk", "Theme")
    assert isinstance(found, QObject)
    yield found
    del found, engine


def color(theme: QObject, name: str) -> QColor:
    found = theme.property(name)
    assert isinstance(found, QColor)
    return found


@pytest.fixture(params=COLORS)
def painted(request: pytest.FixtureRequest, theme: QObject) -> QObject:
    """The theme in each set of colors."""
    theme.setProperty("colors", request.param)
    return theme


@pytest.mark.parametrize(("front", "ground"), WORDS)
def test_words_stand_out(painted: QObject, front: str, ground: str) -> None:
    assert contrast(color(painted, front), color(painted, ground)) >= TEXT


@pytest.mark.parametrize(
    ("front", "ground"), [pair for pair in WORDS if not pair[0].endswith("Action")]
)
def test_marked_words_stand_out(painted: QObject, front: str, ground: str) -> None:
    """Words that are being said change their color, as Words.qml chooses it by their own."""
    light = color(painted, front).lightnessF() > 0.5
    mark = color(painted, "spokenOnDeep" if light else "spoken")
    assert contrast(mark, color(painted, ground)) >= TEXT


@pytest.mark.parametrize(("front", "ground"), SHAPES)
def test_edges_icons_and_focus_stand_out(painted: QObject, front: str, ground: str) -> None:
    assert contrast(color(painted, front), color(painted, ground)) >= SHAPE


@pytest.mark.parametrize(
    ("inches", "size_class", "target_mm", "main_mm"),
    [
        (18.0, "clinic", 20, 25),
        (17.9, "laptop", 12, 15),
        (10.0, "laptop", 12, 15),
        (9.9, "panel", 12, 15),
    ],
)
def test_size_class_follows_the_diagonal(
    theme: QObject, inches: float, size_class: str, target_mm: int, main_mm: int
) -> None:
    density = float(1920**2 + 1080**2) ** 0.5 / (inches * 25.4)
    measures: dict[str, Any] = {
        "windowWidth": 1920,
        "windowHeight": 1080,
        "pxPerMm": density - 1e-9,
    }
    for name, value in measures.items():
        theme.setProperty(name, value)
    assert theme.property("sizeClass") == size_class
    assert theme.property("target") == round(target_mm * density)
    assert theme.property("mainTarget") == round(main_mm * density)


def test_sets_of_colors_differ(theme: QObject) -> None:
    papers = set()
    for colors in COLORS:
        theme.setProperty("colors", colors)
        papers.add(color(theme, "paper").name())
    assert len(papers) == len(COLORS)


def on_device(theme: QObject, device: Device, text_size: float, bottom_mm: float = -1) -> None:
    """Let the theme measure for a device and what a visitor chose."""
    measures: dict[str, Any] = {
        "windowWidth": device.width,
        "windowHeight": device.height,
        "pxPerMm": device.px_per_mm,
        "textScale": text_size,
        "screenBottomMm": bottom_mm,
    }
    for name, value in measures.items():
        theme.setProperty(name, value)


def size(theme: QObject, name: str) -> int:
    found = theme.property(name)
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("device", DEVICES, ids=lambda device: device.name)
def test_words_grow_all_the_way_and_what_surrounds_them_stops(
    theme: QObject, device: Device
) -> None:
    on_device(theme, device, 1.0)
    before = {name: size(theme, name) for name in ("body", "large", "tool", "toolTitle", "target")}
    on_device(theme, device, 2.0)
    assert size(theme, "body") == 2 * before["body"]
    assert size(theme, "large") == pytest.approx(2 * before["large"], abs=1)
    assert size(theme, "tool") == pytest.approx(1.3 * before["tool"], abs=1)
    assert size(theme, "toolTitle") == pytest.approx(1.3 * before["toolTitle"], abs=1)
    assert size(theme, "target") == before["target"]


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("device", DEVICES, ids=lambda device: device.name)
def test_no_title_is_smaller_than_the_words_under_it(
    theme: QObject, device: Device, text_size: float
) -> None:
    on_device(theme, device, text_size)
    sizes = [size(theme, name) for name in ("body", "reading", "heading", "title")]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize("device", DEVICES, ids=lambda device: device.name)
def test_capitals_reach_4_8_mm_at_200_percent(theme: QObject, device: Device) -> None:
    on_device(theme, device, 2.0)
    capital = size(theme, "body") * theme.property("capHeight") / device.px_per_mm
    assert capital >= 4.8


@pytest.mark.parametrize(
    ("name", "bottom_mm", "above_mm", "below_mm"),
    [
        ("portrait", 700, 188, 0),
        ("portrait", 300, 0, 80),
        ("clinic", 1000, 48, 0),
        ("clinic", 700, 0, 0),
        ("clinic", -1, 0, 0),
    ],
)
def test_what_is_out_of_reach_follows_from_the_height_above_the_floor(
    theme: QObject, name: str, bottom_mm: float, above_mm: float, below_mm: float
) -> None:
    device = next(device for device in DEVICES if device.name == name)
    on_device(theme, device, 1.0, bottom_mm)
    assert size(theme, "outOfReachAbove") == pytest.approx(above_mm * device.px_per_mm, abs=4)
    assert size(theme, "outOfReachBelow") == pytest.approx(below_mm * device.px_per_mm, abs=1)
    assert theme.property("canLower") == (above_mm > 0)


def test_nothing_is_lowered_into_too_little_room(theme: QObject) -> None:
    clinic = next(device for device in DEVICES if device.name == "clinic")
    on_device(theme, clinic, 1.0, bottom_mm=1100)
    assert size(theme, "outOfReachAbove") > 0
    assert theme.property("canLower") is False
