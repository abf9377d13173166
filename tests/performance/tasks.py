"""What the driver does in the running kiosk, from its first complete picture on."""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.paths import SHIPPED_CONTENT
from kiosk.screen.clock import Clock
from kiosk.screen.heartbeat import Heartbeat
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session
from performance.frames import COMPLETE, SEEN, TURNED, Frames, Steps, answer, scroll, turn

ROUNDS = 3
"""So often each page is opened."""

Task = Callable[[Kiosk, QQuickWindow, Frames], Steps]


def tour(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """See every screen that can be opened from home, and home at last."""
    yield COMPLETE
    session = visitor(kiosk)
    for _, go in ways(kiosk, session):
        go()
        yield SEEN
    session.home()
    yield COMPLETE
    answer(toured=True)


def touch_cards(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """The seconds from touch to painted for every page, again and again."""
    from unittest.mock import patch  # brings 4 MB along, which is not the kiosk's

    from PySide6.QtTest import QTest

    finger = QTest.createTouchDevice()
    assert isinstance(finger, QPointingDevice)
    now, later = Clock.now, 0.0
    patch.object(Clock, "now", lambda clock: now(clock) + later).start()

    def touch(card: QQuickItem) -> None:
        nonlocal later
        later += 1.0  # two touches within half a second would count as one
        point = card.mapToScene(QPointF(card.width() / 2, card.height() / 2)).toPoint()
        QTest.touchEvent(window, finger).press(0, point).commit()
        QTest.touchEvent(window, finger).release(0, point).commit()

    count_no_heartbeats()
    yield COMPLETE
    session = visitor(kiosk)
    opened: list[float] = []
    for _ in range(ROUNDS):
        for name, go in ways(kiosk, session):
            session.home()
            yield COMPLETE
            card = next((card for card in cards(window) if card.property("topic") == name), None)
            began = time.monotonic()
            if card is None:
                go()
            else:
                touch(card)
            yield COMPLETE
            assert frames.painted > began, f"{name} does not open"
            opened.append(frames.painted - began)
    answer(opened=opened)


def open_shipped(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """The seconds until each page that ships with the kiosk is painted, from home, then a wait.

    Among many pages these have no card that can be touched at once, so all are opened without.
    """
    count_no_heartbeats()
    yield COMPLETE
    session = visitor(kiosk)
    opened: list[float] = []
    for _ in range(ROUNDS):
        for name in shipped_topics(kiosk, session):
            session.home()
            yield COMPLETE
            began = time.monotonic()
            session.open(name)
            yield COMPLETE
            opened.append(frames.painted - began)
    session.home()
    yield COMPLETE
    answer(opened=opened)


def count_no_heartbeats() -> None:
    """What proves every two seconds that the screen lives is no frame that a touch led to."""
    from unittest.mock import patch

    patch.object(Heartbeat, "_ask", lambda heart: None).start()


def turn_and_scroll(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """The seconds of the frame that shows another page, for each turn, of each frame while the
    longest one scrolls, and the words of all pages and of that.
    """
    yield COMPLETE
    session = visitor(kiosk)
    yield COMPLETE  # a page is opened from home, which has been painted by then
    longest, way = 0.0, session.home
    turned: list[float] = []
    pages: list[list[dict[str, Any]]] = []
    while len(turned) < TURNED:
        for _, go in ways(kiosk, session):
            yield from turn(go, turned, frames)
            if len(pages) == len(turned) - 1:
                pages.append(words_in(window.contentItem()))
            if (height := scroll_area(window).property("contentHeight")) > longest:
                longest, way = height, go
    way()
    yield COMPLETE
    area = scroll_area(window)
    page = {"words": words_in(area), "width": area.width(), "height": area.height()}
    yield from scroll(area, area.property("lastY"), frames)
    answer(turned=turned, scrolled=frames.durations, page=page, pages=pages)


TASKS: dict[str, Task] = {
    task.__name__: task for task in (tour, touch_cards, open_shipped, turn_and_scroll)
}


def found() -> tuple[Kiosk, QQuickWindow]:
    """The kiosk of this program, and its window."""
    for window in QGuiApplication.topLevelWindows():
        engine = qmlEngine(window)
        kiosk = engine.findChild(Kiosk) if engine else None
        if isinstance(window, QQuickWindow) and kiosk:
            return kiosk, window
    sys.exit("The kiosk has no window.")


def visitor(kiosk: Kiosk) -> Session:
    """The session of a visitor who is there from now on."""
    kiosk.begin()
    assert kiosk.visit is not None
    return kiosk.visit


def ways(kiosk: Kiosk, session: Session) -> Iterator[tuple[str, Callable[[], None]]]:
    """The name of each screen that a visitor opens from home, and how to get there."""
    for page in kiosk.library.pages(session.language):
        yield page.id, session.help if page.kind == "help" else partial(session.open, page.id)
    yield "call", session.call


def shipped_topics(kiosk: Kiosk, session: Session) -> Iterator[str]:
    """The topics that the kiosk ships with, as far as they have a card."""
    shipped = {file.stem for file in (SHIPPED_CONTENT / "en").glob("*.md")}
    for page in kiosk.library.pages(session.language):
        if page.group and page.id in shipped:
            yield page.id


def cards(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The cards on the screen."""
    for item in visible(window.contentItem()):
        if item.property("topic") and item.property("summary") is not None:
            yield item


def scroll_area(window: QQuickWindow) -> QQuickItem:
    """What scrolls on the screen."""
    areas = (i for i in visible(window.contentItem()) if i.objectName() == "scrollArea")
    return next(areas)


def words_in(item: QQuickItem) -> list[dict[str, Any]]:
    """The texts that are shown in an item, and where they stand in the window."""
    return [
        {
            "text": text.property("text"),
            "size": text.property("font").pixelSize(),
            "width": text.width(),
            "x": text.mapToScene(QPointF()).x(),
            "y": text.mapToScene(QPointF()).y(),
        }
        for text in visible(item)
        if text.inherits("QQuickText") and text.width()
    ]


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is shown in an item, also what one must scroll to."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from visible(child)
