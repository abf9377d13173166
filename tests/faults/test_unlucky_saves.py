"""Whatever becomes of the folder and of the publisher, the screen keeps a whole edition."""

from collections.abc import Callable
from pathlib import Path

import pytest

from faults.publish_writes import NEW, OLD, PUBLISHING, row_23_kill
from faults.rows import Row
from faults.saves import row_20, row_21, row_22
from faults.writes import trials


def test_publishing_changes_what_is_shown(tmp_path: Path) -> None:
    prepared = PUBLISHING.prepare(tmp_path)
    assert PUBLISHING.read(tmp_path) == OLD
    PUBLISHING.change(prepared)
    assert PUBLISHING.read(tmp_path) == NEW


def test_power_cut_at_each_write_of_a_publish_leaves_a_whole_edition() -> None:
    went = list(trials(PUBLISHING, "power cut"))
    assert len(went) > 10
    assert [wrong for wrong in went if wrong] == []


@pytest.mark.integration
def test_kill_at_each_write_of_the_real_publisher_leaves_a_whole_edition() -> None:
    row = row_23_kill()
    assert row.survived == row.tried > 10


@pytest.mark.parametrize("row", [row_20, row_21, row_22])
def test_saves_folders_and_copies(row: Callable[[], Row]) -> None:
    tried = row()
    assert tried.survived == tried.tried > 5
