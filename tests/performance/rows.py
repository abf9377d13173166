"""A line of the table that `make bench` prints."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from performance.figures import Figure

HEAD = ("", "figure", "kiosk", "against", "ratio", "aim", "", "taken")


@dataclass(frozen=True)
class Row:
    """One figure: its number in the list of aims, what was measured in each run, and what something
    else came to in the same runs.

    `against` says what that is. `most` is the aim for the value, `most_times` that for its ratio to
    the other, `most_more` that for how much more it is. `taken` says what was counted how often,
    where the number of runs does not.
    """

    number: int
    title: str
    unit: str
    kiosk: Sequence[float]
    against: str = ""
    other: Sequence[float] = field(default=())
    most: float | None = None
    most_times: float | None = None
    most_more: float | None = None
    taken: str = ""

    @property
    def figure(self) -> Figure:
        return Figure.of(self.kiosk)

    @property
    def ratio(self) -> Figure | None:
        return Figure.of_ratios(self.kiosk, self.other) if self.other else None

    @property
    def more(self) -> Figure | None:
        return Figure.of_differences(self.kiosk, self.other) if self.other else None

    @property
    def aims(self) -> list[tuple[str, bool]]:
        """What is aimed at, in words, and whether it is reached by the median."""
        aims = []
        if self.most is not None:
            aims.append((f"≤ {self.most:g} {self.unit}", self.figure.median <= self.most))
        if self.most_times is not None and self.ratio:
            aims.append((f"≤ {self.most_times:g} ×", self.ratio.median <= self.most_times))
        if self.most_more is not None and self.more:
            aims.append((f"≤ +{self.most_more:g} {self.unit}", self.more.median <= self.most_more))
        return aims

    @property
    def reached(self) -> bool:
        """Whether every aim is reached."""
        return all(reached for _, reached in self.aims)

    def cells(self) -> tuple[str, ...]:
        """What stands in the table."""
        other = f"{self.against}: {Figure.of(self.other).shown(self.unit)}" if self.other else ""
        if self.more and self.most_more is not None:
            beside = self.more.shown(self.unit, sign="+")
        else:
            beside = self.ratio.shown("×", 2) if self.ratio else ""
        return (
            str(self.number),
            self.title,
            self.figure.shown(self.unit),
            other,
            beside,
            ", ".join(words for words, _ in self.aims),
            ("reached" if self.reached else "**missed**") if self.aims else "",
            self.taken or f"{len(self.kiosk)} times",
        )

    def plain(self) -> dict[str, object]:
        """The same for programs."""
        figures = {"figure": self.figure, "ratio": self.ratio, "more": self.more}
        shown = {name: asdict(figure) for name, figure in figures.items() if figure}
        return {**asdict(self), **shown, "reached": self.reached if self.aims else None}
