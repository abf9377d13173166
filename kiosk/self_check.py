"""Refuse a pair of Python and Qt binding that would end the program after a few minutes.

PySide6 6.12.0 loses one reference to None, True or False at each call. Python before 3.12 counts
these objects, and ends the program without a word when one of the counts is used up.
"""

import sys

import PySide6
from PySide6.QtCore import QObject, Signal

ROUNDS = 200
"""Of two calls each."""

ALLOWED = 50
"""A sound binding loses none; what else runs meanwhile may take some."""

SPARE = 10_000
"""References to each of the three that last until an unsound program has ended in order."""

_COUNTED = (None, True, False)


class _Bell(QObject):
    rung = Signal()


def refuse_unsound() -> None:
    """End the program with a sentence where it would otherwise end later, without one.

    To be called before Qt has work to do.
    """
    if sentence := fault():
        sys.exit(sentence)


def fault() -> str:
    """What is wrong with this pair of Python and PySide6 and what to do, or an empty text."""
    if sys.version_info >= (3, 12) or abs(lost_references()) <= ALLOWED:
        return ""
    from kiosk.lock import install_line

    _hold_on()
    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"PySide6 {PySide6.__version__} would end the kiosk after a few minutes on Python "
        f"{python}. To install the version that belongs to the kiosk, type this line, then start "
        f"again:\n    {install_line()}\nPython 3.12 or newer would do as well."
    )


def lost_references(rounds: int = ROUNDS) -> int:
    """How many references to None, True and False are lost in so many signals and calls.

    It stops soon after ALLOWED: the whole number of them would end this very check.
    """
    bell = _Bell()
    before, lost = _references(), 0
    for _ in range(rounds):
        bell.rung.emit()
        bell.setObjectName("")
        lost = before - _references()
        if abs(lost) > ALLOWED:
            break
    return lost


def _hold_on() -> None:
    """Keep what was lost from ending the program before the sentence about it is read."""
    import ctypes

    for constant in map(ctypes.py_object, _COUNTED):
        for _ in range(SPARE):
            ctypes.pythonapi.Py_IncRef(constant)


def _references() -> int:
    return sum(map(sys.getrefcount, _COUNTED))
