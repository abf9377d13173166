"""Saves that are half there, folders that are gone, and copies that nobody asked for.

The folder, the listings and the publisher are real, time is not; see test_saves.py.
"""

import os
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from authoring.here import Here
from faults.rows import Row
from kiosk.authoring import publisher
from test_saves import SOON_S, Desk, page
from ways_to_save import WAYS, byte_by_byte, empty_first, in_two_writes, word, writer

SAVES = 1_000
SLOW = (in_two_writes, empty_first, byte_by_byte, writer, word)
"""Ways of saving in which the file is half there or not at all for a while."""

AWAY_S = 600.0
BACK_S = 15.0

COPIES = (
    *("{} (1).md", "{}(2).md", "{} - Copy.md", "{} - Copy (2).md", "Copy of {}.md"),
    *("{} (Ana's conflicted copy 2026-11-23).md", "{} (case conflict).md", "{}-LAPTOP1.md"),
    *("{}.sync-conflict-20261126-101500-ABCDEFG.md", "{}-safeBackup-0001.md", "{}-laptop1.md"),
    *("{}-Annas-MacBook.md", "{} copy.md", "{} 2.md", "{} - copia.md", "{}_old.md"),
    *("{}.md.orig", "{}.md.bak", "{}.md~", "~${}.md", ".{}.md.swp", "{}.md.part", "#{}.md#"),
    *("{}.markdown", "{}.md.txt", "{}.MD", "{}.md.docx"),
)
"""What sync programs, editors and people call a copy of {}.md."""


@contextmanager
def desk() -> Iterator[Desk]:
    """A desk whose publisher reads in this process."""
    with TemporaryDirectory() as folder, patch.object(publisher, "Workers", Here):
        yield Desk(Path(folder))


def row_19() -> Row:
    """Save so many times in ways that leave half of a file behind for a while."""
    random = Random(19)
    half = 0
    slowest = 0.0
    with desk() as at:
        for number in range(SAVES):
            way = random.choice(SLOW)
            long = "More of them. " * random.randint(0, 6)
            slowest = max(slowest, at.save(way, f"Words number {number}. {long}".strip()))
        texts = at.shown
        half = sum(" and " in words or words == "nothing" for words in texts)
        missing = SAVES + 1 - len(texts)
    said = f"{half} half texts, {missing} saves not shown; on the screen after {slowest:.1f} s"
    return Row(19, "half-written saves", SAVES, SAVES - half - max(0, missing), said)


def row_20() -> Row:
    """Save in every way that programs have; once published, and soon."""
    well = 0
    slowest = 0.0
    for way in WAYS:
        with desk() as at:
            took = at.save(way)
            at.wait(60)
            well += took <= SOON_S and at.publishes == 1 and not at.problems
            slowest = max(slowest, took)
    return Row(20, "ways of saving", len(WAYS), well, f"on the screen after {slowest:.1f} s")


def _rename(content: Path) -> Callable[[], object]:
    away = content.rename(content.with_name("away"))
    return lambda: away.rename(content)


def _unmount(content: Path) -> Callable[[], object]:
    """What is left of a drive is the empty folder it was mounted on."""
    back = _rename(content)
    content.mkdir()

    def mount() -> None:
        content.rmdir()
        back()

    return mount


def _empty(content: Path) -> Callable[[], object]:
    away = Path(shutil.copytree(content, content.with_name("away")))
    for entry in content.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    return lambda: shutil.copytree(away, content, dirs_exist_ok=True)


def _language(content: Path) -> Callable[[], object]:
    return _rename(content / "en")


def _center(content: Path) -> Callable[[], object]:
    return _rename(content / "center.md")


def _closed(content: Path) -> Callable[[], object]:
    """Nobody may look into it. Root always may, so the system is made to say otherwise."""
    scandir = os.scandir

    def refused(path: Path) -> Any:
        if path.is_relative_to(content):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    closed = patch.object(os, "scandir", refused)
    closed.start()
    return closed.stop


def _file_in_its_place(content: Path) -> Callable[[], object]:
    back = _rename(content)
    content.write_text("no folder")
    return _instead(content, back)


def _link_to_itself(content: Path) -> Callable[[], object]:
    back = _rename(content)
    content.symlink_to(content)
    return _instead(content, back)


def _instead(content: Path, back: Callable[[], object]) -> Callable[[], None]:
    def put_back() -> None:
        content.unlink()
        back()

    return put_back


GONE = (_rename, _unmount, _empty, _language, _center, _closed, _file_in_its_place, _link_to_itself)


def row_21() -> Row:
    """Take the folder away in every way, for a while; the screen keeps everything."""
    well = 0
    slowest = 0.0
    for go in GONE:
        with desk() as at:
            cards = at.cards
            back = go(at.content)
            kept = True
            for _ in range(int(AWAY_S / 20)):
                at.wait(20)
                kept = kept and at.cards == cards
            told = bool(at.problems)
            back()
            since = at.now
            while at.problems and at.now < since + 60:
                at.wait(0.1)
            slowest = max(slowest, at.now - since)
            well += kept and told and at.cards == cards and at.now - since <= BACK_S
    said = f"well again {slowest:.1f} s after it was back"
    return Row(21, "folder emptied, renamed, unmounted, closed", len(GONE), well, said)


def twins() -> Iterator[str]:
    """The names of files that are much like that of a topic, signs.md."""
    yield from (name.format("signs") for name in COPIES)
    yield from ("Signs.md", "SIGNS.MD", "signs .md", "signs..md", "sígns.md")
    yield unicodedata.normalize("NFD", "sígns.md")


def row_22() -> Row:
    """Put every copy beside a topic; none becomes a card."""
    tried = well = told = 0
    with desk() as at:
        cards = at.cards
        for name in twins():
            copy = at.file.with_name(name)
            copy.write_text(page("Other words."), "utf-8")
            at.wait(3)
            tried += 1
            well += at.cards == cards
            told += bool(at.problems)
            copy.unlink()
            at.wait(20)
    said = f"{tried - well} more cards; staff were told of {told}, the rest is no file of theirs"
    return Row(22, "copies and twins of a file", tried, well, said)
