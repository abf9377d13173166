"""What lies in a folder, without reading any file."""

import os
from pathlib import Path

Listing = dict[str, tuple[int, int]]
"""File name relative to the folder, with forward slashes -> size in bytes, mtime in ns."""

CLOSED = -1
"""The size of a folder that cannot be opened; its name ends with a slash."""


def list_files(folder: Path) -> Listing:
    """All files below a folder, which may be missing.

    Names that start with a dot are left out (`.git`, editors' swap files), linked folders are
    not entered (they may lead in a circle).
    """
    found: Listing = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                for entry in entries:
                    name = below + entry.name
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(name + "/")
                    elif stat := _stat(entry):
                        found[name] = (stat.st_size, stat.st_mtime_ns)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            found[below or "/"] = (CLOSED, 0)
    return found


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:  # gone since it was listed, or a link to nowhere
        return None
