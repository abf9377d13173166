"""What the driver does in the running kiosk, once its first picture is complete."""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.screen.cards import grouped
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session
from performance.frames import COMPLETE, Frames, Steps, answer, scroll

ROUNDS = 3


def attract(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """When the attract screen was complete."""
    yield COMPLETE
    answer(painted=frames.painted)


def home(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """When the home screen was complete, with every card and every icon."""
    while not home_is_full(kiosk, window):
        yield COMPLETE
    answer(painted=frames.painted)


def rest(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """See every screen, wait until the publisher has ended, and rest until told to go on."""
    for _, go in ways(kiosk, visitor(kiosk)):
        go()
        yield COMPLETE
    while any(task.joinpath("children").read_text() for task in Path("/proc/self/task").iterdir()):
        yield COMPLETE
    answer(toured=True)
    sys.stdin.readline()


def open_pages(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """The seconds from touch to painted for every page, again and again."""
    from unittest.mock import patch

    from PySide6.QtTest import QTest

    from kiosk.screen.clock import Clock

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

    session = visitor(kiosk)
    times: dict[str, list[float]] = {}
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
            times.setdefault(name, []).append(frames.painted - began)
    answer(times=times)


def scroll_longest(kiosk: Kiosk, window: QQuickWindow, frames: Frames) -> Steps:
    """The seconds of each frame while the longest page scrolls, and what is on it."""
    session = visitor(kiosk)
    longest, way = 0.0, session.home
    for _, go in ways(kiosk, session):
        go()
        yield COMPLETE
        if (height := scroll_area(window).property("contentHeight")) > longest:
            longest, way = height, go
    way()
    yield COMPLETE
    area = scroll_area(window)
    words = [
        {"text": item.property("text"), "size": item.property("font").pixelSize(), "width": width}
        for item in visible(area)
        if item.inherits("QQuickText") and (width := item.width())
    ]
    yield from scroll(area, area.property("lastY"), frames)
    page = {"words": words, "width": area.width(), "height": area.height()}
    answer(durations=frames.durations, page=page)


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


def home_is_full(kiosk: Kiosk, window: QQuickWindow) -> bool:
    """Whether every card is there and every picture is drawn."""
    session = visitor(kiosk)
    library = kiosk.library
    groups = grouped(library.pages(session.language), library.center(session.language))
    expected = sum(len(group.cards) for group in groups)
    pictures = [item for item in visible(window.contentItem()) if item.inherits("QQuickImage")]
    drawn = all(item.implicitWidth() > 0 for item in pictures)
    return 0 < expected == len(list(cards(window))) and drawn


def cards(window: QQuickWindow) -> Iterator[QQuickItem]:
    """The cards on the screen."""
    for item in visible(window.contentItem()):
        if item.property("topic") and item.property("summary") is not None:
            yield item


def scroll_area(window: QQuickWindow) -> QQuickItem:
    """What scrolls on the screen."""
    areas = (i for i in visible(window.contentItem()) if i.objectName() == "scrollArea")
    return next(areas)


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is shown in an item, also what one must scroll to."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from visible(child)
