"""Sticks and folders where words may be waiting, and where they can be saved."""

import os
import string
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import platformdirs
from msgspec import Struct

from kiosk.exchange.parcel import ENDING
from kiosk.exchange.places import words_in

IsMount = Callable[[Path], bool]


class Source(Struct, frozen=True):
    """Words that were found: where, what they are called there, and the day they were saved."""

    path: str
    name: str
    place: str
    day: str


class Target(Struct, frozen=True):
    """A place for a .kiosk file: its name, and a free name for the file."""

    place: str
    file: str


def find_sources(places: Iterable[Path]) -> tuple[Source, ...]:
    """All words in these places; what cannot be read is not there."""
    return tuple(source for place in places for source in _sources(place))


def find_targets(places: Iterable[Path], today: date) -> tuple[Target, ...]:
    """Those of the places that can be written to."""
    return tuple(
        Target(label(place), str(_free_name(place, today)))
        for place in places
        if os.access(place, os.W_OK) and place.is_dir()
    )


def label(place: Path) -> str:
    """What to call a place: `KINGSTON`, `D:`, `Downloads`."""
    return place.name or str(place).rstrip("\\/")


def downloads() -> Path:
    """Where this user's browser saves files."""
    return Path(platformdirs.user_downloads_dir())


def documents() -> Path:
    """Where this user's programs save files."""
    return Path(platformdirs.user_documents_dir())


def sticks(platform: str = sys.platform, is_mount: IsMount = os.path.ismount) -> list[Path]:
    """The drives that somebody has plugged in, as far as the system shows them in its places."""
    if platform == "win32":
        system = os.environ.get("SYSTEMDRIVE", "C:").upper()
        drives = (f"{letter}:" for letter in string.ascii_uppercase)
        return [Path(f"{drive}\\") for drive in drives if drive != system and _is_there(drive)]
    roots = ("/Volumes",) if platform == "darwin" else ("/media", "/run/media", "/mnt")
    return list(mounted_below(map(Path, roots), is_mount))


def mounted_below(roots: Iterable[Path], is_mount: IsMount) -> Iterator[Path]:
    """The drives in these folders and in the folders of users in them, sorted."""
    for root in roots:
        for path in _folders(root):
            if is_mount(path):
                yield path
            else:
                yield from filter(is_mount, _folders(path))


def _folders(folder: Path) -> list[Path]:
    try:
        # On a Mac the system's own drive is there as a link.
        return sorted(filter(_is_folder, folder.iterdir()))
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _sources(place: Path) -> Iterator[Source]:
    with suppress(OSError):
        for path in words_in(place):
            name = path.name if path == place else path.relative_to(place).as_posix()
            day = datetime.fromtimestamp(path.stat().st_mtime).date()
            yield Source(str(path), name, label(place), day.isoformat())


def _free_name(place: Path, today: date) -> Path:
    """Such as `words-2026-11-26.kiosk`, or the same with -2: other words may be there already."""
    number = 1
    while True:
        file = place / f"words-{today.isoformat()}{f'-{number}' if number > 1 else ''}{ENDING}"
        if not os.path.lexists(file):
            return file
        number += 1


def _is_there(drive: str) -> bool:
    return os.path.isdir(f"{drive}\\")
