"""In each set of colors, what is painted on every screen differs from what is behind it."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.screen.appearance import COLORS
from kiosk.settings import RANGES, Settings
from kiosk.tour import Look, views
from screen.contrast import SHAPE, TEXT, contrast, ground
from screen.layout import Thing, look_at
from screen.walk import Shown, on

QUIET = 4
"""Modules of white round a code."""

DECORATION = "mountains"
"""Nobody has to recognize this icon."""

BLACK, WHITE = QColor("black"), QColor("white")
ATTRACT, CALL_TO_ACTION = QColor("#12343B"), QColor("#FFD9A0")

DIMMED = 4.5
"""Least contrast of words on a screen that staff have dimmed (WCAG 1.4.3)."""


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


@pytest.fixture
def dimmed(shown: Shown, percent: int) -> Iterator[Shown]:
    """The attract screen at a brightness in percent."""
    shown.kiosk.end()
    shown.kiosk.adjust(Settings(attract_brightness=percent))
    shown.rest()
    yield shown
    shown.kiosk.adjust(Settings())


LOWEST, HIGHEST = RANGES["attract_brightness"]


@pytest.mark.parametrize("percent", range(LOWEST, HIGHEST + 1, 10))
@on("laptop", "panel")
def test_attract_screen_can_be_read_at_every_brightness(dimmed: Shown, percent: int) -> None:
    image = dimmed.window.grabWindow()
    things = look_at(dimmed).things
    pale = [
        fault
        for thing in things
        if thing.words
        for fault in faint(f"{thing}", thing.item.property("color"), image, thing.seen, DIMMED)
    ]
    assert pale == []
    codes = [thing for thing in things if thing.type == "CodeImage"]
    assert [fault for code in codes for fault in spoiled(code, image)] == []
    (help_now,) = (thing for thing in things if thing.type == "HelpNowButton")
    place = help_now.place.toRect()
    assert image.pixelColor(place.left() + 6, place.center().y()) == CALL_TO_ACTION
    assert light(image) == pytest.approx(percent / 100, abs=0.01)


def light(image: QImage) -> float:
    """How bright the attract screen's ground is, as a part of what it is at its brightest."""
    return image.pixelColor(5, image.height() // 2).blueF() / ATTRACT.blueF()


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
