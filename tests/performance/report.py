"""The table that `make bench` prints and keeps."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from performance.figures import Figure

HEAD = ("figure", "kiosk", "bare window", "ratio", "aim", "")


@dataclass(frozen=True)
class Row:
    """One figure: what was measured in each run, beside a bare window in the same runs.

    `most` is the aim for the value, `most_times` the aim for its ratio to the bare window.
    """

    title: str
    unit: str
    kiosk: Sequence[float]
    bare: Sequence[float] = field(default=())
    most: float | None = None
    most_times: float | None = None

    @property
    def figure(self) -> Figure:
        return Figure.of(self.kiosk)

    @property
    def ratio(self) -> Figure | None:
        return Figure.of_ratios(self.kiosk, self.bare) if self.bare else None

    @property
    def met(self) -> bool:
        """Whether every aim is met."""
        value = self.most is None or self.figure.median <= self.most
        times = self.most_times is None or not self.ratio or self.ratio.median <= self.most_times
        return value and times

    def cells(self) -> tuple[str, ...]:
        aims = []
        if self.most is not None:
            aims.append(f"≤ {self.most:g} {self.unit}")
        if self.most_times is not None:
            aims.append(f"≤ {self.most_times:g} ×")
        return (
            self.title,
            _shown(self.figure, self.unit),
            _shown(Figure.of(self.bare), self.unit) if self.bare else "–",
            _shown(self.ratio, "×", 2) if self.ratio else "–",
            ", ".join(aims) or "–",
            ("met" if self.met else "missed") if aims else "",
        )

    def plain(self) -> dict[str, object]:
        ratio = asdict(self.ratio) if self.ratio else None
        return {**asdict(self), "figure": asdict(self.figure), "ratio": ratio, "met": self.met}


def markdown(machine: str, rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown that is also easy to read as it is."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    lines.insert(1, tuple("-" * width for width in widths))
    table = "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
    return (
        f"{machine}\n\n{table}\n\nMedians over the runs, in brackets the middle half of them. "
        "A ratio is taken within each run.\n"
    )


def save(folder: Path, machine: str, rows: Sequence[Row]) -> None:
    """Write report.md and report.json."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.md").write_text(markdown(machine, rows), "utf-8")
    whole = {"machine": machine, "rows": [row.plain() for row in rows]}
    (folder / "report.json").write_text(json.dumps(whole, indent=1, ensure_ascii=False), "utf-8")


def _shown(figure: Figure, unit: str, places: int | None = None) -> str:
    if places is None:
        places = 0 if figure.median >= 100 else 1
    low, high = f"{figure.low:.{places}f}", f"{figure.high:.{places}f}"
    return f"{figure.median:.{places}f} {unit} ({low}–{high})"
