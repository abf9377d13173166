"""The heart beats with painted frames alone."""

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.screen.heartbeat import BEAT_S, Heartbeat
from screen.editions import FakeClock


@pytest.fixture
def window(qtbot: QtBot) -> QQuickWindow:
    window = QQuickWindow()
    window.resize(100, 100)
    return window


def test_it_beats_once_for_each_frame_that_was_asked_for(
    window: QQuickWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    beats: list[float] = []
    window.show()
    qtbot.waitUntil(window.isExposed)
    Heartbeat(window, clock, lambda: beats.append(clock.now()))
    for number in (1, 2, 3):
        qtbot.waitUntil(lambda number=number: len(beats) == number)  # type: ignore[misc]
        with qtbot.waitSignal(window.frameSwapped):
            window.update()  # a frame for another reason
        assert len(beats) == number
        clock.advance(BEAT_S)


def test_no_frame_no_beat(window: QQuickWindow, clock: FakeClock, qtbot: QtBot) -> None:
    beats: list[float] = []
    window.show()
    qtbot.waitUntil(window.isExposed)
    Heartbeat(window, clock, lambda: beats.append(clock.now()))
    clock.advance(10 * BEAT_S)  # nothing is painted meanwhile
    assert beats == []


def test_window_that_nobody_can_see_beats_by_itself(window: QQuickWindow, clock: FakeClock) -> None:
    beats: list[float] = []
    Heartbeat(window, clock, lambda: beats.append(clock.now()))
    clock.advance(2 * BEAT_S)
    assert beats == [BEAT_S, 2 * BEAT_S]


def test_the_first_frame_beats_at_once(
    window: QQuickWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    """Else a kiosk that hangs soon after its start would count as one that still starts."""
    beats: list[float] = []
    Heartbeat(window, clock, lambda: beats.append(clock.now()))
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    assert beats == [0]
