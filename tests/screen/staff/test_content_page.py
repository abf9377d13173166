"""Staff read what is wrong in the files, and look at a page as visitors see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices import DEVICES
from kiosk.edition import Edition, Problem, Source
from kiosk.paths import ASSETS
from kiosk.progress import Progress
from kiosk.tour import settle, views
from screen.layout import faults
from screen.library_of import library_of, with_topics
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, ancestors, middle, place, type_of

DEVICE_NAMES = [device.name for device in DEVICES]
SINCE = "2026-11-26T10:15:00"
FOLDER = Path("/home/clinic/Documents/kiosk/content")
FULL = Progress(
    "2026-11-26T10:17:00",
    "Nothing was published. /var/lib/kiosk: The kiosk cannot save what it shows here: No space "
    "left on device. Make room on the disk.",
)


def link(path: str, line: int) -> Problem:
    return Problem(
        *(path, line, "error", "link"),
        "The link “htp//www.example.org” cannot be shown as a code.",
        "Links can begin with tel:, https:, sms: or mailto:.",
    )


def mistakes(edition: Edition) -> Edition:
    """The same words with mistakes in their files."""
    long = Problem("en/signs.md", 12, "warning", "hard-word", "A hard word.", "Write “pain”.")
    copy = Problem(
        *("es/signs (1).md", 0, "warning", "conflict-copy"),
        "This looks like a copy of “signs.md”, so it is not shown.",
        "Compare the two: copy what is new in it into “signs.md”, then delete it.",
    )
    sources = [
        Source("en/new-topic.md", "1", (link("en/new-topic.md", 3),), SINCE),
        Source("en/signs.md", "2", (*(link("en/signs.md", n) for n in range(12, 30)), long), SINCE),
    ]
    known = {source.path for source in sources}
    others = (source for source in edition.sources if source.path not in known)
    return replace(edition, sources=(*sources, *others), problems=(copy,))


@pytest.fixture
def broken(shipped: Edition) -> Edition:
    return mistakes(shipped)


def show(shown: Shown, edition: Edition, progress: Progress | None = None) -> None:
    shown.kiosk.staff_area.content_view.follow(FOLDER, lambda: progress or Progress())
    shown.kiosk.show_edition(edition, ASSETS)
    shown.rest()
    shown.window.grabWindow()


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def press(shown: Shown, button: QQuickItem) -> None:
    """Scroll to a button and touch it."""
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    top = place(button).top() - place(area).top() + area.property("contentY")
    area.setProperty("contentY", max(0.0, min(top, area.property("lastY"))))
    settle()
    shown.tap(middle(button))
    shown.rest()


def box(shown: Shown, title: str) -> list[str]:
    """The words in the box with this title."""
    boxes = (item for item in shown.visible() if type_of(item) == "ProblemBox")
    found = next(item for item in boxes if item.property("title") == title)
    return [words.property("text") for words in shown.words() if found in ancestors(words)]


def states() -> Iterator[tuple[str, bool, Progress]]:
    yield "well", False, Progress()
    yield "mistakes", True, Progress()
    yield "disk full", True, FULL
    yield "silent", True, Progress(silent_s=600.0)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
@pytest.mark.parametrize(
    ("wrong", "progress"), [state[1:] for state in states()], ids=[state[0] for state in states()]
)
def test_page_is_whole(
    device: str,
    language: str,
    wrong: bool,
    progress: Progress,
    shipped: Edition,
    broken: Edition,
    open_window: OpenWindow,
) -> None:
    shown = open_window(device, language, screen="content")
    show(shown, broken if wrong else shipped, progress)
    for _ in views(shown.window):
        assert list(faults(shown)) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
def test_menu_with_a_mark_is_whole(
    device: str, language: str, broken: Edition, open_window: OpenWindow
) -> None:
    shown = open_window(device, language)
    show(shown, broken)
    for _ in views(shown.window):
        assert list(faults(shown)) == []


def test_it_says_what_is_shown_and_since_when(shipped: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, replace(shipped, made=SINCE, read_since="2026-11-25T09:05:00"))
    said = [text.replace("\u202f", " ") for text in texts(shown)]
    assert said[said.index("All words from your files are on the screen.") :][:4] == [
        "All words from your files are on the screen.",
        "Pages on the screen: English 18, Español 18",
        "As they are since November 25, 2026, 9:05 AM",
        f"Folder of the files: {FOLDER}",
    ]


def test_it_says_what_is_wrong_where_and_what_to_do(
    broken: Edition, open_window: OpenWindow
) -> None:
    shown = open_window(screen="content")
    show(shown, broken)
    assert "Mistakes that keep new words off the screen: 19" in texts(shown)
    new, signs = box(shown, "en/new-topic.md"), box(shown, "Signs to look for")
    assert new == [
        "en/new-topic.md",
        "Visitors see nothing of this file until it is mended.",
        "Line 3: The link “htp//www.example.org” cannot be shown as a code. Links can begin with "
        "tel:, https:, sms: or mailto:.",
    ]
    assert [text.replace("\u202f", " ") for text in signs[:3]] == [
        "Signs to look for",
        "en/signs.md",
        "Visitors see this page as it was before November 26, 2026, 10:15 AM",
    ]
    assert signs[-2:] == [
        "Less pressing: Line 12: A hard word. Write “pain”.",
        "Show me this page",
    ]
    assert box(shown, "es/signs (1).md") == [
        "es/signs (1).md",
        "This looks like a copy of “signs.md”, so it is not shown. Compare the two: copy what is "
        "new in it into “signs.md”, then delete it.",
    ]


def test_it_says_that_publishing_fails_and_why(shipped: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, shipped, FULL)
    assert "The screen cannot follow your files now." in texts(shown)
    title = "The files could not be read on November 26, 2026, 10:17\u202fAM"
    assert box(shown, title) == [
        title,
        "The kiosk tries again by itself. Until then visitors see the words as they were.",
        FULL.failure,
    ]


def test_it_says_that_the_folder_hangs(shipped: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, shipped, Progress(silent_s=600.0))
    assert box(shown, "The folder has not answered for 10 minutes") == [
        "The folder has not answered for 10 minutes",
        "Is its drive plugged in, or its network there? Until it answers visitors see the words as "
        "they were.",
    ]


def test_it_says_that_there_are_no_words_yet(open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, shown.kiosk.library.built_in)
    assert "There are no words from your folder yet. Visitors see the emergency page only." in (
        texts(shown)
    )
    assert [item for item in shown.buttons() if type_of(item) == "Card"] == []


def test_broken_page_is_shown_as_visitors_see_it(broken: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, broken)
    press(shown, shown.button("Show me this page"))
    assert not shown.kiosk.staff_area.is_open
    assert shown.session.property("topic") == "signs"
    assert "Signs to look for" in texts(shown)
    assert "Read next" in texts(shown)


def test_any_page_is_shown_in_its_language(broken: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, broken)
    press(shown, shown.button("Español"))
    cards = [item for item in shown.buttons() if type_of(item) == "Card"]
    assert {item.property("summary").partition("/")[0] for item in cards} == {"es"}
    card = next(item for item in cards if item.property("summary") == "es/effects.md")
    title = card.property("title")
    press(shown, card)
    assert (shown.session.language, shown.session.property("topic")) == ("es", "effects")
    assert title in texts(shown)


def test_older_words_are_marked_among_the_pages(broken: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, broken)
    older = [text for text in texts(shown) if text.startswith("Older words")]
    assert older == ["Older words: en/signs.md"]


def tile(shown: Shown) -> QQuickItem:
    return next(item for item in shown.buttons() if item.property("title") == "Content")


def test_menu_has_a_mark_with_a_count_while_there_are_mistakes(
    shipped: Edition, broken: Edition, open_window: OpenWindow
) -> None:
    shown = open_window()
    assert tile(shown).property("summary") == "What visitors see, and what is wrong in its files."
    assert "19" not in texts(shown)
    show(shown, broken)
    node = QAccessible.queryAccessibleInterface(tile(shown))
    assert node.text(QAccessible.Text.Description) == (
        "Mistakes that keep new words off the screen: 19"
    )
    assert "19" in texts(shown)
    show(shown, shipped)
    assert "19" not in texts(shown)
    shown.tap(middle(tile(shown)))
    assert shown.kiosk.staff_area.property("screen") == "content"


def test_keys_alone_reach_a_page(broken: Edition, open_window: OpenWindow) -> None:
    shown = open_window(screen="content")
    show(shown, broken)
    for _ in range(20):
        QTest.keyClick(shown.window, Qt.Key.Key_Tab)
        focus = shown.window.activeFocusItem()
        if focus.property("text") == "Show me this page":
            break
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    shown.rest()
    assert shown.session.property("topic") == "signs"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", ["panel", "portrait"])
def test_page_is_whole_with_hundreds_of_topics(
    device: str, language: str, shipped: Edition, open_window: OpenWindow
) -> None:
    shown = open_window(device, language, screen="content")
    show(shown, with_topics(shipped, library_of(130, ("understand", "notice"))))
    for _ in views(shown.window):
        assert list(faults(shown)) == []


def test_page_of_another_letter_is_found_and_shown(
    shipped: Edition, open_window: OpenWindow
) -> None:
    shown = open_window(screen="content")
    show(shown, with_topics(shipped, library_of(130, ("understand", "notice"))))
    assert "Pages on the screen: English 132, Español 132" in texts(shown)
    press(shown, shown.button("R – Y"))
    assert shown.button("R – Y").property("chosen")
    card = next(item for item in shown.buttons() if item.property("title") == "Yoga and ketamine")
    press(shown, card)
    assert shown.session.shown is not None
    assert shown.session.shown.title == "Yoga and ketamine"
