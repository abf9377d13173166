"""Files that take long to read: how soon there is a verdict, and what the screen feels of it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from faults.families import FAMILIES, texts
from faults.hostile import center
from faults.markup import ICONS, some_center
from faults.rows import Row
from faults.stage import device, listening, typeface
from kiosk.authoring.publisher import FILE_LIMIT_S, READER
from kiosk.authoring.workers import Failure, Workers
from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.live import LiveWords, PublisherProcess
from screen.editions import edition, page
from screen.visits import started

SIZES = (4_096, 16_384, 65_536)
VERDICT_S = 2.5
STALL_MS = 50.0
PATIENCE_S = 120.0
FLOOD = 2_000


class Stalls(QObject):
    """Notes the longest time, in ms, in which the event loop of the screen did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self, interval=2)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self.longest = max(self.longest, self._since.nsecsElapsed() / 1e6)
        self._since.restart()


class Counting(PublisherProcess):
    """Counts how often it is called."""

    calls = 0

    def __call__(self, keep_missing: bool, stop: threading.Event, seen: str = "") -> str:
        self.calls += 1
        return super().__call__(keep_missing, stop, seen)


@contextmanager
def live(content: Path, state: Path) -> Iterator[tuple[list[Edition], Counting]]:
    """The real screen that follows a folder; the editions that it got, and what publishes them."""
    arrived: list[Edition] = []
    store, publish = Store.for_content(state, content), Counting(content, state)
    with started(device("laptop"), edition(page("old")), typeface()) as shown:

        def take(new: Edition, folder: Path) -> None:
            arrived.append(new)
            shown.kiosk.edition_arrived.emit(new, folder)

        words = LiveWords(content, store, publish, take)
        shown.begin()
        words.start()
        yield arrived, publish
        words.stop()


def turn(seconds: float, until: Any = None) -> None:
    """Let the screen run for so long, or until something holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not (until and until()):
        QGuiApplication.processEvents()
        time.sleep(0.0005)


def write(content: Path, title: str) -> None:
    """A folder with one good page."""
    (content / "en").mkdir(parents=True, exist_ok=True)
    (content / "center.md").write_text(center("Center"), "utf-8")
    good = f"---\ntitle: {title}\nsummary: A.\nicon: drop\ngroup: notice\norder: 10\n---\nWords.\n"
    (content / "en" / "good.md").write_text(good, "utf-8")


def titles(found: list[Edition]) -> list[str]:
    """The titles of the page “good” in each edition."""
    pages = (new.page("en", "good") for new in found)
    return [page.title for page in pages if page]


def stalls(hostile: bool) -> tuple[float, float]:
    """The screen's longest stall in ms while the publisher reads the folder, and how many seconds
    later than a good page, saved at the same time, is on the screen.
    """
    with TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write(content, "First")
        with live(content, Path(folder, "state")) as (arrived, _):
            turn(PATIENCE_S, lambda: titles(arrived))
            watch = Stalls()
            if hostile:
                for number, (_, raw) in enumerate(texts(SIZES[-1])):
                    (content / "en" / f"hostile-{number}.md").write_bytes(raw)
            write(content, "Second")
            saved = time.monotonic()
            turn(PATIENCE_S, lambda: titles(arrived)[-1] == "Second")
            took = time.monotonic() - saved
            return watch.longest, took


def row_40() -> Row:
    """Save two thousand times, every few milliseconds, beside the live kiosk."""
    with TemporaryDirectory() as folder, listening() as complaints:
        content = Path(folder, "content")
        write(content, "First")
        with live(content, Path(folder, "state")) as (arrived, publish):
            turn(PATIENCE_S, lambda: titles(arrived))
            watch, before = Stalls(), publish.calls
            began = time.monotonic()
            for number in range(FLOOD):
                write(content, f"Number {number}")
                turn(0.005)
            flooded = time.monotonic() - began
            write(content, "Last")
            turn(PATIENCE_S, lambda: titles(arrived)[-1] == "Last")
            took = time.monotonic() - began - flooded
            calls, last = publish.calls - before, titles(arrived)[-1]
    well = last == "Last" and watch.longest <= STALL_MS and not complaints.lines
    said = (
        f"{calls} publishes in {flooded:.0f} s; the last one was shown after {took:.1f} s; the "
        f"screen stood still for {watch.longest:.0f} ms"
    )
    return Row(40, "flood of saves", FLOOD, FLOOD if well and calls <= flooded else 0, said)


def verdict_s(workers: Workers, raw: bytes) -> tuple[float, Any]:
    """How long a file takes in seconds, and what becomes of it."""
    nowhere = Path("nowhere")
    job = ("en/x.md", raw, some_center(), ICONS, nowhere, nowhere)
    began = time.monotonic()
    (answer,) = workers.run("read_topic_file", [job], [FILE_LIMIT_S])
    return time.monotonic() - began, answer


def row_13() -> Row:
    """Put every family in three sizes before a worker, and all of them before the live kiosk."""
    tried = survived = ended = 0
    slowest = 0.0
    with Workers(READER) as workers:
        verdict_s(workers, b"")  # the start of the worker is not the file's
        for size in SIZES:
            for _, raw in texts(size):
                seconds, answer = verdict_s(workers, raw)
                tried += 1
                survived += seconds <= VERDICT_S and answer is not Failure.DIED
                ended += isinstance(answer, Failure)
                slowest = max(slowest, seconds)
                if isinstance(answer, Failure):
                    verdict_s(workers, b"")
    with listening() as complaints:
        calm, _ = stalls(hostile=False)
        stall, took = stalls(hostile=True)
    well = stall <= STALL_MS and not complaints.lines
    said = (
        f"verdict after {slowest:.2f} s, {ended} ended; the screen stood still for {stall:.0f} ms "
        f"({calm:.0f} without hostile files); a good page came after {took:.1f} s"
    )
    name = f"pathological Markdown, {len(FAMILIES)} families in {len(SIZES)} sizes"
    return Row(13, name, tried + 1, survived + well, said)
