"""Every way of saving: the new words within two seconds, the old ones until then, one publish.

Files and listings are real, and so is the publisher but for its workers, which read in this
process. Time is not: a publish is taken to last as long as the slowest machine may need.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from authoring.here import Here
from kiosk import live
from kiosk.authoring import publisher
from kiosk.authoring.publisher import Unsettled, publish
from kiosk.edition import Edition, Paragraph
from kiosk.edition.store import Store
from kiosk.live import LiveWords
from ways_to_save import WAYS, Way, in_place

PUBLISH_S = 0.5
"""Twice what a small machine needs for one changed file of forty, and then some."""

SOON_S = 2.0
OLD, NEW = "Old words.", "New words."
COMPARE = "Compare the two: copy what is new in it into “signs.md”, then delete it."

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no time of change")


def page(words: str, title: str = "Signs") -> str:
    return (
        f"---\ntitle: {title}\nsummary: A.\nicon: drop\ngroup: notice\norder: 10\n"
        f"updated: 2026-11-23\nsource: A review\nchecked on: 2026-11-24\n"
        f"reviewed by: A. Doctor\nreviewed on: 2026-11-24\n---\n{words}\n\n"
        "> [!TIP]\n> Ask us for more words.\n"
    )


class Desk:
    """Somebody's text editor, and the kiosk beside it that looks at the same folder."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.file = self.content / "en" / "signs.md"
        self.file.parent.mkdir(parents=True)
        (self.content / "center.md").write_text(
            "---\nname: Center\nphone: 865-830-3967\ngroup: notice = Notice\n---\n", "utf-8"
        )
        (self.content / "en" / "help-now.md").write_text(
            page("Tell staff.", "Help now").replace("order:", "kind: help\norder:"), "utf-8"
        )
        self.file.write_text(page(OLD), "utf-8")
        self.store = Store(folder / "editions")
        self.now = 0.0
        self.next_look = 0.0
        self.publishes = 0
        self.shown: list[str] = []
        self.edition: Edition | None = None
        self.meanwhile: Callable[[], None] = lambda: None
        """Happens while the publisher starts."""
        self.live = LiveWords(
            self.content,
            self.store,
            self._publish,
            self._show,
            clock=lambda: self.now,
            effort=lambda: 0.0,
        )
        self.wait(20)
        self.publishes = 0
        assert self.words == OLD

    def _publish(self, keep_missing: bool, stop: threading.Event, seen: str) -> str:
        self.publishes += 1
        self.meanwhile()
        try:
            publish(self.content, self.store, keep_missing, seen=seen)
        except Unsettled as error:
            return str(error)
        finally:
            self.now += PUBLISH_S
        return ""

    def _show(self, edition: Edition, folder: Path) -> None:
        self.edition = edition
        self.shown.append(self.words)

    @property
    def words(self) -> str:
        """The first words of the page on the screen; all of them when its end is not there."""
        assert self.edition is not None
        found = self.edition.page("en", "signs")
        blocks = found.read_blocks() if found else ()
        first = blocks[0].text if blocks and isinstance(blocks[0], Paragraph) else "nothing"
        return first if len(blocks) == 2 else f"{first} and {len(blocks) - 1} more blocks"

    @property
    def cards(self) -> list[str]:
        assert self.edition is not None
        return [page.id for page in self.edition.pages]

    @property
    def problems(self) -> list[str]:
        assert self.edition is not None
        of_files = (problem for source in self.edition.sources for problem in source.problems)
        return sorted(str(problem) for problem in (*self.edition.problems, *of_files))

    def wait(self, seconds: float) -> None:
        """Let time pass, in which the kiosk looks as often as it does."""
        end = self.now + seconds
        while self.next_look < end:
            self.now = max(self.now, self.next_look)
            self.next_look = self.live.step() + self.now
        self.now = max(self.now, end)

    def save(self, way: Way, words: str = NEW) -> float:
        """Save a new text; return how many seconds later it is on the screen."""
        text = page(words)
        self.let_the_disk_tick()
        for pause in way(self.file, text):
            self.wait(pause)
        saved_at = self.now
        while self.words != words and self.now < saved_at + 60:
            self.wait(0.01)
        return self.now - saved_at

    def let_the_disk_tick(self) -> None:
        """Many disks date to a few milliseconds; nobody saves twice in so short a time."""
        first, probe = self.content.with_name("first"), self.content.with_name("probe")
        first.touch()
        probe.touch()
        while probe.stat().st_ctime_ns == first.stat().st_ctime_ns:
            probe.touch()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(publisher, "Workers", Here)
    return Desk(tmp_path)


