"""The staff area opens with the PIN alone, and closes by itself."""

import pytest

from kiosk.fonts import Typeface
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.staff.area import PAD_STAYS_S, STAYS_S, StaffArea
from screen.editions import BUILT_IN, FakeClock


@pytest.fixture
def area(clock: FakeClock) -> StaffArea:
    return StaffArea(clock)


def enter(area: StaffArea) -> None:
    """What happens after the right PIN."""
    area.ask()
    area.pin_pad.opened.emit()


def test_it_asks_for_the_pin_first(area: StaffArea) -> None:
    assert (area.property("screen"), area.is_open) == ("", False)
    area.ask()
    assert (area.property("screen"), area.is_open, area.is_entered) == ("pin", True, False)
    area.go("menu")
    assert area.property("screen") == "pin"
    area.pin_pad.opened.emit()
    assert (area.property("screen"), area.is_entered) == ("menu", True)


def test_nothing_of_it_opens_while_it_is_closed(area: StaffArea) -> None:
    area.go("menu")
    area.back()
    area.pin_pad.opened.emit()
    assert area.property("screen") == ""


def test_back_leads_from_a_part_to_the_menu_and_out(area: StaffArea) -> None:
    enter(area)
    area.go("ready")
    assert area.property("inPart")
    area.back()
    assert (area.property("screen"), area.property("inPart")) == ("menu", False)
    area.back()
    assert area.property("screen") == ""
    area.ask()
    area.back()
    assert area.property("screen") == ""


def test_asking_again_changes_nothing(area: StaffArea) -> None:
    enter(area)
    area.ask()
    assert area.property("screen") == "menu"


def test_pad_closes_when_nobody_touches_it(area: StaffArea, clock: FakeClock) -> None:
    area.ask()
    clock.advance(PAD_STAYS_S - 1)
    area.touched()
    clock.advance(PAD_STAYS_S - 1)
    assert area.is_open
    clock.advance(2)
    assert not area.is_open


def test_area_closes_a_minute_after_the_last_touch(area: StaffArea, clock: FakeClock) -> None:
    enter(area)
    clock.advance(STAYS_S - 1)
    area.touched()
    clock.advance(STAYS_S - 1)
    assert area.property("screen") == "menu"
    clock.advance(2)
    assert area.property("screen") == ""


def test_one_that_was_left_and_opened_again_stays_its_whole_time(
    area: StaffArea, clock: FakeClock
) -> None:
    enter(area)
    clock.advance(STAYS_S - 1)
    area.leave()
    enter(area)
    clock.advance(STAYS_S - 1)
    assert area.is_open
    clock.advance(2)
    assert not area.is_open


def test_visit_ends_with_the_right_pin_and_not_before(typeface: Typeface, clock: FakeClock) -> None:
    kiosk = Kiosk(BUILT_IN, typeface, clock)
    kiosk.begin()
    kiosk.staff_area.ask()
    assert kiosk.visit is not None
    kiosk.staff_area.leave()
    assert kiosk.visit is not None
    enter(kiosk.staff_area)
    assert kiosk.visit is None


def test_help_now_leaves_the_staff_area(typeface: Typeface, clock: FakeClock) -> None:
    kiosk = Kiosk(BUILT_IN, typeface, clock)
    enter(kiosk.staff_area)
    kiosk.beginWithHelp()
    assert not kiosk.staff_area.is_open
    assert kiosk.visit is not None
    assert kiosk.visit.helping
