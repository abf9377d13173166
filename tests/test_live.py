"""Live words: when to publish, and that nothing ends the thread."""

import logging
import os
import queue
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import live
from kiosk.edition import Center, Edition
from kiosk.edition.store import Store
from kiosk.folder import Listing
from kiosk.live import LiveWords, PublisherProcess, Verdict, Watch

NOTHING, PUBLISH, KEEPING = Verdict.NOTHING, Verdict.PUBLISH, Verdict.PUBLISH_KEEPING
A = {"en/a.md": (10, 1)}
A2 = {"en/a.md": (12, 2)}
AB = {"en/a.md": (10, 1), "en/b.md": (20, 1)}


def settled() -> Watch:
    """A watch that has published AB for good, at second 10."""
    watch = Watch()
    for now in (0.0, 0.3, 11.0):
        watch.see(AB, now)
    return watch


def test_first_listing_is_published_keeping_what_is_missing_for_ten_seconds() -> None:
    watch = Watch()
    seen = [watch.see(AB, now) for now in (0.0, 0.3, 0.6, 10.2, 10.3, 10.6)]
    assert seen == [NOTHING, KEEPING, NOTHING, NOTHING, PUBLISH, NOTHING]


def test_change_is_published_once_two_listings_are_equal() -> None:
    watch = settled()
    later = {**AB, "en/a.md": (12, 2)}
    seen = [watch.see(listing, 20.0) for listing in (AB, later, later, later)]
    assert seen == [NOTHING, NOTHING, PUBLISH, NOTHING]


def test_folder_that_keeps_changing_is_left_alone() -> None:
    watch = settled()
    assert {watch.see({"en/a.md": (size, size)}, 20.0) for size in range(50)} == {NOTHING}


def test_missing_file_keeps_its_page_for_ten_seconds() -> None:
    watch = settled()
    seen = [watch.see(A, now) for now in (20.0, 20.3, 25.0, 30.2, 30.3, 30.6)]
    assert seen == [NOTHING, KEEPING, NOTHING, NOTHING, PUBLISH, NOTHING]


def test_change_while_a_file_is_missing_still_keeps_it() -> None:
    watch = settled()
    seen = [watch.see(A, 20.0), watch.see(A, 20.3), watch.see(A2, 25.0), watch.see(A2, 25.3)]
    assert seen == [NOTHING, KEEPING, NOTHING, KEEPING]
    assert watch.see(A2, 30.3) is PUBLISH


def test_file_that_comes_back_is_published() -> None:
    watch = settled()
    seen = [watch.see(A, 20.0), watch.see(A, 20.3), watch.see(AB, 21.0), watch.see(AB, 21.3)]
    assert seen == [NOTHING, KEEPING, NOTHING, KEEPING]


def test_failed_publish_is_tried_again_after_a_minute_or_at_the_next_change() -> None:
    watch = settled()
    watch.see(A, 20.0)
    watch.see(A, 20.3)
    watch.see(A, 31.0)
    watch.failed(31.0)
    assert [watch.see(A, 90.9), watch.see(A, 91.0), watch.see(A, 91.3)] == [
        NOTHING,
        PUBLISH,
        NOTHING,
    ]
    watch.failed(91.3)
    assert [watch.see(A2, 92.0), watch.see(A2, 92.3)] == [NOTHING, PUBLISH]


