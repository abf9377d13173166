"""Saving with the real publisher, and the real screen beside it."""

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.edition.store import Store
from ways_to_save import WAYS, byte_by_byte, in_two_writes
from whole.program import Program

pytestmark = pytest.mark.integration
Start = Callable[..., Program]

QUICK_WAYS = [way for way in WAYS if way is not byte_by_byte]
MOST_S = 1.0
"""Nobody here has to type; longer pauses are as good as this one."""


def page(words: str) -> str:
    return (
        "---\ntitle: Bladder and body\nsummary: Pain.\nicon: drop\ngroup: notice\norder: 90\n"
        f"---\n{words}\n\n> [!TIP]\n> Ask us for more words.\n"
    )


@pytest.fixture
def store(tmp_path: Path, content: Path) -> Store:
    """What the program publishes into."""
    return Store.for_content(tmp_path / "state", content)


def published(store: Store) -> int:
    """How many editions there were."""
    return int(store.current().removeprefix("edition-"))


def test_every_way_of_saving_reaches_the_page_that_is_open(
    start: Start, content: Path, store: Store
) -> None:
    kiosk = start(options=("--idle-seconds", "300"))
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask("touch Bladder and body")
    file = content / "en" / "bladder-and-body.md"
    before = published(store)
    for number, way in enumerate(QUICK_WAYS, 1):
        words = f"These words came by the way of {way.__name__}."
        for pause in way(file, page(words)):
            time.sleep(min(pause, MOST_S))
        kiosk.ask(f"wait {words}")
        assert kiosk.shows("Ask us for more words.")
        assert published(store) == before + number, way.__name__
        shutil.rmtree(content.with_name("old"), ignore_errors=True)
    assert kiosk.close()[0] == 0


def test_half_a_page_is_never_published(start: Start, content: Path, store: Store) -> None:
    """Each page in the store is whole, though its file was half there again and again."""
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask("touch Bladder and body")
    seen: set[str] = set()
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.02):
            seen.add(first_words(store))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        for number in range(10):
            words = f"Words number {number}. " + "More of them. " * 40
            for pause in in_two_writes(content / "en" / "bladder-and-body.md", page(words)):
                time.sleep(pause)
            kiosk.ask(f"wait Words number {number}.")
            seen.add(first_words(store))
    finally:
        over.set()
        watcher.join()
    assert len([words for words in seen if "Words number" in words]) == 10
    assert all(words.count("More of them.") == 40 for words in seen if "Words number" in words)


def first_words(store: Store) -> str:
    loaded = store.load()
    assert loaded
    found = loaded[0].page("en", "bladder-and-body")
    assert found
    return str(found.read_blocks()[0])
