"""Variables that steer Qt and Python elsewhere: the screen is the same, and opens nothing."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PIL import Image

from faults.real import program, running, state
from faults.rows import Row
from faults.xscreen import XScreen, changed, xscreen

HOSTILE = {
    "QT_QPA_PLATFORM": "vnc:port=5955",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp",
    "QT_PLUGIN_PATH": "/tmp",
    "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_SCALE_FACTOR": "2",
    "QT_SCREEN_SCALE_FACTORS": "3",
    "QT_ENABLE_HIGHDPI_SCALING": "1",
    "QT_FONT_DPI": "300",
    "QT_QPA_FONTDIR": "/tmp",
    "QT_LOGGING_RULES": "*=true",
    "QT_DEBUG_PLUGINS": "1",
    "QT_FATAL_WARNINGS": "1",
    "QT_MESSAGE_PATTERN": "%{backtrace}",
    "QT_QUICK_CONTROLS_STYLE": "Fusion",
    "QT_STYLE_OVERRIDE": "windows",
    "QML_IMPORT_PATH": "/tmp",
    "QML2_IMPORT_PATH": "/tmp",
    "QML_IMPORT_TRACE": "1",
    "QML_DISABLE_DISK_CACHE": "1",
    "QML_XHR_ALLOW_FILE_READ": "1",
    "QML_FORCE_THREADED_RENDERER": "1",
    "QMLSCENE_DEVICE": "openvg",
    "QSG_INFO": "1",
    "QSG_VISUALIZE": "overdraw",
    "QSG_RENDER_LOOP": "threaded",
    "QSG_NO_VSYNC": "1",
    "PYTHONINSPECT": "1",
    "PYTHONPATH": "/tmp",
    "PYTHONHOME": "/tmp",
    "PYTHONWARNINGS": "error",
}


def sockets(process: int) -> int:
    """How many sockets of a network a process has."""
    mine: set[str] = set()
    for descriptor in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):
            mine.add(descriptor.readlink().name.removeprefix("socket:[").rstrip("]"))
    lines = [
        line
        for kind in ("tcp", "tcp6", "udp", "udp6")
        for line in Path(f"/proc/net/{kind}").read_text("ascii").splitlines()[1:]
    ]
    return sum(line.split()[9] in mine for line in lines)  # its inode


def looks_with(screen: XScreen, environment: Mapping[str, str]) -> tuple[Image.Image, int]:
    """A kiosk that is started with these variables: how it looks, and what else it has opened."""
    with state() as folder:
        python, *rest = program(folder)
        command = [python, "-E", "-s", "-B", *rest]  # as on a kiosk machine
        screen.wait_until_black()
        with running(command, {"DISPLAY": screen.name, **environment}) as kiosk:
            image = screen.rest()
            return image, sockets(kiosk.process.pid) + len(kiosk.others())


def row_48() -> Row:
    """Each of them by itself, and all at once."""
    survived, opened = 0, 0
    with xscreen(800, 480) as screen:
        usual, _ = looks_with(screen, {})
        trials = [*({name: value} for name, value in HOSTILE.items()), HOSTILE]
        for environment in trials:
            image, other = looks_with(screen, environment)
            opened += other
            survived += not changed(image, usual) and not other
            if changed(image, usual) or other:
                print(environment, changed(image, usual), other, file=sys.stderr)
    fault = f"{len(HOSTILE)} variables that steer Qt and Python elsewhere"
    return Row(48, fault, len(trials), survived, f"{opened} sockets or other programs")
