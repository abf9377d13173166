"""Where words lie: folders that hold some, and .kiosk files."""

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.exchange.messages import (
    NO_WORDS,
    NOT_A_ZIP,
    NOT_THERE,
    SEVERAL,
    UNREADABLE,
    ExchangeError,
    explained,
)
from kiosk.exchange.parcel import ENDING, FOLDER

MOST = 500
"""So many entries of a place are looked at; whoever keeps more there names what is meant."""


def meant(source: Path) -> Path:
    """The .kiosk file, or the folder of words, that is meant by a file, a folder or a stick.

    Raises ExchangeError when there is none, or when it may be one of several.
    """
    with explained(UNREADABLE, source):
        try:
            kind = source.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise ExchangeError(NOT_THERE, source) from None
        if stat.S_ISREG(kind):
            return source
        if not stat.S_ISDIR(kind):
            raise ExchangeError(NOT_A_ZIP, source)
        return only_one(source, source, words_in(source))


def only_one(source: Path, folder: Path, found: list[Path]) -> Path:
    """What was found in a source, which lies in a folder. Raises ExchangeError if it is not one."""
    if not found:
        raise ExchangeError(NO_WORDS, source)
    if len(found) > 1:
        names = ", ".join(f"“{path.relative_to(folder).as_posix()}”" for path in found)
        raise ExchangeError(SEVERAL, source, names)
    return found[0]


def words_in(place: Path) -> list[Path]:
    """The folders of words and the .kiosk files at a place, sorted. Raises OSError."""
    return sorted((*folders_of_words(place), *_files(place)))


def folders_of_words(place: Path) -> list[Path]:
    """The place itself if it is a folder of words, else those in it. Raises OSError."""
    if _holds_words(place):
        return [place]
    inside = [path for path in _entries(place) if os.path.isdir(path) and not os.path.islink(path)]
    return [path for folder in inside for path in (folder, folder / FOLDER) if _holds_words(path)]


def _files(place: Path) -> Iterator[Path]:
    return (
        path for path in _entries(place) if path.suffix.lower() == ENDING and os.path.isfile(path)
    )


def _entries(place: Path) -> list[Path]:
    with os.scandir(place) as entries:
        shown = (entry.name for entry in entries if not entry.name.startswith("."))
        return sorted(place / name for name in islice(shown, MOST))


def _holds_words(folder: Path) -> bool:
    return os.path.isfile(folder / "center.md") or any(folder.glob("[a-z][a-z]/*.md"))
