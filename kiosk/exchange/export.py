"""Saving the words in a .kiosk file."""

import stat
from pathlib import Path
from typing import NamedTuple

from kiosk import atomic
from kiosk.authoring.names import topic_files
from kiosk.exchange.limits import Limits
from kiosk.exchange.messages import (
    A_FOLDER,
    BAD_ENDING,
    INSIDE,
    NO_FOLDER,
    NO_ROOM,
    NO_WORDS,
    NOT_A_FILE,
    UNREADABLE,
    ExchangeError,
    explained,
)
from kiosk.exchange.names import Names
from kiosk.exchange.parcel import ENDING, pack
from kiosk.folder import CLOSED, list_files


class Saved(NamedTuple):
    """A .kiosk file, how many pages have a file in it, and its size in bytes."""

    file: Path
    pages: int
    size: int


def export(content: Path, file: Path) -> Saved:
    """Save all words and pictures in one file; what is there already is replaced.

    Raises ExchangeError, and nothing was written.
    """
    _check_target(content, file)
    topics, _ = topic_files(content)
    if not topics:
        raise ExchangeError(NO_WORDS, content)
    data = pack(_files(content))
    with explained(NO_ROOM, file.parent):
        atomic.write(file, data)
    return Saved(file, len(topics), len(data))


def _check_target(content: Path, file: Path) -> None:
    if file.is_dir():
        raise ExchangeError(A_FOLDER, file, str(file / f"words{ENDING}"))
    if file.suffix.lower() != ENDING:
        raise ExchangeError(BAD_ENDING, file, file.with_suffix(ENDING).name)
    if not file.parent.is_dir():
        raise ExchangeError(NO_FOLDER, file.parent)
    if file.resolve().is_relative_to(content.resolve()):
        raise ExchangeError(INSIDE, file)


def _files(content: Path) -> list[tuple[str, bytes]]:
    """All that would be on the screen; what could not be imported again is refused here."""
    names, limits = Names(content), Limits(content)
    files = []
    for name, (size, *_) in sorted(list_files(content).items()):
        path = content / name
        with explained(UNREADABLE, path):
            if size == CLOSED:
                list(path.iterdir())
            if not stat.S_ISREG(path.stat().st_mode):
                raise ExchangeError(NOT_A_FILE, content, name)
            names.take(name)
            limits.count_file()
            limits.count(size)
            files.append((name, path.read_bytes()))
    return files
