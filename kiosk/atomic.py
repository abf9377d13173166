"""Files that are written whole or not at all, also when the power fails in the middle."""

import glob
import os
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

STALE_S = 3600.0
"""A draft older than this was left behind by a program that was ended in the middle."""


def write(path: Path, data: bytes, mode: int = 0o666, wait: bool = True) -> None:
    """Put a file with this content in the place of whatever has this name. Raises OSError.

    `mode` is who may do what with it, of which the user's mask takes away. Whoever does not `wait`
    for the disk may find the file as it was, or empty, after a power cut.
    """
    draft = path.with_name(f"{path.name}.{uuid4().hex}.part")
    try:
        _write(draft, data, mode, wait)
        replace(draft, path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    if wait:
        sync_folder(path.parent)
    _sweep(path)


def _sweep(path: Path) -> None:
    for draft in path.parent.glob(f"{glob.escape(path.name)}.*.part"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > STALE_S:
                draft.unlink()


def write_through(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a new file and wait until it is on the disk. Raises OSError."""
    _write(path, data, mode, wait=True)


def _write(path: Path, data: bytes, mode: int, wait: bool) -> None:
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.write(data)
        if wait:
            file.flush()
            os.fsync(file.fileno())  # or a power cut could leave an empty file under the name


def replace(source: Path, target: Path) -> None:
    """os.replace, tried again while a Windows virus scanner or reader has the file open."""
    for pause_s in (0.02, 0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ():
        try:
            os.replace(source, target)
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    os.replace(source, target)


def sync(path: Path) -> None:
    """Wait until a file is on the disk. Raises OSError."""
    # Windows flushes only a file that is open for writing.
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk. Raises OSError."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
