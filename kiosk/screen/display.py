"""The display the kiosk is on: which one, how the window lies on it, how long a millimetre is."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.engine import feel_of_touch, show
from kiosk.settings import WINDOW

PX_PER_MM_RANGE = (2.0, 12.0)
"""No screen is outside this range; firmware that says so reports nonsense, as projectors do."""

PX_PER_MM_DEFAULT = 96 / 25.4

SUPPOSED_DPI = 96.0
"""What systems say, to half a pixel, where they do not know; they round to whole millimeters."""

SQUARE = 0.85
"""Pixels are square: one side is at least so much of the other, as far as firmware counts, which is
in whole centimeters.
"""


class Densities:
    """Pixels in a millimetre of each display.

    `measured` is what staff found with a bank card, by `known_as`; `everywhere` is what holds for
    all other displays, or None where each is to be believed.
    """

    def __init__(
        self, everywhere: float | None = None, measured: Mapping[str, float] | None = None
    ) -> None:
        self._everywhere = everywhere
        self._measured = dict(measured or {})

    def measure(self, screen: QScreen, px_per_mm: float) -> None:
        """Staff have measured this display."""
        self._measured[known_as(screen)] = px_per_mm

    def of(self, screen: QScreen) -> float | None:
        """Pixels in a millimetre of this display, or None where nobody knows."""
        return (
            self._measured.get(known_as(screen)) or self._everywhere or reported_px_per_mm(screen)
        )


def known_as(screen: QScreen) -> str:
    """What a display is recognized by: its plug, its make, and its pixels, whichever way round.

    Fewer pixels on the same glass are larger ones.
    """
    sides = sorted((screen.size().width(), screen.size().height()), reverse=True)
    make = (screen.name(), screen.manufacturer(), screen.model())
    return " ".join((*filter(None, make), "{}x{}".format(*sides)))


def reported_px_per_mm(screen: QScreen) -> float | None:
    """Pixels in a millimetre as the display itself reports them, or None where that is nonsense."""
    dpi = screen.physicalDotsPerInch()
    sides = sorted((screen.physicalDotsPerInchX(), screen.physicalDotsPerInchY()))
    lowest, highest = PX_PER_MM_RANGE
    likely = lowest <= dpi / 25.4 <= highest and sides[0] >= SQUARE * sides[1]
    return dpi / 25.4 if likely and abs(dpi - SUPPOSED_DPI) > 0.5 else None


def chosen_screen(application: QGuiApplication, name: str) -> QScreen:
    """The display of this name, or else the first one."""
    screens = {screen.name(): screen for screen in application.screens()}
    return screens.get(name, application.primaryScreen())


class Display(QObject):
    """Keeps the window on the chosen display while it is plugged in, else on the first there is.

    `name` is empty for the first one; `size` is that of a window in pixels, or None for the whole
    display. `changed` comes when there are other displays, or the window lies elsewhere.
    """

    changed = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        densities: Densities | None = None,
        name: str = "",
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._densities = densities or Densities()
        self._name = name
        self.window_size = size or WINDOW
        self._window: QQuickWindow | None = None
        self.whole = size is None
        self.screen = chosen_screen(application, name)
        application.screenAdded.connect(self._add)
        application.screenRemoved.connect(self._remove)
        for screen in application.screens():
            self._watch(screen)

    @property
    def px_per_mm(self) -> float:
        """Pixels in a millimetre where the window is."""
        return self._densities.of(self.screen) or PX_PER_MM_DEFAULT

    @property
    def size(self) -> tuple[int, int]:
        """How large the window is, or will be, in pixels."""
        return self.screen.size().toTuple() if self.whole else self.window_size

    @property
    def names(self) -> list[str]:
        """The displays that are plugged in, the first one first."""
        return [screen.name() for screen in self._application.screens()]

    @property
    def listed(self) -> list[dict[str, Any]]:
        """The same for staff: what each is, its pixels, and whether the window is on it."""
        return [
            {
                "name": screen.name(),
                "make": f"{screen.manufacturer()} {screen.model()}".strip(),
                "width": screen.size().width(),
                "height": screen.size().height(),
                "used": screen == self.screen,
            }
            for screen in self._application.screens()
        ]

    def open(self, window: QQuickWindow) -> None:
        """Show the window, and keep it where it belongs from now on."""
        self._window = window
        self.setParent(window)  # nothing reaches a window that is gone
        window.setScreen(self.screen)
        if self._name and not self.whole:  # otherwise the desktop finds a place for a window
            window.setFramePosition(self.screen.availableGeometry().topLeft())
        window.screenChanged.connect(self._arrive)
        show(window, None if self.whole else self.window_size)
        self._measure()

    def choose(self, name: str) -> None:
        """From now on the window belongs on this display."""
        self._name = name
        self._move()

    def fill(self, whole: bool) -> None:
        """Cover the whole display, or be a window on it."""
        self.whole = whole
        self._lie()

    def measure(self, px_per_mm: float) -> None:
        """Staff have measured the display that the window is on: it counts at once."""
        self._densities.measure(self.screen, px_per_mm)
        self._measure()

    def _add(self, screen: QScreen) -> None:
        self._watch(screen)
        if screen.name() == self._name:
            self._move()
        self.changed.emit()

    def _remove(self, screen: QScreen) -> None:
        if screen == self.screen:
            self._move()
        self.changed.emit()

    def _move(self) -> None:
        """To the display where the window belongs. Its place among them may be anywhere."""
        self.screen = chosen_screen(self._application, self._name)
        if self._window is not None:
            self._window.setScreen(self.screen)
        self._lie()

    def _lie(self) -> None:
        if self._window is not None:
            self._window.hide()  # what covers one display already stays there
            if self.whole:
                show(self._window, None)
            else:
                self._lie_within(self._window, self.screen.availableGeometry())
            self._window.requestActivate()
        self._measure()

    def _lie_within(self, window: QQuickWindow, room: QRect) -> None:
        size = QSize(*self.window_size).boundedTo(room.size())
        from PySide6.QtCore import Qt  # its enumerations take 11 ms, and no start needs one

        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setFramePosition(room.topLeft())
        show(window, (size.width(), size.height()))

    def _arrive(self, screen: QScreen | None) -> None:
        """Somebody else moved the window: a person, the desktop, or Qt."""
        if screen is not None:
            self.screen = screen
            self._resize()

    def _resize(self, _: Any = None) -> None:
        """The display is turned or has changed its pixels: without a desktop nobody else fits the
        window to it.
        """
        if self._window is not None and self.whole:
            show(self._window, None)
        self._measure()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._resize)
        screen.physicalDotsPerInchChanged.connect(self._measure)

    def _measure(self, _: Any = None) -> None:
        if self._window is not None:
            feel_of_touch(self._application, self.px_per_mm)
            self._window.setProperty("pxPerMm", self.px_per_mm)
            self._window.setProperty("sizeKnown", self._densities.of(self.screen) is not None)
        self.changed.emit()
