"""Hostile variables do not reach Qt; those that a technician needs do."""

from pathlib import Path

import pytest

from kiosk.screen.environment import scrub, start_no_bus

HOSTILE = (
    *(
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "QT_QPA_GENERIC_PLUGINS",
        "QT_DEBUG_PLUGINS",
    ),
    *("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_QPA_FONTDIR"),
    *("QT_IM_MODULE", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_LOGGING_RULES"),
    *("QT_LOGGING_CONF", "QT_MESSAGE_PATTERN", "QT_FATAL_WARNINGS", "QT_QUICK_CONTROLS_STYLE"),
    *("QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QML_DISK_CACHE_PATH", "QML_XHR_ALLOW_FILE_READ"),
    *("QML_FORCE_DISK_CACHE", "QMLSCENE_DEVICE", "QSG_VISUALIZE", "QSG_RENDER_LOOP", "QSG_INFO"),
    *(
        "QSG_RHI_BACKEND",
        "QV4_FORCE_INTERPRETER",
        "QV4_PROFILE_WRITE_PERF_MAP",
        "QT_XCB_GL_INTEGRATION",
    ),
    "QTQUICK_COREANIMATION_RENDERER",
    "QTWEBENGINE_REMOTE_DEBUGGING",
)
KEPT = {"PATH": "/bin", "DISPLAY": ":0", "QT_QUICK_BACKEND": "software", "LANG": "C"}


def test_nothing_hostile_is_left() -> None:
    environment = KEPT | dict.fromkeys(HOSTILE, "1")
    scrub(environment)
    assert environment == KEPT


@pytest.mark.parametrize(
    "platform", ["xcb", "xcb;offscreen", "wayland", "offscreen:configfile=a.json", "eglfs"]
)
def test_technician_chooses_how_the_window_opens(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    scrub(environment)
    assert environment == {"QT_QPA_PLATFORM": platform}


@pytest.mark.parametrize("platform", ["vnc", "vnc:size=800x600", "xcb;vnc", "webgl"])
def test_nobody_shows_the_screen_to_the_network(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    scrub(environment)
    assert environment == {}


def test_no_message_bus_is_started(tmp_path: Path) -> None:
    for environment in ({}, {"XDG_RUNTIME_DIR": str(tmp_path)}, {"DBUS_SESSION_BUS_ADDRESS": ""}):
        start_no_bus(environment)
        assert environment["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


def test_message_bus_of_the_user_is_used(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    runtime = {"XDG_RUNTIME_DIR": str(tmp_path)}
    named = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}
    for environment in (runtime, named):
        before = dict(environment)
        start_no_bus(environment)
        assert environment == before
