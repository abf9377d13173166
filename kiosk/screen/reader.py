"""Reads a screen aloud, sentence by sentence, when a visitor asks for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.screen.speaker import Speaker

if TYPE_CHECKING:  # loaded when somebody listens
    from kiosk.screen.passages import Passage

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

LOUDEST = 10
"""Volume has steps 1 to 10 (36 CFR 1194, 402.3.2)."""


@QmlElement
class Reader(QObject):
    """Reading aloud in one visit. It is off, or it stands at a sentence and speaks or is paused.

    `reached` gives the item with the sentence that begins, and where in it, from 0 to 1, the
    sentence begins and ends. `level` is the volume, 1 to 10.
    """

    changed = Signal()
    volumeChanged = Signal()
    reached = Signal(QQuickItem, float, float)

    def __init__(self, speaker: Speaker, level: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.language = ""
        self.speaking = False
        self._controls: list[QQuickItem] = []
        self._speaker = speaker
        self.root: QQuickItem | None = None
        self._passages: list[Passage] = []
        self._at = 0
        speaker.found.connect(self.changed)

    def expect(self, language: str) -> None:
        """The words on the screen are in another language, or others: stop."""
        self.language = language
        self.stop()
        self.changed.emit()

    @Slot(QQuickItem)
    def lookAt(self, root: QQuickItem) -> None:
        """What there is to read stands in this item."""
        self.root = root

    @Slot(QQuickItem)
    def addControl(self, control: QQuickItem) -> None:
        """A touch on this item does not end the reading."""
        self._controls = [*self.controls, control]

    @property
    def controls(self) -> list[QQuickItem]:
        """The items a touch on which does not end the reading."""
        return [control for control in self._controls if isValid(control)]

    def close(self) -> None:
        """The visit is over: be silent, and hold on to nothing on the screen."""
        self.stop()
        self.root = None
        self._controls = []

    @Slot()
    def toggle(self) -> None:
        """Read the screen from its beginning, or stop reading."""
        if self._passages:
            self.stop()
        elif self.root is not None:
            from kiosk.screen.passages import passages

            self._passages = [
                passage
                for passage in passages(self.root, self.language)
                if self._speaker.speaks(passage.language)
            ]
            self._read(0)

    @Slot()
    def stop(self) -> None:
        """Be silent, and forget the place."""
        if self._passages:
            self.pause()
            self._passages[self._at].unmark()
            self._passages = []
            self._at = 0
            self.changed.emit()

    @Slot()
    def pause(self) -> None:
        """Be silent, and keep the place."""
        if self.speaking:
            self.speaking = False
            self._speaker.stop()
            self.changed.emit()

    @Slot()
    def repeat(self) -> None:
        """Read the present sentence again."""
        self._read(self._at)

    @Slot()
    def next(self) -> None:
        """Read the next sentence; after the last one there is nothing more to read."""
        self._read(self._at + 1)

    @Slot()
    def previous(self) -> None:
        """Read the sentence before this one; before the first one there is none."""
        self._read(max(0, self._at - 1))

    @Slot()
    def louder(self) -> None:
        """One step louder, as far as it goes; the present sentence begins again."""
        self._turn(self.level + 1)

    @Slot()
    def quieter(self) -> None:
        """One step quieter, as far as it goes; the present sentence begins again."""
        self._turn(self.level - 1)

    @property
    def begun(self) -> bool:
        """Whether it stands at a sentence, speaking or paused."""
        return bool(self._passages)

    @property
    def present(self) -> "Passage":
        """The sentence it stands at, where it has begun."""
        return self._passages[self._at]

    def _turn(self, level: int) -> None:
        self.level = max(1, min(level, LOUDEST))
        self.volumeChanged.emit()
        self._read(self._at)

    def _read(self, at: int) -> None:
        if not self._passages:
            return
        self._passages[self._at].unmark()
        if at >= len(self._passages) or not self._passages[at].there:
            self.stop()
            return
        self._at = at
        passage = self._passages[at]
        passage.mark()
        self.speaking = True
        self._speaker.say(passage.sentence.words, passage.language, self.level, self._go_on)
        self.reached.emit(passage.item, *passage.span)
        self.changed.emit()

    def _go_on(self, well: bool) -> None:
        if well:
            self.next()
        else:
            self.stop()

    @Property(bool, notify=changed)
    def available(self) -> bool:
        return self._speaker.speaks(self.language)

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        return bool(self._passages)

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        return self.level

    @Property(int, constant=True)
    def loudest(self) -> int:
        return LOUDEST
