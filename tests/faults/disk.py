"""A disk that fails at the N-th change, or a program that is ended there, with or without power."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Literal
from unittest.mock import patch

from kiosk import atomic

Kind = Literal["full", "broken", "killed", "power cut"]
KINDS: tuple[Kind, ...] = ("full", "broken", "killed", "power cut")

ERRORS = {"full": errno.ENOSPC, "broken": errno.EIO}


class Cut(BaseException):
    """The program is no more: nothing may catch this and go on."""


class Disk:
    """Counts what changes the disk under a folder; with the `at`-th change comes the fault.

    Of bytes that are being written then, half arrive. Without power, a new file that was not
    waited for is empty afterwards.
    """

    def __init__(self, at: int, kind: Kind, folder: Path) -> None:
        self.changes = 0
        self._at = at
        self._kind = kind
        self._folder = folder
        self._over = False
        self._safe = {path.stat().st_ino for path in folder.rglob("*")}

    def change(self) -> None:
        """Something is about to change."""
        if self._over:
            raise Cut
        self.changes += 1
        if self.changes != self._at:
            return
        if self._kind in ERRORS:
            raise OSError(ERRORS[self._kind], os.strerror(ERRORS[self._kind]))
        self._over = True
        raise Cut

    def write(self, descriptor: int, data: bytes) -> None:
        self._safe.discard(os.fstat(descriptor).st_ino)
        try:
            self.change()
        except BaseException:
            os.write(descriptor, data[: len(data) // 2])
            raise
        os.write(descriptor, data)

    def wait(self, descriptor: int) -> None:
        self.change()
        self._safe.add(os.fstat(descriptor).st_ino)

    def lose(self) -> None:
        """Without power, what nobody waited for is gone."""
        if self._kind == "power cut" and self._over:
            for path in self._folder.rglob("*"):
                if path.is_file() and path.stat().st_ino not in self._safe:
                    os.truncate(path, 0)


class _File:
    """A new file whose bytes go to the disk when it is flushed."""

    def __init__(self, file: IO[Any], disk: Disk) -> None:
        self._file = file
        self._disk = disk
        self._waiting = b""

    def write(self, data: bytes) -> None:
        self._waiting += data

    def flush(self) -> None:
        waiting, self._waiting = self._waiting, b""
        if waiting:
            self._disk.write(self._file.fileno(), waiting)

    def fileno(self) -> int:
        return self._file.fileno()

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.flush()
        self._file.close()


@contextmanager
def faulty(disk: Disk) -> Iterator[None]:
    """Meanwhile this is the disk."""
    fsync = os.fsync

    def opened(path: Path, mode: str, opener: Callable[[str, int], int]) -> _File:
        return _File(open(path, mode, buffering=0, opener=opener), disk)

    def fsynced(descriptor: int) -> None:
        disk.wait(descriptor)
        fsync(descriptor)

    def counted(change: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            disk.change()
            return change(*arguments, **options)

        return counted

    def creating(descriptor: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
            if flags & os.O_CREAT:
                disk.change()
            return descriptor(path, flags, *arguments, **options)

        return opened

    with ExitStack() as stack:
        stack.enter_context(patch.object(atomic, "open", opened, create=True))
        stack.enter_context(patch.object(os, "open", creating(os.open)))
        stack.enter_context(patch.object(os, "fsync", fsynced))
        for name in ("replace", "rename", "mkdir", "unlink", "rmdir"):
            stack.enter_context(patch.object(os, name, counted(getattr(os, name))))
        yield
