"""Months of visitors in one go: does the program grow? `make soak`."""

import argparse
import gc
import os
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import linear_regression

import msgspec
from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QPointF, Qt, QtMsgType
from PySide6.QtCore import qInstallMessageHandler as install
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import qmlEngine
from PySide6.QtTest import QTest

from faults.report import keep, table
from faults.rows import Row
from faults.stage import application, device, shipped, standing
from kiosk.edition import Edition
from kiosk.paths import ASSETS
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from reports import machine
from screen.visits import KEYS, LEAVES, SLOTS, leave
from screen.walk import Shown, bury

SESSIONS = 20_000
WARM_UP = 500
DEEDS = 4
RELOAD = 4
"""Visits between two editions: staff have saved another text."""

SAMPLES = 400
MOST_KB = 1.0
"""So much memory a visit may cost at most, at the upper end of what is 95 % sure."""

MOST_MAPS = 20
SURE = 1.96
"""Standard errors that a slope is within, 19 times of 20."""


@dataclass(frozen=True)
class Sample:
    """What the program takes after so many visits; `script_kb` is what QML's scripts hold on to."""

    session: int
    kb: float
    script_kb: float
    objects: int
    files: int
    threads: int
    maps: int


class Scale:
    """Weighs the program. What Qt says beside that is a complaint."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self._script_bytes = 0
        application()
        install(self._hear)
        # An engine looks at this when it is made.
        QLoggingCategory.setFilterRules("qt.qml.gc.allocatorStats=true")

    def _hear(self, kind: QtMsgType, about: QMessageLogContext, message: str | None) -> None:
        if found := re.search(r"memory after GC:\s*(\d+)", message or ""):
            self._script_bytes = int(found[1])
        elif kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.complaints.append(message or "")

    def weigh(self, shown: Shown, session: int) -> Sample:
        """Collect all garbage, and weigh what is left."""
        gc.collect()
        engine = qmlEngine(shown.window)
        assert engine is not None
        for _ in range(2):  # what the first run lets go of is the garbage of the second
            engine.collectGarbage()
            bury()
        here = Path("/proc/self")
        pages = int((here / "statm").read_text("ascii").split()[1])
        return Sample(
            session,
            pages * os.sysconf("SC_PAGE_SIZE") / 1024,
            self._script_bytes / 1024,
            len(gc.get_objects()),
            len(os.listdir(here / "fd")),
            len(os.listdir(here / "task")),
            (here / "maps").read_text("utf-8").count("\n"),
        )


def visit(shown: Shown, random: Random, topics: Sequence[str]) -> None:
    """One visit, over any of the screens."""
    shown.kiosk.begin()
    QGuiApplication.processEvents()
    for _ in range(DEEDS):
        if shown.kiosk.visit is not None:
            random.choice(WALKS)(shown, random, topics)
            QGuiApplication.processEvents()
            shown.clock.advance(0.6)
    shown.kiosk.scanning.leave()
    leave(shown, random.choice(LEAVES))
    bury()


def _open(shown: Shown, random: Random, topics: Sequence[str]) -> None:
    shown.session.open(random.choice(topics))


def _go(shown: Shown, random: Random, _: Sequence[str]) -> None:
    getattr(shown.session, random.choice(SLOTS))()


def _press(shown: Shown, random: Random, _: Sequence[str]) -> None:
    QTest.keyClick(shown.window, getattr(Qt.Key, f"Key_{random.choice(KEYS)}"))


def _tap(shown: Shown, random: Random, _: Sequence[str]) -> None:
    at = QPointF(random.random() * shown.device.width, random.random() * shown.device.height)
    shown.hold(at)
    shown.let_go(at)


def _choose(shown: Shown, random: Random, _: Sequence[str]) -> None:
    """What is chosen holds for all of the screen."""
    shown.session.speak(random.choice(("es", "en")))
    shown.session.chosen.chooseTextSize(random.choice(TEXT_SIZES))
    shown.session.chosen.chooseColors(random.choice(COLORS))


def _ask(shown: Shown, _: Random, __: Sequence[str]) -> None:
    """The PIN pad comes and goes."""
    shown.kiosk.staff_area.ask()
    QGuiApplication.processEvents()
    shown.kiosk.staff_area.leave()


WALKS: tuple[Callable[[Shown, Random, Sequence[str]], None], ...] = (
    *(*[_open] * 6, *[_tap] * 6, *[_go] * 4, *[_press] * 2),
    *(_choose, _ask),
)


def other_words(edition: Edition) -> Edition:
    """The same topics with other titles."""
    pages = (msgspec.structs.replace(page, title=f"{page.title} *") for page in edition.pages)
    return msgspec.structs.replace(edition, pages=tuple(pages))


def soak(sessions: int, warm_up: int, every: int, minutes: float) -> tuple[list[Sample], list[str]]:
    """Samples from the end of the warm-up on, until all visits are over or the time is up.

    With them comes what Qt complained of.
    """
    scale, random, samples = Scale(), Random(39), []
    began = time.monotonic()
    editions = (shipped(), other_words(shipped()))
    topics = sorted({page.id for page in shipped().pages})
    with standing(device("panel")) as shown:
        for session in range(1, sessions + 1):
            visit(shown, random, topics)
            if session % RELOAD == 0:
                shown.kiosk.show_edition(editions[session // RELOAD % 2], ASSETS)
            if session >= warm_up and (session - warm_up) % every == 0:
                samples.append(scale.weigh(shown, session))
                if time.monotonic() - began > 60 * minutes:
                    break
        if samples[-1].session < session:
            samples.append(scale.weigh(shown, session))
    install(None)
    return samples, scale.complaints


def slope(samples: Sequence[Sample]) -> tuple[float, float]:
    """How many kB a visit costs, and how many at the upper end of what is 95 % sure."""
    xs, ys = [sample.session for sample in samples], [sample.kb for sample in samples]
    line = linear_regression(xs, ys)
    middle = sum(xs) / len(xs)
    missed = sum(
        (y - line.intercept - line.slope * x) ** 2 for x, y in zip(xs, ys, strict=True)
    ) / (len(xs) - 2)
    error: float = (missed / sum((x - middle) ** 2 for x in xs)) ** 0.5
    return line.slope, line.slope + SURE * error


def more(samples: Sequence[Sample], of: Callable[[Sample], float]) -> float:
    """How much more the last tenth has at most than the first tenth had.

    Qt ends threads that have nothing to do, so a single sample says little.
    """
    tenth = len(samples) // 10 + 1
    return max(map(of, samples[-tenth:])) - max(map(of, samples[:tenth]))


def row(samples: Sequence[Sample], complaints: Sequence[str]) -> Row:
    """What came of it."""
    first, last = samples[0], samples[-1]
    kb, most = slope(samples)
    held = (last.script_kb - first.script_kb) / (last.session - first.session)
    files, threads = more(samples, lambda s: s.files), more(samples, lambda s: s.threads)
    maps = more(samples, lambda s: s.maps)
    flat = files <= 0 and threads <= 0 and maps <= MOST_MAPS
    well = most <= MOST_KB and flat and not complaints
    worst = (
        f"{kb:.2f} kB a visit, with 95 % certainty at most {most:.2f}; held by scripts {held:.3f} "
        f"kB a visit; {first.kb / 1024:.0f} MB after {first.session:,} visits, "
        f"{last.kb / 1024:.0f} MB at the end; files {files:+}, threads {threads:+}, "
        f"maps {maps:+}; {len(complaints)} complaints"
    )
    tried = last.session
    return Row(39, "months of visits in one run", tried, tried if well else 0, worst)


def main(arguments: Sequence[str] | None = None) -> int:
    """Let them come, and print what came of it; return the exit status of the program."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--sessions", type=int, default=SESSIONS, metavar="N", help="visits")
    parser.add_argument("--minutes", type=float, default=240.0, metavar="N", help="at most so long")
    parser.add_argument(
        "--write", action="store_true", help="put the table into docs/reliability.md"
    )
    options = parser.parse_args(arguments)
    if options.sessions < 2 * WARM_UP:
        parser.error(f"--sessions must be at least {2 * WARM_UP:,}; {WARM_UP} are the warm-up")
    began = time.monotonic()
    every = max(1, (options.sessions - WARM_UP) // SAMPLES)
    samples, complaints = soak(options.sessions, WARM_UP, every, options.minutes)
    for line in complaints[:20]:
        print(line, file=sys.stderr)
    found = row(samples, complaints)
    text = f"{machine((time.monotonic() - began) / 60)}\n{table([found])}"
    keep("soak", text, options.write)
    print(text)
    return 0 if found.survived else 1


if __name__ == "__main__":
    sys.exit(main())
