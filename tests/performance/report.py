"""What `make bench` prints, keeps in .build and, if so wished, shows in docs/performance.md."""

import json
from collections.abc import Sequence
from pathlib import Path

import reports
from kiosk.paths import PROJECT
from performance.rows import HEAD, Row

FOLDER = PROJECT / ".build" / "bench"
PAGE = PROJECT / "docs" / "performance.md"

MEANING = (
    "Medians over the runs, in brackets the middle half of them. A ratio or difference is taken "
    "within each run.\n"
)


def text(machine: str, rows: Sequence[Row], notes: Sequence[str]) -> str:
    """The machine, the rows as a table of Markdown, and what there is to note."""
    table = reports.table(HEAD, [row.cells() for row in rows])
    return "\n".join((machine, table, MEANING, *(f"- {note}" for note in notes))).rstrip() + "\n"


def processor() -> str:
    """What the machine's processor is called."""
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return "unknown processor"


def keep(machine: str, rows: Sequence[Row], notes: Sequence[str], in_docs: bool) -> None:
    """Write bench.md and bench.json, and renew the table in the documents if so wished."""
    reports.keep("bench", text(machine, rows, notes), FOLDER, PAGE if in_docs else None)
    whole = {
        "machine": machine.strip(),
        "rows": [row.plain() for row in rows],
        "notes": list(notes),
    }
    (FOLDER / "bench.json").write_text(json.dumps(whole, indent=1, ensure_ascii=False), "utf-8")
