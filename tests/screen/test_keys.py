"""Everything can be done with the keys alone."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.session import Session
from kiosk.tour import Look, settle
from screen.walk import Shown, focus, on, place, says, seen

ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)
MOST_SCROLLS = 40
"""An arrow key scrolls so often at most before it comes to the next control."""

PIXEL = 0.51
"""What rounding to whole pixels may take away."""


@dataclass(frozen=True)
class Step:
    """From one control to the next, and where both stand when it is taken."""

    start: QQuickItem
    to: QQuickItem
    before: QRectF
    after: QRectF

    @property
    def turns_back(self) -> bool:
        """Whether the next control stands neither below nor to the right."""
        if self.start.parentItem().parentItem() == self.to.parentItem().parentItem():
            return False  # two rows of one bar: the way back comes first, wherever it stands
        one, other = self.before, self.after
        above = other.bottom() <= one.top() + PIXEL
        beside = not above and other.top() < one.bottom() - PIXEL
        left = other.left() < one.right() - PIXEL
        return left and (above or (beside and other.right() <= one.left() + PIXEL))


def press(shown: Shown, key: Qt.Key) -> QQuickItem | None:
    """Press a key; what has the focus then."""
    QTest.keyClick(shown.window, key)
    return shown.window.activeFocusItem()


def controls(shown: Shown) -> list[QQuickItem]:
    """What the keys must reach."""
    return [item for item in shown.buttons() if item.activeFocusOnTab()]


def names(items: set[QQuickItem]) -> list[str]:
    return sorted(says(item) for item in items)


def by_tab(shown: Shown, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[Step]:
    """What Tab leads to, one after the other, until it comes round to where it began."""
    way: list[QQuickItem] = []
    while (item := press(shown, key)) is not None and item not in way[1:]:
        if way:
            yield Step(way[-1], item, place(way[-1]), place(item))
        way.append(item)
        if len(way) > 1 and item == way[0]:
            return
        settle()


def tab_faults(shown: Shown) -> Iterator[str]:
    there, way = set(controls(shown)), list(by_tab(shown))
    reached = {step.to for step in way}
    yield from (f"Tab never comes to {name}" for name in names(there - reached))
    yield from (f"Tab stops at {name}, which is no control" for name in names(reached - there))
    back = {(step.to, step.start) for step in by_tab(shown, Qt.Key.Key_Backtab)}
    if back != {(step.start, step.to) for step in way}:
        yield "Shift and Tab go another way than Tab"
    turns = [step for step in way if step.turns_back]
    if len(turns) > 1:  # from the last to the first
        yield from (f"Tab goes from {says(turn.start)} back to {says(turn.to)}" for turn in turns)


def ring_faults(shown: Shown) -> Iterator[str]:
    """Each control in turn has the focus, in view, with its ring whole."""
    window = QRectF(0, 0, shown.device.width, shown.device.height)
    for item in controls(shown):
        focus(item)
        settle()
        ring = item.findChild(QQuickItem, "focusRing")
        assert ring is not None, says(item)
        if not ring.isVisible():
            yield f"{says(item)} has no ring"
        elif not same(seen(ring), place(ring)) or not window.contains(place(ring)):
            yield f"the ring of {says(item)} is cut off: of {place(ring)} one sees {seen(ring)}"


def same(one: QRectF, other: QRectF) -> bool:
    sides = ("left", "top", "right", "bottom")
    return all(abs(getattr(one, side)() - getattr(other, side)()) <= 2 * PIXEL for side in sides)


@on("clinic", "portrait", "panel")
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_tab_reaches_everything_in_reading_order_and_shows_where_it_is(
    shown: Shown, text_size: float
) -> None:
    shown.window.requestActivate()
    faults = []
    for name in shown.screens(Look(text_size)):
        faults += [f"{name}: {fault}" for fault in (*tab_faults(shown), *ring_faults(shown))]
    assert not faults, "\n" + "\n".join(faults)


PLACES: dict[str, Callable[[Session], object]] = {
    "home": Session.home,
    "page": lambda session: session.open("what-is-ketamine"),
    "questions": lambda session: session.open("faq"),
    "check-in": lambda session: (session.open("check-in"), session.checking.begin()),
    "help": Session.help,
    "call": Session.call,
    "options": lambda session: session.chosen.choose(True),
    "listening": lambda session: session.reading.toggle(),
    "hide screen": Session.hide,
}


@pytest.fixture(params=PLACES)
def place_name(request: pytest.FixtureRequest, shown: Shown) -> str:
    """Go to each place in turn."""
    PLACES[request.param](shown.begin())
    settle()
    shown.window.grabWindow()
    shown.window.requestActivate()
    return str(request.param)


def step(shown: Shown, item: QQuickItem, key: Qt.Key) -> QQuickItem:
    """Where an arrow key leads from an item, scrolling as long as it has to."""
    focus(item)
    settle()
    for _ in range(MOST_SCROLLS):
        found = press(shown, key)
        if found is not None and found != item:
            return found
    return item


@on("clinic", "panel")
def test_arrows_reach_every_control(shown: Shown, place_name: str) -> None:
    there = set(controls(shown))
    press(shown, Qt.Key.Key_Down)
    first = press(shown, Qt.Key.Key_Down)
    assert first in there
    reached, waiting = {first}, [first]
    while waiting:
        item = waiting.pop()
        found = {step(shown, item, key) for key in ARROWS} - reached
        reached |= found
        waiting += found
    assert names(there - reached) == []


@on("clinic", "panel")
def test_escape_leads_home(shown: Shown, place_name: str) -> None:
    press(shown, Qt.Key.Key_Escape)
    shown.rest()
    press(shown, Qt.Key.Key_Escape)  # the first one may have closed what lay over home
    place = shown.session.navigator.place
    assert (place.screen, shown.session.covered) == ("home", False)


WALK = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, *ARROWS) * 2,
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) * 2,
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F6),
)


@on("clinic", "panel")
@pytest.mark.parametrize("seed", range(3))
def test_focus_is_never_lost(shown: Shown, seed: int) -> None:
    """Whatever a visitor does with the keys, they act on something that is there."""
    keys = random.Random(seed)
    shown.begin()
    shown.window.requestActivate()
    way = []
    for _ in range(150):
        key = keys.choice(WALK)
        way.append(key.name)
        QTest.keyClick(shown.window, key)
        shown.clock.advance(100 if keys.random() < 0.03 else 1)
        settle()
        item = shown.window.activeFocusItem()
        lost = item is None or item == shown.window.contentItem()
        assert not lost, f"nothing has the focus after {way[-8:]}"
        assert item.isVisible(), f"what is not shown has the focus after {way[-8:]}"
        assert item.isEnabled(), f"what cannot be used has the focus after {way[-8:]}"


@on("clinic", "panel")
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
    focus(card)
    return card


@on("clinic")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_key_opens_a_card(shown: Shown, key: Qt.Key) -> None:
    card = first_card(shown)
    QTest.keyClick(shown.window, key)
    place = shown.session.navigator.place
    assert (place.screen, place.topic) == ("page", card.property("topic"))


@on("clinic", "panel")
def test_focus_leaves_what_is_hidden_and_comes_back_to_the_card(shown: Shown) -> None:
    card = first_card(shown)
    shown.session.open("what-is-ketamine")
    assert not card.hasActiveFocus()
    shown.session.home()
    assert card.hasActiveFocus()


@on("clinic", "panel")
def test_focus_comes_back_to_a_button_of_the_bar_after_the_warning(shown: Shown) -> None:
    shown.begin()
    shown.window.requestActivate()
    button = press(shown, Qt.Key.Key_Tab)
    assert button is not None
    shown.clock.advance(100)
    settle()
    assert not button.hasActiveFocus()
    press(shown, Qt.Key.Key_Return)
    shown.rest()
    assert button.hasActiveFocus()
    assert button.property("visualFocus")


@on("clinic", "panel")
def test_page_read_next_begins_with_the_focus_in_it(shown: Shown) -> None:
    session = shown.begin()
    session.open("signs")
    shown.rest()
    shown.window.requestActivate()
    next_one = next(item for item in shown.buttons() if item.property("summary"))
    topic = next_one.property("topic")
    focus(next_one)
    press(shown, Qt.Key.Key_Return)
    shown.rest()
    assert session.navigator.place.topic == topic
    item = shown.window.activeFocusItem()
    assert item is not None
    assert item.isVisible()


@on("clinic")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_held_key_that_repeats_opens_nothing(shown: Shown, key: Qt.Key) -> None:
    first_card(shown)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(shown.window, held)
    assert shown.session.navigator.place.screen == "home"
