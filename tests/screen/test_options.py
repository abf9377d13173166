"""The options stand where one looks for them, and what one chooses is seen at once."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.session import Session
from screen.walk import Shown, focus, middle, on, place, says, seen, type_of

pytestmark = on("clinic", "portrait", "panel")

TOOLS = ("OptionsButton", "HideButton")
PAGE = "bladder-and-body"


@pytest.fixture
def session(shown: Shown) -> Iterator[Session]:
    """A visit, with a window that the keys go to."""
    session = shown.begin()
    shown.window.requestActivate()
    yield session
    shown.kiosk.end()


def rest(shown: Shown) -> None:
    shown.rest()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place


def choices(shown: Shown) -> list[QQuickItem]:
    return [item for item in shown.buttons() if type_of(item) == "Choice"]


def chosen(session: Session) -> tuple[float, str]:
    return session.chosen.property("textSize"), session.chosen.property("colors")


def tool(shown: Shown, kind: str) -> QQuickItem:
    return next(item for item in shown.buttons() if type_of(item) == kind)


def test_tools_stand_at_the_same_place_on_every_screen(shown: Shown) -> None:
    places = defaultdict(set)
    for name in shown.screens():
        if shown.kiosk.visit is None or name in ("options", "hide-screen", "warning"):
            continue
        for item in shown.buttons():
            if type_of(item) in TOOLS:
                places[type_of(item)].add(place(item).center().toTuple())
            elif item.property("text") == "Español":
                places["language"].add(place(item).center().toTuple())
    assert {kind: len(found) for kind, found in places.items()} == {
        "OptionsButton": 1,
        "HideButton": 1,
        "language": 1,
    }


def test_options_are_there_on_every_screen_of_a_visit(shown: Shown) -> None:
    covers = ("attract", "scan-me", "hide-screen", "warning")
    without = [
        name
        for name in shown.screens()
        if name not in covers and "OptionsButton" not in map(type_of, shown.buttons())
    ]
    assert without == []


def test_touch_opens_chooses_and_closes(shown: Shown, session: Session) -> None:
    shown.tap(middle(tool(shown, "OptionsButton")))
    rest(shown)
    assert [says(item) for item in choices(shown)] == ["“A”"] * 4 + [
        "“Light”",
        "“Dark”",
        "“High contrast”",
    ]
    for number in (2, 5):
        shown.tap(middle(choices(shown)[number]))
        rest(shown)
    assert chosen(session) == (1.5, "dark")
    assert [item.property("chosen") for item in choices(shown)] == [
        *(False, False, True, False),
        *(False, True, False),
    ]
    shown.tap(middle(tool(shown, "OptionsButton")))
    rest(shown)
    assert choices(shown) == []
    assert chosen(session) == (1.5, "dark")


def test_keys_alone_choose_everything(shown: Shown, session: Session) -> None:
    opener = tool(shown, "OptionsButton")
    focus(opener)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    rest(shown)
    reached = []
    for number, choice in enumerate(choices(shown)):
        if number:
            QTest.keyClick(shown.window, Qt.Key.Key_Tab)
        assert shown.window.activeFocusItem() == choice
        QTest.keyClick(shown.window, Qt.Key.Key_Space)
        rest(shown)
        assert choice.hasActiveFocus()
        assert place(choice).intersected(seen(choice)).height() == choice.height()
        reached.append(chosen(session))
    assert reached == [
        *[(size, "light") for size in (1.0, 1.25, 1.5, 2.0)],
        *[(2.0, colors) for colors in ("light", "dark", "contrast")],
    ]
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    rest(shown)
    assert choices(shown) == []
    assert opener.hasActiveFocus()
    assert session.navigator.place.screen == "home"


@pytest.mark.parametrize("text_size", [1.25, 2.0])
def test_larger_words_keep_the_readers_place(
    shown: Shown, session: Session, text_size: float
) -> None:
    session.open(PAGE)
    rest(shown)
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    area.setProperty("contentY", round(area.property("lastY") / 2))
    rest(shown)
    before = top_of_view(area)
    session.chosen.chooseTextSize(text_size)
    rest(shown)
    assert top_of_view(area) == before


def top_of_view(area: QQuickItem) -> QQuickItem:
    """The first block in the view."""
    around = area.parentItem().childItems()
    found = next(item for item in around if type_of(item) == "ReadingPlace").property("first")
    assert isinstance(found, QQuickItem)
    return found


def test_page_is_still_there_beside_the_options(shown: Shown, session: Session) -> None:
    session.open(PAGE)
    session.chosen.choose(True)
    rest(shown)
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    covers = shown.device.name == "panel"
    pages = [item for item in shown.visible() if type_of(item) == "TopicPage"]
    assert (pages == []) == covers
    assert area.isVisible()
    shown.tap(QPointF(5, shown.device.height / 2))
    assert choices(shown) != []
