"""Live words: what the thread does, and that nothing ends it."""

import logging
import os
import queue
import sys
import threading
from pathlib import Path

import pytest

from kiosk import live
from kiosk.edition import Center, Edition, Problem, Source
from kiosk.edition.store import Store
from kiosk.folder import Listing, list_files, mark_of
from kiosk.live import LiveWords, PublisherProcess

A: Listing = {"en/a.md": (10, 1, 1)}


class Scene:
    """Live words with a clock that the test advances and a publisher that only takes notes."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        (self.content / "en").mkdir(parents=True)
        (self.content / "en" / "a.md").write_text("one")
        self.store = Store(folder / "editions")
        self.now = 0.0
        self.effort = 0.0
        self.failure = ""
        self.published: list[bool] = []
        self.marks: list[str] = []
        self.shown: list[str] = []
        self.live = self.watching(self.note)

    def watching(self, publish: live.Publish) -> LiveWords:
        return LiveWords(
            self.content,
            self.store,
            publish,
            self.show,
            clock=lambda: self.now,
            effort=lambda: self.effort,
        )

    def note(self, keep_missing: bool, stop: threading.Event, seen: str) -> str:
        self.published.append(keep_missing)
        self.marks.append(seen)
        return self.failure

    def show(self, edition: Edition, folder: Path) -> None:
        self.shown.append(f"{folder.name} made {edition.made}")

    def publish(self, made: str, *sources: Source) -> None:
        with self.store.draft() as draft:
            draft.publish(Edition(made, {"en": Center("Center")}, (), sources))

    def steps(self, *times: float) -> None:
        for self.now in times:
            self.live.step()


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_saved_file_starts_the_publisher_for_what_has_settled(scene: Scene) -> None:
    scene.steps(0.0, 0.3, 0.6, 0.9, 1.2)
    (scene.content / "en" / "a.md").write_text("another")
    scene.steps(12.0, 12.3, 12.6, 12.9, 13.2)
    assert scene.published == [False, False]
    assert scene.marks[1] == mark_of(list_files(scene.content)) != scene.marks[0]


def test_missing_file_of_the_last_edition_is_kept_at_first(scene: Scene) -> None:
    scene.publish("one", Source("en/a.md", "1"), Source("en/b.md", "2"))
    scene.live = LiveWords(
        scene.content,
        scene.store,
        scene.note,
        scene.show,
        last=scene.store.load(),
        clock=lambda: scene.now,
    )
    scene.steps(0.0, 0.9, 10.8, 10.9, 11.2)
    assert scene.published == [True, False]


def test_nothing_is_published_while_git_changes_the_files(scene: Scene) -> None:
    scene.steps(0.0, 1.0, 11.0)
    before = list(scene.published)
    lock = scene.content / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    (scene.content / "en" / "a.md").write_text("half")
    scene.steps(12.0, 13.0, 14.0, 15.0)
    assert scene.published == before
    (scene.content / "en" / "b.md").write_text("whole")
    lock.unlink()
    scene.steps(16.0, 16.3)
    assert scene.published == before
    scene.steps(17.0)
    assert len(scene.published) == len(before) + 1


def test_edition_published_by_anybody_is_shown_once(scene: Scene) -> None:
    scene.steps(0.0)
    scene.publish("one")
    scene.steps(0.3, 0.6)
    scene.publish("two")
    scene.steps(0.9, 1.2)
    assert scene.shown == ["edition-1 made one", "edition-2 made two"]


def test_edition_that_the_screen_shows_already_is_not_shown_again(scene: Scene) -> None:
    scene.publish("one")
    live = LiveWords(scene.content, scene.store, scene.note, scene.show, last=scene.store.load())
    live.step()
    assert scene.shown == []


@pytest.mark.parametrize(
    ("effort_s", "took_s", "pause_s"),
    [(0.0002, 0.0002, 0.3), (0.01, 0.01, 4.0), (0.0002, 0.1, 1.0), (0.0002, 9.0, 30.0)],
    ids=["usual", "large", "slow network", "stuck network"],
)
def test_large_folder_and_slow_network_are_listed_less_often(
    scene: Scene,
    monkeypatch: pytest.MonkeyPatch,
    effort_s: float,
    took_s: float,
    pause_s: float,
) -> None:
    def slow(_folder: Path) -> Listing:
        scene.now += took_s
        scene.effort += effort_s
        return A

    monkeypatch.setattr(live, "list_files", slow)
    pauses = [scene.live.step() for _ in range(100)]
    assert pauses[-1] == pytest.approx(pause_s, rel=0.01)


def test_large_folder_is_looked_at_again_soon_while_somebody_writes(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing: Listing = dict(A)

    def large(_folder: Path) -> Listing:
        scene.now += 0.01
        scene.effort += 0.01
        return dict(listing)

    monkeypatch.setattr(live, "list_files", large)
    for _ in range(100):
        scene.now += scene.live.step()
    pauses = []
    listing["en/b.md"] = (1, 2, 3)
    for _ in range(4):
        pauses.append(scene.live.step())
        scene.now += pauses[-1]
    assert pauses == pytest.approx([0.4, 0.4, 4.0, 4.0], rel=0.01)


def test_one_slow_tick_of_a_coarse_clock_costs_little(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows counts a thread's time in steps of a 64th of a second."""

    def list_once(_folder: Path) -> Listing:
        scene.effort += 1 / 64
        return A

    monkeypatch.setattr(live, "list_files", list_once)
    scene.steps(0.0, 1.0)
    assert scene.live.step() == pytest.approx(400 * (1 - 0.9**3) / 64)


