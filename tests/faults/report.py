"""The table of the faults, as it is printed, kept and shown in docs/reliability.md."""

import os
import platform
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import PySide6

from faults.rows import Row
from kiosk import atomic
from kiosk.paths import PROJECT

FOLDER = PROJECT / ".build" / "faults"
PAGE = PROJECT / "docs" / "reliability.md"

HEAD = ("", "fault", "tried", "survived", "worst figure")


def table(rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown that is also easy to read as it is."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |\n"
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    survived = f"{row.survived:,}" if row.survived == row.tried else f"**{row.survived:,}**"
    return (str(row.number), row.fault, f"{row.tried:,}", survived, row.worst)


def machine(minutes: float) -> str:
    """When and on what machine it ran, and how long it took."""
    cores = len(os.sched_getaffinity(0))
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (
        f"{date.today().isoformat()}, {minutes:.0f} minutes on {cores} cores, {system}, "
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}\n"
    )


def renew(text: str, name: str, new: str) -> str:
    """A page with something new between the two marks of this name."""
    renewed, found = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)",
        lambda marks: f"{marks[1]}\n{new}\n{marks[2]}",
        text,
        flags=re.DOTALL,
    )
    assert found == 1, f"There is not one place for “{name}”."
    return renewed


def keep(name: str, text: str, in_docs: bool) -> None:
    """Keep what a run brought, and put it into the documents if so wished."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.md").write_text(text, "utf-8")
    if in_docs:
        page = renew(PAGE.read_text("utf-8"), name, text)
        atomic.write(PAGE, page.encode())


def log_of(name: str) -> Path:
    """Where all goes that a row prints meanwhile."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER / f"{name}.log"
