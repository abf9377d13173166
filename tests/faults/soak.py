"""Months of visitors in one go: does the program grow? `make soak`."""

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from faults.report import keep, machine, table
from faults.rows import Row
from faults.stage import device, listening, shipped, standing
from kiosk.paths import ASSETS
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from screen.visits import KEYS, leave
from screen.walk import Shown, bury

SESSIONS = 20_000
WARM_UP = 500
EVERY = 50
"""Sessions between two looks at the memory."""

DEEDS = 20
MOST_KB = 1.0
"""So much memory a session may cost at most, at the upper end of what is 95 % sure."""

MOST_MAPS = 20
SURE = 1.96
"""Standard errors that a slope is within, 19 times of 20."""


@dataclass(frozen=True)
class Sample:
    """What the program takes at one moment."""

    session: int
    kb: float
    files: int
    threads: int
    maps: int

    @classmethod
    def now(cls, session: int) -> "Sample":
        gc.collect()
        here = Path("/proc/self")
        return cls(
            session,
            int((here / "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024,
            len(os.listdir(here / "fd")),
            len(os.listdir(here / "task")),
            (here / "maps").read_text("utf-8").count("\n"),
        )


def walk(shown: Shown, random: Random, topics: Sequence[str]) -> None:
    """One visit, over any of the screens."""
    shown.kiosk.begin()
    for _ in range(DEEDS):
        session = shown.kiosk.visit
        if session is None:
            break
        match random.randrange(8):
            case 0 | 1:
                session.open(random.choice(topics))
            case 2:
                getattr(session, random.choice(("help", "call", "hide", "back", "home")))()
            case 3:
                session.speak(random.choice(("es", "en")))
            case 4:
                session.chosen.chooseTextSize(random.choice(TEXT_SIZES))
                session.chosen.chooseColors(random.choice(COLORS))
            case 5:
                QTest.keyClick(shown.window, getattr(Qt.Key, f"Key_{random.choice(KEYS)}"))
            case _:
                at = QPointF(random.random() * shown.device.width, random.random() * shown.device.height)
                shown.hold(at)
                shown.let_go(at)
        QGuiApplication.processEvents()
        shown.clock.advance(0.6)
    shown.kiosk.scanning.leave()
    leave(shown, random.choice(("idle", "sleep", "end")))
    bury()


def soak(sessions: int, minutes: float) -> list[Sample]:
    """Samples after the warm-up, until all sessions are over or the time is up."""
    samples, random, began = [], Random(39), time.monotonic()
    with standing(device("laptop")) as shown:
        topics = sorted({page.id for page in shipped().pages})
        for session in range(1, sessions + 1):
            walk(shown, random, topics)
            if session % 100 == 0:
                shown.kiosk.show_edition(shipped(), ASSETS)
            if session >= WARM_UP and session % EVERY == 0:
                samples.append(Sample.now(session))
                if time.monotonic() - began > 60 * minutes:
                    break
    return samples
