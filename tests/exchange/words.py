"""Small content folders, zips of any kind, and what a folder holds to the byte."""

import os
import struct
import zipfile
import zlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.edition.store import Store

# Signatures grow old, and days to come are a problem: today is right whenever this runs.
TODAY = date.today().isoformat()
CENTER = "---\nname: Center\ncity: Knoxville\nphone: 865-830-3967\ngroup: notice = Notice\n---\n"


class Said(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


def topic(title: str, body: str = "Some words.", kind: str = "topic") -> str:
    """A page with nothing wrong in it."""
    return (
        f"---\ntitle: {title}\nsummary: A summary.\nicon: drop\ngroup: notice\norder: 10\n"
        f"kind: {kind}\nupdated: {TODAY}\nsource: A review, 2025\nchecked on: {TODAY}\n"
        f"reviewed by: Dr. A. Example\nreviewed on: {TODAY}\n---\n{body}\n\n> [!TIP]\n> Ask us.\n"
    )


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a file below a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def pages(store: Store) -> list[str]:
    """The pages that are shown, each as `en/signs: Signs`."""
    loaded = store.load()
    assert loaded is not None
    return [f"{page.language}/{page.id}: {page.title}" for page in loaded[0].pages]


def bytes_of(folder: Path) -> dict[str, bytes | str]:
    """All that is below a folder: the bytes of files, where links lead, what else there is."""
    found: dict[str, bytes | str] = {}
    for below, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(below, name)
            key = path.relative_to(folder).as_posix()
            if path.is_symlink():
                found[key] = os.readlink(path)
            elif path.is_file():
                found[key] = path.read_bytes()
            elif not path.is_dir():
                found[key] = "special"
            elif not any(path.iterdir()):
                found[key] = "empty"
    return found


def zipped(file: Path, files: Mapping[str, str | bytes], mode: int = 0) -> Path:
    """A zip with exactly these names, however bad, all of the same kind."""
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo("x")
            entry.filename = name
            entry.external_attr = mode << 16
            packed.writestr(entry, data)
    return file


def bomb(file: Path, claimed: int | None = None) -> Path:
    """A zip of 2 MB with a page of 2 GB in it, which claims to have so many bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    megabyte = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = megabyte * 2000 + packer.flush()
    size = claimed if claimed is not None else 2000 << 20
    name = b"content/en/signs.md"
    sizes = struct.pack("<HHHHHIIIH", 20, 0, 8, 0, 33, 0, len(packed), size, len(name))
    local = b"PK\3\4" + sizes + b"\0\0" + name + packed
    central = b"PK\1\2\x14\0" + sizes + bytes(16) + name
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    file.write_bytes(local + central + end)
    return file
