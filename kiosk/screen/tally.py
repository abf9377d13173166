"""Counts what visits do, so that nothing on the disk tells when a visit was.

In memory there are only sums, from the touch on. They are written at even intervals, whether there
are any or not: then neither the number of writes nor the age of the file tells about visits. The
day is that of the touch, so nothing has to be written at midnight.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from threading import Lock, Thread
from typing import TYPE_CHECKING

from kiosk.edition import Block, Center, Code, Page, Panel
from kiosk.screen.clock import Clock
from kiosk.state.counts import Count, What

if TYPE_CHECKING:  # which has a tally itself
    from kiosk.screen.kiosk import Kiosk
    from kiosk.screen.session import Session

WRITE_S = 900.0
"""A power cut costs at most the counts of so long."""

MOST_WAITING = 1000
"""More different sums than this do not wait for a disk that takes none; later ones are lost."""

CALL = "call"
"""The large code to call the center is counted under this name."""

SCAN_ME = "scan-me"
"""The code that is as large as fits is counted under this name."""

Write = Callable[[Mapping[Count, int]], str]
"""Adds to the sums on the disk; returns why it added nothing, or an empty text. Never raises."""

Aside = Callable[[Callable[[], None]], None]
"""Does something while the screen goes on."""


def in_a_thread(work: Callable[[], None]) -> None:
    """A slow disk must not hold up the screen."""
    Thread(target=work, daemon=True).start()


class Tally:
    """Counts visits, the pages opened in them and the codes shown.

    `event` is the name that counts are kept under from now on, empty at the clinic. `problem` is
    why the last write wrote nothing, or empty; what it should have written waits for the next.
    Without `write` nothing is counted.
    """

    def __init__(
        self,
        write: Write | None,
        clock: Clock,
        today: Callable[[], date] = date.today,
        aside: Aside = in_a_thread,
    ) -> None:
        self.event = ""
        self.problem = ""
        self._write = write
        self._clock = clock
        self._today = today
        self._aside = aside
        self._waiting: Counter[Count] = Counter()
        self._counting = Lock()
        self._writing = Lock()
        self._kiosk: Kiosk | None = None
        self._visit: Session | None = None
        self._depth = 0

    @property
    def is_on(self) -> bool:
        """Whether anything is counted."""
        return self._write is not None

    def follow(self, kiosk: "Kiosk") -> None:
        """Count what happens on this screen from now on, and write it every so often."""
        if not self.is_on:
            return
        self._kiosk = kiosk
        kiosk.sessionChanged.connect(self._change_visit)
        kiosk.scanning.openChanged.connect(self._scan)
        self._clock.after(WRITE_S, self._write_on)

    def close(self) -> None:
        """The program ends: a visit that is not over counts, too, and everything is written."""
        self._end_visit()
        self.write()

    def write(self) -> None:
        """Write what waits, and return when that is done."""
        if self._write is None:
            return
        with self._writing:
            with self._counting:
                taken, self._waiting = self._waiting, Counter()
            self.problem = self._write(taken)
            if self.problem:
                with self._counting:
                    for count, number in taken.items():
                        self._add(count, number)

    def _write_on(self) -> None:
        self._aside(self.write)
        self._clock.after(WRITE_S, self._write_on)

    def _count(self, what: What, topic: str, language: str) -> None:
        if self.is_on:
            day = self._today().isoformat()
            with self._counting:
                self._add(Count(day, self.event, what, topic, language), 1)

    def _add(self, count: Count, number: int) -> None:
        if count in self._waiting or len(self._waiting) < MOST_WAITING:
            self._waiting[count] += number

    def _scan(self) -> None:
        """A code that nobody has to ask for is in the clinic's language."""
        if self._kiosk is not None and self._kiosk.scanning.is_open:
            self._count("code", SCAN_ME, self._kiosk.library.default)

    def _change_visit(self) -> None:
        self._end_visit()
        kiosk = self._kiosk
        if kiosk is not None and kiosk.visit is not None and not kiosk.by_staff:
            self._visit = kiosk.visit
            self._depth = 0
            self._visit.moved.connect(self._move)

    def _end_visit(self) -> None:
        """A visit counts when it is over, in the language that it ended in."""
        if self._visit is not None:
            self._count("session", "", self._visit.language)
            self._visit = None

    def _move(self) -> None:
        """A page counts when the visitor comes to it, but not when they come back to it."""
        if self._visit is None or self._kiosk is None:
            return
        before, self._depth = self._depth, self._visit.navigator.depth
        if self._depth > before:
            self._arrive(self._visit, self._kiosk.library.center(self._visit.language))

    def _arrive(self, visit: "Session", center: Center) -> None:
        page = visit.shown
        if page is not None:
            self._count("page", page.id, page.language)
            if shows_code(page):
                self._count("code", page.id, page.language)
        elif visit.navigator.place.screen == "call" and center.call is not None:
            self._count("code", CALL, visit.language)


def shows_code(page: Page) -> bool:
    """Whether a code to scan stands on the page itself, and not in an answer or an outcome."""
    return _has_code(page.read_blocks())


def _has_code(blocks: Iterable[Block]) -> bool:
    for block in blocks:
        if isinstance(block, Code) and block.size:
            return True
        if isinstance(block, Panel) and _has_code(block.blocks):
            return True
    return False
