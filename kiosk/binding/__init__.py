"""Loads the Qt binding without what describes the signatures of Qt's functions in Python.

PySide6 unpacks and compiles 130 kB of Python for that with its first module, which takes a quarter
of a bare window's start, and memory for as long as it runs. It is asked when a function is called
with arguments that Qt does not know, and by help(). Only then it is loaded, and says what it always
says.

How: PySide6 takes these modules from a folder `files.dir` beside its package `shiboken6`, where
there is one; see "Python File Embedding" in its documentation. So the package is told that it lies
here. Python's own import is kept, too: PySide6 would take its place.
"""

import builtins
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

PACKAGE = "shiboken6"
SUPPORT = Path(__file__).with_name("files.dir")


class _Finder:
    """Finds the package where it is, and says that it lies beside SUPPORT."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name == PACKAGE else None
        if spec is not None:
            spec.origin = str(SUPPORT.with_name("__init__.py"))
        return spec


def load_binding() -> None:
    """To be called before anything else of Qt is imported. Raises ImportError."""
    plain = builtins.__import__
    os.environ.pop("SBK_EMBED", None)  # would have PySide6 delete the folder, or write into it
    if _is_whole():  # otherwise PySide6 takes its own, and all is well
        sys.meta_path.insert(0, _Finder)
    import PySide6.QtCore  # noqa: F401

    if _Finder in sys.meta_path:
        sys.meta_path.remove(_Finder)
    builtins.__import__ = plain


def _is_whole() -> bool:
    """Whether what lies here can be loaded; PySide6 would end the program if it cannot."""
    sys.path.insert(0, str(SUPPORT))
    try:
        from shibokensupport.signature import loader  # type: ignore[import-not-found]
    except Exception:
        return False
    finally:
        del sys.path[0]
    return hasattr(loader, "post_init") and hasattr(loader.mapping, "update_mapping")
