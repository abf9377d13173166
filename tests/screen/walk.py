"""Look at the real screens: what stands where, in pixels of the window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPointingDevice
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import invalidate

from kiosk.devices import DEVICES, Device
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import ENGLISH
from kiosk.screen.session import Session
from kiosk.tour import AS_IT_IS, Look, descendants, open_questions, screens, settle
from screen.editions import FakeClock
from screen.voice import FakeVoice


@dataclass(frozen=True)
class Shown:
    """A kiosk on a device, with the clock it waits by and the voice it speaks with."""

    device: Device
    kiosk: Kiosk
    window: QQuickWindow
    clock: FakeClock
    voice: FakeVoice

    def begin(self) -> Session:
        """Begin a new visit; whoever was there is gone."""
        self.kiosk.end()
        self.kiosk.begin()
        self.rest()
        return self.session

    def rest(self) -> None:
        """Come to rest, also what is to be deleted; the next touch is not part of a double one."""
        settle()
        bury()
        self.clock.advance(1)
        settle()

    def hold(self, at: QPointF) -> None:
        """Put a finger down at a place in the window."""
        QTest.touchEvent(self.window, finger()).press(0, at.toPoint()).commit()

    def move(self, to: QPointF) -> None:
        """Move the finger that is down."""
        QTest.touchEvent(self.window, finger()).move(0, to.toPoint()).commit()

    def let_go(self, at: QPointF) -> None:
        """Lift the finger."""
        QTest.touchEvent(self.window, finger()).release(0, at.toPoint()).commit()

    def tap(self, at: QPointF) -> None:
        """A short touch."""
        self.hold(at)
        self.let_go(at)
        settle()

    def button(self, name: str) -> QQuickItem:
        """The button with these words, as far as it can be touched."""
        return next(item for item in self.buttons() if item.property("text") == name)

    def within_reach(self) -> list[QQuickItem]:
        """The buttons that are in view, at least half."""
        return [item for item in self.buttons() if seen(item).height() > item.height() / 2]

    @property
    def language(self) -> str:
        """What the screen speaks."""
        return self.session.language if self.kiosk.visit else self.kiosk.library.default

    @property
    def session(self) -> Session:
        """The present session."""
        session = self.kiosk.visit
        assert session is not None
        return session

    def screens(self, look: Look = AS_IT_IS) -> Iterator[str]:
        """Go to every screen in turn, as the tour does; gives its name."""
        for name, go in screens(self.kiosk, self.clock, look):
            go()
            settle()
            if name.endswith("-open"):
                open_questions(self.window)
            self.window.grabWindow()  # nothing else makes sure that everything is in its place
            yield name

    def visible(self) -> Iterator[QQuickItem]:
        """Everything that is shown, also what one must scroll to; not what lies under a cover."""
        found = descendants(self.window.contentItem())
        return (item for item in found if item.isVisible() and item.isEnabled())

    def words(self) -> list[QQuickItem]:
        """All texts that are not empty."""
        found = (item for item in self.visible() if item.inherits("QQuickText"))
        return [item for item in found if item.property("text")]

    def buttons(self) -> list[QQuickItem]:
        return list(filter(is_button, self.visible()))


def on(*names: str, languages: Sequence[str] = (ENGLISH,)) -> pytest.MarkDecorator:
    """Marks tests that need the screens on these devices only, in these languages."""
    chosen = [
        (device, language) for language in languages for device in DEVICES if device.name in names
    ]
    return pytest.mark.parametrize("shown", chosen, ids=name_of, indirect=True)


def name_of(screens: tuple[Device, str]) -> str:
    """What to call the screens on a device in a language."""
    device, language = screens
    return device.name if language == ENGLISH else f"{device.name}-{language}"


def bury() -> None:
    """Delete what is to be deleted later; outside an event loop nobody else does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@cache
def finger() -> QPointingDevice:
    """A touchscreen."""
    found = QTest.createTouchDevice()
    assert isinstance(found, QPointingDevice)
    return found


def middle(item: QQuickItem) -> QPointF:
    """The middle of what is seen of an item, in the window."""
    return seen(item).center()


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


def is_button(item: QQuickItem) -> bool:
    """Whether an item is a control that can be pressed."""
    return item.property("visualFocus") is not None


def focus(item: QQuickItem) -> None:
    """Bring the focus to a control, as the keys do."""
    engine = qmlEngine(item)
    assert engine is not None
    theme: Any = engine.singletonInstance("Kiosk", "Theme")
    theme.setProperty("byKeys", True)
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    theme.setProperty("byKeys", False)


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
    meta = item.metaObject()
    name = meta.className().partition("_QML")[0]
    invalidate(meta)  # or else PySide takes what comes to lie at its address for a meta-object
    return name


def says(item: QQuickItem) -> str:
    """What to call a text or a button in a message."""
    return f"“{item.property('text') or item.property('title')}”"
