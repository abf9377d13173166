"""The colours that meet on the screen can be told apart; measures follow the screen's size."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.paths import QML
from screen.contrast import SHAPE, TEXT, contrast

WORDS = [
    *[("ink", ground) for ground in ("paper", "card", "tint", "emergencyPaper")],
    *[("secondInk", ground) for ground in ("paper", "card")],
    *[("inkOnTint", ground) for ground in ("tint", "paper", "card")],
    *[("inkOnDeep", ground) for ground in ("deep", "deepPressed")],
    ("secondInkOnDeep", "deep"),
    *[("inkOnCallToAction", ground) for ground in ("callToAction", "callToActionPressed")],
    ("inkOnWarning", "warning"),
    ("inkOnEmergency", "emergency"),
    ("emergency", "card"),
]
SHAPES = [
    *[("edge", ground) for ground in ("paper", "card", "emergencyPaper")],
    *[("inkOnTint", ground) for ground in ("tint", "paper")],
    *[("deep", ground) for ground in ("paper", "emergencyPaper")],
    *[(button, "deep") for button in ("card", "callToAction", "callToActionPressed")],
    ("warningEdge", "paper"),
    ("warningEdge", "warning"),
    *[("emergency", ground) for ground in ("paper", "card", "emergencyPaper")],
    *[("focus", ground) for ground in ("paper", "card", "emergencyPaper")],
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


@pytest.mark.parametrize(("front", "ground"), WORDS)
def test_words_stand_out(theme: QObject, front: str, ground: str) -> None:
    assert contrast(color(theme, front), color(theme, ground)) >= TEXT


@pytest.mark.parametrize(("front", "ground"), SHAPES)
def test_edges_icons_and_focus_stand_out(theme: QObject, front: str, ground: str) -> None:
    assert contrast(color(theme, front), color(theme, ground)) >= SHAPE


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
