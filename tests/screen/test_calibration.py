"""Staff say with a bank card how large the screen is: by finger, by button and by key."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.calibration import CARD_MM, FORGOTTEN_S, Calibration, CardFit
from kiosk.settings import PX_PER_MM
from kiosk.tour import settle
from screen.editions import FakeClock
from screen.layout import faults
from screen.walk import Shown, middle, on, place, type_of

EVERYWHERE = on("clinic", "portrait", "laptop", "large", "panel", languages=("en", "es"))
LEAVE = "the disk is full"


# The card, by itself.

DENSITIES = st.floats(0.1, 100, allow_nan=False)
WIDTHS = st.floats(-1e6, 1e6, allow_nan=False)
ROOMS = st.integers(-100, 10_000)


@given(DENSITIES, ROOMS, st.lists(WIDTHS | st.just(None)))
def test_no_density_outside_the_settings_can_be_reached(
    px_per_mm: float, room: int, steps: list[float | None]
) -> None:
    card = CardFit(px_per_mm, room)
    for width in steps:
        if width is None:
            card.turn()
        else:
            card.resize(width)
        lowest, highest = PX_PER_MM
        assert lowest <= card.width / card.side_mm <= highest
        assert card.width <= max(room, lowest * card.side_mm + 1)


@given(st.integers(86, 1700))
def test_card_becomes_as_wide_as_asked_for(width: int) -> None:
    card = CardFit(4.0, 1800)
    card.resize(width)
    assert card.width == width
    assert card.px_per_mm == pytest.approx(width / 85.6)


def test_card_stands_upright_where_it_has_no_room_to_lie() -> None:
    assert CardFit(5.25, 700).side_mm == 85.6  # a 7-inch panel
    assert CardFit(6.49, 400).side_mm == 53.98  # a 3.5-inch one


def test_card_that_is_being_measured_turns_only_when_told() -> None:
    card = CardFit(20.0, 600)  # a wrong setting
    assert (card.side_mm, card.width) == (53.98, 600)
    card.resize(200)
    assert card.side_mm == 53.98
    card.turn()
    assert card.side_mm == 85.6
    assert card.px_per_mm == pytest.approx(200 / 53.98)


def test_window_that_is_small_for_a_moment_costs_nothing() -> None:
    card = CardFit(4.0, 1000)
    card.resize(345)
    card.room = 10
    assert card.width == 86
    card.room = 1000
    assert card.width == 345


# The calibration, without a screen.


def nothing_kept(_: float) -> str:
    raise AssertionError


@pytest.fixture
def calibration(clock: FakeClock) -> Calibration:
    calibration = Calibration(clock)
    calibration.giveRoom(1000)
    return calibration


def test_forgotten_calibration_ends(calibration: Calibration, clock: FakeClock) -> None:
    calibration.begin(4.0, nothing_kept)
    clock.advance(FORGOTTEN_S - 1)
    calibration.resize(300)
    clock.advance(FORGOTTEN_S - 1)
    assert calibration.property("open")
    clock.advance(2)
    assert not calibration.property("open")


def test_calibration_begins_anew_each_time(calibration: Calibration) -> None:
    calibration.begin(4.0, lambda _: LEAVE)
    calibration.resize(300)
    calibration.save()
    assert calibration.property("problem") == LEAVE
    calibration.leave()
    calibration.begin(4.0, nothing_kept)
    assert calibration.property("problem") == ""
    assert calibration.property("cardWidth") == round(4 * 85.6)


# On the screen.


class Kept(list[float]):
    """What was kept; the window counts in it at once, as in the program."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown

    def __call__(self, px_per_mm: float) -> str:
        self.append(px_per_mm)
        self._shown.window.setProperty("pxPerMm", px_per_mm)
        return ""


@pytest.fixture
def kept(shown: Shown) -> Kept:
    """The screen is being calibrated; this is what was kept."""
    kept = Kept(shown)
    calibrate(shown, kept)
    return kept


def calibrate(shown: Shown, keep: Callable[[float], str]) -> None:
    shown.window.setProperty("pxPerMm", shown.device.px_per_mm)
    shown.kiosk.calibrate(shown.device.px_per_mm, keep)
    shown.window.requestActivate()
    shown.rest()


def calibration_of(shown: Shown) -> Calibration:
    found = shown.kiosk.findChild(Calibration)
    assert isinstance(found, Calibration)
    return found


