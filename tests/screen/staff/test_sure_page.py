"""Restart and Close ask once more; without a program around them they are not offered."""

import pytest

from kiosk.devices import DEVICES
from kiosk.screen.staff.backstage import Backstage
from screen.layout import faults
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, middle


@pytest.fixture
def ends() -> list[bool]:
    """How the program was ended: True for starting it anew."""
    return []


def touch(shown: Shown, name: str) -> None:
    """Touch a tile or a button."""
    found = next(
        item for item in shown.buttons() if name in (item.property("title"), item.property("text"))
    )
    shown.tap(middle(found))
    shown.rest()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place


def where(shown: Shown) -> str:
    return str(shown.kiosk.staff_area.property("screen"))


@pytest.mark.parametrize("screen", ["restart", "close"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", [device.name for device in DEVICES])
def test_page_is_whole(device: str, language: str, screen: str, open_window: OpenWindow) -> None:
    shown = open_window(device, language, screen=screen)
    assert list(faults(shown)) == []


@pytest.mark.parametrize(("tile", "again"), [("Restart", True), ("Close", False)])
def test_program_ends_after_the_second_yes(
    tile: str, again: bool, ends: list[bool], open_window: OpenWindow
) -> None:
    shown = open_window(backstage=Backstage(end=ends.append))
    touch(shown, tile)
    assert ends == []
    touch(shown, f"Yes, {tile.lower()}")
    assert ends == [again]


@pytest.mark.parametrize("tile", ["Restart", "Close"])
def test_no_leads_back_to_the_menu(tile: str, ends: list[bool], open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(end=ends.append))
    touch(shown, tile)
    touch(shown, "No, go back")
    assert (where(shown), ends) == ("menu", [])


def test_nobody_outside_the_staff_area_ends_the_program(
    ends: list[bool], open_window: OpenWindow
) -> None:
    shown = open_window(backstage=Backstage(end=ends.append))
    area = shown.kiosk.staff_area
    area.leave()
    area.end(False)
    area.ask()
    area.end(True)
    assert ends == []


def test_what_cannot_be_ended_is_not_offered(open_window: OpenWindow) -> None:
    shown = open_window()
    titles = [item.property("title") for item in shown.buttons()]
    assert {"Restart", "Close"}.isdisjoint(titles)
    assert {"Clean the screen", "Settings"} <= set(titles)
