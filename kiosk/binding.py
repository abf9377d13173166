"""Loads the Qt binding, and keeps Python's own way to import.

PySide6 takes its place and reads the source of every module that is imported later, in search of
`__feature__`, which nothing here uses: a tenth of a start, and 5 MB for as long as the kiosk runs.
"""

import builtins


def load_binding() -> None:
    """To be called before anything else of Qt is imported. Raises ImportError."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
