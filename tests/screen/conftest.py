"""A kiosk object that shows small editions made for a test, and the real screens on a device."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.publisher import publish
from kiosk.devices import DEVICES
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS, CONTENT
from kiosk.screen.engine import feel_of_touch, load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import ENGLISH
from kiosk.screen.session import Session
from screen.editions import BUILT_IN, FakeClock
from screen.voice import FakeVoice
from screen.walk import Shown, name_of


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def kiosk(typeface: Typeface, clock: FakeClock) -> Kiosk:
    """A kiosk with nothing but its built-in edition."""
    return Kiosk(BUILT_IN, typeface, clock)


@pytest.fixture
def session(kiosk: Kiosk) -> Session:
    """The session of that kiosk."""
    kiosk.begin()
    assert kiosk.visit is not None
    return kiosk.visit


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """What content/ says today."""
    return publish(CONTENT, Store(tmp_path_factory.mktemp("editions"))).edition


@pytest.fixture(scope="module", params=[(device, ENGLISH) for device in DEVICES], ids=name_of)
def shown(
    request: pytest.FixtureRequest, qapp: QGuiApplication, typeface: Typeface, shipped: Edition
) -> Iterator[Shown]:
    """The shipped content on each device in turn, for a clinic that speaks English."""
    device, language = request.param
    feel_of_touch(qapp, device.px_per_mm)
    clock, voice = FakeClock(), FakeVoice()
    kiosk = Kiosk(load_built_in(), typeface, clock, language=language, voice=voice)
    kiosk.show_edition(shipped, ASSETS)
    engine = load(kiosk, device.px_per_mm)
    window = window_of(engine)
    assert window is not None
    show(window, (device.width, device.height))
    yield Shown(device, kiosk, window, clock, voice)
    kiosk.end()  # what is known of items in it goes before they do
    window.close()
    del window, engine
