"""Sticks and folders where words may be waiting."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from exchange.words import topic, write
from kiosk.exchange import sources
from kiosk.exchange.sources import (
    Source,
    Target,
    find_sources,
    find_targets,
    label,
    mounted_below,
    sticks,
)

DAY = 1_764_000_000  # noon of November 24, 2025 in Knoxville, and the same day everywhere else


def test_words_on_sticks_and_in_downloads(tmp_path: Path) -> None:
    file = write(tmp_path, "KINGSTON/words.kiosk", "x")
    folder = write(tmp_path, "KINGSTON/from Ana/content/en/a.md", topic("A")).parents[1]
    whole = write(tmp_path, "WORDS/en/a.md", topic("A")).parents[1]
    for path in (file, folder, whole):
        os.utime(path, (DAY, DAY))
    places = [tmp_path / name for name in ("KINGSTON", "WORDS", "Downloads")]
    assert find_sources(places) == (
        Source(str(folder), "from Ana/content", "KINGSTON", "2025-11-24"),
        Source(str(file), "words.kiosk", "KINGSTON", "2025-11-24"),
        Source(str(whole), "WORDS", "WORDS", "2025-11-24"),
    )


def test_stick_that_cannot_be_read_is_passed_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sources, "words_in", fail)
    assert find_sources([tmp_path]) == ()


def test_words_are_saved_under_a_free_name(tmp_path: Path) -> None:
    today = date(2026, 11, 26)
    assert find_targets([tmp_path, tmp_path / "gone"], today) == (
        Target(tmp_path.name, str(tmp_path / "words-2026-11-26.kiosk")),
    )
    for name in ("words-2026-11-26.kiosk", "words-2026-11-26-2.kiosk"):
        write(tmp_path, name, "x")
    (target,) = find_targets([tmp_path], today)
    assert target.file == str(tmp_path / "words-2026-11-26-3.kiosk")


def test_stick_that_cannot_be_written_is_no_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert find_targets([tmp_path], date(2026, 11, 26)) == ()


def test_drives_are_found_in_the_folders_of_users_too(tmp_path: Path) -> None:
    drives = [tmp_path / name for name in ("media/ana/STICK", "media/CARD", "mnt/DISK")]
    for path in (*drives, tmp_path / "media" / "ben" / "no-drive"):
        path.mkdir(parents=True)
    found = mounted_below(
        [tmp_path / "media", tmp_path / "mnt", tmp_path / "run"], drives.__contains__
    )
    assert set(found) == set(drives)


@pytest.mark.parametrize(
    ("platform", "roots"), [("linux", ["/media", "/run/media", "/mnt"]), ("darwin", ["/Volumes"])]
)
def test_each_system_has_its_places(
    platform: str, roots: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def note(roots: Iterable[Path], _: object) -> list[Path]:
        asked.extend(roots)
        return []

    monkeypatch.setattr(sources, "mounted_below", note)
    assert sticks(platform) == []
    assert asked == [Path(root) for root in roots]


def test_windows_has_letters_and_one_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_is_there", lambda drive: drive in ("C:", "D:", "F:"))
    monkeypatch.setenv("SYSTEMDRIVE", "c:")
    assert [str(path) for path in sticks("win32")] == ["D:\\", "F:\\"]


@pytest.mark.parametrize(
    ("place", "name"), [(Path("/media/ana/KINGSTON"), "KINGSTON"), (Path("/"), "")]
)
def test_place_is_called_by_its_own_name(place: Path, name: str) -> None:
    assert label(place) == name


def test_downloads_and_documents_are_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sources.downloads().is_absolute()
    assert sources.documents().is_absolute()
    assert sources.downloads() != sources.documents()
