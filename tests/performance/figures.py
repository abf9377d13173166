"""What a row of measured values says: medians, spreads, percentiles, ratios and differences."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self


def percentile(values: Sequence[float], percent: float) -> float:
    """The least of the values that so many percent of them do not exceed (nearest rank)."""
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1]


@dataclass(frozen=True)
class Figure:
    """The middle one of some values, and between which bounds the middle half of them lies."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        return cls(median(values), percentile(values, 25), percentile(values, 75))

    @classmethod
    def of_ratios(cls, values: Sequence[float], others: Sequence[float]) -> Self:
        """How many times the others the values are, run by run: each pair met the same machine."""
        return cls.of([value / other for value, other in zip(values, others, strict=True)])

    @classmethod
    def of_differences(cls, values: Sequence[float], others: Sequence[float]) -> Self:
        """How much more than the others the values are, run by run."""
        return cls.of([value - other for value, other in zip(values, others, strict=True)])

    def shown(self, unit: str, places: int | None = None, sign: str = "") -> str:
        """As it stands in the table, such as `412 ms (405–420)`; `sign` is that of a number."""
        if places is None:
            places = 0 if self.median >= 100 else 1 if self.median >= 1 else 2
        low, high = f"{self.low:.{places}f}", f"{self.high:.{places}f}"
        spread = f" ({low}–{high})" if low != high else ""
        return f"{self.median:{sign}.{places}f} {unit}{spread}"
