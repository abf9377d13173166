"""What disturbs a measurement on this machine, before anything is measured."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

QUIET = 0.7
"""Processes that want to run, as the system counts them, on a machine where nobody does much."""

SHARED = "libQt6Core"


def disturbances(processes: Path = Path("/proc"), load: float | None = None) -> Iterator[str]:
    """What would spoil the figures, a sentence each."""
    busy = os.getloadavg()[0] if load is None else load
    if busy > QUIET:
        yield f"The machine was busy with something else when this began: load {busy:.1f}."
    if others := sum(_uses_qt(process) for process in processes.glob("[0-9]*")):
        yield (
            f"Other programs with Qt ran at the beginning ({others}). What they share is not "
            "counted in full, so the memory of the kiosk and of the bare window is more than "
            "the table says."
        )


def _uses_qt(process: Path) -> bool:
    with suppress(OSError):  # it has ended meanwhile, or is somebody else's
        return SHARED in (process / "maps").read_text("utf-8", "replace")
    return False
