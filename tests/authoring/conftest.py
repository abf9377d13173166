"""A center, and a short way to read a topic."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.authoring.center import read_center
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.topic import read_topic
from kiosk.edition import Block, Center, Page

CENTER = """---
name: Test Center
city: Knoxville
phone: 865-555-0100
group: understand = Understand
group: notice = Notice
---
"""
HEADER = "---\ntitle: Bladder\nsummary: Pain.\nicon: drop\ngroup: notice\norder: 90\n"
ICONS = frozenset({"drop", "info", "eye"})
UNFINISHED = ("[no-action]", "[no-source]", "[unchecked]", "[unsigned]")

ReadTopic = Callable[..., tuple[Page | None, list[str]]]
ReadBody = Callable[..., tuple[tuple[Block, ...], list[str]]]


@pytest.fixture
def center() -> Center:
    center, problems = read_center(CENTER, "center.md")
    assert center is not None
    assert problems == ()
    return center


@pytest.fixture
def images(tmp_path: Path) -> PictureFolder:
    (tmp_path / "images").mkdir()
    return PictureFolder(tmp_path / "images", tmp_path / "edition")


@pytest.fixture
def read_all(center: Center, images: PictureFolder) -> ReadTopic:
    """Read a whole topic file; the problems come as the lines staff see."""

    def read(text: str, path: str = "en/bladder.md") -> tuple[Page | None, list[str]]:
        page, problems = read_topic(path, text, center, ICONS, images)
        return page, [str(problem) for problem in problems]

    return read


@pytest.fixture
def read(read_all: ReadTopic) -> ReadTopic:
    """Read a topic, without the problems of what only a finished page must have."""

    def read(text: str) -> tuple[Page | None, list[str]]:
        page, problems = read_all(text)
        return page, [problem for problem in problems if not problem.endswith(UNFINISHED)]

    return read


@pytest.fixture
def read_words(read: ReadTopic) -> ReadBody:
    """Read a body under a good header; its first line is line 1 of the messages."""

    def read_words(body: str, kind: str = "topic") -> tuple[tuple[Block, ...], list[str]]:
        page, problems = read(f"{HEADER}kind: {kind}\n---\n{body}")
        above = HEADER.count("\n") + 2
        shown = []
        for problem in problems:
            _, line, rest = problem.split(":", 2)
            shown.append(f"{int(line) - above}:{rest}" if line.isdigit() else problem)
        return (page.read_blocks() if page else ()), shown

    return read_words
