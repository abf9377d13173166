"""The table of the faults, as it is printed, kept and shown in docs/reliability.md."""

from collections.abc import Sequence
from pathlib import Path

import reports
from faults.rows import Row
from kiosk.paths import PROJECT

FOLDER = PROJECT / ".build" / "faults"
PAGE = PROJECT / "docs" / "reliability.md"

HEAD = ("", "fault", "tried", "survived", "worst figure")


def table(rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown."""
    return reports.table(HEAD, [_cells(row) for row in rows])


def _cells(row: Row) -> tuple[str, ...]:
    survived = f"{row.survived:,}" if row.survived == row.tried else f"**{row.survived:,}**"
    return (str(row.number), row.fault, f"{row.tried:,}", survived, row.worst)


def keep(name: str, text: str, in_docs: bool) -> None:
    """Keep what a run brought, and put it into the documents if so wished."""
    reports.keep(name, text, FOLDER, PAGE if in_docs else None)


def log_of(name: str) -> Path:
    """Where all goes that a row prints meanwhile."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER / f"{name}.log"