def by_name(way: Way) -> str:
    return way.__name__


@pytest.mark.parametrize("since_look", [0.01, 0.2, 0.39])
@pytest.mark.parametrize("way", WAYS, ids=by_name)
def test_saved_words_are_there_soon_and_never_half(desk: Desk, way: Way, since_look: float) -> None:
    if os.name == "nt" and "same_date" in way.__name__:
        pytest.skip("Windows has no time of change")
    desk.now = desk.next_look - live.PAUSE_S + since_look
    taken = desk.save(way)
    assert taken <= SOON_S
    desk.wait(60)
    assert desk.shown == [OLD, NEW]
    assert desk.publishes == 1
    assert desk.problems == []


@pytest.mark.parametrize("way", WAYS, ids=by_name)
def test_much_longer_and_shorter_words_come_whole_too(desk: Desk, way: Way) -> None:
    if "same_date" in way.__name__:
        pytest.skip("the same size is the point")
    desk.save(way, "Many words. " * 30 + "The end.")
    assert desk.save(in_place, "Few.") <= SOON_S
    assert len(desk.shown) == desk.publishes + 1 == 3


def test_save_that_is_said_twice_is_one(desk: Desk) -> None:
    def twice(file: Path, text: str) -> Iterator[float]:
        yield from in_place(file, text)
        yield 0.2
        yield from in_place(file, text)

    assert desk.save(twice) <= SOON_S
    desk.wait(60)
    assert desk.publishes == 1


def test_flood_of_saves_is_published_when_it_ends(desk: Desk) -> None:
    def flood(file: Path, text: str) -> Iterator[float]:
        for number in range(200):
            yield from in_place(file, page(f"Words number {number}."))
            yield 0.1
        yield from in_place(file, text)

    assert desk.save(flood) <= SOON_S
    assert desk.shown == [OLD, NEW]
    assert desk.publishes == 1


def test_what_is_saved_while_the_publisher_starts_is_not_read_half(desk: Desk) -> None:
    """It reads the first half of the next save, notices, and leaves the screen as it is."""

    def half() -> None:
        desk.meanwhile = lambda: None
        desk.file.write_text(page("New words. They are many.").partition("\n\n>")[0], "utf-8")

    desk.meanwhile = half
    desk.file.write_text(page("Words that are not shown."), "utf-8")
    desk.wait(1)
    assert desk.shown == [OLD]
    assert desk.live.progress().failure == (
        "The files are being changed. They are read when nobody writes any more."
    )
    assert desk.save(in_place) <= SOON_S
    assert desk.shown == [OLD, NEW]
    assert desk.publishes == 2
    assert desk.live.progress().failure == ""


def test_file_with_room_for_words_to_come_is_not_shown(desk: Desk) -> None:
    """Windows makes a copied file as large as it will be, and then fills it."""
    text = page("Many words. " * 20)

    def filled(file: Path, new: str) -> Iterator[float]:
        file.write_bytes(text[:150].encode().ljust(len(text), b"\0"))
        yield 3
        assert desk.problems == [
            "en/signs.md:11: error: From here on a part of the file is empty: it is still on its "
            "way, or a disk lost it. Wait until it is copied. If this stays, bring an older "
            "version of the file back. [not-whole]"
        ]
        yield from in_place(file, new)

    assert desk.save(filled) <= SOON_S
    assert desk.shown == [OLD, OLD, NEW]
    assert desk.problems == []


