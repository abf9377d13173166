"""A .kiosk file: a zip of the words, with a note of how it was made.

kiosk.json          {"format": 1}
content/en/…        as in the folder of the words
"""

import io
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.exchange.limits import Limits
from kiosk.exchange.messages import (
    CUT_SHORT,
    LOCKED,
    NEWER,
    NO_MANIFEST,
    NOT_A_FILE,
    NOT_A_ZIP,
    PACKED,
    UNREADABLE,
    ExchangeError,
    explained,
)
from kiosk.exchange.names import check_name
from kiosk.exchange.tree import Found, pieces_of

ENDING = ".kiosk"
FORMAT = 1
MANIFEST = "kiosk.json"
FOLDER = "content"

MAX_INDEX = 8_000_000
"""Bytes of the list of a zip's files, which is read at once; 5,000 long names need two million."""

_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every file, so that the same words make the same bytes."""

_UNIX = 3
_ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Bits among a file's flags, each for one way."""

_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError)
"""What Python raises for a zip that is not as it should be."""


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A .kiosk file with these names and contents, in their order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parcel:
        _add(parcel, MANIFEST, json.dumps({"format": FORMAT}).encode())
        for name, data in files:
            _add(parcel, f"{FOLDER}/{name}", data)
    return packed.getvalue()


def unpack(file: Path) -> Iterator[Found]:
    """The files in a .kiosk file or in any other zip. Raises ExchangeError, also in between."""
    with explained(UNREADABLE, file), _Careful(file) as stream:
        if stream.read(4) not in (b"PK\3\4", b"PK\5\6"):
            raise ExchangeError(NOT_A_ZIP, file)
        with _whole(file), zipfile.ZipFile(stream) as parcel:
            # What it says of itself is believed only when it is bad; every byte is counted later.
            Limits(file).count(sum(entry.file_size for entry in parcel.infolist()))
            for entry in parcel.infolist():
                _check(entry, file)
                if not entry.is_dir():
                    yield entry.orig_filename, _pieces(parcel, entry, file)


def check_manifest(folder: Path, file: Path) -> None:
    """Raise ExchangeError if what `file` was unpacked to is of a kind that we do not know."""
    try:
        made_as = int(json.loads((folder / MANIFEST).read_bytes())["format"])
    except FileNotFoundError:  # somebody packed the folder with another program
        return
    except (OSError, ValueError, TypeError, LookupError, OverflowError, RecursionError):
        raise ExchangeError(NO_MANIFEST, file) from None
    if made_as > FORMAT:
        raise ExchangeError(NEWER, file)


class _Careful(io.FileIO):
    """A file that never hands out a lot at once: Python believes what a zip says of its index."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MAX_INDEX:
            raise zipfile.BadZipFile
        return super().read(size)


def _add(parcel: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX  # also on Windows
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    parcel.writestr(entry, data)


def _check(entry: zipfile.ZipInfo, file: Path) -> None:
    # The name as it stands in the file: in `filename` Python mends what we refuse.
    name = entry.orig_filename
    check_name(name, file)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG):
        raise ExchangeError(NOT_A_FILE, file, name)
    if entry.flag_bits & _ENCRYPTED:
        raise ExchangeError(LOCKED, file)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ExchangeError(PACKED, file, name)


def _pieces(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo, file: Path) -> Iterator[bytes]:
    with explained(UNREADABLE, file), _whole(file), parcel.open(entry) as member:
        yield from pieces_of(member)


@contextmanager
def _whole(file: Path) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise ExchangeError(CUT_SHORT, file) from error
