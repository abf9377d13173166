"""The inside of a worker: it says that it is ready, then answers one call after the other."""

import contextlib
import faulthandler
import gc
import importlib
import os
import signal
import sys
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path

MEMORY_LIMIT_BYTES = 1024**3
"""What a worker may take beyond what it has at its start."""
MADE = 100_000
"""Python looks for garbage whenever so many more things were made than went. What the reader makes
goes by itself."""


def serve(connection: Connection, module: str, copied: Iterable[Connection]) -> None:
    """Import a module and call its functions until nobody is at the other end.

    `copied` are the ends of the process that asks, where this one began as a copy of it: as long
    as they are open here, no worker sees that it has gone.
    """
    for end in copied:
        end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the publisher decides when a worker ends
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # which ends it
    gc.set_threshold(MADE)
    _limit_memory()
    functions = importlib.import_module(module)
    with contextlib.suppress(EOFError, OSError):
        connection.send(None)
        while True:
            function, calls = connection.recv()
            for limit_s, arguments in calls:
                # If the publisher itself is killed nobody else ends a call that hangs.
                _end_in(2 * limit_s)
                answer = getattr(functions, function)(*arguments)
                _end_in(0)
                connection.send(answer)


if sys.platform == "win32":
    _NOWHERE = open(os.devnull, "w")  # noqa: SIM115  # as long as the process lives

    def _end_in(seconds: float) -> None:
        """End this process after so long, or with 0 never; also while a regular expression is at
        work, which never gives back the interpreter lock.
        """
        if seconds:
            faulthandler.dump_traceback_later(seconds, exit=True, file=_NOWHERE)
        else:
            faulthandler.cancel_dump_traceback_later()

else:

    def _end_in(seconds: float) -> None:
        """End this process after so long, or with 0 never: the system does it, whatever is at work
        here.
        """
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    # macOS refuses the limit.
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (_size() + MEMORY_LIMIT_BYTES, hard))


def _size() -> int:
    """How many bytes of addresses this process has."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
