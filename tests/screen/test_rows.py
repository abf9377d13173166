"""A model turns old rows into new ones, touching only what differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.screen.rows import RowModel


@dataclass(frozen=True)
class Line:
    words: str


class Lines(RowModel[Line]):
    roles: ClassVar[tuple[str, ...]] = ("words",)


WORDS = Qt.ItemDataRole.UserRole
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "a1", "a2", "b1", "c1"]), max_size=12)


def lines(texts: Sequence[str]) -> list[Line]:
    return [Line(text) for text in texts]


class Alike(Lines):
    """Lines that begin with the same letter are alike."""

    def likeness(self, row: Line) -> str:
        return row.words[:1]


def shown(model: Lines) -> list[str]:
    return [model.data(model.index(n), WORDS) for n in range(model.rowCount())]


def touched(model: Lines) -> list[tuple[str, int, int]]:
    """A list that grows with every change the model announces."""
    log: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: log.append(("inserted", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: log.append(("removed", first, last)))
    model.dataChanged.connect(
        lambda first, last, roles: (
            log.append(("changed", first.row(), last.row()))
            if roles == [WORDS]
            else log.append(("too much changed", 0, 0))
        )
    )
    model.layoutChanged.connect(lambda *_: log.append(("moved", 0, 0)))
    model.modelReset.connect(lambda: log.append(("reset", 0, 0)))
    model.countChanged.connect(lambda: log.append(("count", 0, 0)))
    return log


@given(old=TEXTS, new=TEXTS)
def test_any_rows_turn_into_any_others(old: list[str], new: list[str]) -> None:
    model = Lines(lines(old))
    # Its warnings fail the test; its fatal mode would end the process without naming it.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    marks = [QPersistentModelIndex(model.index(n)) for n in range(len(old))]
    model.replace(lines(new))
    assert shown(model) == new
    kept = [(mark.row(), text) for mark, text in zip(marks, old, strict=True) if mark.isValid()]
    assert all(new[row] == text for row, text in kept)
    assert len({row for row, _ in kept}) == len(kept)
    del tester


@given(old=TEXTS, new=TEXTS)
def test_rows_that_stay_or_are_alike_turn_into_any_others(old: list[str], new: list[str]) -> None:
    model = Alike(lines(old))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    marks = [QPersistentModelIndex(model.index(n)) for n in range(len(old))]
    model.replace(lines(new))
    assert shown(model) == new
    kept = [(mark.row(), text) for mark, text in zip(marks, old, strict=True) if mark.isValid()]
    assert all(new[row][0] == text[0] for row, text in kept)
    del tester


@given(texts=TEXTS)
def test_same_rows_touch_nothing(texts: list[str]) -> None:
    model = Lines(lines(texts))
    log = touched(model)
    model.replace(lines(texts))
    assert log == []


def test_changed_row_leaves_the_others_alone() -> None:
    model = Lines(lines("abc"))
    log = touched(model)
    model.replace(lines("axc"))
    assert log == [("removed", 1, 1), ("inserted", 1, 1)]


def test_row_that_says_the_same_in_other_words_stays_in_its_place() -> None:
    model = Alike(lines(["a", "b", "c"]))
    log = touched(model)
    model.replace(lines(["a", "b1", "x", "c1"]))
    assert log == [("changed", 2, 2), ("inserted", 2, 2), ("changed", 1, 1), ("count", 0, 0)]


def test_new_row_is_announced_with_the_count() -> None:
    model = Lines(lines("ac"))
    log = touched(model)
    model.replace(lines("abc"))
    assert log == [("inserted", 1, 1), ("count", 0, 0)]


def test_roles_are_named_in_order() -> None:
    assert Lines().roleNames() == {WORDS: b"words"}


def test_nothing_is_shown_of_other_rows_and_roles() -> None:
    model = Lines(lines("a"))
    assert model.data(model.index(1), WORDS) is None
    assert model.data(model.index(0), WORDS + 1) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert model.rowCount(model.index(0)) == 0
