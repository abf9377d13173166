"""What Qt may hear from the environment: it steers plugins, imports, debuggers and servers."""

import os
import sys
from collections.abc import MutableMapping

_STEERING = ("QT_", "QML", "QSG_", "QV4_", "QTQUICK", "QTWEBENGINE")

_KEPT = {
    *("QT_QPA_PLATFORM", "QT_QUICK_BACKEND"),
    *("QT_ACCESSIBILITY", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"),
}
"""What a technician may need."""

_PLATFORMS = ("xcb", "wayland", "eglfs", "linuxfb", "windows", "cocoa", "offscreen", "minimal")
"""Where a window may open. Not vnc, which shows the screen to the network."""


def scrub(environment: MutableMapping[str, str]) -> None:
    """Take away whatever could steer Qt from outside. Call before anything of Qt starts."""
    for name in list(environment):
        if name.upper().startswith(_STEERING) and name not in _KEPT:
            del environment[name]
    platforms = environment.get("QT_QPA_PLATFORM", "xcb").split(";")  # tried one after the other
    if any(name.partition(":")[0] not in _PLATFORMS for name in platforms):
        del environment["QT_QPA_PLATFORM"]


def start_no_bus(environment: MutableMapping[str, str]) -> None:
    """Use the user's message bus where there is one, as for a screen reader, and start none.

    Where none is found, Qt looks for a program that starts one, and waits 7 ms for that. Nobody
    else would use that bus, and it would outlive the kiosk.
    """
    named = environment.get("DBUS_SESSION_BUS_ADDRESS")
    runtime = environment.get("XDG_RUNTIME_DIR")
    if not named and not (runtime and os.path.exists(os.path.join(runtime, "bus"))):
        environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
