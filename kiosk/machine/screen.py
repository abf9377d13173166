"""What cage runs on a kiosk machine: it proves again and again that the screen answers.

Every two seconds it asks cage for a sign of life and passes it on to systemd, which starts another
cage when they stay away. Of the Wayland protocol it knows no more than that takes. systemd runs
this file with Debian's own Python, so it needs nothing else of the kiosk.
"""

import os
import socket
import struct
import sys
import time
from pathlib import Path

BEAT_S = 2.0

# Every message begins with an object's number, and its own size and number: wayland.xml.
_HEAD = struct.Struct("=II")
_DISPLAY = 1
_CALLBACK = 2
_SYNC = struct.pack("=III", _DISPLAY, 12 << 16, _CALLBACK)
_ERROR = (_DISPLAY, 0)
_DELETED = (_DISPLAY, 1)
"""What comes last: the callback has been called and is gone."""


def main() -> int:
    """Go on until the screen ends; return the exit status of the program."""
    place = Path(os.environ["XDG_RUNTIME_DIR"], os.environ["WAYLAND_DISPLAY"])
    try:
        with socket.socket(socket.AF_UNIX) as screen:
            screen.connect(str(place))
            while True:
                wait_for_answer(screen)
                notify(os.environ["NOTIFY_SOCKET"])
                time.sleep(BEAT_S)
    except OSError as error:
        print(f"{place}: The screen does not answer ({error.strerror or error}).", file=sys.stderr)
        return 1


def wait_for_answer(screen: socket.socket) -> None:
    """Return when cage has done all it was asked for before. Raises OSError."""
    screen.sendall(_SYNC)
    while True:
        sender, word = _HEAD.unpack(_received(screen, _HEAD.size))
        size, event = word >> 16, word & 0xFFFF
        _received(screen, size - _HEAD.size)
        if (sender, event) == _ERROR:
            raise ConnectionError("it refuses to")
        if (sender, event) == _DELETED:
            return


def notify(address: str) -> None:
    """Tell systemd that the screen is there and lives: sd_notify(3). Raises OSError."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.sendto(b"READY=1\nWATCHDOG=1", address.replace("@", "\0", 1))


def _received(screen: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = screen.recv(size - len(data))
        if not more:
            raise ConnectionError("it has ended")
        data += more
    return data


if __name__ == "__main__":
    sys.exit(main())
