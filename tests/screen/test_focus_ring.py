"""The focus ring on the picture of the screen: how thick it is, and how well it stands out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.screen.appearance import COLORS
from kiosk.tour import Look, settle
from screen.contrast import SHAPE, contrast
from screen.test_keys import controls, press
from screen.walk import Shown, on, place, says

THICK_MM = 1.0
"""Twice what WCAG 2.4.13 asks for at arm's length."""

SCREENS = {"attract", "home", "check-in-step-1", "help-now", "hide-screen", "warning"}
"""Where every ground a control can stand on is seen."""

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))
"""From the middle of a side of the ring inwards."""


def faults(shown: Shown) -> Iterator[str]:
    for _ in controls(shown):
        item = press(shown, Qt.Key.Key_Tab)
        assert item is not None
        settle()
        yield from (f"{says(item)}: {fault}" for fault in ring_faults(shown, item))


def ring_faults(shown: Shown, item: QQuickItem) -> Iterator[str]:
    ring = item.findChild(QQuickItem, "focusRing")
    assert ring is not None
    picture = shown.window.grabWindow()
    for across, down in SIDES:
        line = list(inwards(picture, ring, across, down))
        color = line[OUTSIDE]
        assert color is not None
        thick = next((n for n, found in enumerate(line[OUTSIDE:]) if found != color), 0)
        if thick / shown.device.px_per_mm < THICK_MM:
            yield f"{thick} pixels thick, seen from {across}, {down}"
        for neighbor in (line[0], line[OUTSIDE + thick]):
            if neighbor is not None and contrast(color, neighbor) < SHAPE:
                found = f"{contrast(color, neighbor):.1f} to {neighbor.name()}"
                yield f"contrast {found}, seen from {across}, {down}"


OUTSIDE = 1
"""How many pixels before the ring a look at its side begins; beyond the window there are none."""


def inwards(picture: QImage, ring: QQuickItem, across: int, down: int) -> Iterator[QColor | None]:
    """The pixels from just outside the middle of a side of the ring, far enough to cross it."""
    rect = place(ring).toRect()
    x = {1: rect.left(), -1: rect.right(), 0: rect.center().x()}[across]
    y = {1: rect.top(), -1: rect.bottom(), 0: rect.center().y()}[down]
    for step in range(-OUTSIDE, 2 * int(ring.property("thickness")) + OUTSIDE):
        at = QPoint(x + step * across, y + step * down)
        yield picture.pixelColor(at) if picture.rect().contains(at) else None


@on("panel")
@pytest.mark.parametrize("colors", COLORS)
def test_ring_is_thick_and_stands_out(shown: Shown, colors: str) -> None:
    shown.window.requestActivate()
    found = [
        f"{name}: {fault}"
        for name in shown.screens(Look(colors=colors))
        if name in SCREENS
        for fault in faults(shown)
    ]
    assert not found, "\n" + "\n".join(found)
