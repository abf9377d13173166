"""What lies over the screen takes every press for itself; help now is one touch away in each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.session import Session
from kiosk.tour import descendants, settle
from screen.walk import Shown, ancestors, finger, focus, is_button, middle, on, place, says, type_of

pytestmark = on("clinic", "panel")

WAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ORDINARY = (Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Ntilde, Qt.Key.Key_Down, Qt.Key.Key_PageUp)
ASLEEP = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
ALSO_ASLEEP = (Qt.Key.Key_CapsLock, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_VolumeUp)
TOPIC = "bladder-and-body"


def attract(shown: Shown) -> None:
    """Nobody is there."""
    shown.kiosk.end()
    shown.rest()
    shown.window.requestActivate()


def read(shown: Shown) -> Session:
    """Somebody reads a page."""
    session = shown.begin()
    shown.window.requestActivate()
    session.open(TOPIC)
    shown.rest()
    return session


def hide(shown: Shown) -> Session:
    session = read(shown)
    session.hide()
    shown.rest()
    return session


def warn(shown: Shown) -> Session:
    session = read(shown)
    shown.clock.advance(100)
    settle()
    return session


def warn_hidden(shown: Shown) -> Session:
    session = hide(shown)
    shown.clock.advance(100)
    settle()
    return session


COVERS: dict[str, Callable[[Shown], Session]] = {
    "hide screen": hide,
    "warning": warn,
    "warning over the hide screen": warn_hidden,
}
over_a_page = pytest.mark.parametrize("cover", COVERS.values(), ids=COVERS)


def state(session: Session) -> tuple[str, str, int, bool, bool]:
    """Where the visitor is, and what lies over it."""
    there = session.navigator.place
    warning = bool(session.property("warning"))
    return there.screen, there.topic, session.navigator.depth, session.property("hidden"), warning


READING = ("page", TOPIC, 1, False, False)
HELPING = ("help", "", 2, False, False)


def beneath(shown: Shown, go: Callable[[Shown], object]) -> list[QPointF]:
    """Where the buttons of a screen are."""
    go(shown)
    points = [middle(item) for item in shown.within_reach()]
    assert len(points) > 2
    return points


def help_now(shown: Shown) -> QQuickItem:
    return next(item for item in shown.buttons() if type_of(item) == "HelpNowButton")


def apart(points: list[QPointF], *buttons: QQuickItem) -> list[QPointF]:
    """The places that are on none of the buttons."""
    return [at for at in points if not any(place(item).contains(at) for item in buttons)]


# The press that wakes the screen.


def test_press_that_wakes_the_screen_presses_nothing_beneath(shown: Shown) -> None:
    points = beneath(shown, Shown.begin)
    attract(shown)
    for at in apart(points, help_now(shown)):
        attract(shown)
        shown.hold(at)
        assert shown.kiosk.visit is None  # it acts on release
        shown.let_go(at)
        settle()
        assert state(shown.session) == ("home", "", 0, False, False)
        assert [says(item) for item in shown.buttons() if item.property("down")] == []


def test_double_tap_that_wakes_the_screen_presses_nothing_beneath(shown: Shown) -> None:
    points = beneath(shown, Shown.begin)
    attract(shown)
    for at in apart(points, help_now(shown)):
        attract(shown)
        shown.tap(at)
        shown.clock.advance(0.3)
        shown.tap(at)
        assert state(shown.session) == ("home", "", 0, False, False)


def test_next_touch_half_a_second_later_counts(shown: Shown) -> None:
    shown.begin()
    card = next(item for item in shown.within_reach() if item.property("summary"))
    at, topic = middle(card), card.property("topic")
    attract(shown)
    assert not place(help_now(shown)).contains(at)
    shown.tap(at)
    shown.clock.advance(0.5)
    shown.tap(at)
    assert state(shown.session) == ("page", topic, 1, False, False)


def test_double_tap_on_help_now_of_the_attract_screen_opens_it_only(shown: Shown) -> None:
    attract(shown)
    at = middle(help_now(shown))
    shown.tap(at)
    assert state(shown.session) == ("help", "", 1, False, False)
    shown.clock.advance(0.3)
    shown.tap(at)
    assert state(shown.session) == ("help", "", 1, False, False)
    assert shown.session.language == "en"


@pytest.mark.parametrize("key", [*WAKING, *ORDINARY])
def test_key_wakes_the_screen_and_does_nothing_else(shown: Shown, key: Qt.Key) -> None:
    attract(shown)
    QTest.keyPress(shown.window, key)
    settle()
    repeated = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QCoreApplication.sendEvent(shown.window, repeated)
    QTest.keyRelease(shown.window, key)
    settle()
    assert state(shown.session) == ("home", "", 0, False, False)


@pytest.mark.parametrize("key", [*ASLEEP, *ALSO_ASLEEP])
def test_key_that_means_nothing_by_itself_lets_the_screen_rest(shown: Shown, key: Qt.Key) -> None:
    attract(shown)
    QTest.keyClick(shown.window, key)
    QTest.keyClick(shown.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert shown.kiosk.visit is None


@pytest.mark.parametrize("key", WAKING)
def test_help_now_of_the_attract_screen_by_key(shown: Shown, key: Qt.Key) -> None:
    attract(shown)
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    assert shown.window.activeFocusItem() == help_now(shown)
    QTest.keyClick(shown.window, key)
    settle()
    assert state(shown.session) == ("help", "", 1, False, False)


def test_keys_start_anew_on_the_attract_screen(shown: Shown) -> None:
    attract(shown)
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    attract(shown)
    assert not help_now(shown).hasActiveFocus()
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    assert state(shown.session) == ("home", "", 0, False, False)


# What lies over a page.


def test_touch_on_the_hide_screen_shows_the_page_and_presses_nothing(shown: Shown) -> None:
    points = beneath(shown, read)
    session = hide(shown)
    for at in apart(points, help_now(shown)):
        session.hide()
        shown.rest()
        shown.tap(at)
        assert state(session) == READING
        shown.clock.advance(0.3)
        shown.tap(at)
        assert state(session) == READING


def test_touch_on_the_warning_gives_more_time_and_presses_nothing(shown: Shown) -> None:
    points = beneath(shown, read)
    warn(shown)
    points = apart(points, help_now(shown))
    session = read(shown)
    for at in points:
        shown.clock.advance(100)
        settle()
        assert state(session) == (*READING[:4], True)
        shown.tap(at)
        assert state(session) == READING
        shown.clock.advance(0.3)
        shown.tap(at)
        assert state(session) == READING


def test_touch_on_the_warning_counts_while_something_else_is_held(shown: Shown) -> None:
    session = read(shown)
    elbow = QPointF(40, shown.device.height / 2)
    shown.hold(elbow)
    shown.clock.advance(590)
    settle()
    assert state(session) == (*READING[:4], True)
    at = middle(shown.button("I need more time")).toPoint()
    for act in ("press", "release"):
        touches = QTest.touchEvent(shown.window, finger()).stationary(0)
        getattr(touches, act)(1, at).commit()
        settle()
    assert state(session) == READING
    shown.clock.advance(500)
    assert shown.kiosk.visit is session
    shown.let_go(elbow)


def test_slow_touch_on_the_warning_gives_more_time(shown: Shown) -> None:
    session = warn(shown)
    at = middle(shown.button("I need more time"))
    shown.hold(at)
    shown.clock.advance(40)
    settle()
    assert state(session) == (*READING[:4], True)
    shown.let_go(at)
    assert state(session) == READING


def test_drag_over_the_warning_scrolls_nothing(shown: Shown) -> None:
    session = warn(shown)
    top, bottom = QPointF(40, 40), QPointF(40, shown.device.height - 40)
    shown.hold(bottom)
    for part in range(1, 5):
        shown.move(bottom + (top - bottom) * part / 4)
        settle()
    shown.let_go(top)
    settle()
    shown.clock.advance(1)
    assert state(session) == READING
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    assert area.property("contentY") == 0


def test_warning_over_the_hide_screen_gives_way_to_it(shown: Shown) -> None:
    session = warn_hidden(shown)
    shown.tap(middle(shown.button("I need more time")))
    assert state(session) == ("page", TOPIC, 1, True, False)
    shown.rest()
    shown.tap(QPointF(40, 40))
    assert state(session) == READING


@over_a_page
@pytest.mark.parametrize("seconds", [0, 3])
def test_help_now_is_one_touch_away(
    shown: Shown, cover: Callable[[Shown], Session], seconds: int
) -> None:
    session = cover(shown)
    at = middle(help_now(shown))
    shown.hold(at)
    shown.clock.advance(seconds)
    settle()
    shown.let_go(at)
    settle()
    assert state(session) == HELPING


@over_a_page
@pytest.mark.parametrize("key", WAKING)
def test_help_now_is_within_reach_of_the_keys(
    shown: Shown, cover: Callable[[Shown], Session], key: Qt.Key
) -> None:
    session = cover(shown)
    for _ in range(5):
        if shown.window.activeFocusItem() == help_now(shown):
            break
        QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    QTest.keyClick(shown.window, key)
    settle()
    assert state(session) == HELPING


@over_a_page
def test_keys_stay_on_what_lies_over_the_page(
    shown: Shown, cover: Callable[[Shown], Session]
) -> None:
    session = cover(shown)
    before = state(session)
    over = {"HideScreen"} if not before[4] else {"IdleWarning"}
    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    for key in (*keys, *keys, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(shown.window, key)
        focused = shown.window.activeFocusItem()
        assert focused is not None
        assert {type_of(item) for item in (focused, *ancestors(focused))} & over, says(focused)
    assert state(session) == before


def test_escape_leads_home_from_the_hide_screen(shown: Shown) -> None:
    session = hide(shown)
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert state(session) == ("home", "", 0, False, False)


@pytest.mark.parametrize("cover", [warn, warn_hidden])
def test_escape_on_the_warning_gives_more_time(
    shown: Shown, cover: Callable[[Shown], Session]
) -> None:
    session = cover(shown)
    before = state(session)
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert state(session) == (*before[:4], False)


@pytest.mark.parametrize("key", WAKING)
def test_key_shows_a_hidden_page(shown: Shown, key: Qt.Key) -> None:
    session = hide(shown)
    QTest.keyClick(shown.window, key)
    assert state(session) == READING


@pytest.mark.parametrize("key", WAKING)
def test_key_on_the_warning_gives_more_time(shown: Shown, key: Qt.Key) -> None:
    session = warn(shown)
    QTest.keyClick(shown.window, key)
    assert state(session) == READING


@pytest.mark.parametrize("key", WAKING)
def test_key_on_a_warning_does_not_show_a_hidden_page(shown: Shown, key: Qt.Key) -> None:
    session = warn_hidden(shown)
    QTest.keyClick(shown.window, key)
    assert state(session) == ("page", TOPIC, 1, True, False)


@over_a_page
def test_keys_go_on_where_they_were(shown: Shown, cover: Callable[[Shown], Session]) -> None:
    shown.begin()
    session = cover(shown)
    session.show()
    session.stay()
    session.home()
    settle()
    cards = [item for item in shown.buttons() if item.property("summary")]
    focus(cards[1])
    session.hide()
    settle()
    assert not cards[1].hasActiveFocus()
    session.show()
    settle()
    assert cards[1].hasActiveFocus()
    shown.clock.advance(100)
    settle()
    assert not cards[1].hasActiveFocus()
    session.stay()
    settle()
    assert cards[1].hasActiveFocus()


@over_a_page
def test_screen_reader_cannot_press_what_lies_beneath(
    shown: Shown, cover: Callable[[Shown], Session]
) -> None:
    session = cover(shown)
    before = state(session)
    buttons = [
        item
        for item in descendants(shown.window.contentItem())
        if is_button(item) and not item.isEnabled()
    ]
    assert len(buttons) > 3
    for item in buttons:
        shown.clock.advance(0.6)
        assert QMetaObject.invokeMethod(item, "press")  # what the accessibility tree calls
        assert state(session) == before, says(item)


def test_place_on_the_page_is_kept_under_a_cover(shown: Shown) -> None:
    session = read(shown)
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    area.setProperty("contentY", 150.0)
    for go in (session.hide, session.show):
        go()
        shown.rest()
    shown.clock.advance(100)
    settle()
    session.stay()
    settle()
    assert area.property("contentY") == 150


def test_place_in_help_now_is_kept_under_the_warning(shown: Shown) -> None:
    session = shown.begin()
    session.help()
    shown.rest()
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    if not area.property("overflows"):
        return
    area.setProperty("contentY", 100.0)
    shown.clock.advance(250)
    settle()
    assert session.property("warning")
    session.stay()
    settle()
    assert area.property("contentY") == 100


def test_the_page_is_seen_through_the_warning(shown: Shown) -> None:
    """Whoever reads goes on reading until the warning ends."""
    warn(shown)
    found = descendants(shown.window.contentItem())
    titles = [item for item in found if item.property("text") == "Bladder and body"]
    (title,) = [item for item in titles if item.isVisible()]
    assert all(item.opacity() == 1 for item in (title, *ancestors(title)))
