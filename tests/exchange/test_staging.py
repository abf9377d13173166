"""Words that are copied from a folder: all of them, nothing else, and never too much."""

import os
from pathlib import Path
from typing import Any

import pytest

from exchange.words import bytes_of, write
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.staging import settle, staged

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def refusal(source: Path, content: Path) -> str:
    """What is said about words that cannot be copied; nothing of them is left."""
    before = bytes_of(content.parent)
    with pytest.raises(ExchangeError) as error, staged(source, content):
        pass
    assert bytes_of(content.parent) == before
    return str(error.value)


def test_copy_has_every_file_and_is_gone_in_the_end(words: Path, content: Path) -> None:
    write(words, "images/a.png", bytes(200_000))
    write(words, "en/.sleep.md.swp", "x")
    write(words, ".git/config", "x")
    write(words, "System Volume Information/x", "x")
    before = bytes_of(content.parent)
    with staged(words, content) as copy:
        assert copy.parent.parent == content.parent
        assert bytes_of(copy) == {
            name: data
            for name, data in bytes_of(words).items()
            if name.startswith(("images/", "en/help-now", "en/sleep", "center"))
        }
    assert bytes_of(content.parent) == before


def test_copy_that_was_renamed_stays(words: Path, content: Path) -> None:
    target = content.with_name("elsewhere")
    with staged(words, content) as copy:
        copy.rename(target)
    assert bytes_of(target) == bytes_of(words)


@POSIX
@pytest.mark.parametrize("folder", [False, True])
def test_link_is_refused(words: Path, content: Path, tmp_path: Path, folder: bool) -> None:
    (words / "en" / "link").symlink_to(tmp_path if folder else write(tmp_path, "secret", "x"))
    assert refusal(words, content) == (
        f"{words}: “en/link” is a link or a device, not an ordinary file. Put the file itself "
        "there."
    )


@POSIX
def test_pipe_is_refused_unopened(words: Path, content: Path) -> None:
    os.mkfifo(words / "en" / "pipe.md")
    assert refusal(words, content) == (
        f"{words}: “en/pipe.md” is a link or a device, not an ordinary file. Put the file itself "
        "there."
    )


@POSIX
def test_names_that_differ_in_capital_letters_are_refused(words: Path, content: Path) -> None:
    write(words, "en/Sleep.md", "x")
    assert refusal(words, content) == (
        f"{words}: “en/Sleep.md” and “en/sleep.md” have the same name, or one that differs only in "
        "capital letters. Some computers keep only one of them. Rename one."
    )


def test_too_much_is_noticed_while_it_comes(
    words: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.exchange.limits.MAX_BYTES", 1_000_000)
    write(words, "images/film.mp4", bytes(1_000_000))
    assert refusal(words, content) == (
        f"{words}: It holds more than 1 MB, which words never do. Check that it is the right one, "
        "and take out what is not for the screen."
    )


def test_too_many_files_are_noticed_while_they_come(
    words: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.exchange.limits.MAX_FILES", 2)
    assert refusal(words, content) == (
        f"{words}: It holds more than 2 files, which words never do. Check that it is the right "
        "one, and take out what is not for the screen."
    )


def test_stick_that_is_pulled_out(
    words: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("kiosk.exchange.tree.pieces_of", fail)
    assert refusal(words, content) == (
        f"{words / 'center.md'}: This cannot be read (Input/output error). Take the stick out, put "
        "it in again, and try again."
    )


ROOM = "Make room on the disk, or let the user who runs the kiosk write to this folder."


def test_full_disk(words: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = Path.open

    def open_unless_new(path: Path, mode: str = "r", **more: Any) -> Any:
        if mode == "xb" and path.name == "sleep.md":
            raise OSError(28, "No space left on device")
        return really_open(path, mode, **more)

    monkeypatch.setattr(Path, "open", open_unless_new)
    assert refusal(words, content) == (
        f"{content.parent}: The kiosk cannot write here (No space left on device). {ROOM}"
    )


def test_folder_that_cannot_be_written(words: Path, content: Path) -> None:
    place = write(content.parent, "file", "in the way")
    assert refusal(words, place / "content") == (
        f"{place}: The kiosk cannot write here (File exists). {ROOM}"
    )


@POSIX
@pytest.mark.parametrize("user", [0, 1000], ids=["root", "staff"])
def test_who_may_change_the_present_words_may_change_the_new_ones(
    words: Path, content: Path, monkeypatch: pytest.MonkeyPatch, user: int
) -> None:
    given: dict[str, tuple[int, int]] = {}
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(
        os, "chown", lambda path, owner, group: given.update({path: (owner, group)})
    )
    content.chmod(0o775)
    settle(words, content)
    now = content.stat()
    owner = now.st_uid if user == 0 else -1
    everything = (words, *words.rglob("*"))
    assert given == {str(path): (owner, now.st_gid) for path in everything}
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in everything}
    assert modes == {(True, 0o775), (False, 0o664)}


@POSIX
def test_group_that_the_user_is_not_in_is_left_out(
    words: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refuse)
    content.chmod(0o755)
    settle(words, content)
    assert (words / "center.md").stat().st_mode & 0o777 == 0o644
