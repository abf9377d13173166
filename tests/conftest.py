"""All tests run without a screen, with the renderer that a machine without a GPU uses."""

import os

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.fonts import Typeface, load_typeface
from kiosk.paths import ASSETS
from kiosk.screen.engine import prepare_environment

os.environ.pop("DISPLAY", None)
prepare_environment(windowless=True)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def typeface(qapp: QGuiApplication) -> Typeface:
    """The shipped typeface, ready to be drawn with."""
    return load_typeface(ASSETS / "fonts")
