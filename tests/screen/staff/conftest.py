"""The real window with staff in front of it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import DEVICES, Device
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS
from kiosk.screen.engine import feel_of_touch, load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import ENGLISH
from kiosk.screen.staff.backstage import NOTHING, Backstage
from kiosk.state.pin import PinLock
from screen.editions import FakeClock
from screen.voice import FakeVoice
from screen.walk import Shown

PIN = "314159"


class OpenWindow(Protocol):
    """Opens the window of a kiosk; `screen` is where staff are: "pin", "menu" or a part."""

    def __call__(
        self,
        device: str = "laptop",
        language: str = ENGLISH,
        backstage: Backstage = NOTHING,
        screen: str = "menu",
    ) -> Shown: ...


@pytest.fixture
def lock(tmp_path: Path) -> PinLock:
    """A lock with PIN, quick to check."""
    lock = PinLock(tmp_path / "lock", cost=2)
    lock.set(PIN)
    return lock


@pytest.fixture
def open_window(
    qapp: QGuiApplication, typeface: Typeface, shipped: Edition
) -> Iterator[OpenWindow]:
    with ExitStack() as stack:

        def open_window(
            device: str = "laptop",
            language: str = ENGLISH,
            backstage: Backstage = NOTHING,
            screen: str = "menu",
        ) -> Shown:
            feel_of_touch(qapp, named(device).px_per_mm)
            clock, voice = FakeClock(), FakeVoice()
            kiosk = Kiosk(
                *(load_built_in(), typeface, clock),
                language=language,
                voice=voice,
                backstage=backstage,
            )
            kiosk.show_edition(shipped, ASSETS)
            shown = stack.enter_context(window(kiosk, named(device), clock, voice))
            go_to(shown, screen)
            return shown

        yield open_window


@contextmanager
def window(kiosk: Kiosk, device: Device, clock: FakeClock, voice: FakeVoice) -> Iterator[Shown]:
    engine = load(kiosk, device.px_per_mm)
    found = window_of(engine)
    assert found is not None
    show(found, (device.width, device.height))
    found.requestActivate()
    yield Shown(device, kiosk, found, clock, voice)
    kiosk.end()  # what is known of items in it goes before they do
    found.close()
    del found, engine


def go_to(shown: Shown, screen: str) -> None:
    area = shown.kiosk.staff_area
    shown.rest()
    area.ask()
    if screen != "pin":
        area.pin_pad.opened.emit()
        area.go(screen)
    shown.rest()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place


def named(name: str) -> Device:
    return next(device for device in DEVICES if device.name == name)
