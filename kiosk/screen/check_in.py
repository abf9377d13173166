"""The private check-in as QML sees it."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Block
from kiosk.screen.page import BlockModel
from kiosk.screen.questionnaire import Questionnaire

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CheckIn(QObject):
    """One visitor's walk through a check-in; the answers go when it does.

    `changed` says that the words differ, `stepped` that the visitor stands elsewhere.
    """

    changed = Signal()
    stepped = Signal()

    def __init__(self, blocks: Sequence[Block] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._walk = Questionnaire(blocks)
        self._blocks = BlockModel(self._walk.blocks, self)

    def translate(self, blocks: Sequence[Block]) -> None:
        """Go on with the same check-in in another language, at the same question."""
        before, self._walk = self._walk, Questionnaire(blocks)
        self._walk.go_on_from(before)
        self._show()

    @Slot()
    def begin(self) -> None:
        """Leave the introduction."""
        self._walk.begin()
        self._step()

    @Slot()
    def yes(self) -> None:
        """Answer the present question with yes."""
        self._walk.answer("yes")
        self._step()

    @Slot()
    def no(self) -> None:
        """Answer the present question with no."""
        self._walk.answer("no")
        self._step()

    @Slot()
    def skip(self) -> None:
        """Leave the present question out."""
        self._walk.answer("skip")
        self._step()

    @Slot()
    def goOn(self) -> None:
        """Leave the words that follow the opening question."""
        self._walk.go_on()
        self._step()

    @Slot()
    def back(self) -> None:
        """Undo the last answer."""
        self._walk.back()
        self._step()

    @Slot()
    def restart(self) -> None:
        """Forget every answer."""
        self._walk.restart()
        self._step()

    @property
    def progress(self) -> tuple[int, int] | None:
        """The number of the present question and how many there are, where it has a number."""
        asking = self._walk.stage == "question" and self._walk.number > 0
        return (self._walk.number, self._walk.total) if asking else None

    def _step(self) -> None:
        self._show()
        self.stepped.emit()

    def _show(self) -> None:
        self._blocks.replace(self._walk.blocks)
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._walk.stage

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._walk.question

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._walk.number

    @Property(int, notify=changed)
    def total(self) -> int:
        return self._walk.total

    @Property(str, notify=changed)
    def reminder(self) -> str:
        return self._walk.reminder

    @Property(BlockModel, constant=True)
    def blocks(self) -> BlockModel:
        return self._blocks
