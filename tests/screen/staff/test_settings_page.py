"""Staff change settings by finger and by key; what they cannot change says why."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices import DEVICES
from kiosk.edition import Edition
from kiosk.paths import ASSETS
from kiosk.screen.staff.backstage import Backstage
from kiosk.settings import Layers
from kiosk.state.choices import Choices
from kiosk.tour import settle, views
from screen.layout import faults
from screen.library_of import library_of, with_topics
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, middle, place, type_of

DEVICE_NAMES = [device.name for device in DEVICES]
FIXED = {
    "language": "en",
    "hidden_topics": ("signs",),
    "px_per_mm": 4.0,
    "attract_brightness": 100,
    "idle_seconds": 90.0,
    "warning_seconds": 30.0,
    "help_idle_seconds": 240.0,
    "volume": 5,
}
CANNOT = "Set on the command line, so it cannot be changed here."


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def switch(shown: Shown, title: str) -> QQuickItem:
    """The switch of a topic."""
    return next(
        item
        for item in shown.buttons()
        if type_of(item) == "Toggle" and item.property("text") == title
    )


def number(shown: Shown, name: str) -> QQuickItem:
    """The row of a number."""
    rows = (item for item in shown.visible() if type_of(item) == "NumberRow")
    return next(row for row in rows if row.property("name") == name)


def step(shown: Shown, name: str, icon: str) -> QQuickItem:
    """Plus or minus of a number."""
    row = place(number(shown, name))
    return next(
        item
        for item in shown.buttons()
        if QQmlProperty.read(item, "iconName") == icon and row.contains(place(item))
    )


def press(shown: Shown, button: QQuickItem) -> None:
    """Scroll to a button and touch it."""
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    top = place(button).top() - place(area).top() + area.property("contentY")
    area.setProperty("contentY", max(0.0, min(top, area.property("lastY"))))
    settle()
    shown.tap(middle(button))
    shown.rest()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
@pytest.mark.parametrize("fixed", [{}, FIXED], ids=["free", "fixed"])
def test_page_is_whole(
    device: str,
    language: str,
    fixed: dict[str, object],
    tmp_path: Path,
    open_window: OpenWindow,
) -> None:
    state = tmp_path / "in-the-way"
    state.write_text("", "utf-8")
    layers = Layers(command_line=fixed, file={"language": language})
    backstage = Backstage(layers=layers, choices=Choices(state))
    shown = open_window(device, language, backstage, "settings")
    shown.kiosk.staff_area.adjustments.turn("signs")  # a problem, and something to undo
    shown.rest()
    shown.window.grabWindow()
    found = {fault for _ in views(shown.window) for fault in faults(shown)}
    assert found == set()


def test_numbers_are_stepped_by_finger_and_stop_at_their_ends(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    assert "5 of 10" in texts(shown)
    plus = step(shown, "volume", "plus")
    for _ in range(4):
        shown.tap(middle(plus))  # each strike counts
    assert "9 of 10" in texts(shown)
    shown.tap(middle(plus))
    assert "10 of 10" in texts(shown)
    assert not plus.isEnabled()
    press(shown, step(shown, "idle_seconds", "minus"))
    press(shown, step(shown, "attract_brightness", "minus"))
    assert {"60 seconds", "90 percent"} <= set(texts(shown))
    assert shown.kiosk.staff_area.adjustments.settings.volume == 10


def test_new_volume_is_heard(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    shown.tap(middle(step(shown, "volume", "minus")))
    assert shown.voice.said[-1] == ("This is how loud the screen reads.", "en", 4)


def test_machine_without_a_voice_says_so(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    shown.voice.languages = frozenset()
    shown.kiosk.speaker.found.emit()
    shown.rest()
    assert "This machine cannot read aloud now: it has no voice." in texts(shown)


def test_language_changes_the_page_at_once(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    press(shown, shown.button("Español"))
    assert "Ajustes" in texts(shown)
    assert shown.button("Español").property("chosen")
    shown.kiosk.begin()
    assert shown.session.language == "es"


def test_topic_is_hidden_and_shown_again_by_finger(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    press(shown, switch(shown, "Withdrawal"))
    assert not switch(shown, "Withdrawal").property("chosen")
    assert shown.kiosk.library.page("en", "withdrawal") is None
    press(shown, switch(shown, "Withdrawal"))
    assert switch(shown, "Withdrawal").property("chosen")
    assert shown.kiosk.library.page("en", "withdrawal") is not None


def test_topic_that_its_file_hides_is_named_with_what_to_do(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    assert (
        "Hidden by its own file: safer-choices. To show such a topic, write “shown: yes” in its "
        "file." in texts(shown)
    )


def test_what_is_set_on_the_command_line_says_so_and_has_no_controls(
    open_window: OpenWindow,
) -> None:
    shown = open_window(backstage=Backstage(layers=Layers(command_line=FIXED)), screen="settings")
    assert texts(shown).count(CANNOT) == len(FIXED)
    assert {type_of(item) for item in shown.buttons()} <= {
        "ActionButton",
        "HelpNowButton",
        "MoreButton",
    }
    assert [item.property("text") for item in shown.buttons()][:2] == ["Back", "Leave"]


def test_everything_is_undone_at_once(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    shown.tap(middle(step(shown, "volume", "minus")))
    shown.rest()
    press(shown, shown.button("Undo all changes made here"))
    assert "5 of 10" in texts(shown)
    assert "Undo all changes made here" not in texts(shown)


def test_what_cannot_be_kept_is_said_on_top(tmp_path: Path, open_window: OpenWindow) -> None:
    state = tmp_path / "in-the-way"
    state.write_text("", "utf-8")
    shown = open_window(backstage=Backstage(choices=Choices(state)), screen="settings")
    press(shown, switch(shown, "Withdrawal"))
    assert (
        f"This counts now, and is forgotten when the kiosk ends. {state}: The choice cannot be "
        "kept here: File exists. Make room on the disk, let the user who runs the kiosk write to "
        "this folder, or choose another folder with --state." in texts(shown)
    )
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    assert area.property("contentY") == 0


def test_measuring_opens_the_calibration_from_the_present_density(
    open_window: OpenWindow,
) -> None:
    shown = open_window(screen="settings")
    asked: list[float] = []
    shown.kiosk.staff_area.sizeAsked.connect(asked.append)
    press(shown, shown.button("Measure"))
    assert asked == [shown.device.px_per_mm]


def test_keys_alone_change_a_number_and_a_topic(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    for button in (step(shown, "volume", "plus"), switch(shown, "Withdrawal")):
        for _ in range(60):
            if shown.window.activeFocusItem() == button:
                break
            QTest.keyClick(shown.window, Qt.Key.Key_Tab)
            settle()
        QTest.keyClick(shown.window, Qt.Key.Key_Space)
        shown.rest()
        assert shown.window.activeFocusItem() == button  # it goes on from there
    settings = shown.kiosk.staff_area.adjustments.settings
    assert (settings.volume, settings.hidden_topics) == (6, ("withdrawal",))


def test_screen_reader_hears_what_each_control_does(open_window: OpenWindow) -> None:
    shown = open_window(screen="settings")
    QAccessible.setActive(True)
    plus = QAccessible.queryAccessibleInterface(step(shown, "volume", "plus"))
    assert plus.text(QAccessible.Text.Name) == "Volume: more"
    node = QAccessible.queryAccessibleInterface(switch(shown, "Withdrawal"))
    assert node.role() == QAccessible.Role.CheckBox
    assert node.text(QAccessible.Text.Name) == "Withdrawal"
    assert node.state().checked
    QAccessible.setActive(False)


def many_topics(shown: Shown, shipped: Edition) -> None:
    pages = library_of(130, ("understand", "notice"))
    shown.kiosk.show_edition(with_topics(shipped, pages), ASSETS)
    shown.rest()
    shown.window.grabWindow()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", ["panel", "portrait"])
def test_page_is_whole_with_hundreds_of_topics(
    device: str, language: str, shipped: Edition, open_window: OpenWindow
) -> None:
    layers = Layers(file={"language": language})
    shown = open_window(device, language, Backstage(layers=layers), "settings")
    many_topics(shown, shipped)
    found = {fault for _ in views(shown.window) for fault in faults(shown)}
    assert found == set()


def test_topic_of_another_letter_is_found_and_hidden(
    shipped: Edition, open_window: OpenWindow
) -> None:
    shown = open_window(screen="settings")
    many_topics(shown, shipped)
    letters = next(item for item in shown.buttons() if item.property("text") == "R – Y")
    press(shown, letters)
    assert letters.property("chosen")
    press(shown, switch(shown, "Yoga and ketamine"))
    hidden = shown.kiosk.staff_area.adjustments.settings.hidden_topics
    pages = [shown.kiosk.library.with_hidden.page("en", topic) for topic in hidden]
    assert [page.title for page in pages if page] == ["Yoga and ketamine"]
    assert letters.property("chosen")  # it goes on from there
    assert not switch(shown, "Yoga and ketamine").property("chosen")
