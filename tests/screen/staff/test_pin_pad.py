"""The pad takes digits, never tells them, and makes whoever guesses wait."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.screen.staff.pin_pad import PinPad
from kiosk.state.pin import PinLock
from screen.editions import FakeClock
from screen.staff.conftest import PIN


class Work:
    """Runs what is to be checked when a test says so."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)

    def __len__(self) -> int:
        return len(self._waiting)

    def finish(self) -> None:
        """Run what waits, and let the pad hear of it."""
        for work in self._waiting:
            work()
        self._waiting.clear()
        QCoreApplication.processEvents()


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def pad(qapp: QGuiApplication, lock: PinLock, clock: FakeClock, work: Work) -> PinPad:
    return PinPad(lock, clock, run=work)


@pytest.fixture
def opened(pad: PinPad) -> list[bool]:
    """One entry for each time that the pad opened."""
    times: list[bool] = []
    pad.opened.connect(lambda: times.append(True))
    return times


def press(pad: PinPad, digits: str) -> None:
    for digit in digits:
        pad.type(digit)


def fail(pad: PinPad, work: Work, times: int = 1) -> None:
    """Try wrong PINs, which the pad must take at once."""
    for _ in range(times):
        press(pad, "926535")
        pad.enter()
        assert len(work) == 1
        work.finish()


def state(pad: PinPad, *names: str) -> tuple[object, ...]:
    return tuple(pad.property(name) for name in names)


def test_right_pin_opens(pad: PinPad, work: Work, opened: list[bool]) -> None:
    press(pad, PIN)
    pad.enter()
    assert state(pad, "checking", "length") == (True, 0)
    assert not opened
    work.finish()
    assert opened == [True]
    assert state(pad, "checking", "wrong", "waiting", "triesLeft") == (False, False, 0, 5)


def test_wrong_pin_opens_nothing_and_says_so_until_the_next_digit(
    pad: PinPad, work: Work, opened: list[bool]
) -> None:
    fail(pad, work)
    assert not opened
    assert state(pad, "checking", "wrong", "length", "triesLeft") == (False, True, 0, 4)
    pad.type("3")
    assert state(pad, "wrong", "length") == (False, 1)


def test_pad_follows_what_is_typed(pad: PinPad) -> None:
    heard: list[int] = []
    pad.changed.connect(lambda: heard.append(pad.property("length")))
    press(pad, "314")
    pad.erase()
    assert heard == [1, 2, 3, 2]
    pad.clear()
    assert state(pad, "length") == (0,)
    pad.erase()
    assert state(pad, "length") == (0,)


def test_only_digits_count_and_no_more_than_twelve(pad: PinPad) -> None:
    press(pad, "aA -٣²")
    pad.type("")
    pad.type("12")
    assert state(pad, "length") == (0,)
    press(pad, "3" * 14)
    assert state(pad, "length") == (12,)


def test_erased_digit_does_not_count(pad: PinPad, work: Work, opened: list[bool]) -> None:
    press(pad, PIN + "0")
    pad.erase()
    pad.enter()
    work.finish()
    assert opened == [True]


def test_too_few_digits_are_wrong_but_cost_no_try(pad: PinPad, work: Work, lock: PinLock) -> None:
    press(pad, PIN[:5])
    pad.enter()
    assert state(pad, "wrong", "checking", "length", "triesLeft") == (True, False, 0, 5)
    assert not len(work)


def test_nothing_typed_is_no_try(pad: PinPad, work: Work) -> None:
    pad.enter()
    assert state(pad, "wrong", "checking", "triesLeft") == (False, False, 5)
    assert not len(work)


def test_input_is_ignored_while_a_pin_is_checked(
    pad: PinPad, work: Work, opened: list[bool]
) -> None:
    press(pad, "926535")
    pad.enter()
    press(pad, PIN)
    pad.erase()
    pad.enter()
    assert len(work) == 1
    assert state(pad, "length") == (0,)
    work.finish()
    assert not opened
    assert state(pad, "length", "triesLeft") == (0, 4)


def test_fifth_wrong_pin_starts_a_wait_that_counts_down(
    pad: PinPad, work: Work, clock: FakeClock, opened: list[bool]
) -> None:
    fail(pad, work, 4)
    assert state(pad, "waiting", "triesLeft") == (0, 1)
    fail(pad, work)
    assert state(pad, "waiting", "triesLeft") == (30, 0)
    seconds: list[int] = []
    pad.changed.connect(lambda: seconds.append(pad.property("waiting")))
    clock.advance(30)
    assert seconds == list(reversed(range(30)))
    press(pad, PIN)
    pad.enter()
    work.finish()
    assert opened == [True]


def test_input_is_ignored_during_the_wait(
    pad: PinPad, work: Work, clock: FakeClock, lock: PinLock, opened: list[bool]
) -> None:
    fail(pad, work, 5)
    clock.advance(29)
    press(pad, PIN)
    pad.enter()
    assert state(pad, "length", "waiting", "wrong") == (0, 1, True)
    assert not len(work)
    clock.advance(1)
    fail(pad, work)
    assert state(pad, "waiting") == (60,)
    assert not opened


