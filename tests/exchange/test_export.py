"""Saving the words: all of them, in a file that can be imported again, or none."""

import os
from pathlib import Path

import pytest

from exchange.words import bytes_of, topic, write
from kiosk.exchange.export import Saved, export
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.staging import staged


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "words.kiosk"


def refusal(content: Path, file: Path) -> str:
    """What is said about words that cannot be saved; nothing was written."""
    there = bytes_of(file.parent) if file.parent.is_dir() else {}
    with pytest.raises(ExchangeError) as error:
        export(content, file)
    assert (bytes_of(file.parent) if file.parent.is_dir() else {}) == there
    return str(error.value)


def test_everything_is_saved_but_what_programs_leave_behind(
    content: Path, file: Path, tmp_path: Path
) -> None:
    write(content, "README.md", "The guide.")
    write(content, "images/a.png", bytes(3000))
    everything = bytes_of(content)
    for name in (".git/config", "en/.signs.md.swp", "en/signs.md~", "en/~$signs.md"):
        write(content, name, "x")
    saved = export(content, file)
    assert saved == Saved(file, 2, file.stat().st_size)
    with staged(file, tmp_path / "other" / "content") as words:
        assert bytes_of(words) == everything


def test_same_words_make_the_same_file(content: Path, file: Path) -> None:
    export(content, file)
    first = file.read_bytes()
    os.utime(content / "en" / "signs.md", (0, 0))
    export(content, file)
    assert file.read_bytes() == first


def test_words_that_are_a_link_are_saved(content: Path, file: Path, tmp_path: Path) -> None:
    (content / "en" / "linked.md").symlink_to(write(tmp_path, "elsewhere.md", topic("Linked")))
    assert export(content, file).pages == 3


def test_folder_is_not_written_over(content: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick.kiosk"
    folder.mkdir()
    assert refusal(content, folder) == (
        f"{folder}: This is a folder. Name a file, such as {folder / 'words.kiosk'}."
    )


def test_other_files_are_not_written_over(content: Path) -> None:
    file = content.parent / "photo.jpg"
    file.write_bytes(b"x")
    assert refusal(content, file) == (
        f"{file}: The name of the file must end with .kiosk, such as photo.kiosk."
    )


def test_file_among_the_words_is_refused(content: Path) -> None:
    file = content / "en" / "words.kiosk"
    assert refusal(content, file) == (
        f"{file}: This file would lie among the words themselves. Choose another folder."
    )


def test_folder_that_is_not_there(content: Path, tmp_path: Path) -> None:
    assert refusal(content, tmp_path / "stick" / "words.kiosk") == (
        f"{tmp_path / 'stick'}: There is no such folder. Put the stick in, or choose another "
        "folder."
    )


def test_no_words(file: Path, tmp_path: Path) -> None:
    assert refusal(tmp_path / "content", file) == (
        f"{tmp_path / 'content'}: There are no words here. Choose a .kiosk file, or a folder that "
        "holds the file center.md and the folder en."
    )


def test_full_stick(content: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    assert refusal(content, file) == (
        f"{file.parent}: The kiosk cannot write here (No space left on device). Make room on the "
        "disk, or let the user who runs the kiosk write to this folder."
    )


def test_words_that_could_not_be_imported_again_are_refused(content: Path, file: Path) -> None:
    write(content, "images/what is this?.png", "x")
    assert refusal(content, file) == (
        f"{content}: The name “images/what is this?.png” cannot be used on every computer. Rename "
        "the file with letters, digits and hyphens only."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes that are files")
def test_pipe_is_refused_unopened(content: Path, file: Path) -> None:
    os.mkfifo(content / "en" / "pipe.md")
    assert refusal(content, file) == (
        f"{content}: “en/pipe.md” is a link or a device, not an ordinary file. Put the file itself "
        "there."
    )


def test_too_many_words(content: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.exchange.limits.MAX_BYTES", 1_000_000)
    write(content, "images/film.mp4", bytes(1_000_000))
    assert refusal(content, file).startswith(f"{content}: It holds more than 1 MB, which words")


@pytest.mark.parametrize("name", ["en/signs.md", "images/"])
def test_what_cannot_be_read_is_not_left_out(
    content: Path, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root can read everything, so the system is asked to say that it cannot."""

    def fail(path: Path) -> None:
        raise PermissionError(13, f"Permission denied: {path.name}")

    monkeypatch.setattr(Path, "iterdir" if name.endswith("/") else "read_bytes", fail)
    listing = {name: (-1, 0, 0)} if name.endswith("/") else {name: (5, 0, 0)}
    monkeypatch.setattr("kiosk.exchange.export.list_files", lambda _: listing)
    assert refusal_of(content, file) == (
        f"{content / name}: This cannot be read (Permission denied: {Path(name).name}). Take the "
        "stick out, put it in again, and try again."
    )


def refusal_of(content: Path, file: Path) -> str:
    with pytest.raises(ExchangeError) as error:
        export(content, file)
    assert not file.exists()
    return str(error.value)
