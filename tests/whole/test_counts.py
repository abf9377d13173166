"""The running program counts a visit, writes nothing else of it, and needs no file to go on."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.state.counts import DAMAGED, FILE, Counts, What
from whole.program import Program

Start = Callable[..., Program]
EVER = (date.min, date.max)


def visit(kiosk: Program) -> None:
    """Somebody reads of two topics and leaves."""
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    for topic in ("Bladder and body", "Withdrawal"):
        assert kiosk.ask(f"touch {topic}")
        kiosk.ask("pass 1")


def counted(state: Path) -> dict[tuple[What, str, str], int]:
    sums, problem = Counts(state).between(*EVER)
    assert problem == ""
    return dict(sums)


VISIT = {
    ("session", "", "en"): 1,
    ("page", "bladder-and-body", "en"): 1,
    ("page", "withdrawal", "en"): 1,
    ("code", "withdrawal", "en"): 1,
}


def test_visit_leaves_sums_and_no_other_trace(start: Start, tmp_path: Path) -> None:
    state = tmp_path / "state"
    kiosk = start()
    visit(kiosk)
    assert kiosk.close()[0] == 0
    assert counted(state) == VISIT
    written = [file for file in state.rglob("*") if file.is_file()]
    about = [file for file in written if b"withdrawal" in file.read_bytes()]
    assert [file.name for file in about if "editions" not in file.parts] == [FILE]
    assert re.search(rb"\d:\d\d|\dT\d|\d{6}", (state / FILE).read_bytes()) is None


def test_counting_can_be_switched_off(start: Start, tmp_path: Path) -> None:
    kiosk = start(options=("--counts", "false"))
    visit(kiosk)
    assert kiosk.close()[0] == 0
    assert not (tmp_path / "state" / FILE).exists()


def test_damaged_file_costs_old_counts_and_no_visit(start: Start, tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / FILE).write_bytes(b"no database " * 1000)
    kiosk = start()
    visit(kiosk)
    status, errors = kiosk.close()
    assert (status, "Traceback" in errors) == (0, False)
    assert counted(state) == VISIT
    assert (state / DAMAGED).exists()


def test_file_in_the_way_costs_counts_and_no_visit(start: Start, tmp_path: Path) -> None:
    (tmp_path / "state" / FILE).mkdir(parents=True)
    kiosk = start()
    visit(kiosk)
    status, errors = kiosk.close()
    assert (status, "Traceback" in errors) == (0, False)


def test_power_cut_keeps_what_was_written(start: Start, tmp_path: Path) -> None:
    kiosk = start()
    visit(kiosk)
    kiosk.close()
    again = start()
    again.begin()
    again.kill()
    assert counted(tmp_path / "state") == VISIT
