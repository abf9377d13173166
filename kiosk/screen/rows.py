"""A list model over plain frozen rows."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

FIRST_ROLE = 0x100
"""Qt.ItemDataRole.UserRole: the enumerations of `Qt` take 11 ms, of which a start needs none."""

Row = TypeVar("Row", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel, Generic[Row]):
    """Shows rows to QML; `replace` changes only the rows that differ.

    What has not changed keeps its delegate, and so does what says the same in other words, so that
    a page published or translated while somebody reads it keeps their place and open questions.
    """

    roles: ClassVar[tuple[str, ...]] = ()
    countChanged = Signal()

    def __init__(self, rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = list(rows)

    def value(self, row: Row, role: str) -> Any:
        """What a role shows of a row; the attribute of that name unless a model says more."""
        return getattr(row, role)

    def likeness(self, row: Row) -> Hashable:
        """Rows that are alike in this may become one another in their place."""
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, Any]:
        return {FIRST_ROLE + n: role.encode() for n, role in enumerate(self.roles)}

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        place = role - FIRST_ROLE
        if not (0 <= index.row() < len(self._rows) and 0 <= place < len(self.roles)):
            return None
        return self.value(self._rows[index.row()], self.roles[place])

    def replace(self, rows: Sequence[Row]) -> None:
        """Turn the present rows into these, touching only what differs."""
        before = len(self._rows)
        for what, start, end, new_start, new_end in _opcodes(self._rows, rows):
            if what != "equal":
                self._exchange(start, end, rows[new_start:new_end])
        if len(self._rows) != before:
            self.countChanged.emit()

    def _exchange(self, start: int, end: int, rows: Sequence[Row]) -> None:
        """Turn some rows into others: those that are alike in their place, the rest anew."""
        old = [self.likeness(row) for row in self._rows[start:end]]
        new = [self.likeness(row) for row in rows]
        for what, first, last, new_first, new_last in _opcodes(old, new):
            if what == "equal":
                self._change(start + first, rows[new_first:new_last])
            else:
                self._remove(start + first, start + last)
                self._insert(start + first, rows[new_first:new_last])

    def _change(self, start: int, rows: Sequence[Row]) -> None:
        for place, row in enumerate(rows, start):
            old, self._rows[place] = self._rows[place], row
            changed = [
                role
                for role, name in enumerate(self.roles, FIRST_ROLE)
                if self.value(old, name) != self.value(row, name)
            ]
            if changed:
                self.dataChanged.emit(self.index(place), self.index(place), changed)

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


def _opcodes(
    old: Sequence[Hashable], new: Sequence[Hashable]
) -> Iterator[tuple[str, int, int, int, int]]:
    """The changes from the end on, so that the places of what is still to change stay true."""
    # Mostly all is new or nothing is, and a start need not load what compares.
    if not old:
        return iter([("insert", 0, 0, 0, len(new))])
    if list(old) == list(new):
        return iter([("equal", 0, len(old), 0, len(new))])
    from difflib import SequenceMatcher

    return reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
