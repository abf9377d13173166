"""Folders in which there is too much."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.chewing import write
from faults.rows import Row
from kiosk.authoring.names import MAX_FILES, MAX_TOPICS, topic_files
from kiosk.authoring.publisher import publish
from kiosk.authoring.text import MAX_BYTES
from kiosk.edition.store import Store
from kiosk.folder import list_files

SCAN_S = 2.0


def many(pattern: str, number: int) -> Callable[[Path], None]:
    """So many empty files."""

    def make(content: Path) -> None:
        for n in range(number):
            file = content / pattern.format(n)
            file.parent.mkdir(exist_ok=True)
            file.touch()

    return make


def large(name: str, size: int) -> Callable[[Path], None]:
    """One file of so many bytes, which take no room on the disk."""

    def make(content: Path) -> None:
        (content / name).parent.mkdir(exist_ok=True)
        with (content / name).open("wb") as file:
            file.truncate(size)

    return make


def deep(content: Path) -> None:
    """Folders inside one another, as far as a name may be long."""
    place = content
    for _ in range(400):
        place /= "deeper"
    place.mkdir(parents=True)


def linked(content: Path) -> None:
    """A language that is a whole disk."""
    (content / "fr").symlink_to("/usr", target_is_directory=True)


TREES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a long file": (large("en/long.md", MAX_BYTES + 1), "file-too-big"),
    "too many files": (many("images/{}.png", MAX_FILES + 1), "folder-too-big"),
    "too many bytes": (large("images/video.png", 300_000_000), "folder-too-big"),
    "a crowd of files": (many("en/{}.md", 50_000), "folder-too-big"),
    "a crowd of folders": (many("folder-{}/a.txt", MAX_FILES), "folder-too-big"),
    "a whole disk": (linked, "folder-too-big"),
    "too many topics": (many("en/t-{}.md", MAX_TOPICS + 1), "too-many-topics"),
    "bad names": (many("en/Signs {} x.md", MAX_FILES - 10), "bad-name"),
    "copies": (many("en/good-{}-LAPTOP.md", MAX_FILES - 10), "conflict-copy"),
    "folders in folders": (deep, ""),
}
"""How each is made, and the name of the problem that staff are told."""


def scan(make: Callable[[Path], None]) -> tuple[float, set[str], bool]:
    """How many seconds it takes to look through a folder that had one good page before, the names
    of its problems, and whether that page is still there.
    """
    with TemporaryDirectory() as folder:
        content, store = Path(folder, "content"), Store(Path(folder, "store"))
        write(content, "Good")
        publish(content, store)
        make(content)
        began = time.perf_counter()
        list_files(content)
        topic_files(content)
        took = time.perf_counter() - began
        published = publish(content, store)
        names = {problem.name for problem in published.problems}
        return took, names, published.edition.page("en", "good") is not None


def row_16() -> Row:
    """Make every such folder, and look through it."""
    survived = 0
    slowest, what = 0.0, ""
    for name, (make, problem) in TREES.items():
        took, told, kept = scan(make)
        survived += took <= SCAN_S and kept and (problem in told or not problem)
        if took > slowest:
            slowest, what = took, name
    said = f"looked through in {slowest:.2f} s ({what})"
    return Row(16, "too many files, too many bytes", len(TREES), survived, said)
