"""Opens the screen: the kiosk, safe mode after it failed again and again, or else plain words."""

import traceback
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from kiosk.recovery.pulse import AGAIN, Pulse, find_pulse
from kiosk.state.starts import Starts, this_computer

Show = Callable[[Pulse, Callable[[], None]], int]
"""Shows the kiosk until it ends; returns the exit status of the program, or AGAIN.

It calls the first after painted frames, and the second once it has run for long enough.
"""


def launch(show: Show, folder: Path, environment: Mapping[str, str]) -> int:
    """Show the kiosk, or what stands in for it; return the exit status of the program, or AGAIN.

    `folder` is where this machine keeps its starts and the PIN.
    """
    starts, computer = Starts(folder), this_computer()
    failing = starts.failing(computer)
    starts.begin(datetime.now(), computer)
    pulse = find_pulse(environment)
    status = _shown(_safely(folder) if failing else show, pulse, starts.stay)
    if status is None:
        # Imported here, since it has to work where nothing of the kiosk does.
        from kiosk.last_resort import run_last

        run_last(pulse)
        return AGAIN
    starts.close()
    return status


def _shown(show: Show, pulse: Pulse, well: Callable[[], None]) -> int | None:
    """The exit status; None where something is so broken that nothing can be shown."""
    try:
        return show(pulse, well)
    except Exception:  # whatever it is: a person in danger must not stand before a black screen
        traceback.print_exc()
        return None


def _safely(folder: Path) -> Show:
    def show(pulse: Pulse, well: Callable[[], None]) -> int:
        from kiosk.safe_mode import run_safely

        return run_safely(folder, pulse)

    return show
