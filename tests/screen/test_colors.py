"""In each set of colors, what is painted on every screen differs from what is behind it."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.screen.appearance import COLORS
from kiosk.tour import Look, views
from screen.contrast import SHAPE, TEXT, contrast, ground
from screen.layout import Thing, look_at
from screen.walk import Shown, on

QUIET = 4
"""Modules of white round a code."""

DECORATION = "mountains"
"""Nobody has to recognize this icon."""

BLACK, WHITE = QColor("black"), QColor("white")


@pytest.mark.parametrize("colors", COLORS)
@on("laptop")
def test_everything_stands_out(shown: Shown, colors: str) -> None:
    faults = {
        f"{name}, {colors}: {fault}"
        for name in shown.screens(Look(colors=colors))
        for _ in views(shown.window)
        for fault in pale(shown)
    }
    assert not faults, "\n" + "\n".join(sorted(faults))


def pale(shown: Shown) -> Iterator[str]:
    """What can hardly be told apart in the present view."""
    image = shown.window.grabWindow()
    things = [thing for thing in look_at(shown).things if not thing.seen.isEmpty()]
    fades = [thing.seen for thing in things if thing.type == "Fade"]
    for thing in things:
        if thing.words:
            name, front, least = f"the words {thing}", thing.item.property("color"), TEXT
            yield from faint(name, front, image, apart(thing.seen, fades), least)
        elif thing.type == "Icon" and thing.item.property("name") != DECORATION:
            name, front = f"the icon “{thing.item.property('name')}”", thing.item.property("tint")
            yield from faint(name, front, image, apart(thing.seen, fades), SHAPE)
        elif thing.type == "CodeImage" and thing.seen == thing.place:
            yield from spoiled(thing, image)
        elif thing.button and apart(thing.place, fades) == thing.seen:
            yield from edgeless(thing, image)


def apart(rect: QRectF, fades: Sequence[QRectF]) -> QRectF:
    """The part of a place that does not fade out; the rest is seen in another view."""
    for fade in fades:
        if rect.intersects(fade):
            above = QRectF(rect.left(), rect.top(), rect.width(), fade.top() - rect.top())
            below = QRectF(rect.left(), fade.bottom(), rect.width(), rect.bottom() - fade.bottom())
            rect = max(above, below, key=QRectF.height)
    return rect


def faint(what: str, front: QColor, image: QImage, rect: QRectF, least: float) -> Iterator[str]:
    if rect.height() < 1:
        return
    found = contrast(front, ground(image, rect))
    if found < least:
        yield f"the contrast of {what} is {found:.1f}; at least {least}"


def edgeless(button: Thing, image: QImage) -> Iterator[str]:
    """A button's edge or its inside, and its focus ring, differ from what is around it."""
    ring = button.item.findChild(QQuickItem, "focusRing")
    assert ring is not None
    # where the ring goes, or beyond it
    away = ring.property("reach") * 3 / 4 if not ring.isVisible() else ring.property("reach") + 2
    left, middle = round(button.seen.left()), round(button.seen.center().y())
    if left < away:
        return  # it fills the window
    outside = image.pixelColor(round(left - away), middle)
    found = max(contrast(image.pixelColor(left + step, middle), outside) for step in range(5))
    if found < SHAPE:
        yield f"the contrast of the edge of {button} is {found:.1f}; at least {SHAPE}"
    found = contrast(QQmlProperty(ring, "border.color").read(), outside)
    if found < SHAPE:
        yield f"the contrast of the focus ring of {button} is {found:.1f}; at least {SHAPE}"


def spoiled(code: Thing, image: QImage) -> Iterator[str]:
    """A code is black on white, and white around."""
    rect = code.place.toRect()
    quiet = QUIET * code.item.property("module")
    around = [image.pixelColor(rect.left() + step, rect.center().y()) for step in range(quiet)]
    corner = image.pixelColor(rect.left() + quiet + 1, rect.top() + quiet + 1)
    if corner != BLACK or any(color != WHITE for color in around):
        yield f"the code for {code.item.property('code')} is not black on white"
