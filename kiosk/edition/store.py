"""Editions on disk: written whole or not at all, and read back whatever became of the disk.

<folder>/current                      names the edition to show
<folder>/edition-<number>/edition.json
<folder>/edition-<number>/edition.crc32    the checksum of that file
<folder>/edition-<number>/edition.whole    says that this very program wrote these very bytes
<folder>/edition-<number>/pictures/
<folder>/draft-<random>/              an edition that somebody is still writing
"""

import os
import re
import shutil
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

import msgspec

from kiosk import atomic
from kiosk.edition.edition import FORMAT, Edition

STALE_DRAFT_S = 3600.0
_NAME = re.compile(r"edition-([0-9]+)")


class StoreError(OSError):
    """The store cannot be written; the message tells a technician where, why and what to do."""


class Store:
    """The editions of one content folder. Reading never raises; writing raises StoreError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def for_content(cls, state: Path, content: Path) -> Self:
        """The store inside the state folder that belongs to one content folder."""
        # As it is called, not where a link leads: staff may let it lead to another folder.
        place = os.path.normcase(os.path.abspath(content))
        return cls(state / "editions" / f"{zlib.crc32(os.fsencode(place)):08x}")

    def current(self) -> str:
        """The name of the edition to show, such as `edition-7`, or "" when there is none."""
        try:
            text = (self.folder / "current").read_text("ascii").strip()
        except (OSError, ValueError):
            return ""
        return text if _NAME.fullmatch(text) else ""

    def load(self) -> tuple[Edition, Path] | None:
        """The current edition and its folder; one that cannot be read gives way to the other."""
        while True:
            current = self.current()
            for name in dict.fromkeys(name for name in (current, *self._names()) if name):
                folder = self.folder / name
                edition = _read(folder)
                if edition is not None:
                    return edition, folder
            if self.current() == current:  # otherwise others published and pruned meanwhile
                return None

    def draft(self) -> "Draft":
        """A new folder to write pictures into: a context that throws away what is not published."""
        folder = self.folder / f"draft-{uuid4().hex}"
        with _explained(self.folder):
            (folder / "pictures").mkdir(parents=True)
        return Draft(self, folder)

    def adopt(self, draft: Path) -> str:
        """Make a finished draft the current edition and prune; return its name."""
        with _explained(self.folder):
            name = self._give_name(draft)
            atomic.write(self.folder / "current", name.encode("ascii"))
        self._prune(name)
        return name

    def _give_name(self, draft: Path) -> str:
        while True:
            name = f"edition-{max(map(_number, self._names()), default=0) + 1}"
            try:
                atomic.replace(draft, self.folder / name)
            except OSError:
                # Somebody else published under this number; any other fault is for the caller.
                if not (self.folder / name).exists():
                    raise
            else:
                atomic.sync_folder(self.folder)
                return name

    def _names(self) -> list[str]:
        """The editions in the folder, newest first."""
        try:
            names = [name for name in os.listdir(self.folder) if _NAME.fullmatch(name)]
        except OSError:
            return []
        return sorted(names, key=_number, reverse=True)

    def _prune(self, name: str) -> None:
        """Keep one edition beside the new one; newer ones belong to whoever published them."""
        older = [other for other in self._names() if _number(other) < _number(name)]
        for other in older[1:]:
            if other != self.current():
                shutil.rmtree(self.folder / other, ignore_errors=True)
        for draft in self.folder.glob("draft-*"):
            if _age_s(draft) > STALE_DRAFT_S:
                _remove(draft)


class Draft:
    """An edition being written: put pictures into `pictures`, then publish or leave."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self.folder = folder
        self.pictures = folder / "pictures"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def publish(self, edition: Edition) -> str:
        """Write the edition, make it the current one and return its name, or raise StoreError."""
        with _explained(self._store.folder):
            data = msgspec.json.encode(edition)
            atomic.write_through(self.folder / "edition.json", data)
            seal = _seal(data)
            atomic.write_through(self.folder / "edition.crc32", seal)
            atomic.write_through(self.folder / "edition.whole", _mark(seal))
            for picture in self.pictures.iterdir():
                atomic.sync(picture)
            atomic.sync_folder(self.pictures)
            atomic.sync_folder(self.folder)
        return self._store.adopt(self.folder)


def _seal(data: bytes) -> bytes:
    """What tells whether a disk has changed a single digit of a phone number.

    It is no lock: whoever may write the edition may write this. What is stronger would bring
    OpenSSL along, which is 3 MB and 2 ms of every start.
    """
    return f"{zlib.crc32(data):08x}\n".encode()


def _mark(seal: bytes) -> bytes:
    """What this program, and none in which blocks have another shape, says of a seal of its own."""
    here = Path(__file__).parent
    shape = b"".join((here / name).read_bytes() for name in ("blocks.py", "edition.py"))
    return f"{zlib.crc32(shape + seal):08x}".encode()


def _is_known(folder: Path, seal: bytes) -> bool:
    """Whether all blocks of an edition can be read without a try: only blocks that can be read were
    ever written, and with a thousand topics it takes as long as all the rest.
    """
    try:
        return (folder / "edition.whole").read_bytes() == _mark(seal)
    except OSError:
        return False


def _read(folder: Path) -> Edition | None:
    try:
        data = (folder / "edition.json").read_bytes()
        seal = _seal(data)
        if (folder / "edition.crc32").read_bytes() != seal:
            return None
        edition = msgspec.json.decode(data, type=Edition)
        if not _is_known(folder, seal):
            for page in edition.pages:
                page.read_blocks()
    except (OSError, ValueError, RecursionError, msgspec.MsgspecError):
        return None
    return edition if edition.format == FORMAT else None


def _number(name: str) -> int:
    return int(name.removeprefix("edition-"))


def _age_s(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{folder}: The kiosk cannot save what it shows here: {error.strerror or error}. "
            "Make room on the disk, let the user who runs the kiosk write to this folder, "
            "or choose another folder with --state."
        ) from error
