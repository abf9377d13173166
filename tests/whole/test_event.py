"""The running program at an event: from the first code to the counts that are left."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.counts_folder import FOLDER
from kiosk.state.choices import Choices
from kiosk.state.counts import Counts
from whole.program import Program

Start = Callable[..., Program]
FAIR = "Health fair 2026"


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where staff find what the kiosk saved."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "Documents" / FOLDER


def codes(state: Path, event: str) -> int:
    """How often Scan me was shown at an event."""
    sums, problem = Counts(state).between(date.min, date.max, event)
    assert problem == ""
    return sum(number for (what, topic, _), number in sums.items() if topic == "scan-me")


def test_event_of_the_command_line_leaves_its_counts(
    start: Start, tmp_path: Path, documents: Path
) -> None:
    kiosk = start(options=("--event", FAIR))
    for _ in range(5):
        assert kiosk.ask("touch Scan me")
        kiosk.ask("pass 1")
        assert kiosk.shows("A phone can read it from up to")
        kiosk.ask("key Escape")
        kiosk.ask("pass 1")
    status, said = kiosk.close()
    (table,) = documents.glob("*.csv")
    (paper,) = documents.glob("*.pdf")
    assert (status, said.splitlines()[-2:]) == (0, [f"Saved: {table}", f"Saved: {paper}"])
    assert codes(tmp_path / "state", FAIR) == 5
    assert f"{FAIR},codes shown,Scan me,English,5" in table.read_text("utf-8-sig")
    assert paper.read_bytes().startswith(b"%PDF")
    assert "event" not in Choices(tmp_path / "state").load()[0]


def test_event_that_staff_began_goes_on_after_a_restart(
    start: Start, tmp_path: Path, documents: Path
) -> None:
    Choices(tmp_path / "state").keep(event=FAIR)
    for _ in range(2):
        kiosk = start()
        assert kiosk.ask("touch Scan me")
        assert kiosk.close()[0] == 0
    assert codes(tmp_path / "state", FAIR) == 2
    assert not documents.exists()


def test_without_an_event_nothing_offers_the_large_code(start: Start, tmp_path: Path) -> None:
    kiosk = start()
    assert not kiosk.shows("Scan me")
    kiosk.ask("key F9")
    assert kiosk.shows("Scan me")
    kiosk.ask("key F10")
    assert not kiosk.shows("Scan me")
    assert kiosk.close()[0] == 0
    assert codes(tmp_path / "state", "") == 1
