"""The keys that the window hears, by the names that Qt gives them.

Loaded when the first key is pressed: the names in `Qt` take 11 ms, for which no start waits.
"""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kiosk.keys import KeyMap

_HEARD = {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}
"""What moves the focus, presses, scrolls, and wakes. Signs that a keyboard writes wake too."""

_STAFF_CHORD = (
    Qt.Key.Key_S,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Modifiers that make no chord."""

_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

MEANT = {
    "next": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "previous": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    "select": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
}
"""Actions that are keys which every control knows already."""


def key_named(name: str) -> Qt.Key:
    """The key that Qt calls by this name."""
    sequence: Any = QKeySequence.fromString(name)  # its stubs say it cannot be indexed
    key = sequence[0].key()
    assert isinstance(key, Qt.Key)
    return key


def is_heard(event: QKeyEvent, keys: Iterable[str]) -> bool:
    """Whether this is a key that the kiosk understands; `keys` names those of its key map."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if is_staff_chord(event):
        return True
    if modifiers & ~_HARMLESS:
        return False
    known = key in _HEARD or Qt.Key.Key_Space <= key <= Qt.Key.Key_ydiaeresis
    return known or key in map(key_named, keys)


def is_staff_chord(event: QKeyEvent) -> bool:
    """Whether this is Ctrl+Shift+S."""
    return (event.key(), event.modifiers()) == _STAFF_CHORD


def action_of(event: QKeyEvent, keys: KeyMap) -> str | None:
    """What a key map says of this key, unless Ctrl, Alt or the Windows key is held down with it."""
    if event.modifiers() & _CHORD:
        return None
    return {key_named(name): action for name, action in keys.items()}.get(Qt.Key(event.key()))