def test_mistake_keeps_the_old_words_until_it_is_mended(desk: Desk) -> None:
    desk.file.write_text(page("[Call us](http//nowhere)"), "utf-8")
    desk.wait(5)
    assert desk.words == OLD
    assert [problem[:23] for problem in desk.problems] == ["en/signs.md:13: error: "]
    assert desk.save(in_place) <= SOON_S
    assert desk.problems == []


NOISE = [
    *(".signs.md.swp", "signs.md~", "4913", "#signs.md#", ".~lock.signs.md#", "~$gns.md"),
    *("~WRD0001.tmp", "5B2F1A00", "lu81234abc.tmp", ".goutputstream-AB12CD", ".signs.md.kate-swp"),
    *(".syncthing.signs.md.tmp", "~syncthing~signs.md.tmp", ".stfolder", "signs.md.part"),
    *(".DS_Store", "._signs.md", "Icon\r", "desktop.ini", "Thumbs.db", ".nfs0000000000012345"),
]


@pytest.mark.parametrize("name", NOISE)
def test_what_programs_leave_beside_a_file_is_no_news(desk: Desk, name: str) -> None:
    desk.file.with_name(name).write_text("x")
    (desk.content / name).write_text("x")
    desk.wait(30)
    assert desk.publishes == 0
    assert desk.save(in_place) <= SOON_S
    assert desk.problems == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("signs.sync-conflict-20261126-101500-ABCDEFG.md", f"so it is not shown. {COMPARE}"),
        ("signs (1).md", f"so it is not shown. {COMPARE}"),
        ("signs - Copy.md", f"so it is not shown. {COMPARE}"),
        (
            "signs-LAPTOP1.md",
            f"so it is not shown. {COMPARE} If it is a topic of its own, rename it to "
            "“signs-laptop1.md”.",
        ),
        (
            "signs-laptop1.md",
            "since it has the same title, so it is not shown. Compare the two: copy what is new in "
            "it into the other, then delete it. If it is a topic of its own, give it a title of "
            "its own.",
        ),
    ],
)
def test_conflict_copy_never_becomes_a_card_and_staff_are_told(
    desk: Desk, name: str, message: str
) -> None:
    cards = desk.cards
    copy = desk.file.with_name(name)
    copy.write_text(page(NEW), "utf-8")
    desk.wait(60)
    assert (desk.cards, desk.words, desk.publishes) == (cards, OLD, 1)
    assert desk.problems == [
        f"en/{name}: warning: This looks like a copy of “signs.md”, {message} [conflict-copy]"
    ]
    copy.unlink()
    desk.wait(60)
    assert (desk.cards, desk.problems, desk.publishes) == (cards, [], 2)


def test_twin_comes_on_the_screen_when_the_other_one_goes(desk: Desk) -> None:
    desk.file.with_name("signs-laptop1.md").write_text(page(NEW), "utf-8")
    desk.wait(60)
    desk.file.unlink()
    desk.wait(60)
    assert desk.cards == ["help-now", "signs-laptop1"]
    assert desk.problems == []


def test_deleted_topic_leaves_after_ten_seconds(desk: Desk) -> None:
    desk.file.unlink()
    desk.wait(9)
    assert desk.cards == ["help-now", "signs"]
    desk.wait(3)
    assert desk.cards == ["help-now"]
    assert desk.publishes == 1


def test_folder_that_is_away_for_a_moment_is_no_news(desk: Desk) -> None:
    away = desk.content.with_name("away")
    desk.content.rename(away)
    desk.wait(9)
    away.rename(desk.content)
    desk.wait(60)
    assert desk.publishes == 0


def take_away(content: Path) -> None:
    content.rename(content.with_name("away"))


def leave_an_empty_mount_point(content: Path) -> None:
    take_away(content)
    content.mkdir()


