"""Refuse to start on a Qt binding that would end the process after a few minutes."""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 2000
ALLOWED = 50
"""PySide6 6.12.0 loses one reference a call on Python before 3.12; a sound one loses none."""


class _Bell(QObject):
    rung = Signal()


def lost_references(calls: int = CALLS) -> int:
    """How many references to None and True are lost in so many calls and signals."""
    bell = _Bell()
    before = sys.getrefcount(None) + sys.getrefcount(True)
    for _ in range(calls):
        bell.rung.emit()
        bell.setObjectName("")
    return before - sys.getrefcount(None) - sys.getrefcount(True)


def fault() -> str:
    """What is wrong with this pair of Python and PySide6, or an empty text."""
    if sys.version_info >= (3, 12) or abs(lost_references()) <= ALLOWED:
        return ""
    return (
        "This version of PySide6 would end the kiosk after a few minutes on this version of "
        "Python. Install the versions in requirements.txt again, or use Python 3.12 or newer."
    )
