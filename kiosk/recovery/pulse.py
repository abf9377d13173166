"""Tells whoever watches over this program that its screen lives: systemd, or the supervisor."""

import sys
from collections.abc import Callable, Mapping

Pulse = Callable[[], None]
"""Says once more that the screen lives. Never raises and never waits."""

AGAIN = 75
"""The exit status that means: start the kiosk anew."""

SUPERVISED = "KIOSK_SUPERVISED"
"""Set in the environment of a kiosk that the supervisor has started."""


def find_pulse(environment: Mapping[str, str]) -> Pulse:
    """What to call after each painted frame that was asked for."""
    if address := environment.get("NOTIFY_SOCKET"):
        return _systemd(address)
    if environment.get(SUPERVISED):
        return _supervisor
    return lambda: None


def _systemd(address: str) -> Pulse:
    """A datagram as sd_notify(3) describes it. An address that begins with @ is not a file."""
    import socket

    if not hasattr(socket, "AF_UNIX"):
        return lambda: None
    place = "\0" + address[1:] if address.startswith("@") else address

    def pulse() -> None:
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
                channel.setblocking(False)
                channel.sendto(b"READY=1\nWATCHDOG=1", place)
        except OSError:  # nobody listens any more, or not fast enough: the next one will do
            return

    return pulse


def _supervisor() -> None:
    """A line on standard output, which belongs to the supervisor."""
    try:
        sys.stdout.write("alive\n")
        sys.stdout.flush()
    except (OSError, ValueError):  # the supervisor is gone
        return
