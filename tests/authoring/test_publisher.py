"""Publishing: what becomes of changed, broken, missing and hostile files."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

import msgspec
import pytest
from PIL import Image

from authoring.here import Here
from kiosk.authoring import publisher, reading
from kiosk.authoring.publisher import Published, Unsettled, publish
from kiosk.authoring.translations import find_lost
from kiosk.authoring.workers import Failure
from kiosk.edition import Page, Problem
from kiosk.edition.store import Store
from kiosk.folder import list_files, mark_of

ROOT = Path(__file__).resolve().parents[2]
CENTER = "---\nname: Center\nphone: 865-830-3967\ngroup: notice = Notice\n---\n"
SCREEN = "so it stays as it was."


TODAY = date(2026, 12, 1)
SIGNED = (
    "source: A review, 2025\nchecked on: 2026-11-24\nreviewed by: Dr. A. Example\n"
    "reviewed on: 2026-11-24\n"
)
ACTION = "> [!TIP]\n> Ask us."


def topic(title: str, body: str = "Some words.", more: str = "") -> str:
    return (
        f"---\ntitle: {title}\nsummary: A summary.\nicon: drop\ngroup: notice\norder: 10\n"
        f"updated: 2026-11-23\n{SIGNED}{more}---\n{body}\n\n{ACTION}\n"
    )


class Folder:
    """A content folder and its store; `read` notes what was handed to the workers."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.store = Store(folder / "store")
        self.read: list[str] = []
        self.limits: dict[str, float] = {}
        self.write("center.md", CENTER)
        self.write("en/help-now.md", topic("Help now", more="kind: help\n"))
        self.write("en/signs.md", topic("Signs"))

    def write(self, path: str, text: str | bytes) -> None:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())

    def publish(self, keep_missing: bool = False) -> Published:
        self.read.clear()
        return publish(self.content, self.store, keep_missing, TODAY)

    def pages(self) -> list[str]:
        loaded = self.store.load()
        assert loaded
        return [f"{page.language}/{page.id}" for page in loaded[0].pages]

    def page(self, topic: str, language: str = "en") -> Page:
        loaded = self.store.load()
        assert loaded
        page = loaded[0].page(language, topic)
        assert page
        return page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A folder whose files are read in this process: quick, and anything can be replaced."""
    folder = Folder(tmp_path)

    class Noting(Here):
        def run(
            self, function: str, jobs: Sequence[tuple[Any, ...]], limits_s: Sequence[float]
        ) -> list[Any]:
            folder.read.extend(job[0] for job in jobs)
            folder.limits = dict(zip(folder.read, limits_s, strict=False))
            return super().run(function, jobs, limits_s)

    monkeypatch.setattr(publisher, "Workers", Noting)
    return folder


def lines(published: Published) -> list[str]:
    return [str(problem) for problem in published.problems]


def test_pages_are_sorted_by_language_order_and_id(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    folder.write("en/first.md", topic("First").replace("order: 10", "order: 5"))
    published = folder.publish()
    assert published.name == "edition-1"
    assert folder.pages() == ["en/first", "en/help-now", "en/signs", "es/help-now"]
    assert list(published.edition.centers) == ["en", "es"]
    assert lines(published) == []


def test_unchanged_folder_makes_no_new_edition(folder: Folder) -> None:
    first = folder.publish()
    assert folder.publish() == first
    assert folder.read == []
    assert sorted(os.listdir(folder.store.folder)) == ["current", "edition-1"]


def test_only_changed_files_are_read(folder: Folder) -> None:
    folder.publish()
    before = folder.page("signs")
    folder.write("en/signs.md", topic("Signs", "Other words."))
    assert folder.publish().name == "edition-2"
    assert folder.read == ["en/signs.md"]
    assert folder.page("signs").hash != before.hash


def test_workers_get_ready_for_what_was_saved(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected: list[int] = []
    monkeypatch.setattr(Here, "expect", lambda _, jobs: expected.append(jobs))
    folder.publish()
    long_ago, later = (time.time() + seconds for seconds in (-1000, 1000))
    edition = folder.store.folder / "edition-1" / "edition.json"
    os.utime(edition, (later, later))
    folder.publish()
    os.utime(edition, (long_ago, long_ago))
    folder.write("README.md", "The guide.")
    folder.publish()
    # One at once, then what seems to have changed; the center is not known at first.
    assert expected == [1, 2, 1, 0, 1, 3]


def test_page_keeps_its_hash_when_only_its_file_changes(folder: Folder) -> None:
    folder.publish()
    before = folder.page("signs")
    folder.write("en/signs.md", topic("Signs") + "\n\n")
    folder.publish()
    assert folder.read == ["en/signs.md"]
    assert folder.page("signs") == before


def test_new_center_lets_every_page_be_read_again(folder: Folder) -> None:
    folder.publish()
    folder.write("center.md", CENTER.replace("Center", "Clinic"))
    assert folder.publish().edition.centers["en"].name == "Clinic"
    assert sorted(folder.read) == ["center.md", "en/help-now.md", "en/signs.md"]


def test_center_of_a_language_concerns_that_language_only(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    folder.publish()
    folder.write("es/center.md", "---\nhours: de 8 a 17\n---\n")
    centers = folder.publish().edition.centers
    assert (centers["en"].hours, centers["es"].hours) == ("", "de 8 a 17")
    assert centers["es"].name == "Center"
    assert folder.read == ["es/center.md", "es/help-now.md"]


def test_newer_reader_reads_everything_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.publish()
    monkeypatch.setattr(publisher, "fingerprint", lambda icons: b"another version")
    folder.publish()
    assert sorted(folder.read) == ["center.md", "en/help-now.md", "en/signs.md"]


def test_short_files_are_read_first(folder: Folder) -> None:
    folder.write("en/a.md", topic("Long", "Many words. " * 40))
    folder.publish()
    assert folder.read == ["center.md", "en/signs.md", "en/help-now.md", "en/a.md"]


def test_what_there_was_no_time_to_read_comes_first_the_next_time(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.publish()
    before = folder.page("signs")
    folder.write("en/signs.md", topic("Signs", "Other words."))
    folder.write("en/hangs.md", topic("Hangs", "hang"))

    class Hurried(Here):
        def run(
            self, function: str, jobs: Sequence[tuple[Any, ...]], limits_s: Sequence[float]
        ) -> list[Any]:
            folder.read.extend(job[0] for job in jobs)
            return [Failure.NO_TIME] * len(jobs)

    with monkeypatch.context() as hurry:
        hurry.setattr(publisher, "Workers", Hurried)
        published = folder.publish()
    assert lines(published) == [
        f"en/{name}.md: error: There was no time yet to read this file, {SCREEN} Wait some "
        "minutes: it is read next. If this stays, mend the files that are too slow. [not-yet-read]"
        for name in ("hangs", "signs")
    ]
    assert folder.page("signs") == before
    assert [problem.name for problem in folder.publish().problems] == ["too-slow"]
    assert folder.read == ["en/hangs.md", "en/signs.md"]
    assert folder.page("signs") != before
    folder.publish()
    assert folder.read == ["en/hangs.md"]


def test_broken_file_keeps_its_page_and_its_picture(folder: Folder) -> None:
    (folder.content / "images").mkdir()
    Image.new("RGB", (20, 10), "green").save(folder.content / "images" / "garden.png")
    folder.write("en/signs.md", topic("Signs", "![A garden](garden.png)"))
    folder.publish()
    before = folder.page("signs")
    folder.write("en/signs.md", topic("Signs").encode() + b"\xff\xfe\xff")
    published = folder.publish()
    assert published.name == "edition-2"
    assert folder.page("signs") == before
    assert len(os.listdir(folder.store.folder / "edition-2" / "pictures")) == 1
    assert lines(published) == [
        "en/signs.md:17: error: The file is not saved as UTF-8, so not all of its characters can "
        "be read. In your text editor choose “Save as”, pick the encoding UTF-8, and save it "
        "again. [not-utf-8]"
    ]
    folder.write("en/signs.md", topic("Signs", "Mended."))
    assert lines(folder.publish()) == []
    assert folder.page("signs") != before


def test_every_page_that_is_kept_keeps_its_pictures(folder: Folder) -> None:
    (folder.content / "images").mkdir()
    Image.new("RGB", (20, 10), "green").save(folder.content / "images" / "garden.png")
    check_in = "Some words.\n\n1. Pain?\n\n" + "".join(
        f"## If {when}\n\n![A garden](garden.png)\n\n" for when in ("any yes", "all no")
    )
    folder.write(
        "en/check.md",
        topic("Check", f"{check_in}## If all skipped\n\nAsk us.", more="kind: check-in\n"),
    )
    folder.publish()
    folder.write("en/signs.md", topic("Signs", "Other words."))
    assert folder.publish().name == "edition-2"
    assert folder.read == ["en/signs.md"]
    assert len(os.listdir(folder.store.folder / "edition-2" / "pictures")) == 1


def test_broken_file_is_not_read_again_until_it_changes(folder: Folder) -> None:
    folder.write("en/signs.md", b"\xff\xfe\xff")
    problems = lines(folder.publish())
    assert folder.pages() == ["en/help-now"]
    assert lines(folder.publish()) == problems != []
    assert folder.read == []


def test_file_that_hung_is_tried_again_when_nobody_waits(folder: Folder) -> None:
    folder.publish()
    folder.write("en/signs.md", topic("Signs", "hang"))
    problems = lines(folder.publish())
    folder.write("en/new.md", topic("New"))
    assert lines(folder.publish()) == problems != []
    assert folder.read == ["en/new.md"]
    assert folder.publish().name == "edition-3"
    assert folder.read == ["en/signs.md"]


def test_center_that_hung_is_tried_again(folder: Folder) -> None:
    folder.publish()
    folder.write("center.md", CENTER + "hang")
    for _ in range(2):
        published = folder.publish()
        assert [problem.name for problem in published.problems] == ["too-slow"]
        assert published.edition.centers["en"].name == "Center"
        assert folder.read == ["center.md"]


def test_new_picture_lets_its_page_be_read_again(folder: Folder) -> None:
    (folder.content / "images").mkdir()
    Image.new("RGB", (20, 10), "green").save(folder.content / "images" / "garden.png")
    folder.write("en/signs.md", topic("Signs", "![A garden](garden.png)"))
    folder.publish()
    before = folder.page("signs")
    Image.new("RGB", (40, 10), "green").save(folder.content / "images" / "garden.png")
    folder.publish()
    assert folder.read == ["en/signs.md"]
    assert folder.page("signs").hash != before.hash


def test_each_picture_that_is_there_gives_its_page_more_time(folder: Folder) -> None:
    folder.publish()
    (folder.content / "images").mkdir()
    for name in ("one.png", "two.png", "other.png"):
        Image.new("RGB", (20, 10), "green").save(folder.content / "images" / name)
    folder.write("en/signs.md", topic("Signs", "![A](one.png)\n\n![B](two.png)"))
    folder.publish()
    assert folder.limits == {"en/signs.md": 6.0}
    folder.write("en/signs.md", topic("Signs", "![A](nowhere.png)" * 9))
    folder.publish()
    assert folder.limits == {"en/signs.md": 2.0}


def test_missing_file_keeps_its_page_only_when_asked(folder: Folder) -> None:
    folder.publish()
    (folder.content / "en" / "signs.md").unlink()
    assert folder.publish(keep_missing=True).name == "edition-1"
    assert folder.pages() == ["en/help-now", "en/signs"]
    assert folder.publish().name == "edition-2"
    assert folder.pages() == ["en/help-now"]


def test_missing_language_is_kept_with_its_center(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    folder.write("es/center.md", "---\nhours: de 8 a 17\n---\n")
    first = folder.publish()
    folder.write("en/signs.md", topic("Signs", "Other words."))
    shutil.move(folder.content / "es", folder.content.parent / "es")
    kept = folder.publish(keep_missing=True).edition
    assert kept.centers == first.edition.centers
    assert folder.pages() == ["en/help-now", "en/signs", "es/help-now"]
    shutil.move(folder.content.parent / "es", folder.content / "es")
    assert folder.publish().edition.centers == first.edition.centers


@pytest.mark.parametrize(
    ("remove", "line"),
    [
        (
            ".",
            ": error: The content folder is missing, so the screen stays as it was. "
            "Put the folder back, or plug in the drive it is on. [no-folder]",
        ),
        (
            "en",
            ": error: The content folder holds no topic that can be read, so the screen stays "
            "as it was. Put the topic files back into it, such as en/help-now.md. [no-topics]",
        ),
    ],
)
def test_missing_or_empty_folder_keeps_everything(folder: Folder, remove: str, line: str) -> None:
    before = folder.publish().edition
    shutil.rmtree(folder.content / remove)
    published = folder.publish()
    assert published.name == "edition-2"
    assert published.edition.pages == before.pages
    assert published.edition.centers == before.centers
    assert lines(published) == [line]
    assert folder.publish().name == "edition-2"


def test_folder_that_comes_back_is_read_from_the_last_edition(folder: Folder) -> None:
    folder.publish()
    folder.content.rename(folder.content.parent / "away")
    folder.publish()
    (folder.content.parent / "away").rename(folder.content)
    assert lines(folder.publish()) == []
    assert folder.read == []


def test_nothing_to_show_at_all_publishes_nothing(folder: Folder) -> None:
    shutil.rmtree(folder.content)
    published = folder.publish()
    assert published.name == ""
    assert published.edition.pages == ()
    assert folder.store.load() is None


def test_topics_that_are_all_hidden_keep_the_screen_as_it_was(folder: Folder) -> None:
    folder.publish()
    for name in ("help-now", "signs"):
        folder.write(f"en/{name}.md", topic("Hidden", more="shown: no\n"))
    assert lines(folder.publish()) == [
        ": error: No topic in the content folder can be shown, so the screen stays as it was. "
        "Mend the other problems, and check that not every topic says “shown: no”. [no-page]"
    ]
    assert folder.pages() == ["en/help-now", "en/signs"]


def test_folder_that_is_closed_keeps_its_pages(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.publish()
    scandir = os.scandir

    def closed(path: Path | str) -> Any:
        if Path(path) == folder.content / "en":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    monkeypatch.setattr(os, "scandir", closed)
    assert lines(folder.publish()) == [
        "en: error: This folder cannot be opened, so its pages stay as they were. "
        "Let the user who runs the kiosk read it. [folder-not-readable]"
    ]
    assert folder.pages() == ["en/help-now", "en/signs", "es/help-now"]


def test_missing_center_keeps_the_last_one(folder: Folder) -> None:
    folder.publish()
    (folder.content / "center.md").unlink()
    published = folder.publish()
    assert published.edition.centers["en"].phone == "865-830-3967"
    assert lines(published) == [
        "center.md: error: The file with the name and phone of the center is missing, so the "
        "last one is used. Put center.md back into the content folder. [no-center]"
    ]
    assert folder.read == []


def test_missing_center_before_any_edition_is_the_built_in_one(folder: Folder) -> None:
    (folder.content / "center.md").unlink()
    assert folder.publish().edition.centers["en"].name == "Knoxville Recovery Center"


def test_broken_center_keeps_the_last_one(folder: Folder) -> None:
    folder.publish()
    folder.write("center.md", "---\nphone: 865-830-3967\n---\n")
    published = folder.publish()
    assert published.edition.centers["en"].name == "Center"
    assert [problem.name for problem in published.problems] == ["no-name"]
    assert folder.read == ["center.md"]
    assert folder.publish() == published


@pytest.mark.skipif(os.name == "nt", reason="names are always text there")
def test_names_in_another_encoding_harm_nobody(folder: Folder) -> None:
    folder.write(os.fsdecode(b"images/jard\xedn.png"), b"picture")
    folder.write(os.fsdecode(b"\xed/a.md"), topic("Elsewhere"))
    folder.write("en/signs.md", topic("Signs", "![A garden](garden.png)"))
    assert lines(folder.publish()) == [
        "en/signs.md:13: warning: There is no picture “garden.png” in the folder images. The page "
        "is shown without it. Copy the picture into the folder images, or correct its name. "
        "[picture]",
        "\ufffd: warning: The folder “\ufffd” is not named after a language, so its topics are not "
        "shown. Name it with the two letters of its language, such as en or es. [bad-folder]",
    ]


def test_huge_file_is_refused_unread(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.publish()
    with (folder.content / "en" / "signs.md").open("wb") as file:
        file.truncate(5_000_000)
    opened: list[str] = []
    really_open = open

    def noted(name: str, *more: Any, **options: Any) -> IO[Any]:
        opened.append(Path(name).name)
        file: IO[Any] = really_open(name, *more, **options)
        return file

    monkeypatch.setattr("builtins.open", noted)
    assert lines(folder.publish()) == [
        "en/signs.md: error: The file has 4882 kB; 256 kB is the most. "
        "Split it into several topics, or check that it is a text file. [file-too-big]"
    ]
    assert "help-now.md" in opened
    assert "signs.md" not in opened
    assert folder.pages() == ["en/help-now", "en/signs"]


def test_center_that_is_a_folder_is_a_problem(folder: Folder) -> None:
    folder.publish()
    (folder.content / "center.md").unlink()
    (folder.content / "center.md").mkdir()
    assert lines(folder.publish()) == [
        "center.md: error: This is not an ordinary file. Replace it by a text file. [not-a-file]"
    ]


@pytest.mark.parametrize("fault", [RecursionError, MemoryError, AssertionError])
def test_fault_of_the_reader_is_a_problem_of_its_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    folder.publish()

    def broken(*_: object) -> None:
        raise fault

    monkeypatch.setattr(reading, "read_topic", broken)
    folder.write("en/signs.md", topic("Signs", "Other words."))
    assert lines(folder.publish()) == [
        f"en/signs.md: error: The kiosk could not read this file ({fault.__name__}), {SCREEN} "
        "Undo your last change to this file, and send the file to the people who look after "
        "the kiosk. [reader-failed]"
    ]
    assert folder.pages() == ["en/help-now", "en/signs"]


def test_problems_between_pages(folder: Folder) -> None:
    folder.write("en/pain.md", topic("signs", more="related: help-now, nowhere\n"))
    folder.write("es/signs.md", topic("Señales", more="translation of: 2026-01-31\n"))
    assert lines(folder.publish()) == [
        "en/pain.md: warning: The related topic “nowhere” is not on the screen, so it is not "
        "offered. Use the file name of a topic in content/en without .md. [unknown-related]",
        "en/signs.md: warning: The topic en/pain.md has the same title, “Signs”. Give one of "
        "them another title, so that visitors can tell them apart. [double-title]",
        "es/help-now.md: warning: There is no help page in this language, so the built-in one "
        "is shown. Put help-now.md back into content/es and mend what is wrong in it. "
        "[no-help-page]",
        "es/signs.md: warning: This is the translation of a text from 2026-01-31; the English "
        "page is from 2026-11-23. Bring the translation up to date, and then write "
        "“translation of: 2026-11-23” in its header. [old-translation]",
    ]


def test_only_changed_pages_are_compared_with_their_translations(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def noted(page: Page, original: Page) -> Iterable[Problem]:
        compared.append(page.path)
        return find_lost(page, original)

    monkeypatch.setattr(publisher, "find_lost", noted)
    for name in ("a", "b"):
        folder.write(f"en/{name}.md", topic(f"Title {name}", "Call 555."))
        folder.write(f"es/{name}.md", topic(f"Título {name}", "Llame."))
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    lost = [line for line in lines(folder.publish()) if "[lost-number]" in line]
    assert len(lost) == 2
    assert compared == ["es/a.md", "es/b.md", "es/help-now.md"]

    compared.clear()
    folder.write("es/signs.md", topic("Señales"))
    assert [line for line in lines(folder.publish()) if "[lost-number]" in line] == lost
    assert compared == ["es/signs.md"]

    compared.clear()
    folder.write("en/a.md", topic("Title a", "Call."))
    assert [line for line in lines(folder.publish()) if "[lost-number]" in line] == lost[1:]
    assert compared == ["es/a.md"]


def test_pages_are_compared_anew_after_the_folder_was_gone(folder: Folder) -> None:
    folder.write("en/a.md", topic("Title", "Call 555."))
    folder.write("es/a.md", topic("Título", "Llame."))
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    before = lines(folder.publish())
    folder.content.rename(folder.content.with_name("elsewhere"))
    assert [problem.name for problem in folder.publish().problems] == ["no-folder"]
    folder.content.with_name("elsewhere").rename(folder.content)
    assert lines(folder.publish()) == before
    assert "[lost-number]" in "".join(before)


def test_missing_english_help_is_an_error(folder: Folder) -> None:
    (folder.content / "en" / "help-now.md").unlink()
    assert lines(folder.publish()) == [
        "en/help-now.md: error: There is no help page in this language, so the built-in one is "
        "shown. Put help-now.md back into content/en and mend what is wrong in it. [no-help-page]"
    ]


def test_file_that_hangs_its_reader_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    folder.publish()
    monkeypatch.setattr(publisher, "FILE_LIMIT_S", 0.5)
    folder.write("en/signs.md", topic("Signs", "[" * 13_000))
    folder.write("en/new.md", topic("New"))
    published = folder.publish()
    assert lines(published) == [
        f"en/signs.md: error: This file took longer than 0.5 seconds to read, {SCREEN} Undo your "
        "last change to this file, or look for a long row of the same sign, such as [ or *, and "
        "take it out. [too-slow]"
    ]
    assert folder.pages() == ["en/help-now", "en/new", "en/signs"]


def test_file_that_ends_its_reader_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fragile.py").write_text(
        "import os\n"
        "from kiosk.authoring.reading import read_center_file, read_topic_file as real\n"
        "def read_topic_file(path, raw, *more):\n"
        "    return os._exit(11) if b'crash' in raw else real(path, raw, *more)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(publisher, "READER", "fragile")
    folder = Folder(tmp_path)
    folder.publish()
    folder.write("en/signs.md", topic("Signs", "crash"))
    folder.write("en/new.md", topic("New"))
    published = folder.publish()
    assert lines(published) == [
        f"en/signs.md: error: This file stopped the program that reads it, {SCREEN} Undo your "
        "last change to this file, or take out what is unusually long in it. [reader-ended]"
    ]
    assert folder.pages() == ["en/help-now", "en/new", "en/signs"]
    assert folder.publish().edition == published.edition


def test_publisher_itself_loads_neither_markdown_nor_qrcode_nor_pillow(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    code = (
        "import sys; from pathlib import Path\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from kiosk.authoring.publisher import publish\n"
        "from kiosk.edition.store import Store\n"
        "if __name__ == '__main__':\n"
        f"    publish(Path({str(folder.content)!r}), Store(Path({str(tmp_path / 'store')!r})))\n"
        "    print(sorted({'markdown', 'qrcode', 'PIL'} & sys.modules.keys()))\n"
    )
    (tmp_path / "main.py").write_text(code)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")], check=True, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
    assert folder.pages() == ["en/help-now", "en/signs"]


def sources(folder: Folder) -> dict[str, tuple[str, bool]]:
    """Since when each file is broken, and whether it may come right by itself."""
    loaded = folder.store.load()
    assert loaded
    return {source.path: (source.broken_since, source.may_pass) for source in loaded[0].sources}


def test_broken_file_says_since_when(folder: Folder) -> None:
    folder.publish()
    assert sources(folder)["en/signs.md"] == ("", False)
    folder.write("en/signs.md", b"\xff")
    since = folder.publish().edition.made
    assert sources(folder)["en/signs.md"] == (since, False)
    folder.write("en/signs.md", b"\xff\xff")
    folder.write("en/new.md", b"\xff")
    loaded = folder.store.load()
    assert loaded
    before = "2026-11-23T09:00:00"
    with folder.store.draft() as draft:
        dated = [
            msgspec.structs.replace(source, broken_since=source.broken_since and before)
            for source in loaded[0].sources
        ]
        draft.publish(msgspec.structs.replace(loaded[0], sources=tuple(dated)))
    made = folder.publish().edition.made
    assert sources(folder)["en/signs.md"] == (before, False)
    assert sources(folder)["en/new.md"] == (made, False)
    folder.write("en/signs.md", topic("Signs"))
    folder.publish()
    assert sources(folder)["en/signs.md"] == ("", False)


def test_file_that_may_come_right_by_itself_says_so(folder: Folder) -> None:
    folder.publish()
    folder.write("en/signs.md", topic("Signs", "hang"))
    folder.write("en/new.md", b"\xff")
    folder.publish()
    (folder.content / "center.md").unlink()
    (folder.content / "center.md").mkdir()
    folder.publish()
    passing = {path for path, (_, may_pass) in sources(folder).items() if may_pass}
    assert passing == {"center.md", "en/signs.md"}


def test_folder_that_changes_while_it_is_read_publishes_nothing(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.publish()
    before = folder.page("signs")
    folder.write("en/signs.md", topic("Signs", "Half of the"))
    seen = mark_of(list_files(folder.content))
    merged = publisher._Issue._merged

    def change(issue: Any) -> Any:
        folder.write("en/signs.md", topic("Signs", "Half of the words are these."))
        return merged(issue)

    monkeypatch.setattr(publisher._Issue, "_merged", change)
    with pytest.raises(Unsettled) as raised:
        publish(folder.content, folder.store, today=TODAY, seen=seen)
    assert str(raised.value) == (
        "The files are being changed. They are read when nobody writes any more."
    )
    assert folder.page("signs") == before
    assert os.listdir(folder.store.folder / folder.store.current())
    assert not list(folder.store.folder.glob("draft-*"))


def test_share_that_answers_with_errors_keeps_everything(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a network drive does whose server is gone: not even what it is can be asked."""
    folder.publish()
    scandir, isdir = os.scandir, os.path.isdir

    def gone(path: Path | str) -> Any:
        if Path(path).is_relative_to(folder.content):
            raise OSError(112, "Host is down")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", gone)
    monkeypatch.setattr(os.path, "isdir", lambda path: path != folder.content and isdir(path))
    problems = lines(folder.publish())
    assert [problem.rpartition("[")[2] for problem in problems] == [
        "folder-not-readable]",
        "no-folder]",
    ]
    assert folder.pages() == ["en/help-now", "en/signs"]


def test_link_to_itself_harms_nothing(folder: Folder) -> None:
    (folder.content / "loop").symlink_to("loop")
    (folder.content / "en" / "loop.md").symlink_to("loop.md")
    problems = lines(folder.publish())
    assert folder.pages() == ["en/help-now", "en/signs"]
    assert len(problems) == 1
    assert problems[0].startswith("en/loop.md: error: This file cannot be opened (")


def test_edition_says_since_when_visitors_read_the_same(folder: Folder) -> None:
    first = folder.publish().edition
    assert first.read_since == first.made
    before = msgspec.structs.replace(
        first, made="2026-11-23T09:00:00", read_since="2026-11-23T09:00:00"
    )
    with folder.store.draft() as draft:
        draft.publish(before)
    folder.write("en/signs.md", b"\xff")
    broken = folder.publish().edition
    assert (broken.made > before.made, broken.read_since) == (True, before.made)
    folder.write("en/signs.md", topic("Signs", "Other words."))
    mended = folder.publish().edition
    assert mended.read_since == mended.made
