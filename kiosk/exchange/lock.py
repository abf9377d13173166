"""One program at a time moves a folder of words. The lock goes with whoever held it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def alone(content: Path) -> Iterator[bool]:
    """Whether no other program is in the middle of this; in the end others may. Raises OSError."""
    descriptor = _lock(content)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            os.close(descriptor)


if sys.platform == "win32":

    def _lock(content: Path) -> int | None:
        # Windows deletes the file when it is closed, also when the program is ended.
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY
        try:
            return os.open(content.with_name(f"{content.name}.lock"), flags)
        except (FileExistsError, PermissionError):
            return None

else:

    def _lock(content: Path) -> int | None:
        # The folder around it is the lock itself: nothing is left lying about.
        descriptor = os.open(content.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
        except OSError:  # a network drive that knows no locks
            pass
        return descriptor
