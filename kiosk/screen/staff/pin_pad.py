"""The pad for the PIN: takes digits, lets the lock check them, and counts the wait down."""

import threading
from collections.abc import Callable
from contextlib import suppress
from math import ceil

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.clock import Clock
from kiosk.state.pin import PinLock
from kiosk.state.weak_pins import LONGEST, SHORTEST

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

Run = Callable[[Callable[[], None]], None]
"""Runs something that takes long, so that the screen need not wait for it."""


def in_thread(work: Callable[[], None]) -> None:
    """Run it beside the screen; the end of the program does not wait for it."""
    threading.Thread(target=work, name="pin", daemon=True).start()


@QmlElement
class PinPad(QObject):
    """Never tells which digits were typed. `opened` comes with the right PIN.

    `clear` is for when it appears and when it goes: a PIN that is being checked then opens nothing.
    """

    changed = Signal()
    opened = Signal()
    _checked = Signal(bool)

    def __init__(
        self,
        lock: PinLock | None,
        clock: Clock,
        parent: QObject | None = None,
        run: Run = in_thread,
    ) -> None:
        super().__init__(parent)
        self._lock = lock
        self._clock = clock
        self._run = run
        self._digits = ""
        self._checking = False
        self._asked = False
        self._wrong = False
        self._is_set = False
        self._free_until = 0.0
        self._counting = False
        # Also from a thread that is not Qt's, and never in the middle of `enter`.
        self._checked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._wait()
        self.clear()

    @Slot(str)
    def type(self, digit: str) -> None:
        """Add a digit."""
        if self._takes_input and digit in set("0123456789") and len(self._digits) < LONGEST:
            self._digits += digit
            self._wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if self._takes_input:
            self._digits = self._digits[:-1]
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Forget what was typed and how the last try went, and see whether there is a PIN."""
        self._digits = ""
        self._asked = False
        self._wrong = False
        self._look()
        self._count_down()

    @Slot()
    def enter(self) -> None:
        """Try what was typed. Fewer digits than any PIN has are wrong, but cost no try."""
        if self._lock is None or not self._takes_input or not self._digits:
            return
        lock, digits = self._lock, self._digits
        self._digits = ""
        self._checking = self._asked = len(digits) >= SHORTEST
        self._wrong = not self._checking
        self.changed.emit()
        if not self._checking:
            return

        def check() -> None:
            right = lock.attempt(digits)
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._checked.emit(right)

        self._run(check)

    @Slot(bool)
    def _answer(self, right: bool) -> None:
        self._checking = False
        self._wrong = self._asked and not right
        opens = self._asked and right
        self._asked = False
        self._look()
        self._wait()
        if opens:
            self.opened.emit()

    def _look(self) -> None:
        self._is_set = self._lock is not None and self._lock.is_set

    def _wait(self) -> None:
        """Begin the wait that the wrong tries so far cost."""
        wait = self._lock.wait_s() if self._lock is not None else 0
        self._free_until = self._clock.now() + wait
        self._count_down()

    def _count_down(self) -> None:
        # A new PIN, set by another program, forgets the wrong tries.
        if self._lock is None or self._lock.wait_s() == 0:
            self._free_until = self._clock.now()
        self.changed.emit()
        if self._waiting and not self._counting:
            self._counting = True
            self._clock.after(1, self._count_on)

    def _count_on(self) -> None:
        self._counting = False
        self._count_down()

    @property
    def _waiting(self) -> int:
        return max(0, ceil(self._free_until - self._clock.now()))

    @property
    def _takes_input(self) -> bool:
        return self._is_set and not self._checking and not self._waiting

    @Property(int, notify=changed)
    def length(self) -> int:
        return len(self._digits)

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        return self._checking

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._waiting

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._wrong

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        return self._lock.free_tries if self._lock is not None else 0

    @Property(bool, notify=changed)
    def unset(self) -> bool:
        return not self._is_set

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._lock.problem if self._lock is not None else ""