def test_publisher_that_cannot_start_is_logged_and_tried_again(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(keep_missing: bool, stop: threading.Event, seen: str) -> str:
        scene.published.append(keep_missing)
        raise OSError(12, "Cannot allocate memory")

    scene.live = scene.watching(broken)
    message = f"The words in {scene.content} cannot be published: [Errno 12] Cannot allocate memory"
    scene.steps(0.0, 0.9, 1.2, 5.8, 5.9, 15.8, 15.9)
    assert scene.published == [False] * 3
    assert [record.getMessage() for record in caplog.records] == [message] * 3
    assert scene.live.progress().failure == message


def test_staff_can_ask_how_it_goes(scene: Scene) -> None:
    assert scene.live.progress() == ("", "", 0.0)
    scene.failure = "Nothing was published. The disk is full."
    scene.steps(0.0, 0.9)
    tried, failure, silent_s = scene.live.progress()
    assert (len(tried), failure, silent_s) == (19, scene.failure, 0.0)
    scene.failure = ""
    scene.steps(5.9)
    scene.now = 50.9
    assert scene.live.progress()[1:] == ("", 45.0)


def test_file_that_nobody_could_open_is_tried_again(scene: Scene) -> None:
    problem = Problem("en/a.md", 0, "error", "not-readable", "It is locked.", "Close it.")
    scene.publish("one", Source("en/a.md", "", (problem,), may_pass=True))
    scene.steps(0.0, 0.9, 5.8, 5.9)
    assert scene.published == [False, False]
    scene.publish("two", Source("en/a.md", "1"))
    scene.steps(15.9, 60.0, 600.0)
    assert scene.published == [False, False, False]


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


def test_fault_that_nobody_foresaw_does_not_end_the_thread(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looks: queue.Queue[Path] = queue.Queue()

    def stumble(folder: Path) -> Listing:
        looks.put(folder)
        raise RuntimeError("too deep")

    monkeypatch.setattr(live, "list_files", stumble)
    scene.live.start()
    assert [looks.get(timeout=10) for _ in range(2)] == [scene.content] * 2
    scene.live.stop()
    assert caplog.records[0].getMessage() == (
        f"The words in {scene.content} cannot be looked at: too deep"
    )


def test_stop_ends_the_thread_and_the_publisher(scene: Scene) -> None:
    started, ended = threading.Event(), threading.Event()

    def wait(keep_missing: bool, stop: threading.Event, seen: str) -> str:
        started.set()
        stop.wait(10)
        ended.set()
        return ""

    live = LiveWords(scene.content, scene.store, wait, scene.show)
    live.start()
    assert started.wait(10)
    live.stop()
    assert ended.is_set()


def test_folder_that_hangs_holds_neither_the_exit_nor_what_staff_are_told(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing, back = threading.Event(), threading.Event()

    def hang(_folder: Path) -> Listing:
        listing.set()
        back.wait(60)
        return {}

    monkeypatch.setattr(live, "list_files", hang)
    monkeypatch.setattr(live, "STOP_LIMIT_S", 0.01)
    scene.live.start()
    assert listing.wait(10)
    scene.now = 45.0
    assert scene.live.progress() == ("", "", 45.0)
    scene.live.stop()
    assert not back.is_set()
    back.set()


def test_publisher_process_publishes_with_a_clean_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk.live")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "evil"))
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    publish = PublisherProcess(content, tmp_path / "state")
    assert publish(True, threading.Event()) == (
        f"Nothing was published: no topic in {content} can be shown. "
        "“python main.py check” says why."
    )
    assert [record.getMessage() for record in caplog.records] == [
        f"Nothing was published: no topic in {content} can be shown. "
        "“python main.py check” says why."
    ]


def test_publisher_process_publishes_only_what_was_seen(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    words = "---\ntitle: Signs\nsummary: A.\nicon: drop\ngroup: notice\n---\nWords.\n"
    (content / "en" / "signs.md").write_text(words, "utf-8")
    seen = mark_of(list_files(content))
    (content / "en" / "signs.md").write_text(words[:-3], "utf-8")
    publish = PublisherProcess(content, tmp_path / "state")
    store = Store.for_content(tmp_path / "state", content)
    assert publish(False, threading.Event(), seen) == (
        "Nothing was published. The files are being changed. They are read when nobody writes any "
        "more."
    )
    assert store.current() == ""
    assert publish(False, threading.Event(), mark_of(list_files(content))) == ""
    assert store.current() == "edition-1"


@pytest.mark.parametrize(
    ("program", "failure"),
    [
        ("raise SystemExit('Trouble\\nNo memory left')", "No memory left"),
        ("import os; os.kill(os.getpid(), 9)", "status -9"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_publisher_that_falls_is_told_apart_from_one_that_refuses(
    tmp_path: Path, program: str, failure: str
) -> None:
    publish = PublisherProcess(tmp_path, tmp_path)
    publish.command = [sys.executable, "-c", program]
    assert publish(False, threading.Event()) == (
        f"The program that reads the words has failed: {failure}."
    )


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


@pytest.mark.parametrize(
    ("stopped", "failure"),
    [
        (True, ""),
        (
            False,
            "Reading the words took longer than 60 seconds. Restart the computer if this stays.",
        ),
    ],
    ids=["stopped", "too slow"],
)
def test_publisher_that_hangs_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: bool, failure: str
) -> None:
    publish = PublisherProcess(tmp_path, tmp_path)
    publish.command = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(live, "PUBLISHER_LIMIT_S", 0.0)
    stop = threading.Event()
    if stopped:
        stop.set()
    assert publish(False, stop) == failure


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
    assert publish(False, threading.Event()) == ""
    assert path.read_text() == "low"
