"""What PySide6 calls by these names; each loads what it needs when it is called.

Modules of PySide6 that lie not here are taken from where it keeps them, inside its library.
"""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from shibokensupport.signature import mapping


class Embedded:
    """Finds the modules that PySide6 carries with it, which are unpacked for the first of them."""

    importer: Any = None

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """Where one of these modules is; None for all others."""
        if not name.startswith("shibokensupport."):
            return None
        if self.importer is None:
            import signature_bootstrap

            _, self.importer = signature_bootstrap.prepare_zipfile()
            self.importer.exec_module(mapping)  # over the one that lies here
        found: ModuleSpec | None = self.importer.find_spec(name, path, target)
        return found


def pyside_type_init(*arguments: Any) -> Any:
    """Read the signatures of a type."""
    from shibokensupport.signature import parser

    return parser.pyside_type_init(*arguments)


def create_signature(*arguments: Any) -> Any:
    """Make of a function's signatures what `inspect` understands."""
    from shibokensupport.signature import layout

    return layout.create_signature(*arguments)


def seterror_argument(*arguments: Any) -> Any:
    """Say which arguments a function takes that was called with others."""
    from shibokensupport.signature import errorhandler

    return errorhandler.seterror_argument(*arguments)


def make_helptext(function: Any) -> Any:
    """Say what help() prints of a function."""
    from shibokensupport.signature import errorhandler

    return errorhandler.make_helptext(function)


def finish_import(module: ModuleType) -> None:
    """Called with each module of Qt; PySide6 6.11 has nothing to add to any."""


def feature_import(*arguments: Any) -> Any:
    """Would look for `__feature__` in whatever is imported; nothing here uses it."""
    return __import__(*arguments)


def feature_imported(module: ModuleType) -> None:
    """The same for a module of Qt."""


def post_init() -> None:
    """Called once all names above are known."""
    import signature_bootstrap

    from shibokensupport import signature

    signature.get_signature = signature_bootstrap.get_signature
    signature.make_snake_case_name = signature_bootstrap.make_snake_case_name
    sys.meta_path.append(Embedded())