def test_leaving_and_coming_back_does_not_shorten_the_wait(
    pad: PinPad, work: Work, clock: FakeClock
) -> None:
    fail(pad, work, 5)
    clock.advance(10)
    for _ in range(3):
        pad.clear()
        assert state(pad, "waiting", "wrong") == (20, False)
    clock.advance(1)
    assert state(pad, "waiting") == (19,)


def test_wait_that_passed_while_the_machine_slept_is_over(
    pad: PinPad, work: Work, clock: FakeClock
) -> None:
    fail(pad, work, 5)
    clock.sleep(300)
    assert state(pad, "waiting") == (0,)


def test_wait_begins_anew_at_each_start(
    pad: PinPad, work: Work, clock: FakeClock, lock: PinLock
) -> None:
    fail(pad, work, 5)
    clock.advance(25)
    restarted = PinPad(lock, clock, run=work)
    assert state(restarted, "waiting") == (30,)
    clock.advance(30)
    assert state(restarted, "waiting") == (0,)


def test_guessing_on_and_on_opens_nothing(
    pad: PinPad, work: Work, clock: FakeClock, opened: list[bool]
) -> None:
    fail(pad, work, 5)
    for _ in range(20):
        clock.advance(state(pad, "waiting")[0])  # type: ignore[arg-type]  # an int
        fail(pad, work)
    assert not opened
    assert state(pad, "waiting") == (900,)


def test_new_pin_of_another_program_ends_the_wait(
    pad: PinPad, work: Work, clock: FakeClock, lock: PinLock, opened: list[bool]
) -> None:
    fail(pad, work, 5)
    lock.set("416093")
    clock.advance(1)
    assert state(pad, "waiting", "triesLeft") == (0, 5)
    press(pad, "416093")
    pad.enter()
    work.finish()
    assert opened == [True]


def test_pin_that_is_checked_when_staff_leave_opens_nothing(
    pad: PinPad, work: Work, opened: list[bool]
) -> None:
    press(pad, PIN)
    pad.enter()
    pad.clear()
    assert state(pad, "checking") == (True,)
    press(pad, "4")
    work.finish()
    assert not opened
    assert state(pad, "checking", "wrong", "length") == (False, False, 0)


def test_wrong_pin_that_is_checked_when_staff_leave_counts(pad: PinPad, work: Work) -> None:
    fail(pad, work, 4)
    press(pad, "926535")
    pad.enter()
    pad.clear()
    work.finish()
    assert state(pad, "wrong", "waiting") == (False, 30)


@pytest.mark.parametrize("there", [True, False], ids=["no PIN", "no lock"])
def test_without_a_pin_it_takes_nothing(
    qapp: QGuiApplication, tmp_path: Path, clock: FakeClock, work: Work, there: bool
) -> None:
    pad = PinPad(PinLock(tmp_path) if there else None, clock, run=work)
    press(pad, PIN)
    pad.enter()
    assert not len(work)
    assert state(pad, "unset", "length", "waiting", "problem") == (True, 0, 0, "")


def test_pin_set_meanwhile_counts_when_the_pad_appears(
    qapp: QGuiApplication, tmp_path: Path, clock: FakeClock, work: Work
) -> None:
    lock = PinLock(tmp_path, cost=2)
    pad = PinPad(lock, clock, run=work)
    lock.set(PIN)
    pad.clear()
    assert state(pad, "unset") == (False,)


def test_damaged_pin_is_said(pad: PinPad, lock: PinLock) -> None:
    assert state(pad, "unset", "problem") == (False, "")
    lock.file.write_bytes(b"{")
    pad.clear()
    assert state(pad, "unset", "problem") == (True, lock.problem)
    assert str(lock.file) in lock.problem


def test_pin_that_is_damaged_while_the_pad_is_open_is_said(
    pad: PinPad, work: Work, lock: PinLock, opened: list[bool]
) -> None:
    press(pad, PIN)
    pad.enter()
    lock.file.write_bytes(b"")
    work.finish()
    assert not opened
    assert state(pad, "unset", "problem") == (True, lock.problem)


def test_pin_is_checked_beside_the_screen(
    qapp: QGuiApplication, lock: PinLock, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the answer comes back to the thread of the screen."""
    threads: list[threading.Thread] = []
    attempt = lock.attempt

    def noted(pin: str) -> bool:
        threads.append(threading.current_thread())
        return attempt(pin)

    monkeypatch.setattr(lock, "attempt", noted)
    pad = PinPad(lock, clock)
    pad.opened.connect(lambda: threads.append(threading.current_thread()))
    press(pad, PIN)
    pad.enter()
    for thread in threading.enumerate():
        if thread.name == "pin":
            thread.join()
    QCoreApplication.processEvents()
    checked, answered = threads
    assert checked is not threading.main_thread()
    assert answered is threading.main_thread()
