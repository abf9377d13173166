"""Words that are being brought in, under a name of their own beside the folder they are for."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk import atomic
from kiosk.exchange.limits import Limits
from kiosk.exchange.messages import NO_ROOM, explained
from kiosk.exchange.names import Names, is_no_content
from kiosk.exchange.parcel import check_manifest, unpack
from kiosk.exchange.places import folders_of_words, only_one
from kiosk.exchange.swap import prefix_of
from kiosk.exchange.tree import Found, walk


@contextmanager
def staged(source: Path, content: Path) -> Iterator[Path]:
    """A copy of a folder of words or of a .kiosk file, beside `content` so that it can be renamed.

    It is gone in the end, unless somebody renamed it. Raises ExchangeError.
    """
    with explained(NO_ROOM, content.parent):
        content.parent.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(
            prefix=prefix_of(content), dir=content.parent, ignore_cleanup_errors=True
        )
    with folder:
        words = Path(folder.name) / "words"  # nobody else may enter the folder around it
        if source.is_dir():
            copy(walk(source), source, words)
            yield words
        else:
            copy(unpack(source), source, words)
            check_manifest(words, source)
            with explained(NO_ROOM, content.parent):
                found = folders_of_words(words)
            yield only_one(source, words, found)


def copy(found: Iterable[Found], source: Path, target: Path) -> None:
    """Write the files of a source into a new folder. Raises ExchangeError.

    What really comes is counted: a source may say of itself what it likes.
    """
    names, limits = Names(source), Limits(source)
    with explained(NO_ROOM, target.parent.parent):
        target.mkdir()
        for name, pieces in found:
            limits.count_file()
            if is_no_content(name):
                continue
            names.take(name)
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                for piece in pieces:
                    limits.count(len(piece))
                    file.write(piece)


def settle(words: Path, content: Path) -> None:
    """Wait until copied words are on the disk; who may change the present ones may change them.

    Raises ExchangeError.
    """
    with explained(NO_ROOM, content.parent):
        _hand_over(words, content)
        for folder, _, files in os.walk(words):
            for file in files:
                atomic.sync(Path(folder, file))
            atomic.sync_folder(Path(folder))


def _hand_over(words: Path, content: Path) -> None:
    if os.name == "nt" or not content.exists():
        return
    now = content.stat()
    owner = now.st_uid if os.geteuid() == 0 else -1
    for folder, _, files in os.walk(words):
        _give(folder, owner, now.st_gid, now.st_mode & 0o7777)
        for file in files:
            _give(os.path.join(folder, file), owner, now.st_gid, now.st_mode & 0o666)


def _give(path: str, owner: int, group: int, mode: int) -> None:
    with suppress(PermissionError):  # a group that this user is not in
        os.chown(path, owner, group)
    os.chmod(path, mode)
