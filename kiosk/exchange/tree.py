"""The files below a folder, piece by piece."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kiosk.exchange.messages import NOT_A_FILE, UNREADABLE, ExchangeError, explained
from kiosk.exchange.names import check_name, is_no_content

PIECE = 1 << 16

Found = tuple[str, Iterator[bytes]]
"""The name of a file, relative with forward slashes, and its content."""


def walk(folder: Path) -> Iterator[Found]:
    """The files below a folder that are content, sorted. Raises ExchangeError, also in between."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with explained(UNREADABLE, folder / below), os.scandir(folder / below) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            name = below + entry.name
            if is_no_content(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                check_name(name, folder)  # a folder that leads into itself ends here
                waiting.append(f"{name}/")
            elif entry.is_file(follow_symlinks=False):
                yield name, read(folder / name)
            else:
                raise ExchangeError(NOT_A_FILE, folder, name)


def read(path: Path) -> Iterator[bytes]:
    """The content of a file. Raises ExchangeError, also in between."""
    with explained(UNREADABLE, path), path.open("rb") as file:
        yield from pieces_of(file)


def pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    """What is left of an open file, at most PIECE bytes at a time."""
    while piece := file.read(PIECE):
        yield piece
