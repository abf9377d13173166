"""Fingers that mean nothing: random taps, and an arm that leans on the glass."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from faults.rows import Row
from faults.stage import device, listening, standing
from kiosk.screen.idle import ONE_TOUCH_S
from kiosk.screen.staff.backstage import Backstage
from kiosk.state.pin import PinLock
from screen.walk import Shown, bury

TAPS = 100_000
AT_ONCE = 4

OPENERS = ("xdg-open", "gio", "kde-open", "x-www-browser", "www-browser", "firefox", "chromium")
"""What Qt starts to open an address."""


@contextmanager
def openers() -> Iterator[Path]:
    """Meanwhile these programs only note in a file that they were started."""
    with TemporaryDirectory() as place:
        log = Path(place) / "log"
        log.touch()
        for name in OPENERS:
            file = Path(place) / name
            file.write_text(f'#!/bin/sh\\necho "$0 $*" >> {log}\\n', "utf-8")
            file.chmod(0o755)
        with patch.dict(os.environ, {"PATH": place}):
            yield log


def tap(shown: Shown, random: Random) -> None:
    """A touch anywhere, mostly short: one of 100,000 takes three seconds."""
    at = QPointF(random.uniform(0, shown.device.width), random.uniform(0, shown.device.height))
    shown.hold(at)
    shown.clock.advance(random.lognormvariate(-1.9, 0.7))
    shown.let_go(at)


def row_47() -> Row:
    """Also row 5: whatever address stands on the screen, nothing is started."""
    pads = entered = 0

    def count() -> None:
        nonlocal pads, entered
        pads += area.is_open and not area.is_entered
        entered += area.is_entered

    random = Random(47)
    with listening() as complaints, openers() as log, TemporaryDirectory() as place:
        lock = PinLock(Path(place), cost=2)
        lock.set("314159")
        with standing(device("laptop"), Backstage(lock=lock)) as shown:
            area = shown.kiosk.staff_area
            area.screenChanged.connect(count)
            for number in range(TAPS):
                tap(shown, random)
                shown.clock.advance(random.expovariate(1))
                if number % AT_ONCE == 0:
                    QGuiApplication.processEvents()
                    bury()
        started = log.read_text("utf-8").splitlines()
    for line in (*complaints.lines, *started):
        print(line, file=sys.stderr)
    well = not entered and pads <= TAPS / 10_000 and not complaints.lines and not started
    worst = f"PIN pad {pads} times, staff menu {entered} times, {len(started)} programs"
    return Row(47, "random taps", TAPS, TAPS if well else 0, worst)


def leaned_on(shown: Shown, random: Random) -> float:
    """Seconds until an arm that leans on the screen, and moves, has it to itself again."""
    shown.begin()
    shown.session.open("signs")
    at = QPointF(random.uniform(100, 700), random.uniform(100, 400))
    shown.hold(at)
    began = shown.clock.now()
    while shown.kiosk.visit is not None:
        at += QPointF(random.uniform(-4, 4), random.uniform(-4, 4))
        shown.move(at)
        shown.clock.advance(1)
    took = shown.clock.now() - began
    shown.let_go(at)
    shown.rest()
    return took


def row_08() -> Row:
    random = Random(8)
    with listening() as complaints, standing(device("panel")) as shown:
        took = [leaned_on(shown, random) for _ in range(20)]
    home = sum(seconds <= ONE_TOUCH_S + 1 for seconds in took)
    survived = home if not complaints.lines else 0
    return Row(8, "an arm leans on the screen", 20, survived, f"home after {max(took):.0f} s")
