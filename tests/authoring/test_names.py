"""Only files with a topic's name are topics; the others get a sentence or silence."""

import os
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring import names
from kiosk.authoring.names import better_name, topic_files


def make(content: Path, *paths: str) -> Path:
    for path in paths:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text("x")
    return content


def found(content: Path) -> tuple[list[str], list[str]]:
    topics, problems = topic_files(content)
    return list(topics), [str(problem) for problem in problems]


def test_topics_are_sorted_and_other_files_are_passed_over(tmp_path: Path) -> None:
    make(
        tmp_path,
        *("es/signs.md", "en/signs.md", "en/a-2.md", "pt-BR/a.md", "center.md", "README.md"),
        *("en/README.md", "es/center.md", "es/interface.txt", "images/x.png", "images/notes.md"),
        *("en/.hidden.md", "en/~$signs.md", "en/a.md.tmp", "en/.a.md.swp", "en/a.md~"),
        *("en/signs.md.bak", ".git/config.md", "notes/x.txt", "en/4913", "en/5B2F1A00"),
        *("en/#signs.md#", "en/.#signs.md", "en/.~lock.signs.md#", "en/~syncthing~signs.md.tmp"),
        *("en/.syncthing.signs.md.tmp", "en/desktop.ini", "en/Thumbs.db", "en/._signs.md"),
        *("en/.DS_Store", "en/Icon\r"),
    )
    (tmp_path / "en" / "folder.md").mkdir()
    assert found(tmp_path) == (["en/a-2.md", "en/signs.md", "es/signs.md", "pt-BR/a.md"], [])


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Signs.md", "signs.md"),
        ("my signs.MD", "my-signs.md"),
        ("signs_2.md.txt", "signs-2.md"),
        ("mañana—hoy.markdown", "manana-hoy.md"),
        ("¿.md", "my-topic.md"),
        ("signs-DESKTOP-7.md", "signs-desktop-7.md"),
    ],
)
def test_bad_names_get_a_better_one(tmp_path: Path, name: str, better: str) -> None:
    make(tmp_path, f"en/{name}")
    assert found(tmp_path) == (
        [],
        [
            f"en/{name}: warning: The file name of a topic has only small letters, digits and "
            f"hyphens, and ends in .md. Rename the file to “{better}”. [bad-name]"
        ],
    )


@pytest.mark.parametrize("name", ["signs.md.txt", "signs.markdown", "SIGNS.md.docx"])
def test_two_files_of_one_topic(tmp_path: Path, name: str) -> None:
    make(tmp_path, "en/signs.md", f"en/{name}")
    assert found(tmp_path) == (
        ["en/signs.md"],
        [
            f"en/{name}: warning: The topic “signs.md” is there already, so this file is not "
            "shown. Copy what is new in it into “signs.md”, then delete it. [double-topic]"
        ],
    )


@given(st.text())
def test_a_better_name_is_one_that_a_topic_may_have(name: str) -> None:
    better = better_name(name)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md", better)
    assert better_name(better) == better


def test_files_in_the_wrong_place_are_named(tmp_path: Path) -> None:
    make(tmp_path, "signs.md", "english/signs.md", "en/garden.png")
    assert found(tmp_path) == (
        [],
        [
            "en/garden.png: warning: This file is not a topic, so it is not shown. Save topics "
            "as plain text with a name ending in .md; put pictures into images. [not-a-topic]",
            "english: warning: The folder “english” is not named after a language, so its topics "
            "are not shown. Name it with the two letters of its language, such as en or es. "
            "[bad-folder]",
            "signs.md: warning: A topic in no language folder is not shown. Move it into the "
            "folder of its language, such as en. [no-language]",
        ],
    )


@pytest.mark.parametrize(("limit", "value"), [("MAX_FILES", 2), ("MAX_TOTAL", 2)])
def test_a_folder_too_big_gives_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    make(tmp_path, "en/a.md", "en/b.md", "images/x.png")
    monkeypatch.setattr(names, limit, value)
    shown = f"{names.MAX_FILES:,} files or {names.MAX_TOTAL // 1_000_000} MB"
    assert found(tmp_path) == (
        [],
        [
            f": error: The content folder has more than {shown}. Check that it is the right "
            "folder, and move away what is not content. [folder-too-big]"
        ],
    )


def test_too_many_topics_are_cut_short_but_for_help_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "MAX_TOPICS", 2)
    make(tmp_path, "en/a.md", "en/b.md", "en/c.md", "en/help-now.md", "es/a.md", "es/b.md")
    assert found(tmp_path) == (
        ["en/a.md", "en/help-now.md", "es/a.md", "es/b.md"],
        [
            "en: error: This folder holds 4 topics; 2 are the most, in the order of their names, "
            "so the others are not shown. Nobody finds anything among so many. Move the topics "
            "away that are not needed. [too-many-topics]"
        ],
    )


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_name_in_another_encoding_is_said_in_letters_that_can_be_kept(tmp_path: Path) -> None:
    make(tmp_path, "en/a.md")
    (tmp_path / "en" / os.fsdecode(b"se\xf1al\n\xe2\x80\xae.md")).write_text("x")
    _, problems = topic_files(tmp_path)
    assert [str(problem) for problem in problems] == [
        "en/se\ufffdal\ufffd\ufffd.md: warning: The file name of a topic has only small letters, "
        "digits and hyphens, and ends in .md. Rename the file to “se-al.md”. [bad-name]"
    ]
    msgspec.json.encode(problems)


def test_history_of_git_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "MAX_FILES", 1)
    make(tmp_path, "en/a.md", ".git/1", ".git/2")
    assert found(tmp_path) == (["en/a.md"], [])


def test_a_missing_folder_gives_nothing(tmp_path: Path) -> None:
    assert found(tmp_path / "gone") == ([], [])