@pytest.mark.parametrize(
    ("go", "problem"),
    [
        (
            take_away,
            ": error: The content folder is missing, so the screen stays as it was. Put the folder "
            "back, or plug in the drive it is on. [no-folder]",
        ),
        (
            leave_an_empty_mount_point,
            ": error: The content folder holds no topic that can be read, so the screen stays as "
            "it was. Put the topic files back into it, such as en/help-now.md. [no-topics]",
        ),
    ],
)
def test_share_that_is_gone_for_long_keeps_everything(
    desk: Desk, go: Callable[[Path], None], problem: str
) -> None:
    cards = desk.cards
    go(desk.content)
    desk.wait(600)
    assert (desk.cards, desk.words, desk.problems) == (cards, OLD, [problem])
    assert desk.publishes == 1
    shutil.rmtree(desk.content, ignore_errors=True)
    desk.content.with_name("away").rename(desk.content)
    desk.wait(SOON_S)
    assert (desk.cards, desk.problems, desk.publishes) == (cards, [], 2)
    assert desk.save(in_place) <= SOON_S


def test_link_may_lead_to_another_folder(desk: Desk) -> None:
    """As `ln -sfn` switches from one version of the words to the next."""
    old, new = desk.content.with_name("version-1"), desk.content.with_name("version-2")
    desk.content.rename(old)
    desk.content.symlink_to(old, target_is_directory=True)
    shutil.copytree(old, new)
    desk.wait(20)
    publishes = desk.publishes

    def switch(file: Path, text: str) -> Iterator[float]:
        (new / "en" / "signs.md").write_text(text, "utf-8")
        yield 1
        link = desk.content.with_name("link")
        link.symlink_to(new, target_is_directory=True)
        link.replace(desk.content)

    assert desk.save(switch) <= SOON_S
    desk.wait(60)
    assert desk.publishes == publishes + 1


def test_language_that_is_a_linked_folder_is_watched_too(desk: Desk) -> None:
    elsewhere = desk.content.with_name("english")
    (desk.content / "en").rename(elsewhere)
    (desk.content / "en").symlink_to(elsewhere, target_is_directory=True)
    desk.wait(20)
    assert desk.save(in_place) <= SOON_S


def test_file_that_icloud_took_away_keeps_its_page(desk: Desk) -> None:
    cloud = desk.file.with_name(".signs.md.icloud")
    cloud.write_bytes(b"bplist00")
    desk.file.rename(desk.content.with_name("far away"))
    desk.wait(60)
    assert desk.words == OLD
    assert desk.problems == [
        "en/signs.md: error: This file is in iCloud and not on this computer, so it stays as it "
        "was. Open the folder in the Finder and click the cloud beside the file. [not-fetched]"
    ]
    cloud.unlink()
    assert desk.save(in_place) <= SOON_S
    assert desk.problems == []


class Locked:
    """Reads files as the system does for a user who may not read all of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path: Path | None = None
        self._open = open
        monkeypatch.setattr("builtins.open", self.open)

    def open(self, name: Any, *more: Any, **options: Any) -> IO[Any]:
        if name == str(self.path):
            raise PermissionError(13, "Permission denied")
        file: IO[Any] = self._open(name, *more, **options)
        return file


CLOSED = (
    "en/signs.md: error: This file cannot be opened (Permission denied). Close it in other "
    "programs, let a sync program fetch it, and let the user who runs the kiosk read it. "
    "[not-readable]"
)


@posix_only
def test_file_that_may_not_be_read_keeps_its_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = Locked(monkeypatch)
    desk.let_the_disk_tick()
    locked.path = desk.file
    desk.file.chmod(0)
    desk.wait(SOON_S)
    assert (desk.words, desk.problems) == (OLD, [CLOSED])
    desk.let_the_disk_tick()
    locked.path = None
    desk.file.chmod(0o644)
    desk.wait(SOON_S)
    assert (desk.words, desk.problems) == (OLD, [])


def test_file_that_a_program_holds_is_read_when_it_lets_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Word does on Windows: nothing in the folder changes then."""
    locked = Locked(monkeypatch)
    locked.path = desk.file
    desk.file.write_text(page(NEW), "utf-8")
    desk.wait(4)
    assert (desk.words, desk.problems) == (OLD, [CLOSED])
    locked.path = None
    desk.wait(5)
    assert (desk.words, desk.problems) == (NEW, [])
    assert desk.publishes == 2
    desk.wait(600)
    assert desk.publishes == 2
