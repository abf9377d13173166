"""The last edition, as the place to take what did not change and what could not be read."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.edition import Block, Center, Edition, Page, Panel, Picture, Question, Source


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

    def bring_pictures(self, page: Page, target: Path) -> None:
        """Put the pictures of one of these pages into the folder of a new edition."""
        if self.folder is None:
            return
        for picture in _pictures(page.read_blocks()):
            source = self.folder / "pictures" / picture.file
            if source.is_file() and not (target / picture.file).exists():
                _link(source, target / picture.file)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Question | Panel):
            yield from _pictures(block.blocks)


def _link(source: Path, target: Path) -> None:
    """A hard link: editions never change, and a memory card wears out by copies."""
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)
