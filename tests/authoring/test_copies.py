"""A copy never becomes a card; staff are told of which file it is one, and what to do."""

from pathlib import Path

import pytest

from kiosk.authoring.copies import twins
from kiosk.authoring.names import topic_files
from kiosk.edition import Page

COMPARE = "Compare the two: copy what is new in it into “signs.md”, then delete it."


def make(content: Path, *paths: str) -> None:
    for path in paths:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text("x")


def found(content: Path) -> tuple[list[str], list[str]]:
    topics, problems = topic_files(content)
    return list(topics), [str(problem) for problem in problems]


MARKED = [
    "signs (1).md",
    "signs(2).md",
    "signs - Copy.md",
    "signs - Copy (2).md",
    "Copy of signs.md",
    "Copy (2) of signs.md",
    "signs (Ana's conflicted copy 2026-11-23).md",
    "signs (case conflict).md",
    "signs.sync-conflict-20261126-101500-ABCDEFG.md",
    "signs-safeBackup-0001.md",
]
UNMARKED = {
    "signs-LAPTOP1.md": "signs-laptop1.md",
    "signs-Annas-MacBook.md": "signs-annas-macbook.md",
    "signs copy.md": "signs-copy.md",
    "signs 2.md": "signs-2.md",
    "signs - copia.md": "signs-copia.md",
    "signs_old.md": "signs-old.md",
    "Signs of use.md": "signs-of-use.md",
}


@pytest.mark.parametrize("name", MARKED)
def test_copy_that_its_name_tells_is_not_shown(tmp_path: Path, name: str) -> None:
    make(tmp_path, "en/signs.md", f"en/{name}")
    assert found(tmp_path) == (
        ["en/signs.md"],
        [
            f"en/{name}: warning: This looks like a copy of “signs.md”, so it is not shown. "
            f"{COMPARE} [conflict-copy]"
        ],
    )


@pytest.mark.parametrize("name", MARKED)
def test_copy_alone_may_take_the_place_of_the_file(tmp_path: Path, name: str) -> None:
    make(tmp_path, f"en/{name}")
    assert found(tmp_path) == (
        [],
        [
            f"en/{name}: warning: This looks like a copy of “signs.md”, which is not there, so it "
            "is not shown. If it has the right words, rename it to “signs.md”. [conflict-copy]"
        ],
    )


@pytest.mark.parametrize(("name", "own"), UNMARKED.items())
def test_name_that_goes_on_with_that_of_a_topic_may_be_a_copy(
    tmp_path: Path, name: str, own: str
) -> None:
    make(tmp_path, "en/signs.md", "en/sign.md", f"en/{name}")
    assert found(tmp_path) == (
        ["en/sign.md", "en/signs.md"],
        [
            f"en/{name}: warning: This looks like a copy of “signs.md”, so it is not shown. "
            f"{COMPARE} If it is a topic of its own, rename it to “{own}”. [conflict-copy]"
        ],
    )


@pytest.mark.parametrize(
    ("copy", "of"),
    [
        ("center (1).md", "center.md"),
        ("center-LAPTOP1.md", "center.md"),
        ("es/center.sync-conflict-20261126-101500-ABCDEFG.md", "center.md"),
        ("es/interface.sync-conflict-20261126-101500-ABCDEFG.txt", "interface.txt"),
        ("es/interface-LAPTOP1.txt", "interface.txt"),
        ("es (1)/signs.md", "es"),
        ("es - Copy/signs.md", "es"),
    ],
)
def test_copies_of_all_else_are_named_too(tmp_path: Path, copy: str, of: str) -> None:
    make(tmp_path, "center.md", "es/center.md", "es/interface.txt", copy)
    named = copy.removesuffix("/signs.md")
    assert found(tmp_path) == (
        [],
        [
            f"{named}: warning: This looks like a copy of “{of}”, so it is not shown. Compare the "
            f"two: copy what is new in it into “{of}”, then delete it. [conflict-copy]"
        ],
    )


def test_picture_with_a_number_is_only_in_the_wrong_place(tmp_path: Path) -> None:
    make(tmp_path, "en/garden (1).png", "images/garden.png", "images/garden (1).png")
    assert found(tmp_path) == (
        [],
        [
            "en/garden (1).png: warning: This file is not a topic, so it is not shown. Save topics "
            "as plain text with a name ending in .md; put pictures into images. [not-a-topic]"
        ],
    )


def page(topic: str, title: str, language: str = "en") -> Page:
    return Page(topic, language, title, "", "info", "notice", 10, "")


def test_page_that_goes_on_with_another_of_the_same_title_is_its_twin() -> None:
    pages = {
        "en/signs-laptop1.md": page("signs-laptop1", "Signs"),
        "en/signs.md": page("signs", "signs"),
        "en/signs-of-use.md": page("signs-of-use", "Signs of use"),
        "en/signsofuse.md": page("signsofuse", "Signs"),
        "es/signs-pc.md": page("signs-pc", "Signs", "es"),
    }
    assert twins(pages) == {"en/signs-laptop1.md": "en/signs.md"}


def test_copy_of_a_copy_has_the_first_for_a_twin() -> None:
    pages = {f"en/{name}.md": page(name, "Signs") for name in ("signs-a-b", "signs-a", "signs")}
    assert twins(pages) == {"en/signs-a-b.md": "en/signs.md", "en/signs-a.md": "en/signs.md"}
