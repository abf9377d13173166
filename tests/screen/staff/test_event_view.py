"""Staff begin and end an event, show the large code, and choose the display."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtQuick import QQuickItem

from kiosk.devices import DEVICES
from kiosk.keys import read_keys
from kiosk.screen.display import Display
from kiosk.screen.staff.backstage import Backstage
from kiosk.settings import Layers
from kiosk.state.choices import Choices
from kiosk.state.event import Event
from kiosk.tour import settle, views
from screen.displays import Machine, Screen
from screen.layout import faults
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, middle, type_of

DEVICE_NAMES = [device.name for device in DEVICES]
FAIR = "Health fair 2026-11-26"
SAVED = "The counts lie in /srv/kiosk/counts/health-fair-2026.csv and .pdf."


@dataclass
class Desk:
    """What an event works with."""

    event: str = ""
    saved: list[str] = field(default_factory=list)
    answer: str = SAVED

    def save(self, name: str) -> str:
        self.saved.append(name)
        return self.answer


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def machine() -> Machine:
    laptop = Screen("eDP-1", QRect(0, 0, 1366, 768), 4.0)
    return Machine(laptop, Screen("HDMI-1", QRect(1366, 0, 1024, 768), 0.0, "Beam"))


Behind = Callable[..., Backstage]


@pytest.fixture
def behind(desk: Desk, machine: Any, tmp_path: Path) -> Behind:
    """Makes what lies behind the screen at an event of this name, on a day."""

    def behind(name: str = "", folder: str = "state", **layers: Any) -> Backstage:
        choices = Choices(tmp_path / folder)
        return Backstage(
            layers=Layers(**layers),
            choices=choices,
            event=Event(choices, desk, desk.save, name),
            display=Display(machine),
            today=lambda: date(2026, 11, 26),
        )

    return behind


@pytest.fixture
def full(tmp_path: Path) -> str:
    """The name of a folder that cannot be made."""
    (tmp_path / "full").write_text("in the way", "utf-8")
    return "full"


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def touch(shown: Shown, name: str) -> None:
    """Touch a button, which may have to be scrolled to."""
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place
    for _ in views(shown.window):
        found = [item for item in shown.within_reach() if name in named(item)]
        if found:
            shown.tap(middle(found[0]))
            shown.rest()
            shown.window.grabWindow()
            return
    raise AssertionError(name)


def named(button: QQuickItem) -> set[str]:
    words = (button.property("title"), button.property("text"))
    return {text.replace("\u2011", "-").replace("\xa0", " ") for text in words if text}


def chosen(shown: Shown) -> list[str]:
    """What is chosen among the displays, and how the kiosk lies there."""
    choices = (item for item in shown.buttons() if type_of(item) == "Choice")
    return [text for item in choices if item.property("chosen") for text in named(item)]


def on_top(shown: Shown) -> set[str]:
    kinds = {"ScanMe", "Attract", "Visit", "EventPage", "StaffMenu"}
    return {type_of(item) for item in shown.visible()} & kinds


@pytest.mark.parametrize("name", ["", "W" * 60], ids=["none", "longest"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
def test_page_is_whole(
    device: str, language: str, name: str, full: str, behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window(device, language, behind(name, full), "event")
    found = {fault for _ in views(shown.window) for fault in faults(shown)}
    assert found == set()
    view = shown.kiosk.staff_area.event_view
    if name:
        view.end()
    else:
        view.begin("Talk")  # which cannot be kept
    settle()
    shown.window.grabWindow()
    found = {fault for _ in views(shown.window) for fault in faults(shown)}
    assert found == set()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
def test_resting_screen_is_whole_with_its_button(
    device: str, language: str, behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window(device, language, behind(FAIR), "pin")
    shown.kiosk.staff_area.leave()
    settle()
    shown.window.grabWindow()
    assert list(faults(shown)) == []
    touch(shown, "Scan me" if language == "en" else "Escanéeme")
    assert on_top(shown) == {"ScanMe"}


def test_event_begins_and_ends_with_one_touch_each(
    desk: Desk, behind: Behind, tmp_path: Path, open_window: OpenWindow
) -> None:
    shown = open_window(backstage=behind())
    touch(shown, "Event")
    assert "No event now" in texts(shown)
    touch(shown, FAIR)
    assert f"Now: {FAIR}" in texts(shown)
    assert (desk.event, Choices(tmp_path / "state").load()) == (FAIR, ({"event": FAIR}, ""))
    assert (
        "Counts are kept under this name until you end it. The key F10 starts over for the next "
        "visitor."
    ) in texts(shown)
    touch(shown, "End the event")
    assert {"No event now", SAVED} <= set(texts(shown))
    assert (desk.event, desk.saved) == ("", [FAIR])
    assert Choices(tmp_path / "state").load() == ({"event": ""}, "")


def test_event_at_which_nothing_was_counted_says_so(
    desk: Desk, behind: Behind, open_window: OpenWindow
) -> None:
    desk.answer = ""
    shown = open_window(backstage=behind(FAIR), screen="event")
    over = "The event is over. Nothing was counted, so no file was saved."
    assert over not in texts(shown)
    touch(shown, "End the event")
    assert over in texts(shown)
    touch(shown, "Talk 2026-11-26")
    assert over not in texts(shown)


def test_where_the_counts_lie_is_not_told_to_whoever_comes_next(
    behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window(backstage=behind(FAIR), screen="event")
    touch(shown, "End the event")
    touch(shown, "Back")
    touch(shown, "Event")
    assert SAVED not in texts(shown)


def test_command_line_is_named_for_any_other_name(behind: Behind, open_window: OpenWindow) -> None:
    shown = open_window(backstage=behind(), screen="event")
    assert (
        "Touch a name to start. Counts are then kept under it. For any other name, start the "
        'kiosk with: python main.py --event "…"'
    ) in texts(shown)


def test_event_that_cannot_be_kept_begins_and_says_so(
    desk: Desk, full: str, behind: Behind, tmp_path: Path, open_window: OpenWindow
) -> None:
    shown = open_window(backstage=behind(folder=full), screen="event")
    touch(shown, "Talk 2026-11-26")
    assert desk.event == "Talk 2026-11-26"
    (news,) = (text for text in texts(shown) if "forgotten" in text)
    assert news.startswith(
        "This counts now, and is forgotten when the kiosk ends. "
        f"{tmp_path / full}: The choice cannot be kept here: "
    )


def test_large_code_is_shown_from_here_and_stays_during_the_event(
    behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window(backstage=behind(FAIR), screen="event")
    touch(shown, "Show it")
    assert on_top(shown) == {"ScanMe"}
    shown.clock.advance(100_000)
    settle()
    assert on_top(shown) == {"ScanMe"}
    area = shown.kiosk.staff_area
    area.ask()
    area.pin_pad.opened.emit()
    area.go("event")
    settle()
    touch(shown, "Show it")  # which was there all the time
    assert on_top(shown) == {"ScanMe"}


def test_end_of_the_event_takes_the_large_code_away(
    behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window(backstage=behind(FAIR), screen="event")
    touch(shown, "Show it")
    area = shown.kiosk.staff_area
    area.ask()
    area.pin_pad.opened.emit()
    settle()
    area.event_view.end()
    area.leave()
    settle()
    assert on_top(shown) == {"Attract"}
    assert "Scan me" not in {name for item in shown.buttons() for name in named(item)}


def test_keys_are_named_as_they_are_set(behind: Behind, open_window: OpenWindow) -> None:
    keys = read_keys("scan=PgDown, help=F1")
    shown = open_window(backstage=behind(FAIR, file={"keys": keys}), screen="event")
    assert "Counts are kept under this name until you end it." in texts(shown)
    assert (
        "One code as large as fits, for a table or a projector. A touch takes it away. The key "
        "PgDown does both."
    ) in texts(shown)


def test_display_is_chosen_and_kept(
    behind: Behind, tmp_path: Path, open_window: OpenWindow
) -> None:
    shown = open_window("clinic", backstage=behind(), screen="event")
    assert chosen(shown) == ["eDP-1, 1366 × 768", "The whole display"]
    touch(shown, "HDMI-1, Beam X1, 1024 × 768")
    touch(shown, "In a window")
    assert chosen(shown) == ["HDMI-1, Beam X1, 1024 × 768", "In a window"]
    kept, _ = Choices(tmp_path / "state").load()
    assert kept == {"screen": "HDMI-1", "window": (1366, 768)}
    touch(shown, "The whole display")
    kept, _ = Choices(tmp_path / "state").load()
    assert kept == {"screen": "HDMI-1", "window": None}


def test_display_that_is_pulled_out_is_no_longer_listed(
    machine: Machine, behind: Behind, open_window: OpenWindow
) -> None:
    shown = open_window("clinic", backstage=behind(), screen="event")
    machine.pull_out(machine.plugged[1])
    settle()
    assert (
        "There is one display. Plug in a projector or a second screen, and it is listed here."
        in texts(shown)
    )
    assert chosen(shown) == ["eDP-1, 1366 × 768", "The whole display"]


def test_choice_of_a_display_that_cannot_be_kept_counts_now(
    full: str, behind: Behind, tmp_path: Path, open_window: OpenWindow
) -> None:
    shown = open_window("clinic", backstage=behind(folder=full), screen="event")
    touch(shown, "In a window")
    assert chosen(shown)[-1] == "In a window"
    assert any(f"{tmp_path / full}: The choice cannot be kept" in text for text in texts(shown))


def test_kiosk_without_events_offers_none(open_window: OpenWindow) -> None:
    shown = open_window()
    assert not any("Event" in named(item) for item in shown.buttons())
