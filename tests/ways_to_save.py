"""How programs save a text file: what each does to the disk, and where it may pause.

A way takes the file and the new text, and yields how many seconds it pauses. When it ends, the
file is saved.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

Way = Callable[[Path, str], Iterator[float]]

PAUSE_S = 0.5
"""Longer than the kiosk waits between two looks."""

TYPING_S = 5.0
"""How long somebody types before they save."""


def in_place(file: Path, text: str) -> Iterator[float]:
    """Notepad, TextEdit, nano, VS Code: empty the file and fill it."""
    file.write_bytes(text.encode())
    yield from ()


def in_two_writes(file: Path, text: str) -> Iterator[float]:
    """The same over a slow network: the first half comes, and then the second."""
    half = len(text) // 2
    with file.open("wb", buffering=0) as stream:
        stream.write(text[:half].encode())
        yield PAUSE_S
        stream.write(text[half:].encode())


def empty_first(file: Path, text: str) -> Iterator[float]:
    """The file has no bytes for a moment."""
    with file.open("wb", buffering=0) as stream:
        yield PAUSE_S
        stream.write(text.encode())


def byte_by_byte(file: Path, text: str) -> Iterator[float]:
    """A writer that never rests and is slower than the kiosk looks."""
    with file.open("wb", buffering=0) as stream:
        for byte in text.encode():
            stream.write(bytes([byte]))
            yield 0.1


def over_the_old_words(file: Path, text: str) -> Iterator[float]:
    """Notepad of Windows 11: write over what is there, and cut the rest off."""
    with file.open("r+b", buffering=0) as stream:
        stream.write(text.encode())
        stream.truncate()
    yield from ()


def by_rename(file: Path, text: str) -> Iterator[float]:
    """gedit, Kate, Sublime: write another file and rename it. Both are there for a moment."""
    draft = file.with_name(f"{file.name}.Xb12Cd")
    draft.write_bytes(text.encode())
    yield PAUSE_S
    draft.replace(file)


def vim(file: Path, text: str) -> Iterator[float]:
    """Vim: a swap file while it is open, a probe, a backup, and no file for a moment."""
    swap = file.with_name(f".{file.name}.swp")
    swap.write_bytes(b"b0VIM 9.0")
    yield TYPING_S
    probe = file.with_name("4913")
    probe.touch()
    yield PAUSE_S
    probe.unlink()
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    yield PAUSE_S
    file.write_bytes(text.encode())
    backup.unlink()
    swap.unlink()


def emacs(file: Path, text: str) -> Iterator[float]:
    """Emacs: a lock that leads nowhere, drafts while one types, a backup that stays."""
    lock, draft = file.with_name(f".#{file.name}"), file.with_name(f"#{file.name}#")
    if os.name != "nt":
        lock.symlink_to("ana@desk.4711:1764150000")
    for part in (text[:9], text[:99]):
        draft.write_bytes(part.encode())
        yield TYPING_S
    file.replace(file.with_name(f"{file.name}~"))
    yield PAUSE_S
    file.write_bytes(text.encode())
    lock.unlink(missing_ok=True)
    draft.unlink()


def writer(file: Path, text: str) -> Iterator[float]:
    """LibreOffice: a lock, a draft of its own, and then a copy in place."""
    lock, draft = file.with_name(f".~lock.{file.name}#"), file.with_name("lu81234abc.tmp")
    lock.write_bytes(b",ana,desk,26.11.2026 10:15;")
    yield TYPING_S
    draft.write_bytes(text.encode())
    yield PAUSE_S
    with file.open("wb", buffering=0) as stream:
        yield PAUSE_S
        stream.write(text.encode())
    draft.unlink()
    lock.unlink()


def word(file: Path, text: str) -> Iterator[float]:
    """Word: a lock, a draft, and three renames with no file in between."""
    lock = file.with_name(f"~${file.name[2:]}")
    lock.write_bytes(b"\x03Ana")
    yield TYPING_S
    draft, old = file.with_name("~WRD0001.tmp"), file.with_name("~WRL0002.tmp")
    draft.write_bytes(text.encode())
    yield PAUSE_S
    file.rename(old)
    yield PAUSE_S
    draft.rename(file)
    old.unlink()
    lock.unlink()


def word_on_a_share(file: Path, text: str) -> Iterator[float]:
    """Word on a network drive: the draft has a name of eight digits and no ending."""
    draft = file.with_name("5B2F1A00")
    draft.write_bytes(text.encode())
    yield PAUSE_S
    draft.replace(file)


def with_an_older_date(file: Path, text: str) -> Iterator[float]:
    """A backup brought back, or a save after the clock was set back."""
    draft = file.with_name(f"{file.name}.part")
    draft.write_bytes(text.encode())
    os.utime(draft, ns=(0, file.stat().st_mtime_ns - 3600 * 10**9))
    yield PAUSE_S
    draft.replace(file)


def with_the_same_date_and_size(file: Path, text: str) -> Iterator[float]:
    """`mv` of a file that has as many bytes and the same date."""
    draft = file.with_name(".draft")
    draft.write_bytes(as_long_as(file, text))
    os.utime(draft, ns=(0, file.stat().st_mtime_ns))
    yield PAUSE_S
    draft.replace(file)


def in_place_with_the_same_date_and_size(file: Path, text: str) -> Iterator[float]:
    """`cp -p` of such a file."""
    date = file.stat().st_mtime_ns
    file.write_bytes(as_long_as(file, text))
    os.utime(file, ns=(0, date))
    yield from ()


def git(file: Path, text: str) -> Iterator[float]:
    """git checkout: remove, then write anew, with notes of its own in .git."""
    notes = file.parents[1] / ".git"
    notes.mkdir(exist_ok=True)
    (notes / "index.lock").touch()
    yield PAUSE_S
    file.unlink()
    yield PAUSE_S
    file.write_bytes(text.encode())
    (notes / "index.lock").replace(notes / "index")


def rsync(file: Path, text: str) -> Iterator[float]:
    """rsync, and much alike Dropbox: a hidden draft with the date of the other computer."""
    yield from _arriving(file, text, f".{file.name}.Xb12Cd")


def syncthing(file: Path, text: str) -> Iterator[float]:
    """Syncthing on Linux and macOS."""
    yield from _arriving(file, text, f".syncthing.{file.name}.tmp")


def syncthing_on_windows(file: Path, text: str) -> Iterator[float]:
    """Syncthing on Windows."""
    yield from _arriving(file, text, f"~syncthing~{file.name}.tmp")


def _arriving(file: Path, text: str, draft_name: str) -> Iterator[float]:
    draft = file.with_name(draft_name)
    for end in range(0, len(text), 40):
        draft.write_bytes(text[:end].encode())
        yield PAUSE_S
    draft.write_bytes(text.encode())
    os.utime(draft, ns=(0, 1_764_150_000_000_000_000))
    draft.replace(file)


def whole_folder(file: Path, text: str) -> Iterator[float]:
    """The whole content folder gives its place to another one, with a moment without any."""
    content = file.parents[1]
    new = Path(shutil.copytree(content, content.with_name("new")))
    (new / file.relative_to(content)).write_bytes(text.encode())
    yield PAUSE_S
    content.rename(content.with_name("old"))
    yield PAUSE_S
    new.rename(content)


def language_folder(file: Path, text: str) -> Iterator[float]:
    """The same with the folder of one language."""
    folder = file.parent
    new = Path(shutil.copytree(folder, folder.parents[1] / "new"))
    (new / file.name).write_bytes(text.encode())
    yield PAUSE_S
    folder.rename(folder.parents[1] / "old")
    yield PAUSE_S
    new.rename(folder)


def as_long_as(file: Path, text: str) -> bytes:
    """The text, with empty lines at its end, so that it has as many bytes as a longer file."""
    return text.encode().ljust(file.stat().st_size, b"\n")


WAYS: tuple[Way, ...] = (
    in_place,
    in_two_writes,
    empty_first,
    byte_by_byte,
    over_the_old_words,
    by_rename,
    vim,
    emacs,
    writer,
    word,
    word_on_a_share,
    with_an_older_date,
    with_the_same_date_and_size,
    in_place_with_the_same_date_and_size,
    git,
    rsync,
    syncthing,
    syncthing_on_windows,
    whole_folder,
    language_folder,
)
