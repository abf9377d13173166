"""How the screen looks to the present visitor, where they chose something else."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""Body text grows by these; WCAG 1.4.4 asks for 200 %."""

COLORS = ("light", "dark", "contrast")


@QmlElement
class Appearance(QObject):
    """Text size, colors and whether the buttons are lowered. It ends with the session.

    `choosing` is whether the options are open.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text_size = TEXT_SIZES[0]
        self._colors = COLORS[0]
        self._lowered = False
        self._choosing = False

    @Slot(float)
    def chooseTextSize(self, size: float) -> None:
        """Show text in one of the sizes; another one changes nothing."""
        if size in TEXT_SIZES:
            self._text_size = size
            self.changed.emit()

    @Slot(str)
    def chooseColors(self, colors: str) -> None:
        """Show one of the sets of colors; another one changes nothing."""
        if colors in COLORS:
            self._colors = colors
            self.changed.emit()

    @Slot(bool)
    def lower(self, lowered: bool) -> None:
        """Bring all controls within reach of someone who sits, or back."""
        self._lowered = lowered
        self.changed.emit()

    @Slot(bool)
    def choose(self, choosing: bool) -> None:
        """Open the options, or close them."""
        self._choosing = choosing
        self.changed.emit()

    @Property(list, constant=True)
    def textSizes(self) -> list[float]:
        return list(TEXT_SIZES)

    @Property(float, notify=changed)
    def textSize(self) -> float:
        return self._text_size

    @Property(str, notify=changed)
    def colors(self) -> str:
        return self._colors

    @Property(bool, notify=changed)
    def lowered(self) -> bool:
        return self._lowered

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        return self._choosing
