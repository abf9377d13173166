"""How many pixels of this screen make a millimetre: a bank card held to the glass says it."""

from collections.abc import Callable
from math import ceil, floor

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.clock import Clock
from kiosk.settings import PX_PER_MM

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

CARD_MM = (85.6, 53.98)
"""The sides of a bank card (ISO/IEC 7810, ID-1)."""

FORGOTTEN_S = 600.0
"""Nobody has changed anything for so long: whoever began it has left."""

Keep = Callable[[float], str]
"""Keeps the pixels in a millimetre from now on; returns why it cannot, or an empty text."""


class CardFit(Struct):
    """A bank card drawn on the screen, as wide as somebody says that a real one is.

    It lies on its long side wherever that has room; a smaller screen measures the short side.
    `room` is how many pixels a card may be wide.
    """

    px_per_mm: float
    room: int = 0
    upright: bool | None = None

    @property
    def side_mm(self) -> float:
        """The side that is measured, in millimetres."""
        return CARD_MM[self._is_upright()]

    @property
    def width(self) -> int:
        """The measured side in pixels."""
        return self._possible(self.px_per_mm * self.side_mm)

    def resize(self, width: float) -> None:
        """Draw the card as many pixels wide, as nearly as possible."""
        self.upright = self._is_upright()  # from now on nothing turns it by itself
        self.px_per_mm = self._possible(width) / self.side_mm

    def turn(self) -> None:
        """Measure the other side."""
        self.upright = not self._is_upright()

    def _is_upright(self) -> bool:
        if self.upright is None:
            return self.px_per_mm * CARD_MM[0] > self.room
        return self.upright

    def _possible(self, width: float) -> int:
        """The nearest width within the room, and within what the settings allow."""
        lowest, highest = (density * self.side_mm for density in PX_PER_MM)
        return max(ceil(lowest), min(round(width), floor(highest), self.room))


@QmlElement
class Calibration(QObject):
    """Lies over the screen while it is open; what is saved counts at once.

    It closes by itself when nobody has touched it for ten minutes.
    """

    openChanged = Signal()
    changed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._card = CardFit(1.0)
        self._keep: Keep = lambda px_per_mm: ""
        self._open = False
        self._saved: float | None = None
        self._problem = ""
        self._used_at = 0.0

    def begin(self, px_per_mm: float, keep: Keep) -> None:
        """Open with the present density."""
        self._card = CardFit(px_per_mm, self._card.room)
        self._keep = keep
        self._open = True
        self.again()
        self.openChanged.emit()
        self._look()

    @Slot(int)
    def giveRoom(self, room: int) -> None:
        """The card may be as many pixels wide."""
        self._card.room = room
        self.changed.emit()

    @Slot(float)
    def resize(self, width: float) -> None:
        """Draw the card as many pixels wide."""
        self._card.resize(width)
        self._tell()

    @Slot()
    def turn(self) -> None:
        """Measure the other side of the card."""
        self._card.turn()
        self._tell()

    @Slot()
    def save(self) -> None:
        """Keep the density; then a ruler can check it."""
        px_per_mm = self._px_per_mm
        self._problem = self._keep(px_per_mm)
        if not self._problem:
            self._saved = px_per_mm
        self._tell()

    @Slot()
    def again(self) -> None:
        """Hold the card to the glass once more."""
        self._saved = None
        self._problem = ""
        self._tell()

    @Slot()
    def leave(self) -> None:
        """Close; what was not saved is forgotten."""
        if self._open:
            self._open = False
            self.openChanged.emit()

    def _tell(self) -> None:
        self._used_at = self._clock.now()
        self.changed.emit()

    def _look(self) -> None:
        if not self._open:
            return
        left = self._used_at + FORGOTTEN_S - self._clock.now()
        if left > 0:
            self._clock.after(left, self._look)
        else:
            self.leave()

    @property
    def _px_per_mm(self) -> float:
        return self._saved or round(self._card.width / self._card.side_mm, 4)

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        return self._saved is not None

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(bool, notify=changed)
    def upright(self) -> bool:
        return self._card.side_mm == CARD_MM[1]

    @Property(int, notify=changed)
    def cardWidth(self) -> int:
        return self._card.width

    @Property(float, notify=changed)
    def pxPerMm(self) -> float:
        return self._px_per_mm
