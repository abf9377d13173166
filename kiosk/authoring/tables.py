"""Mending tables: a row of dashes, and as many cells in each row."""

import re
from collections.abc import Sequence

from kiosk.authoring.header import Line
from kiosk.authoring.problems import Problems

_DASHES = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*")
_PIPE = re.compile(r"(?<!\\)\|")


def is_table(lines: Sequence[Line], at: int) -> bool:
    """Whether a table begins at a line: dashes under it, or bars around it and the next line."""
    if "|" not in lines[at].text:
        return False
    here = lines[at].text.strip()
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    if not _PIPE.search(here) or not _PIPE.search(below):
        return False
    return bool(_DASHES.fullmatch(below)) or (_in_bars(here) and _in_bars(below))


def mend_table(lines: Sequence[Line], problems: Problems) -> list[Line]:
    """The rows of a table written so that Python-Markdown loses no cell."""
    header = _cells(lines[0].text)
    rows = list(lines[1:])
    if _DASHES.fullmatch(rows[0].text.strip()):
        dashes = rows.pop(0).number
    else:
        dashes = lines[0].number
        problems.warn(
            lines[0].number,
            "table-dashes",
            "The line of dashes under the first row of this table is missing.",
            f"Write {'|---' * len(header)}| under the first row.",
        )
    mended = [
        Line(lines[0].number, _row(header)),
        Line(dashes, "|---" * len(header) + "|"),
    ]
    return mended + [Line(row.number, _row(_fit(row, len(header), problems))) for row in rows]


def _fit(row: Line, columns: int, problems: Problems) -> list[str]:
    cells = _cells(row.text)
    if len(cells) > columns:
        problems.error(
            row.number,
            "table-cells",
            f"This row has more cells ({len(cells)}) than the first row of the table ({columns}).",
            "Give each row as many cells as the first row.",
        )
    elif len(cells) < columns:
        problems.warn(
            row.number,
            "table-cells",
            f"This row has fewer cells ({len(cells)}) than the first row of the table ({columns}); "
            "the missing ones are shown empty.",
            "Give each row as many cells as the first row.",
        )
    return (cells + [""] * columns)[:columns]


def _in_bars(text: str) -> bool:
    return len(text) > 2 and text.startswith("|") and text.endswith("|")


def _cells(text: str) -> list[str]:
    """The cells of a row. Back-ticks go, since Python-Markdown takes bars between them as text."""
    text = text.strip().replace("`", "")
    text = text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return [cell.strip() for cell in _PIPE.split(text)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
