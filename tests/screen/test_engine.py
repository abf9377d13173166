"""The screen is set up for fingers, for its renderer, and in true millimetres."""

import os
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.screen import engine
from kiosk.screen.engine import feel_of_touch, load, prepare_environment, show, window_of
from kiosk.screen.kiosk import Kiosk

VARIABLES = ("QT_ENABLE_HIGHDPI_SCALING", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND")


@pytest.fixture
def nodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of graphics devices, empty; and none of our variables set."""
    monkeypatch.setattr(engine, "RENDER_NODES", tmp_path)
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    return tmp_path


def environment() -> dict[str, str]:
    return {name: os.environ[name] for name in VARIABLES if name in os.environ}


def test_pixels_are_device_pixels_and_a_graphics_device_is_used(nodes: Path) -> None:
    (nodes / "renderD128").touch()
    prepare_environment()
    assert environment() == {"QT_ENABLE_HIGHDPI_SCALING": "0"}


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the platform always has one")
def test_without_a_graphics_device_the_software_renderer_is_used(nodes: Path) -> None:
    prepare_environment()
    assert environment()["QT_QUICK_BACKEND"] == "software"


def test_chosen_renderer_is_respected(nodes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    prepare_environment()
    assert environment()["QT_QUICK_BACKEND"] == "rhi"


def test_windowless_needs_no_screen(nodes: Path) -> None:
    prepare_environment(windowless=True)
    assert environment() == {
        "QT_ENABLE_HIGHDPI_SCALING": "0",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }


def test_finger_may_slip_8_mm(qapp: QGuiApplication) -> None:
    feel_of_touch(qapp, 4.0)
    assert qapp.styleHints().startDragDistance() == 32
    assert not qapp.styleHints().useHoverEffects()


def test_screen_loads_in_the_size_asked_for(kiosk: Kiosk) -> None:
    loaded = load(kiosk, 4.0)
    window = window_of(loaded)
    assert window is not None
    show(window, (800, 480))
    assert (window.width(), window.height()) == (800, 480)
    window.close()
    del window, loaded


@pytest.mark.qt_log_ignore("allocation limit")
def test_no_picture_takes_much_memory(kiosk: Kiosk, tmp_path: Path) -> None:
    loaded = load(kiosk, 4.0)
    window = window_of(loaded)
    assert window is not None
    for side, readable in ((4000, True), (4200, False)):
        file = tmp_path / f"{side}.png"
        Image.new("RGB", (side, side)).save(file)
        assert QImageReader(str(file)).read().isNull() != readable
    window.close()
    del window, loaded


def test_failed_loading_has_no_window(qapp: QGuiApplication) -> None:
    assert window_of(QQmlApplicationEngine()) is None
