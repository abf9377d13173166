"""The machine's clock never runs backwards and calls when it is time."""

from pytestqt.qtbot import QtBot

from kiosk.screen.clock import Clock


def test_clock_never_runs_backwards() -> None:
    clock = Clock()
    first = clock.now()
    assert clock.now() >= first


def test_call_comes_later(qtbot: QtBot) -> None:
    called: list[bool] = []
    Clock().after(0, lambda: called.append(True))
    assert called == []
    qtbot.waitUntil(lambda: called == [True])
