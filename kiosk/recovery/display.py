"""Waits for the display: it may have failed, and it is no fault of the kiosk that it is not back.

Qt ends a program at once whose display does not answer. Three such starts would lead into safe
mode, and ten of them make a service manager give up.
"""

import re
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

LIMIT_S = 30.0
"""What is not there by then is for Qt to complain about."""

LOOK_S = 0.25

X11 = Path("/tmp/.X11-unix")


def wait_for_display(
    environment: Mapping[str, str],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Return as soon as the display of this machine answers, or after a while."""
    addresses = list(_addresses(environment))
    limit = clock() + LIMIT_S
    said = False
    while addresses and not any(map(_answers, addresses)) and clock() < limit:
        if not said:
            print("The display does not answer. The kiosk waits for it.", file=sys.stderr)
            said = True
        sleep(LOOK_S)


def _addresses(environment: Mapping[str, str]) -> Iterator[str]:
    """Where the displays that are named listen; nothing for those elsewhere, and for no display."""
    if not hasattr(socket, "AF_UNIX"):
        return
    platform = re.split("[;:]", environment.get("QT_QPA_PLATFORM", "xcb"))[0]
    if platform not in ("xcb", "wayland"):
        return
    if name := environment.get("WAYLAND_DISPLAY"):
        yield str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name)
    if number := re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", environment.get("DISPLAY", "")):
        yield str(X11 / f"X{number[1]}")
        yield f"\0{X11}/X{number[1]}"  # not every server makes the file


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
        try:
            channel.connect(address)
        except OSError:
            return False
        return True
