"""Slow, shaky and double touches still mean one touch."""

from kiosk.screen.touch import TouchGate
from screen.editions import FakeClock


def test_first_touch_counts(clock: FakeClock) -> None:
    assert TouchGate(clock).admit()


def test_second_touch_within_half_a_second_is_the_same(clock: FakeClock) -> None:
    gate = TouchGate(clock)
    gate.admit()
    clock.advance(0.49)
    assert not gate.admit()
    clock.advance(0.01)
    assert gate.admit()


def test_refused_touch_does_not_keep_the_gate_closed(clock: FakeClock) -> None:
    gate = TouchGate(clock)
    gate.admit()
    clock.advance(0.4)
    gate.admit()
    clock.advance(0.1)
    assert gate.admit()