def width(shown: Shown) -> int:
    """How wide the card is drawn, in pixels."""
    card = only(shown, "BankCard")
    assert card.width() == calibration_of(shown).property("cardWidth")
    return round(card.width())


def only(shown: Shown, kind: str) -> QQuickItem:
    (found,) = (item for item in shown.visible() if type_of(item) == kind)
    return found


def icon(shown: Shown, name: str) -> QQuickItem:
    return next(item for item in shown.buttons() if QQmlProperty.read(item, "iconName") == name)


def press(shown: Shown, button: QQuickItem) -> None:
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place
    shown.tap(middle(button))
    shown.rest()


def drag(shown: Shown, at: QPointF, *ways: int) -> None:
    """Put a finger down, move it to each of these places right of there, and lift it."""
    shown.hold(at)
    for way in ways:
        shown.move(at + QPointF(way, 5))
    shown.let_go(at + QPointF(ways[-1], 5))
    shown.rest()


def key(shown: Shown, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(shown.window, one)
        settle()


def what_is_wrong(shown: Shown) -> list[str]:
    """The layout's faults."""
    shown.window.grabWindow()
    return list(faults(shown))


@EVERYWHERE
def test_both_steps_are_whole(shown: Shown, kept: Kept) -> None:
    assert what_is_wrong(shown) == []
    calibration_of(shown).save()
    settle()
    assert kept
    assert what_is_wrong(shown) == []


@EVERYWHERE
def test_handle_is_large_and_in_the_window(shown: Shown, kept: Kept) -> None:
    handle = place(only(shown, "DragHandle"))
    side = round(handle.width()) / shown.device.px_per_mm
    assert side >= (25 if shown.device.name in ("clinic", "portrait", "large") else 15) - 0.2
    assert handle.height() > 1.5 * handle.width()
    assert 0 < handle.left() < handle.right() < shown.device.width


@on("clinic", "panel")
def test_words_are_those_of_the_language(shown: Shown, kept: Kept) -> None:
    assert [item.property("text") for item in shown.words()][:2] == [
        "Set the size of this screen",
        "Hold a bank card flat on the glass, its left edge on the left line. Move the right line "
        "to the card's right edge.",
    ]


@on("clinic", "panel")
def test_card_is_drawn_in_true_proportion(shown: Shown, kept: Kept) -> None:
    card = only(shown, "BankCard")
    assert card.width() / shown.device.px_per_mm == pytest.approx(CARD_MM[0], abs=0.2)
    assert card.width() / card.height() == pytest.approx(CARD_MM[0] / CARD_MM[1], rel=0.01)
    press(shown, icon(shown, "arrows-clockwise"))
    assert card.width() / shown.device.px_per_mm == pytest.approx(CARD_MM[1], abs=0.2)
    assert card.width() / card.height() == pytest.approx(CARD_MM[1] / CARD_MM[0], rel=0.01)


@on("clinic", "panel")
def test_finger_moves_the_right_line(shown: Shown, kept: Kept) -> None:
    before = width(shown)
    at = middle(only(shown, "DragHandle")) + QPointF(7, 20)
    drag(shown, at, 3, 40, 33)
    assert width(shown) == before + 33
    drag(shown, at + QPointF(33, 0), -50)
    assert width(shown) == before - 17
    press(shown, shown.button("Save"))
    (density,) = kept
    assert density == pytest.approx((before - 17) / CARD_MM[0], abs=1e-4)


@on("clinic", "panel")
def test_finger_cannot_move_the_line_out_of_the_window(shown: Shown, kept: Kept) -> None:
    for end in (-5000, 5000):
        drag(shown, middle(only(shown, "DragHandle")), end)
        handle = place(only(shown, "DragHandle"))
        assert 0 < handle.left() < handle.right() < shown.device.width


@on("clinic", "panel")
def test_every_strike_of_plus_and_minus_is_a_pixel(shown: Shown, kept: Kept) -> None:
    before = width(shown)
    for _ in range(3):
        shown.tap(middle(icon(shown, "plus")))
    assert width(shown) == before + 3
    shown.tap(middle(icon(shown, "minus")))
    assert width(shown) == before + 2


@on("clinic", "panel")
def test_keys_alone_do_everything(shown: Shown, kept: Kept) -> None:
    before = width(shown)
    key(shown, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert width(shown) == before + 1
    key(shown, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert width(shown) == before + 1  # one less, one more
    key(shown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert shown.window.activeFocusItem() == shown.button("Save")
    key(shown, Qt.Key.Key_Return)
    (density,) = kept
    assert density == pytest.approx((before + 2) / CARD_MM[0], abs=1e-4)
    shown.rest()
    assert shown.window.activeFocusItem() == shown.button("It is right: done")
    key(shown, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert width(shown) == before + 2  # again
    assert shown.window.activeFocusItem() == only(shown, "DragHandle")


@on("clinic", "panel")
@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_leaving_changes_nothing(shown: Shown, kept: Kept, way: str) -> None:
    key(shown, Qt.Key.Key_Right)
    if way == "Esc":
        key(shown, Qt.Key.Key_Escape)
    else:
        press(shown, shown.button("Cancel"))
    assert kept == []
    assert shown.window.property("pxPerMm") == shown.device.px_per_mm
    attract = shown.window.activeFocusItem()
    assert attract is not None
    assert type_of(attract) == "Attract"
    key(shown, Qt.Key.Key_Return)
    assert shown.session.navigator.place.screen == "home"


@on("clinic", "panel")
def test_what_was_saved_counts_at_once_and_can_be_checked(shown: Shown, kept: Kept) -> None:
    tall = shown.button("Save").height()
    for _ in range(60):
        key(shown, Qt.Key.Key_Left)
    press(shown, shown.button("Save"))
    (density,) = kept
    assert density < shown.device.px_per_mm - 0.5
    smaller = tall * density / shown.device.px_per_mm
    assert shown.button("Again").height() == pytest.approx(smaller, abs=1)
    square, *_ = only(shown, "RulerCheck").childItems()[0].childItems()
    assert (square.width(), square.height()) == pytest.approx((20 * density,) * 2, abs=0.5)
    start, end = (
        middle(item).x() for item in shown.words() if item.property("text") in ("0", "10")
    )
    assert end - start == pytest.approx(100 * density, abs=1)
    press(shown, shown.button("It is right: done"))
    assert not calibration_of(shown).property("open")


@on("clinic", "panel")
def test_what_cannot_be_kept_is_said_and_can_be_tried_again(shown: Shown) -> None:
    sentences = [
        "/srv/a-long-way/to-the-state-of-this-machine: The choice cannot be kept here: No space "
        "left on device. Make room on the disk, let the user who runs the kiosk write to this "
        "folder, or choose another folder with --state.",
        "",
    ]
    calibrate(shown, lambda _: sentences.pop(0))
    (sentence, _) = sentences
    before = width(shown)
    key(shown, Qt.Key.Key_Right)
    press(shown, shown.button("Save"))
    assert sentence in [item.property("text") for item in shown.words()]
    assert what_is_wrong(shown) == []
    assert width(shown) == before + 1
    press(shown, shown.button("Save"))
    assert shown.button("Again")


@on("clinic", "portrait", "panel")
@pytest.mark.parametrize("wrong", PX_PER_MM)
def test_wrong_density_does_not_spoil_the_screen(shown: Shown, kept: Kept, wrong: float) -> None:
    shown.window.setProperty("pxPerMm", wrong)
    shown.kiosk.calibrate(wrong, kept)
    shown.rest()
    window = place(shown.window.contentItem())
    for item in (*shown.buttons(), *shown.words(), only(shown, "DragHandle")):
        assert window.contains(place(item))
        assert item.height() >= 12


@on("clinic", "panel")
def test_help_now_is_one_touch_away(shown: Shown, kept: Kept) -> None:
    press(shown, only(shown, "HelpNowButton"))
    assert shown.session.navigator.place.screen == "help"
    assert not calibration_of(shown).property("open")


@on("clinic")
def test_visit_is_over_when_calibrating_begins(shown: Shown) -> None:
    shown.begin()
    calibrate(shown, nothing_kept)
    assert shown.kiosk.visit is None
    shown.kiosk.begin()
    assert not calibration_of(shown).property("open")


@on("clinic")
def test_screen_reader_hears_the_figure_and_can_change_it(shown: Shown, kept: Kept) -> None:
    QAccessible.setActive(True)
    before = width(shown)
    node = QAccessible.queryAccessibleInterface(only(shown, "DragHandle"))
    assert node.role() == QAccessible.Role.Slider
    assert node.text(QAccessible.Text.Name) == "Right line: pixels in a millimeter"
    value = node.valueInterface().currentValue()
    assert value == pytest.approx(before / CARD_MM[0], abs=1e-4)
    node.actionInterface().doAction("Increase")
    assert width(shown) == before + 1
    QAccessible.setActive(False)
