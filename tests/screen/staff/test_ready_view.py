"""Ready for patients? The list that staff see, and what it takes to make it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices import DEVICES
from kiosk.ready.checks import Facts, Seen, check, headline
from kiosk.ready.clock import Clock, check_clock
from kiosk.ready.codes import read_codes
from kiosk.ready.finding import Finding, Phrase, Say
from kiosk.ready.power import Battery, Idle, check_power
from kiosk.screen.probe import look
from kiosk.screen.staff.backstage import Backstage
from kiosk.screen.staff.ready_view import PAINT_S, ReadyView
from kiosk.settings import Settings
from kiosk.tour import settle
from screen.editions import BUILT_IN, FakeClock
from screen.layout import faults
from screen.staff.conftest import OpenWindow, go_to
from screen.walk import Shown, bury, middle, type_of

WELL = Finding("green", Phrase("Clock"), Phrase("It is noon.")())
MEND = Finding("red", Phrase("Codes"), Phrase("Odd: %1.")(2), Phrase("Mend them.")(), ("one",))
NOTHING_SEEN: Any = object()
WORK = list[Callable[[], None]]
DEVICE_NAMES = [device.name for device in DEVICES]


# The view, without a screen.


@pytest.fixture
def work() -> WORK:
    """What was given to be done beside the screen."""
    return []


@pytest.fixture
def view(clock: FakeClock, work: WORK) -> ReadyView:
    """A view that finds one thing to mend, whatever it sees."""
    view = ReadyView(lambda seen: (MEND, WELL), clock, run=work.append)
    view.look_with(lambda px_per_mm: NOTHING_SEEN)
    return view


def rest(view: ReadyView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.property("checking"))


def test_list_is_empty_before_the_first_check(view: ReadyView) -> None:
    assert (view.property("headline"), view.property("findings")) == ("", [])
    assert not view.property("checking")


def test_screen_is_painted_before_it_is_looked_at(
    view: ReadyView, clock: FakeClock, work: WORK, qtbot: QtBot
) -> None:
    densities: list[float] = []

    def look(px_per_mm: float) -> Any:
        densities.append(px_per_mm)

    view.look_with(look)
    view.check(4.0, "en")
    assert view.property("checking")
    assert densities == []
    clock.advance(PAINT_S)
    assert densities == [4.0]
    assert view.property("checking")
    work.pop()()
    rest(view, qtbot)
    assert view.property("headline") == "Not ready for patients. To mend: 1."
    assert view.property("findings") == [
        {
            "level": "red",
            "name": "Codes",
            "what": "Odd: 2.",
            "details": ["one"],
            "toDo": "Mend them.",
        },
        {"level": "green", "name": "Clock", "what": "It is noon.", "details": [], "toDo": ""},
    ]


def test_only_the_latest_check_counts(
    view: ReadyView, clock: FakeClock, work: WORK, qtbot: QtBot
) -> None:
    view.check(4.0, "en")
    view.check(4.0, "en")
    clock.advance(PAINT_S)
    (first,) = work
    view.check(4.0, "en")
    first()
    clock.advance(PAINT_S)
    assert view.property("checking")
    work[1]()
    rest(view, qtbot)
    assert len(view.property("findings")) == 2


def test_new_check_takes_the_old_list_away(
    view: ReadyView, clock: FakeClock, work: WORK, qtbot: QtBot
) -> None:
    view.check(4.0, "en")
    clock.advance(PAINT_S)
    work.pop()()
    rest(view, qtbot)
    view.check(4.0, "en")
    assert (view.property("headline"), view.property("findings")) == ("", [])


def test_check_that_ends_after_the_program_disturbs_nobody(clock: FakeClock, work: WORK) -> None:
    view = ReadyView(lambda seen: (), clock, run=work.append)
    view.look_with(lambda px_per_mm: NOTHING_SEEN)
    view.check(4.0, "en")
    clock.advance(PAINT_S)
    view.deleteLater()
    del view
    bury()
    work.pop()()


# On the screen.


class Ready:
    """A window with the ready page open, and the checks done at once."""

    def __init__(self, open_window: OpenWindow, state: Path, device: str, language: str) -> None:
        self.seen: list[Seen] = []
        self.found: tuple[Finding, ...] = ()
        self.state = state
        backstage = Backstage(examine=self._examine)
        self.shown = open_window(device, language, backstage)
        view = self.shown.kiosk.staff_area.ready_view
        view._run = lambda work: work()
        screen = QGuiApplication.primaryScreen
        view.look_with(partial(look, self.shown.kiosk, self.shown.window, screen))
        self.shown.kiosk.staff_area.go("ready")
        settle()
        self.shown.window.grabWindow()

    def finish(self) -> Shown:
        """Let the check come to its end."""
        self.shown.clock.advance(PAINT_S)
        self.shown.rest()
        self.shown.window.grabWindow()
        return self.shown

    def _examine(self, seen: Seen) -> tuple[Finding, ...]:
        self.seen.append(seen)
        self.found = check(Facts(Settings(), self.state, BUILT_IN, True, seen))
        return self.found


OpenReady = Callable[..., Ready]


@pytest.fixture
def open_ready(open_window: OpenWindow, tmp_path: Path) -> OpenReady:
    def open_ready(device: str = "laptop", language: str = "en") -> Ready:
        return Ready(open_window, tmp_path, device, language)

    return open_ready


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
def test_page_is_whole(device: str, language: str, open_ready: OpenReady) -> None:
    ready = open_ready(device, language)
    shown = ready.shown
    shown.window.grabWindow()
    assert list(faults(shown)) == []
    ready.finish()
    assert list(faults(shown)) == []
    assert sum(type_of(item) == "FindingRow" for item in shown.visible()) >= 15


def test_it_says_that_it_is_checking_and_then_what_it_found(open_ready: OpenReady) -> None:
    ready = open_ready()
    assert "Checking…" in texts(ready.shown)
    found = texts(ready.finish())
    assert "Checking…" not in found
    assert Say()(headline(ready.found)) in found
    names = [str(finding.name) for finding in ready.found]
    assert [text for text in found if text in {*names}][-len(names) :] == names


def test_program_reads_the_code_to_call_from_its_own_screen(open_ready: OpenReady) -> None:
    ready = open_ready()
    shown = ready.finish()
    (seen,) = ready.seen
    call = shown.kiosk.library.center("en").call
    assert seen.window is not None
    assert call is not None
    assert read_codes(seen.window) == {call.target}
    assert any(text.startswith("Read back: ") for text in texts(shown))


def test_sign_is_a_word_too(open_ready: OpenReady) -> None:
    shown = open_ready().finish()
    signs = {"Mend", "Look", "Not seen", "Good"} & set(texts(shown))
    assert signs == {"Look", "Not seen", "Good"}


def test_all_is_said_in_the_language_of_the_clinic(open_window: OpenWindow) -> None:
    now = datetime(2026, 11, 26, 9, 5, tzinfo=timezone(timedelta(hours=-5)))
    battery = check_power(Idle(0), Battery(8, True))
    findings = [*battery, check_clock(Clock(now), date(2026, 11, 23))]
    shown = open_window(language="es", backstage=Backstage(examine=lambda seen: findings))
    view = shown.kiosk.staff_area.ready_view
    view._run = lambda work: work()
    view.look_with(lambda px_per_mm: NOTHING_SEEN)
    go_to(shown, "ready")
    shown.rest()
    found = texts(shown)
    start = found.index("No está listo para los pacientes. Por arreglar: 1.")
    assert [
        text for text in found[start + 1 :] if text not in ("Comprobar otra vez", "Prueba táctil")
    ] == [
        *("Bien", "Energía", "El sistema nunca apaga la pantalla."),
        *("Arreglar", "Batería", "A la batería le queda el 8 por ciento y nada la carga."),
        "Conecte el cargador ahora.",
        *("Bien", "Reloj", "26 de noviembre de 2026, 09:05. ¿Dice su reloj lo mismo?"),
    ]


def test_check_again_checks_again(open_ready: OpenReady) -> None:
    ready = open_ready()
    shown = ready.finish()
    shown.tap(middle(shown.button("Check again")))
    assert "Checking…" in texts(shown)
    ready.finish()
    assert len(ready.seen) == 2


def test_keys_reach_everything(open_ready: OpenReady) -> None:
    shown = open_ready().finish()
    focused = shown.window.activeFocusItem()
    assert focused.property("text") == "Check again"
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    shown.rest()
    assert "Staff area" in texts(shown)


def test_menu_leads_there(open_window: OpenWindow) -> None:
    shown = open_window(backstage=Backstage(examine=lambda seen: ()))
    assert "Ready for patients?" in texts(shown)
    assert "Ready for patients?" not in texts(open_window())


# The touch test.


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICE_NAMES)
def test_touch_page_is_whole(device: str, language: str, open_window: OpenWindow) -> None:
    shown = open_window(device, language, screen="touch")
    assert list(faults(shown)) == []
    for square in squares(shown):
        shown.tap(middle(square))
    shown.rest()
    assert list(faults(shown)) == []


def squares(shown: Shown) -> list[Any]:
    return [item for item in shown.buttons() if item.property("chosen") is not None][:5]


def test_each_corner_and_the_middle_are_felt(open_window: OpenWindow) -> None:
    shown = open_window(screen="touch")
    assert "Touch all five squares. Left: 5" in texts(shown)
    centers = [middle(square) for square in squares(shown)]
    for left, center in zip((4, 3, 2, 1), centers, strict=False):
        shown.tap(center)
        shown.tap(center)  # the same one again
        assert f"Touch all five squares. Left: {left}" in texts(shown)
    shown.tap(centers[4])
    assert "All five were felt. The touchscreen is right." in texts(shown)
    corners = {(round(at.x() / 1366 * 2), round(at.y() / 768 * 2)) for at in centers}
    assert corners == {(0, 0), (2, 0), (1, 1), (0, 2), (2, 2)}


def test_touch_page_leads_back_to_the_list(open_window: OpenWindow) -> None:
    backstage = Backstage(examine=lambda seen: ())
    shown = open_window(backstage=backstage, screen="ready")
    shown.tap(middle(shown.button("Touch test")))
    shown.rest()
    shown.tap(middle(shown.button("Back")))
    shown.rest()
    assert "Check again" in texts(shown)