class Scene:
    """Live words with a clock that the test advances and a publisher that only takes notes."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        (self.content / "en").mkdir(parents=True)
        (self.content / "en" / "a.md").write_text("one")
        self.store = Store(folder / "editions")
        self.now = 0.0
        self.published: list[bool] = []
        self.shown: list[str] = []
        self.live = self.watching(self.note)

    def watching(self, publish: live.Publish) -> LiveWords:
        return LiveWords(
            self.content, self.store, publish, self.show, clock=lambda: self.now, shown=""
        )

    def note(self, keep_missing: bool, stop: threading.Event) -> bool:
        self.published.append(keep_missing)
        return True

    def show(self, edition: Edition, folder: Path) -> None:
        self.shown.append(f"{folder.name} made {edition.made}")

    def publish(self, made: str) -> None:
        with self.store.draft() as draft:
            draft.publish(Edition(made, {"en": Center("Center")}, ()))

    def steps(self, *times: float) -> None:
        for self.now in times:
            self.live.step()


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_saved_file_starts_the_publisher(scene: Scene) -> None:
    scene.steps(0.0, 0.3, 11.0)
    (scene.content / "en" / "a.md").write_text("another")
    scene.steps(12.0, 12.3, 12.6)
    assert scene.published == [True, False, False]


def test_hidden_files_start_nothing(scene: Scene) -> None:
    scene.steps(0.0, 0.3, 11.0)
    (scene.content / ".git").mkdir()
    (scene.content / ".git" / "index").write_text("x")
    (scene.content / "en" / ".a.md.swp").write_text("x")
    scene.steps(12.0, 12.3)
    assert scene.published == [True, False]


def test_edition_published_by_anybody_is_shown_once(scene: Scene) -> None:
    scene.steps(0.0)
    scene.publish("one")
    scene.steps(0.3, 0.6)
    scene.publish("two")
    scene.steps(0.9, 1.2)
    assert scene.shown == ["edition-1 made one", "edition-2 made two"]


def test_edition_that_the_screen_shows_already_is_not_shown_again(scene: Scene) -> None:
    scene.publish("one")
    live = LiveWords(scene.content, scene.store, scene.note, scene.show, shown="edition-1")
    live.step()
    assert scene.shown == []


def test_slow_folder_is_listed_less_often(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def listing(seconds: float) -> Callable[[Path], Listing]:
        def slow(_folder: Path) -> Listing:
            scene.now += seconds
            return A

        return slow

    monkeypatch.setattr(live, "list_files", listing(0.0001))
    assert scene.live.step() == 0.3
    monkeypatch.setattr(live, "list_files", listing(0.01))
    assert scene.live.step() == pytest.approx(4.0)
    monkeypatch.setattr(live, "list_files", listing(5.0))
    assert scene.live.step() == 30.0


def test_missing_folder_is_left_to_the_publisher(scene: Scene) -> None:
    scene.steps(0.0, 0.3, 11.0)
    shutil.rmtree(scene.content)
    scene.steps(12.0, 12.3, 13.0, 22.3, 22.6)
    assert scene.published == [True, False, True, False]


def test_publisher_that_cannot_start_is_logged_and_tried_again(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(keep_missing: bool, stop: threading.Event) -> bool:
        scene.published.append(keep_missing)
        raise OSError(12, "Cannot allocate memory")

    scene.live = scene.watching(broken)
    scene.steps(0.0, 0.3, 0.6, 60.2, 60.3)
    assert scene.published == [True, False]
    assert [record.getMessage() for record in caplog.records] == [
        f"The words in {scene.content} cannot be published: [Errno 12] Cannot allocate memory"
    ] * 2


def test_screen_that_fails_does_not_end_the_thread(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(edition: Edition, folder: Path) -> None:
        raise RuntimeError(f"cannot show {edition.made}")

    scene.publish("one")
    live = LiveWords(scene.content, scene.store, scene.note, fail)
    live.step()
    live.step()
    assert [record.getMessage() for record in caplog.records] == [
        f"The new edition in {scene.store.folder} cannot be shown: cannot show one"
    ]


def test_stop_ends_the_thread_and_the_publisher(scene: Scene) -> None:
    started, ended = threading.Event(), threading.Event()

    def wait(keep_missing: bool, stop: threading.Event) -> bool:
        started.set()
        ended_by_stop = stop.wait(10)
        ended.set()
        return ended_by_stop

    live = LiveWords(scene.content, scene.store, wait, scene.show)
    live.start()
    assert started.wait(10)
    live.stop()
    assert ended.is_set()


def test_publisher_process_publishes_with_a_clean_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk.live")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "evil"))
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    publish = PublisherProcess(content, tmp_path / "state")
    assert publish(True, threading.Event()) is False
    assert [record.getMessage() for record in caplog.records] == [
        f"Nothing was published: no topic in {content} can be shown. "
        "“python main.py check” says why."
    ]


def test_saved_words_reach_the_screen(tmp_path: Path) -> None:
    """The whole way, with the real publisher."""
    content, state = tmp_path / "content", tmp_path / "state"
    (content / "en").mkdir(parents=True)
    (content / "center.md").write_text("---\nname: Center\ngroup: notice = Notice\n---\n", "utf-8")
    editions: queue.Queue[Edition] = queue.Queue()
    live = LiveWords(
        content,
        Store.for_content(state, content),
        PublisherProcess(content, state),
        lambda edition, folder: editions.put(edition),
    )
    live.start()
    try:
        for title in ("First", "Second"):
            words = f"---\ntitle: {title}\nsummary: A.\nicon: drop\ngroup: notice\n---\nWords.\n"
            (content / "en" / "signs.md").write_text(words, "utf-8")
            assert editions.get(timeout=20).pages[0].title == title
    finally:
        live.stop()


@pytest.mark.parametrize("stopped", [True, False], ids=["stopped", "too slow"])
def test_publisher_that_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    publish = PublisherProcess(tmp_path, tmp_path)
    publish.command = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(live, "PUBLISHER_LIMIT_S", 0.0)
    stop = threading.Event()
    if stopped:
        stop.set()
    assert publish(False, stop) is stopped


@pytest.mark.skipif(os.name == "nt", reason="the tests read the niceness as POSIX has it")
def test_publisher_runs_with_low_priority(tmp_path: Path) -> None:
    publish = PublisherProcess(tmp_path, tmp_path)
    path = tmp_path / "nice"
    publish.command = [
        sys.executable,
        "-c",
        "import os, sys, time, pathlib\n"
        "while os.getpriority(os.PRIO_PROCESS, 0) < 10: time.sleep(0.01)\n"
        f"pathlib.Path({str(path)!r}).write_text('low')",
    ]
    assert publish(False, threading.Event())
    assert path.read_text() == "low"
