"""The last edition, as the place to take what did not change and what could not be read."""

import os
import shutil
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from kiosk.authoring.translations import LOST
from kiosk.edition import (
    Block,
    Center,
    Edition,
    Outcome,
    Page,
    Panel,
    Picture,
    Problem,
    Question,
    Source,
)
from kiosk.folder import Listing


class Last:
    """What the last edition knew about each content file, by its path."""

    def __init__(self, loaded: tuple[Edition, Path] | None) -> None:
        self.edition: Edition | None = loaded[0] if loaded else None
        self.folder: Path | None = loaded[1] if loaded else None
        pages = self.edition.pages if self.edition else ()
        sources = self.edition.sources if self.edition else ()
        self.pages: dict[str, Page] = {page.path: page for page in pages}
        self.sources: dict[str, Source] = {source.path: source for source in sources}
        self.centers: dict[str, Center] = self.edition.centers if self.edition else {}
        self.interface: dict[str, dict[str, str]] = self.edition.interface if self.edition else {}

    def lost(self, page: Page) -> list[Problem] | None:
        """What was lost from the English page to this one of its pages; None when nobody looked."""
        # A problem without a path is that of a whole folder, of which nothing was read.
        if self.edition is None or not all(each.path for each in self.edition.problems):
            return None
        return self._lost.get(page.path, [])

    @cached_property
    def _lost(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self.edition.problems if self.edition else ():
            if problem.name in LOST:
                found.setdefault(problem.path, []).append(problem)
        return found

    @cached_property
    def _has_pictures(self) -> bool:
        try:
            return self.folder is not None and bool(os.listdir(self.folder / "pictures"))
        except OSError:
            return False

    def seems_changed(self, paths: Iterable[str], listing: Listing) -> int:
        """How many files seem to have been written later, at these paths or at its own; a guess,
        since clocks may be wrong.
        """
        try:
            made = os.stat(self.folder / "edition.json").st_mtime_ns if self.folder else 0
        except OSError:
            made = 0
        files = (listing[path] for path in {*paths, *self.sources} if path in listing)
        return sum(max(mtime, ctime) > made for _, mtime, ctime in files)

    def bring_pictures(self, page: Page, target: Path) -> None:
        """Put the pictures of one of these pages into the folder of a new edition."""
        if self.folder is None or not self._has_pictures or b'"picture"' not in bytes(page.blocks):
            return
        for picture in _pictures(page.read_blocks()):
            source = self.folder / "pictures" / picture.file
            if source.is_file() and not (target / picture.file).exists():
                _link(source, target / picture.file)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Question | Panel | Outcome):
            yield from _pictures(block.blocks)


def _link(source: Path, target: Path) -> None:
    """A hard link: editions never change, and a memory card wears out by copies."""
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)
