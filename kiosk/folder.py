"""What lies in a folder, without reading any file."""

import os
import re
import time
import zlib
from itertools import islice
from pathlib import Path

Listing = dict[str, tuple[int, int, int]]
"""File name relative to the folder, with forward slashes -> size in bytes, mtime and ctime in ns.

Where a ctime tells of changes it tells also of those that keep size and mtime: another file moved
into the place of the first, a copy brought back, other permissions.
"""

CLOSED = -1
"""The size of a folder that cannot be opened; its name ends with a slash."""

MOST_ENTRIES = 20_000
"""So many files and folders are looked at: words are a few hundred, and a whole disk takes long."""

GIT_LIMIT_S = 120.0
"""Git changes even a thousand files in a few seconds."""

_UNSEEN = (0, 0, 0)
"""A file that is there and hides even its size."""

_LEFTOVER = re.compile(
    r"\.|~\$|#.*#$"  # hidden files, and what Word and Emacs put beside an open file
    r"|.*(?:~|\.(?:tmp|swp|swx|bak|orig|rej|part|partial|filepart|crdownload))$"
    r"|(?-i:[0-9A-F]{4,8})$"  # vim tries with 4913 whether it may write; Word drafts 5B2F1A00
    r"|(?:desktop\.ini|(?:eh)?thumbs\.db|icon\r)$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\.(.+)\.icloud")
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\..*)?", re.I)


def list_files(folder: Path) -> Listing:
    """All files below a folder, which may be missing; of MOST_ENTRIES files and folders at most.

    What programs leave beside the files is left out. Linked folders are entered only at the top:
    further down they may lead in a circle.
    """
    found: Listing = {}
    waiting = [""]
    entries_left = MOST_ENTRIES
    while waiting and entries_left:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                for entry in islice(entries, entries_left):
                    entries_left -= 1
                    name = real_name(entry.name)
                    if is_leftover(name):
                        continue
                    if _is_folder(entry, linked=not below):
                        waiting.append(f"{below}{name}/")
                    elif stat := _stat(entry):
                        found[below + name] = stat
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            found[below or "/"] = (CLOSED, 0, 0)
    return found


def is_leftover(name: str) -> bool:
    """Whether a name is one that programs give to locks, drafts, backups and notes of their own."""
    return _LEFTOVER.match(name) is not None


def is_device(name: str) -> bool:
    """Whether Windows takes the name of a file, such as `nul.png`, for one of its devices."""
    return _DEVICE.fullmatch(name) is not None


def printable(text: str, longest: int = 300) -> str:
    """A name as it can be shown, whatever somebody has called a file."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in text)
    return shown if len(shown) <= longest else f"{shown[:longest]}…"


def real_name(name: str) -> str:
    """The name of a file; iCloud puts `.signs.md.icloud` in the place of what it took away."""
    elsewhere = _ELSEWHERE.fullmatch(name)
    return elsewhere[1] if elsewhere else name


def is_elsewhere(path: Path) -> bool:
    """Whether a file that is not there can be fetched from iCloud."""
    return path.with_name(f".{path.name}.icloud").exists()


def git_is_at_work(folder: Path) -> bool:
    """Whether git is in the middle of changing the files of this folder or of one around it.

    A lock that has stood for long was left behind by a git that was ended.
    """
    for place in (folder, *folder.absolute().parents):
        try:
            locked_at = (place / ".git" / "index.lock").stat().st_mtime
        except OSError:
            continue
        return abs(time.time() - locked_at) < GIT_LIMIT_S
    return False


def mark_of(listing: Listing) -> str:
    """A checksum of a listing, by which another program sees whether anything changed since."""
    return f"{zlib.crc32(repr(sorted(listing.items())).encode()):08x}"


def _is_folder(entry: "os.DirEntry[str]", linked: bool) -> bool:
    try:
        return entry.is_dir(follow_symlinks=linked)
    except OSError:  # a link to itself
        return False


def _stat(entry: "os.DirEntry[str]") -> tuple[int, int, int] | None:
    try:
        stat = entry.stat()
    except FileNotFoundError:  # gone since it was listed, or a link to nowhere
        return None
    except OSError:
        return _UNSEEN
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
