"""A kiosk object that shows small editions made for a test, and a clock that tests advance."""

import pytest
from PySide6.QtGui import QGuiApplication
from screen.editions import BUILT_IN, FakeClock

from kiosk.paths import ASSETS
from kiosk.screen.fonts import Typeface, load_typeface
from kiosk.screen.kiosk import Kiosk


@pytest.fixture(scope="session")
def typeface(qapp: QGuiApplication) -> Typeface:
    return load_typeface(ASSETS / "fonts")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def kiosk(typeface: Typeface, clock: FakeClock) -> Kiosk:
    """A kiosk with nothing but its built-in edition."""
    return Kiosk(BUILT_IN, typeface, clock)
