"""The running program says whether it is ready, and notes how each of its starts ended."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.state.pin import PinLock
from kiosk.state.starts import Starts
from whole.program import Program
from whole.test_restart import PIN, enter, touch

Start = Callable[..., Program]


def ends(tmp_path: Path) -> list[str]:
    return [start.end for start in Starts(tmp_path / "state").load()]


def test_program_reads_its_own_screen_back(start: Start, tmp_path: Path) -> None:
    PinLock(tmp_path / "state", cost=2).set(PIN)
    kiosk = start()
    kiosk.ask("wait Touch to start")
    enter(kiosk)
    kiosk.ask("wait Staff area")
    touch(kiosk, "Ready for patients?")
    kiosk.ask("wait Last starts")
    assert kiosk.shows("one of them from this screen. Each leads where it should.")
    assert not kiosk.shows("The check itself")
    touch(kiosk, "Back")
    touch(kiosk, "Close")
    touch(kiosk, "Yes, close")
    assert kiosk.ended() == (0, "")


def test_each_start_is_noted_with_its_end(start: Start, tmp_path: Path) -> None:
    start().close()
    start().kill()
    kiosk = start()
    assert ends(tmp_path) == ["closed", "crashed", ""]
    kiosk.close()
    assert ends(tmp_path) == ["closed", "crashed", "closed"]


@pytest.mark.skipif(os.name == "nt", reason="there a program is told in another way")
def test_system_that_shuts_down_closes_it(start: Start, tmp_path: Path) -> None:
    PinLock(tmp_path / "state", cost=2).set(PIN)
    kiosk = start()
    kiosk.signal(signal.SIGTERM)
    assert kiosk.ended() == (0, "")
    assert ends(tmp_path) == ["closed"]
