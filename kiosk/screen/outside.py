"""What ends the program from outside: the machine shuts down, a terminal closes, Ctrl+C."""

import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from PySide6.QtCore import QCoreApplication, QSocketNotifier

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""Not every system has each of them."""


@contextmanager
def ended_from_outside(application: QCoreApplication) -> Iterator[None]:
    """Meanwhile a signal ends the application, whether its window may be closed or not.

    Python hears of a signal only when Qt calls it, which may take seconds while nobody touches the
    screen. So the system writes a byte where Qt is listening.
    """
    with ExitStack() as stack:
        ours, systems = socket.socketpair()
        for end in (ours, systems):
            end.setblocking(False)
            stack.enter_context(end)
        stack.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(systems.fileno()))
        for name in _NAMES:
            if number := getattr(signal, name, None):
                stack.callback(signal.signal, number, signal.signal(number, _heard))
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
        stack.callback(notifier.deleteLater)
        stack.callback(notifier.setEnabled, False)

        def end_it() -> None:
            with suppress(BlockingIOError):
                ours.recv(64)
            application.exit()  # quit would ask the window first

        notifier.activated.connect(end_it)
        yield


def _heard(number: int, frame: object) -> None:
    """The byte says it already; without a handler the system would end the program at once."""
