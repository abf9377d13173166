"""Look at the real screens: what stands where, in pixels of the window."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.devices import DEVICES, Device
from kiosk.edition import Edition
from kiosk.screen.kiosk import Kiosk
from kiosk.tour import descendants, open_questions, screens, settle
from screen.editions import FakeClock


@dataclass(frozen=True)
class Shown:
    """A kiosk on a device, with the clock it waits by."""

    device: Device
    kiosk: Kiosk
    window: QQuickWindow
    clock: FakeClock

    def screens(self, edition: Edition) -> Iterator[str]:
        """Go to every screen of an edition in turn, as the tour does; gives its name."""
        for name, go in screens(self.kiosk, edition):
            go()
            settle()
            if name.endswith("-open"):
                open_questions(self.window)
            self.window.grabWindow()  # nothing else makes sure that everything is in its place
            yield name

    def visible(self) -> Iterator[QQuickItem]:
        """Everything that is shown, also what one must scroll to."""
        return (item for item in descendants(self.window.contentItem()) if item.isVisible())

    def words(self) -> list[QQuickItem]:
        """All texts that are not empty."""
        found = (item for item in self.visible() if item.inherits("QQuickText"))
        return [item for item in found if item.property("text")]

    def buttons(self) -> list[QQuickItem]:
        return [item for item in self.visible() if item.inherits("QQuickAbstractButton")]


def on(*names: str) -> pytest.MarkDecorator:
    """Marks tests that need the screens on these devices only."""
    chosen = [device for device in DEVICES if device.name in names]
    return pytest.mark.parametrize("shown", chosen, ids=lambda device: device.name, indirect=True)


def place(item: QQuickItem) -> QRectF:
    """Where an item stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def seen(item: QQuickItem) -> QRectF:
    """The part of an item that nothing cuts off; empty when scrolled away."""
    rect = place(item)
    for around in ancestors(item):
        if around.clip() or around.parentItem() is None:  # the last one is as large as the window
            rect = rect.intersected(place(around))
    return rect


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    around = item.parentItem()
    while around is not None:
        yield around
        around = around.parentItem()


def capital(item: QQuickItem) -> float:
    """The height of a capital letter of a text, in pixels."""
    font = item.property("font")
    assert isinstance(font, QFont)
    return QFontMetricsF(font).capHeight()


def type_of(item: QQuickItem) -> str:
    """The name of the QML type of an item."""
    return item.metaObject().className().partition("_QML")[0]


def says(item: QQuickItem) -> str:
    """What to call a text or a button in a message."""
    return f"“{item.property('text') or item.property('title')}”"
