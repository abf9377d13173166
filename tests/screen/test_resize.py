"""A window that changes its size or is turned lays everything out anew and keeps the place."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.devices import DEVICES
from kiosk.tour import open_questions, settle
from screen.layout import faults
from screen.walk import Shown, on, place, says, seen

pytestmark = on("clinic")

TURNS = ("portrait", "panel", "laptop", "large", "clinic")
"""From the size of one device to that of the next; each other way round comes up, too."""

PAGE = "bladder-and-body"


def warn(shown: Shown) -> None:
    shown.clock.advance(100)


def open_faq(shown: Shown) -> None:
    shown.session.open("faq")
    settle()
    open_questions(shown.window)


def hide(shown: Shown) -> None:
    shown.session.open(PAGE)
    shown.session.hide()


SCREENS: dict[str, Callable[[Shown], object]] = {
    "attract": lambda shown: shown.kiosk.end(),
    "home": lambda shown: None,
    "page": lambda shown: shown.session.open(PAGE),
    "questions": open_faq,
    "help": lambda shown: shown.session.help(),
    "call": lambda shown: shown.session.call(),
    "check-in": lambda shown: shown.session.open("check-in"),
    "hide screen": hide,
    "warning": warn,
}


READ = {
    "page": lambda shown: shown.session.open(PAGE),
    "questions": open_faq,
    "help": lambda shown: shown.session.help(),
    "check-in": lambda shown: shown.session.open("check-in"),
}
"""Screens with a long text."""


def sizes(shown: Shown) -> Iterator[Shown]:
    """The same window in the sizes of all devices, one after the other."""
    for name in TURNS:
        size = next(device for device in DEVICES if device.name == name)
        shown.window.resize(size.width, size.height)
        settle()
        shown.window.grabWindow()
        yield replace(shown, device=replace(size, px_per_mm=shown.device.px_per_mm))


@pytest.mark.parametrize("go", SCREENS.values(), ids=SCREENS)
def test_screen_is_whole_and_stays_in_every_size(
    shown: Shown, go: Callable[[Shown], object]
) -> None:
    shown.begin()
    go(shown)
    settle()
    session, before, open_before = shown.kiosk.visit, state(shown), opened(shown)
    found = []
    for sized in sizes(shown):
        found += [f"{sized.device.name}: {fault}" for fault in faults(sized)]
        assert (shown.kiosk.visit, state(shown), opened(shown)) == (session, before, open_before)
    assert not found, "\n" + "\n".join(found)


def state(shown: Shown) -> tuple[object, ...]:
    """Where the visitor is, and what lies over it."""
    session = shown.kiosk.visit
    if session is None:
        return ()
    there = session.navigator.place
    return there.screen, there.topic, session.property("hidden"), session.property("warning")


def opened(shown: Shown) -> list[object]:
    """Which questions are open."""
    found = (item for item in shown.visible() if item.objectName() == "question")
    return [item.property("open") for item in found]


def area(shown: Shown) -> QQuickItem:
    return next(item for item in shown.visible() if item.objectName() == "scrollArea")


def top_words(shown: Shown) -> QQuickItem:
    """The first words in view of the page's text."""
    words = [item for item in shown.words() if area(shown) in around(item)]
    return min((item for item in words if seen(item).height() > 1), key=lambda i: seen(i).top())


def around(item: QQuickItem) -> list[QQuickItem]:
    found, parent = [], item.parentItem()
    while parent is not None:
        found.append(parent)
        parent = parent.parentItem()
    return found


@pytest.mark.parametrize("go", READ.values(), ids=READ)
@pytest.mark.parametrize("share", [0.3, 0.7])
def test_reader_finds_the_words_again_in_every_size(
    shown: Shown, go: Callable[[Shown], object], share: float
) -> None:
    for size in TURNS:
        begin_in(shown, "panel")
        words = read_down(shown, go, share)
        resize(shown, size)
        assert_near_the_top(shown, words, size)
    resize(shown, "clinic")


@pytest.mark.parametrize("go", READ.values(), ids=READ)
def test_reader_finds_the_words_again_in_every_text_size(
    shown: Shown, go: Callable[[Shown], object]
) -> None:
    begin_in(shown, "panel")
    words = read_down(shown, go, 0.5)
    focused, before = shown.window.activeFocusItem(), opened(shown)
    for text_size in (1.25, 2.0, 1.5, 1.0):
        shown.session.chosen.chooseTextSize(text_size)
        settle()
        shown.window.grabWindow()
        assert seen(words).height() > 1, f"{text_size * 100:.0f} %: {says(words)} is out of sight"
        assert (shown.window.activeFocusItem(), opened(shown)) == (focused, before)
    resize(shown, "clinic")


def test_check_in_stays_at_its_question_in_every_text_size(shown: Shown) -> None:
    shown.begin().open("check-in")
    check_in = shown.session.checking
    for step in (check_in.begin, check_in.no, check_in.yes, check_in.skip):
        step()
    settle()
    asked = check_in.property("question")
    for text_size in (2.0, 1.0):
        shown.session.chosen.chooseTextSize(text_size)
        settle()
        assert check_in.property("number") == 3
        assert [words for words in shown.words() if words.property("text") == asked]


def read_down(shown: Shown, go: Callable[[Shown], object], share: float) -> QQuickItem:
    """Go to a screen and scroll; the first words in view then."""
    go(shown)
    settle()
    shown.window.grabWindow()
    scroll = area(shown)
    scroll.setProperty("contentY", round(share * scroll.property("lastY")))
    settle()
    return top_words(shown)


def assert_near_the_top(shown: Shown, words: QQuickItem, size: str) -> None:
    scroll = area(shown)
    # a block that is laid out anew has its words elsewhere in it, but not a view away
    down = (place(words).top() - place(scroll).top()) / scroll.property("viewHeight")
    limit = 1 if scroll.property("atEnd") else 0.5
    assert -0.5 < down < limit, f"{size}: {says(words)} is {down:.2f} views from the top"
    assert scroll.property("contentY") <= scroll.property("lastY") + 1


def begin_in(shown: Shown, name: str) -> None:
    resize(shown, name)
    shown.begin()


def resize(shown: Shown, name: str) -> None:
    size = next(device for device in DEVICES if device.name == name)
    shown.window.resize(size.width, size.height)
    settle()
    shown.window.grabWindow()


def test_no_card_is_cut_in_any_size(shown: Shown) -> None:
    begin_in(shown, "panel")
    faults = []
    for share in (0.0, 0.5, 1.0):
        for _ in sizes(shown):
            scroll = area(shown)
            faults += [
                f"{shown.window.width()} × {shown.window.height()}: {says(card)} is cut"
                for card in shown.buttons()
                if card.property("summary") and 1 < seen(card).height() < card.height() - 1
            ]
            scroll.setProperty("contentY", 0.0)
            for _ in range(round(share * 3)):
                QMetaObject.invokeMethod(scroll, "goOn")
            settle()
    assert not faults, "\n" + "\n".join(faults)
