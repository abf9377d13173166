"""A file is the old one or the new one, whatever happens in between."""

import errno
import os
from pathlib import Path

import pytest

from kiosk import atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "file"
    atomic.write(file, b"old")
    atomic.write(file, b"new")
    assert (file.read_bytes(), names(tmp_path)) == (b"new", ["file"])


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_old_file_stays_when_writing_fails(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, broken, full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(file, b"new")
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["file"])


def test_what_an_ended_program_left_behind_goes_after_an_hour(tmp_path: Path) -> None:
    for name in ("a [1].pdf.0.part", "a [1].pdf.1.part", "b.pdf.0.part"):
        (tmp_path / name).touch()
    os.utime(tmp_path / "a [1].pdf.0.part", (0, 0))
    os.utime(tmp_path / "b.pdf.0.part", (0, 0))
    atomic.write(tmp_path / "a [1].pdf", b"")
    assert names(tmp_path) == ["a [1].pdf", "a [1].pdf.1.part", "b.pdf.0.part"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
@pytest.mark.parametrize("wait", [True, False])
def test_file_is_never_readable_by_more_than_it_may_be(tmp_path: Path, wait: bool) -> None:
    atomic.write(tmp_path / "file", b"", mode=0o600, wait=wait)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
