"""The window stays on the chosen display while it is plugged in, and sizes are true on each.

`tests/whole/test_displays.py` does the same with a real X server.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.screen.display import (
    PX_PER_MM_DEFAULT,
    Densities,
    Display,
    chosen_screen,
    known_as,
    reported_px_per_mm,
)
from screen.displays import Machine, Screen


@dataclass
class Lies:
    """How a window lies."""

    screen: Any = None
    place: QRect = field(default_factory=QRect)
    full: bool = False
    frameless: bool = False
    px_per_mm: float = 0.0
    size_known: bool = True


class Window(QObject):
    """A window, as far as the kiosk moves one."""

    screenChanged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lies = Lies()

    def screen(self) -> Any:
        return self.lies.screen

    def setScreen(self, screen: Any) -> None:
        if screen is not self.lies.screen:
            self.lies.screen = screen
            self.screenChanged.emit(screen)

    def setGeometry(self, place: QRect) -> None:
        self.lies.place = place

    def setFramePosition(self, at: QPoint) -> None:
        self.lies.place = QRect(at, self.lies.place.size())

    def resize(self, width: int, height: int) -> None:
        self.lies.place = QRect(self.lies.place.topLeft(), QSize(width, height))

    def setWindowState(self, state: Qt.WindowState) -> None:
        self.lies.full = state == Qt.WindowState.WindowFullScreen

    def showFullScreen(self) -> None:
        self.lies.full = True

    def showNormal(self) -> None:
        self.lies.full = False

    def hide(self) -> None:
        pass

    def requestActivate(self) -> None:
        pass

    def setProperty(self, name: str, value: Any) -> bool:
        if name == "pxPerMm":
            self.lies.px_per_mm = value
        elif name == "framed":
            self.lies.frameless = not value
        else:
            self.lies.size_known = value
        return True


@pytest.fixture
def laptop() -> Screen:
    return Screen("eDP-1", QRect(0, 0, 1366, 768), 4.0)


@pytest.fixture
def projector() -> Screen:
    return Screen("HDMI-1", QRect(1366, 0, 1024, 768), 0.0, "Beam")


@pytest.fixture
def machine(laptop: Screen, projector: Screen) -> Machine:
    return Machine(laptop, projector)


def opened(
    machine: Any, name: str = "", size: tuple[int, int] | None = None, **densities: Any
) -> tuple[Any, Lies]:
    window: Any = Window()
    display = Display(machine, Densities(**densities), name, size)
    display.open(window)
    return display, window.lies


@pytest.mark.parametrize(("name", "number"), [("", 0), ("eDP-1", 0), ("HDMI-1", 1), ("DP-9", 0)])
def test_display_is_chosen_by_its_name(machine: Any, name: str, number: int) -> None:
    assert chosen_screen(machine, name) is machine.screens()[number]


def test_whole_display_is_covered_without_a_frame(machine: Any, projector: Screen) -> None:
    _, lies = opened(machine, "HDMI-1")
    assert (lies.screen, lies.place) == (projector, projector.place)
    assert (lies.full, lies.frameless) == (True, True)


def test_unplugged_display_gives_the_window_to_the_first_one_and_gets_it_back(
    machine: Any, laptop: Screen, projector: Screen
) -> None:
    display, lies = opened(machine, "HDMI-1")
    machine.pull_out(projector)
    assert (lies.screen, lies.place, lies.full) == (laptop, laptop.place, True)
    assert display.screen is laptop
    machine.plug_in(projector)
    assert (lies.screen, lies.place, lies.full) == (projector, projector.place, True)


def test_display_that_comes_later_is_used_then(laptop: Screen, projector: Screen) -> None:
    machine: Any = Machine(laptop)
    _, lies = opened(machine, "HDMI-1")
    assert lies.screen == laptop
    machine.plug_in(projector)
    assert lies.screen is projector


def test_other_displays_come_and_go_without_the_window(
    machine: Any, laptop: Screen, projector: Screen
) -> None:
    display, lies = opened(machine)
    seen: list[list[str]] = []
    display.changed.connect(lambda: seen.append(display.names))
    machine.pull_out(projector)
    machine.plug_in(projector)
    assert lies.screen is laptop
    assert seen == [["eDP-1"], ["eDP-1", "HDMI-1"]]


def test_staff_choose_the_display_and_a_window(
    machine: Any, laptop: Screen, projector: Screen
) -> None:
    display, lies = opened(machine)
    display.choose("HDMI-1")
    assert lies.place == projector.place
    display.fill(False)
    assert (lies.full, lies.frameless) == (False, False)
    room = projector.availableGeometry()
    assert lies.place == QRect(room.topLeft(), QSize(1024, 738))  # 1366 × 768 has no room
    display.choose("eDP-1")
    assert lies.place == QRect(0, 30, 1366, 738)
    display.fill(True)
    assert (lies.full, lies.frameless, lies.place) == (True, True, laptop.place)


def test_window_keeps_the_size_that_was_asked_for(machine: Any) -> None:
    display, lies = opened(machine, "HDMI-1", (800, 480))
    assert (lies.full, lies.place) == (False, QRect(1366, 30, 800, 480))
    display.fill(True)
    display.fill(False)
    assert lies.place == QRect(1366, 30, 800, 480)


def test_display_that_is_turned_is_covered_again(machine: Any, laptop: Screen) -> None:
    _, lies = opened(machine)
    laptop.place = QRect(0, 0, 768, 1366)
    laptop.geometryChanged.emit(laptop.place)
    assert lies.place == laptop.place


def test_displays_are_listed_for_staff(machine: Any) -> None:
    display, _ = opened(machine, "HDMI-1")
    assert display.listed == [
        {"name": "eDP-1", "make": "", "width": 1366, "height": 768, "used": False},
        {"name": "HDMI-1", "make": "Beam X1", "width": 1024, "height": 768, "used": True},
    ]


# How long a millimeter is.


def test_display_is_known_by_plug_make_and_pixels(laptop: Any, projector: Any) -> None:
    assert known_as(projector) == "HDMI-1 Beam X1 1024x768"
    upright: Any = Screen("eDP-1", QRect(0, 0, 768, 1366), 4.0)
    assert known_as(laptop) == known_as(upright) == "eDP-1 1366x768"


@pytest.mark.parametrize(
    ("reported", "believed"),
    [(0.0, None), (1.2, None), (2.0, 2.0), (3.9, 3.9), (12.0, 12.0), (40.0, None)],
)
def test_nonsense_of_a_display_is_not_believed(reported: float, believed: float | None) -> None:
    screen: Any = Screen("HDMI-1", QRect(), reported)
    assert reported_px_per_mm(screen) == (pytest.approx(believed) if believed else None)


@pytest.mark.parametrize(("dpi", "known"), [(95.4, True), (96.1, False), (96.6, True)])
def test_number_that_systems_suppose_is_not_believed(dpi: float, known: bool) -> None:
    screen: Any = Screen("HDMI-1", QRect(), dpi / 25.4)
    assert (reported_px_per_mm(screen) is not None) is known


@pytest.mark.parametrize(("stretched", "known"), [(1.05, True), (0.95, True), (1.4, False)])
def test_display_whose_pixels_are_not_square_is_not_believed(stretched: float, known: bool) -> None:
    screen: Any = Screen("HDMI-1", QRect(), 4.0)
    screen.stretched = stretched
    assert (reported_px_per_mm(screen) is not None) is known


def test_what_staff_measured_goes_before_what_holds_everywhere(laptop: Any, projector: Any) -> None:
    densities = Densities(3.5, {known_as(laptop): 4.2})
    assert (densities.of(laptop), densities.of(projector)) == (4.2, 3.5)
    assert Densities().of(laptop) == pytest.approx(4.0)
    assert Densities().of(projector) is None


def test_sizes_follow_the_display_that_the_window_is_on(
    machine: Any, projector: Screen, qapp: QGuiApplication
) -> None:
    _, lies = opened(machine, "HDMI-1")
    assert (lies.px_per_mm, lies.size_known) == (PX_PER_MM_DEFAULT, False)
    machine.pull_out(projector)
    assert lies.px_per_mm == pytest.approx(4.0)
    assert lies.size_known
    assert qapp.styleHints().startDragDistance() == 32  # 8 mm
    machine.plug_in(projector)
    assert (lies.px_per_mm, lies.size_known) == (PX_PER_MM_DEFAULT, False)


def test_measuring_counts_for_the_display_it_was_done_on(machine: Any) -> None:
    display, lies = opened(machine, "HDMI-1")
    display.measure(2.5)
    assert (lies.px_per_mm, lies.size_known) == (2.5, True)
    display.choose("eDP-1")
    assert lies.px_per_mm == pytest.approx(4.0)
    display.choose("HDMI-1")
    assert lies.px_per_mm == 2.5


def test_fewer_pixels_on_the_same_display_are_measured_anew(machine: Any, laptop: Screen) -> None:
    display, lies = opened(machine)
    display.measure(4.2)
    laptop.place, laptop.px_per_mm = QRect(0, 0, 1024, 768), 3.0
    laptop.geometryChanged.emit(laptop.place)
    assert lies.px_per_mm == pytest.approx(3.0)
