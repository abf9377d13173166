"""Which words are meant by a file, a folder or a stick."""

import os
from pathlib import Path

import pytest

from exchange.words import topic, write
from kiosk.exchange import places
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.places import meant, words_in


def refusal(source: Path) -> str:
    with pytest.raises(ExchangeError) as error:
        meant(source)
    return str(error.value)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (["en/a.md"], "."),
        (["center.md"], "."),
        (["content/en/a.md"], "content"),
        (["content/center.md", "content/es/center.md"], "content"),
        (["our words/en/a.md"], "our words"),
        (["our words/content/en/a.md"], "our words/content"),
        (["words.kiosk", "photo.jpg"], "words.kiosk"),
        (["WORDS.KIOSK"], "WORDS.KIOSK"),
        ([".Trash/en/a.md", ".old.kiosk", "content/en/a.md"], "content"),
    ],
)
def test_one_place_with_words_is_meant(tmp_path: Path, files: list[str], found: str) -> None:
    for name in files:
        write(tmp_path, name, topic("A"))
    assert meant(tmp_path) == tmp_path / found


def test_file_is_meant_itself(tmp_path: Path) -> None:
    file = write(tmp_path, "anything", "x")
    assert meant(file) == file


def test_several_places_are_named(tmp_path: Path) -> None:
    for name in ("content/en/a.md", "b.kiosk", "old/content/en/a.md"):
        write(tmp_path, name, "x")
    assert refusal(tmp_path) == (
        f"{tmp_path}: There are words in several places here: “b.kiosk”, “content”, “old/content”. "
        "Choose one of them."
    )


def test_place_without_words(tmp_path: Path) -> None:
    write(tmp_path, "photo.jpg", "x")
    assert refusal(tmp_path) == (
        f"{tmp_path}: There are no words here. Choose a .kiosk file, or a folder that holds the "
        "file center.md and the folder en."
    )


def test_place_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "stick") == (
        f"{tmp_path / 'stick'}: There is no such file or folder. Put the stick in, or check the "
        "name."
    )


def test_stick_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(places, "words_in", fail)
    assert refusal(tmp_path) == (
        f"{tmp_path}: This cannot be read (Input/output error). Take the stick out, put it in "
        "again, and try again."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes that are files")
def test_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "words.kiosk")
    assert refusal(tmp_path / "words.kiosk") == (
        f"{tmp_path / 'words.kiosk'}: This is not a .kiosk file. Save the words again on the other "
        "machine."
    )
    assert words_in(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_linked_folder_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path, "real/en/a.md", "x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert words_in(tmp_path) == [tmp_path / "real"]


def test_only_so_much_of_a_stick_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "MOST", 3)
    for number in range(9):
        write(tmp_path, f"{number}.kiosk", "x")
    assert len(words_in(tmp_path)) == 3
