"""What lies in a folder, and what of it counts."""

import os
import string
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import folder
from kiosk.folder import (
    CLOSED,
    GIT_LIMIT_S,
    git_is_at_work,
    is_device,
    is_elsewhere,
    is_leftover,
    list_files,
    mark_of,
    printable,
    real_name,
)


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x")


def test_every_file_has_its_size_and_its_times(tmp_path: Path) -> None:
    make(tmp_path, "center.md", "en/signs.md", "images/old/garden.png")
    stat = (tmp_path / "en" / "signs.md").stat()
    listing = list_files(tmp_path)
    assert sorted(listing) == ["center.md", "en/signs.md", "images/old/garden.png"]
    assert listing["en/signs.md"] == (1, stat.st_mtime_ns, stat.st_ctime_ns)


def test_leftovers_are_passed_over_with_all_that_is_in_them(tmp_path: Path) -> None:
    make(tmp_path, ".git/index", "en/~$signs.md", "en/signs.md~", "old.bak/en/signs.md", "en/4913")
    assert list_files(tmp_path) == {}


@given(st.text(string.ascii_lowercase + string.digits + "-", min_size=1))
def test_no_topic_is_a_leftover(topic: str) -> None:
    assert not is_leftover(f"{topic}.md")


@pytest.mark.parametrize("name", ["cafe", "added", "1234567890", "images", "en", "LICENSE", "1.md"])
def test_names_that_only_look_a_little_like_leftovers_are_none(name: str) -> None:
    assert not is_leftover(name)


def test_missing_folder_and_file_in_its_place_hold_nothing(tmp_path: Path) -> None:
    make(tmp_path, "file")
    assert list_files(tmp_path / "gone") == list_files(tmp_path / "file") == {}


def test_linked_folders_are_entered_at_the_top_only(tmp_path: Path) -> None:
    make(tmp_path, "english/signs.md")
    content = tmp_path / "content"
    make(content, "center.md")
    (content / "en").symlink_to(tmp_path / "english", target_is_directory=True)
    (content / "round").symlink_to(content, target_is_directory=True)
    (content / "itself").symlink_to("itself")
    (content / "nowhere").symlink_to("nothing")
    assert sorted(list_files(content)) == [
        *("center.md", "en/signs.md", "itself"),
        *("round/center.md", "round/en", "round/itself", "round/round"),
    ]


class Stubborn:
    """An entry of a folder that says nothing but its name."""

    name = "signs.md"

    def __init__(self, error: OSError) -> None:
        self._error = error

    def is_dir(self, follow_symlinks: bool) -> bool:
        raise self._error

    def stat(self) -> Any:
        raise self._error


class Entries(list[Stubborn]):
    def __enter__(self) -> "Entries":
        return self

    def __exit__(self, *_: object) -> None: ...


@pytest.mark.parametrize(
    ("error", "listing"),
    [
        (FileNotFoundError(2, "No such file"), {}),
        (OSError(5, "Input/output error"), {"signs.md": (0, 0, 0)}),
    ],
)
def test_what_hides_its_size_is_not_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, listing: dict[str, Any]
) -> None:
    monkeypatch.setattr(os, "scandir", lambda path: Entries([Stubborn(error)]))
    assert list_files(tmp_path) == listing


def test_folder_that_cannot_be_opened_is_told_apart_from_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "en/signs.md", "es/signs.md")
    scandir = os.scandir

    def closed(path: Path) -> Any:
        if path == tmp_path / "en":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    listing = list_files(tmp_path)
    assert sorted(listing) == ["en/", "es/signs.md"]
    assert listing["en/"] == (CLOSED, 0, 0)


def test_whole_disk_is_not_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_ENTRIES", 5)
    make(tmp_path, *(f"{part}/{number}.md" for part in "abc" for number in range(3)))
    assert len(list_files(tmp_path)) == 2  # beside three folders
    assert list_files(tmp_path) == list_files(tmp_path)


def test_name_is_shown_in_letters_and_not_too_long() -> None:
    assert printable("se\udcf1al\n\u202e.md") == "se\ufffdal\ufffd\ufffd.md"
    assert printable("x" * 9, longest=8) == "x" * 8 + "…"


@pytest.mark.parametrize("name", ["CON", "nul.png", "Lpt9.tar.gz", "COM¹", "aux .txt", "conin$"])
def test_devices_of_windows_are_known(name: str) -> None:
    assert is_device(name)
    assert not is_device(f"a{name}")


def test_file_in_icloud_is_there_under_its_name(tmp_path: Path) -> None:
    make(tmp_path, "en/.signs.md.icloud")
    assert list(list_files(tmp_path)) == ["en/signs.md"]
    assert is_elsewhere(tmp_path / "en" / "signs.md")
    assert not is_elsewhere(tmp_path / "en" / "pain.md")
    assert [real_name(name) for name in ("signs.md", ".icloud", ".hidden")] == [
        *("signs.md", ".icloud", ".hidden"),
    ]


def test_mark_says_whether_two_listings_are_the_same() -> None:
    one, other = {"a": (1, 2, 3), "b": (1, 2, 3)}, {"a": (1, 2, 3), "b": (1, 2, 4)}
    assert mark_of(one) == mark_of(dict(reversed(one.items()))) != mark_of(other)


@pytest.mark.parametrize("content", ["", "content", "a/b/content"])
def test_git_is_at_work_while_it_has_its_lock(tmp_path: Path, content: str) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / content
    folder.mkdir(parents=True, exist_ok=True)
    assert not git_is_at_work(folder)
    lock = tmp_path / ".git" / "index.lock"
    lock.touch()
    assert git_is_at_work(folder)
    left_behind = time.time() - GIT_LIMIT_S - 10
    os.utime(lock, (left_behind, left_behind))
    assert not git_is_at_work(folder)
