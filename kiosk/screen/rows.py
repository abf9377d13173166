"""A list model over plain frozen rows."""

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Row = TypeVar("Row", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel, Generic[Row]):
    """Shows rows to QML; `replace` changes only the rows that differ.

    What has not changed keeps its delegate, so that a page published while somebody reads it
    keeps their place and their open questions.
    """

    roles: ClassVar[tuple[str, ...]] = ()
    countChanged = Signal()

    def __init__(self, rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = list(rows)

    def value(self, row: Row, role: str) -> Any:
        """What a role shows of a row; the attribute of that name unless a model says more."""
        return getattr(row, role)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, Any]:
        return {Qt.ItemDataRole.UserRole + n: role.encode() for n, role in enumerate(self.roles)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = role - Qt.ItemDataRole.UserRole
        if not (0 <= index.row() < len(self._rows) and 0 <= place < len(self.roles)):
            return None
        return self.value(self._rows[index.row()], self.roles[place])

    def replace(self, rows: Sequence[Row]) -> None:
        """Turn the present rows into these, touching only what differs."""
        before = len(self._rows)
        changes = SequenceMatcher(None, self._rows, rows, autojunk=False).get_opcodes()
        # from the end, so that the places of what is still to change stay true
        for what, start, end, new_start, new_end in reversed(changes):
            if what != "equal":
                self._remove(start, end)
                self._insert(start, rows[new_start:new_end])
        if len(self._rows) != before:
            self.countChanged.emit()

    def _remove(self, start: int, end: int) -> None:
        if start < end:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._rows[start:end]
            self.endRemoveRows()

    def _insert(self, start: int, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows[start:start] = rows
            self.endInsertRows()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)
