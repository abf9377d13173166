"""A line of the table that `make faults` prints."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One fault: its number in the list of faults, and what came of trying it.

    `survived` of the `tried` cases went as they must; `worst` is the worst figure of all, in words.
    """

    number: int
    fault: str
    tried: int
    survived: int
    worst: str
