"""Everything can be done with the keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.walk import Shown, on, says

# where the controls stand differently
pytestmark = on("clinic", "portrait", "panel")

ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
MOST_SCROLLS = 40
"""An arrow key scrolls so often at most before it comes to the next control."""

PLACES: dict[str, Callable[[Session], None]] = {
    "home": Session.home,
    "page": lambda session: session.open("what-is-ketamine"),
    "questions": lambda session: session.open("faq"),
    "help": Session.help,
    "call": Session.call,
}


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, shown: Shown) -> str:
    """Go to each place in turn."""
    PLACES[request.param](shown.begin())
    settle()
    shown.window.grabWindow()
    shown.window.requestActivate()
    return str(request.param)


def press(shown: Shown, key: Qt.Key) -> QQuickItem | None:
    """Press a key; what has the focus then."""
    QTest.keyClick(shown.window, key)
    return shown.window.activeFocusItem()


def step(shown: Shown, item: QQuickItem, key: Qt.Key) -> QQuickItem:
    """Where an arrow key leads from an item, scrolling as long as it has to."""
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    settle()
    for _ in range(MOST_SCROLLS):
        found = press(shown, key)
        if found is not None and found != item:
            return found
    return item


def names(items: set[QQuickItem]) -> list[str]:
    return sorted(says(item) for item in items)


def test_tab_reaches_every_control(shown: Shown, place: str) -> None:
    buttons = set(shown.buttons())
    reached = {press(shown, Qt.Key.Key_Tab) for _ in range(len(buttons) + 2)}
    assert names(buttons - reached) == []


def test_arrows_reach_every_control(shown: Shown, place: str) -> None:
    buttons = set(shown.buttons())
    press(shown, Qt.Key.Key_Down)
    first = press(shown, Qt.Key.Key_Down)
    assert first in buttons
    reached, waiting = {first}, [first]
    while waiting:
        item = waiting.pop()
        found = {step(shown, item, key) for key in ARROWS} - reached
        reached |= found
        waiting += found
    assert names(buttons - reached) == []


def test_focused_control_is_in_view_with_its_ring(shown: Shown, place: str) -> None:
    for _ in range(len(shown.buttons())):
        item = press(shown, Qt.Key.Key_Tab)
        assert item is not None
        ring = item.findChild(QQuickItem, "focusRing")
        assert ring is not None
        assert ring.isVisible()
        middle = item.mapToScene(item.boundingRect().center())
        assert 0 <= middle.y() <= shown.device.height, f"{says(item)} is out of view"


def test_escape_leads_home(shown: Shown, place: str) -> None:
    press(shown, Qt.Key.Key_Escape)
    assert shown.session.navigator.place.screen == "home"


def test_first_arrow_at_home_finds_the_first_card(shown: Shown) -> None:
    for key in ARROWS:
        shown.begin()
        shown.window.requestActivate()
        card = next(item for item in shown.buttons() if item.property("summary"))
        assert press(shown, key) == card


def first_card(shown: Shown) -> QQuickItem:
    """Begin a visit with the focus on the first card."""
    shown.begin()
    shown.window.requestActivate()
    card = next(item for item in shown.buttons() if item.property("summary"))
    card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    return card


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_key_opens_a_card(shown: Shown, key: Qt.Key) -> None:
    card = first_card(shown)
    QTest.keyClick(shown.window, key)
    place = shown.session.navigator.place
    assert (place.screen, place.topic) == ("page", card.property("topic"))


def test_focus_leaves_what_is_hidden_and_comes_back_to_the_card(shown: Shown) -> None:
    card = first_card(shown)
    shown.session.open("what-is-ketamine")
    assert not card.hasActiveFocus()
    shown.session.home()
    assert card.hasActiveFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_held_key_that_repeats_opens_nothing(shown: Shown, key: Qt.Key) -> None:
    first_card(shown)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(shown.window, held)
    assert shown.session.navigator.place.screen == "home"
