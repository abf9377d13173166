"""Hard text costs its own page at most: a verdict in plain words, and no bomb in the layout."""

import threading
from pathlib import Path

import pytest

from faults.chewing import titles, write
from faults.families import FAMILIES, HEADER, texts
from faults.markup import ICONS, is_harmless, markups, read, some_center
from kiosk.authoring.length import MAX_BLOCKS, MAX_LETTERS, MAX_LINES
from kiosk.authoring.markup import MAX_WORD
from kiosk.authoring.plain.texts import texts as words_of
from kiosk.authoring.reading import read_topic_file
from kiosk.edition import Block, Notice, Outcome, Panel, Question
from kiosk.edition.store import Store
from kiosk.live import PublisherProcess

SMALL = 2_048
"""Bytes that every family can be read with in this process."""

LONGEST_MESSAGE = 450


def depth(block: Block) -> int:
    """How many blocks are inside one another."""
    inside = block.blocks if isinstance(block, Notice | Question | Panel | Outcome) else ()
    return 1 + max(map(depth, inside), default=0)


@pytest.mark.parametrize("kind", ["topic", "questions", "check-in", "help"])
@pytest.mark.parametrize("name", FAMILIES)
def test_hard_text_gives_a_small_page_or_a_sentence(name: str, kind: str) -> None:
    raw = (HEADER.format(kind) + FAMILIES[name](SMALL)).encode()
    nowhere = Path("nowhere")
    page, problems = read_topic_file("en/x.md", raw, some_center(), ICONS, nowhere, nowhere)
    assert page is not None or any(problem.level == "error" for problem in problems)
    assert "reader-failed" not in [problem.name for problem in problems]
    assert max((len(str(problem)) for problem in problems), default=0) <= LONGEST_MESSAGE
    if page is None:
        return
    blocks = page.read_blocks()
    assert all(map(is_harmless, markups(blocks)))
    assert len(blocks) <= MAX_BLOCKS
    assert max(map(depth, blocks)) <= 6
    lines = list(words_of(blocks))
    assert len(lines) <= MAX_LINES
    assert sum(map(len, lines)) <= MAX_LETTERS
    words = (word for line in lines for word in line.replace("\u200b", " ").split())
    assert max(map(len, words), default=0) <= MAX_WORD


def test_what_is_too_long_for_the_screen_does_not_come_through() -> None:
    for name in ("one word", "items", "a long table", "lines that break"):
        assert read((HEADER.format("topic") + FAMILIES[name](65_536)).encode()) is None


@pytest.mark.integration
def test_all_families_at_once_leave_the_other_pages_alone(tmp_path: Path) -> None:
    content, state = tmp_path / "content", tmp_path / "state"
    publish = PublisherProcess(content, state)
    write(content, "First")
    assert publish(False, threading.Event()) == ""
    for number, (_, raw) in enumerate(texts(65_536)):
        (content / "en" / f"hostile-{number}.md").write_bytes(raw)
    write(content, "Second")
    assert publish(False, threading.Event()) == ""
    loaded = Store.for_content(state, content).load()
    assert loaded is not None
    assert titles([loaded[0]]) == ["Second"]
