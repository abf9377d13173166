"""Key combinations that lead out of other programs, with and without a window manager."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from faults.real import EVER, Running, program, running, state
from faults.rows import Row
from faults.xscreen import XScreen, changed, xscreen

COMBINATIONS = (
    *("alt+F4", "alt+Tab", "alt+shift+Tab", "alt+Escape", "alt+space", "alt+F2", "alt+Left"),
    *("ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+t"),
    *("ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o", "ctrl+p", "ctrl+Escape", "ctrl+shift+Escape"),
    *("super", "super+d", "super+e", "super+l", "super+r", "F11", "Menu", "Print", "Escape"),
    "shift shift shift shift shift",
)

TAKES_S = 0.3
"""So long after a key everything has been painted that it brings."""

EMPTY = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>
"""


@contextmanager
def bare(screen: XScreen, command: list[str]) -> Iterator[Running]:
    """Nothing but the kiosk."""
    with running(command, {"DISPLAY": screen.name}) as kiosk:
        yield kiosk


@contextmanager
def openbox(screen: XScreen, command: list[str], *options: str) -> Iterator[Running]:
    """The kiosk under a window manager."""
    with running(["openbox", *options], {"DISPLAY": screen.name}):
        time.sleep(1)  # until it manages windows
        with bare(screen, command) as kiosk:
            yield kiosk


@contextmanager
def empty_openbox(screen: XScreen, command: list[str]) -> Iterator[Running]:
    """The kiosk under a window manager that has no keys of its own."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "rc.xml"
        settings.write_text(EMPTY, "utf-8")
        with openbox(screen, command, "--config-file", str(settings)) as kiosk:
            yield kiosk


@contextmanager
def cage(screen: XScreen, command: list[str]) -> Iterator[Running]:
    """The kiosk in the compositor of a kiosk machine, whose display is a window."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "DISPLAY": screen.name,
            "XDG_RUNTIME_DIR": folder,
            "WLR_BACKENDS": "x11",
            "WLR_RENDERER": "pixman",
            "QT_QPA_PLATFORM": "wayland",
        }
        # cage refuses to be root, so to whom it looks it is nobody
        nobody = ["unshare", "--user"] if os.geteuid() == 0 else []
        # Below Xvfb cage waits for ever after a frame in which nothing has changed, and only Qt's
        # software renderer makes such frames.
        kiosk_with_gl = [*command, "--renderer", "gpu"]
        with running([*nobody, "cage", "--", *kiosk_with_gl], environment) as kiosk:
            yield kiosk


SET_UPS = {"bare": bare, "openbox without keys": empty_openbox, "cage": cage}


def presses(name: str) -> Iterator[tuple[str, bool, int]]:
    """Each combination on the home screen: whether the kiosk lives and has started nothing, and
    how many pixels have changed.
    """
    with ExitStack() as stack:
        folder = stack.enter_context(state())
        screen = stack.enter_context(xscreen())
        kiosk = stack.enter_context(SET_UPS[name](screen, program(folder, *EVER)))
        screen.rest(1.0)
        screen.type("mousemove 600 300 click 1")
        home = screen.rest(1.0)
        for keys in COMBINATIONS:
            before = kiosk.others()
            screen.type(f"key {keys}")
            time.sleep(TAKES_S)
            lives = kiosk.alive and kiosk.others() <= before
            yield keys, lives, changed(home, screen.picture())
        screen.type("key Tab")
        screen.wait_past(home)  # other keys do something


def row_02() -> Row:
    tried = survived = worst = 0
    for name in SET_UPS:
        for keys, alive, pixels in presses(name):
            tried += 1
            survived += alive and pixels == 0
            worst = max(worst, pixels)
            if not alive or pixels:
                print(f"{keys}, {name}: alive {alive}, {pixels} pixels", file=sys.stderr)
    fault = f"{len(COMBINATIONS)} key combinations: {', '.join(SET_UPS)}"
    return Row(2, fault, tried, survived, f"{worst} pixels changed")
