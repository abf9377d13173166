"""Someone who sits reaches all controls, and what brings them there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.tour import settle
from screen.walk import Shown, on, place, says, seen, type_of

LOWEST_MM, HIGHEST_MM = 380, 1220
"""Above the floor (36 CFR 1194, 407.8)."""

BOTTOM_MM = {"portrait": 700, "clinic": 1000, "panel": 1100}
"""How high above the floor the screens hang here."""


@pytest.fixture
def hung(shown: Shown) -> Iterator[Shown]:
    """The screen on its wall."""
    engine = qmlEngine(shown.window)
    assert engine is not None
    theme = engine.singletonInstance("Kiosk", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("screenBottomMm", BOTTOM_MM[shown.device.name])
    yield shown
    theme.setProperty("screenBottomMm", -1)


def edges_mm(shown: Shown, item: QQuickItem) -> tuple[float, float]:
    """The lower and the upper edge of what is seen of an item, in millimetres above the floor."""
    bottom, rect = BOTTOM_MM[shown.device.name], seen(item)
    return tuple(  # type: ignore[return-value]
        bottom + (shown.device.height - y) / shown.device.px_per_mm
        for y in (rect.bottom(), rect.top())
    )


def controls(shown: Shown) -> list[QQuickItem]:
    """What can be touched, but a cover: that is the whole screen, also its lower part."""
    return [
        item
        for item in shown.buttons()
        if not seen(item).isEmpty() and place(item).width() < shown.device.width
    ]


def visited(shown: Shown, lowered: bool) -> Iterator[str]:
    """Every screen of a visit."""
    for name in shown.screens():
        if shown.kiosk.visit is not None:
            shown.session.chosen.lower(lowered)
            settle()
            shown.window.grabWindow()
            yield name


@on("portrait", "clinic")
def test_everything_is_within_reach_when_lowered(hung: Shown) -> None:
    faults = []
    for name in visited(hung, lowered=True):
        for item in controls(hung):
            low, high = edges_mm(hung, item)
            if low < LOWEST_MM or high > HIGHEST_MM:
                faults.append(f"{name}: {says(item)} is {low:.0f} to {high:.0f} mm above the floor")
    assert not faults, "\n" + "\n".join(faults)


@on("portrait", "clinic")
def test_way_to_lower_is_always_within_reach(hung: Shown) -> None:
    for name in visited(hung, lowered=False):
        buttons = [item for item in controls(hung) if type_of(item) == "LowerButton"]
        if name not in ("hide-screen", "warning"):
            assert len(buttons) == 1, name
            assert edges_mm(hung, buttons[0])[1] <= HIGHEST_MM, name


@on("panel")
def test_button_is_not_there_where_all_is_within_reach(hung: Shown) -> None:
    for _ in visited(hung, lowered=False):
        assert "LowerButton" not in map(type_of, hung.buttons())


@on("portrait")
def test_button_is_not_there_where_nobody_measured(shown: Shown) -> None:
    shown.begin()
    assert "LowerButton" not in map(type_of, shown.buttons())
