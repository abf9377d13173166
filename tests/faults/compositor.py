"""The display itself dies under the kiosk, and is there again a moment later."""

import time
from collections.abc import Iterator

from faults.real import EVER, children, program, state
from faults.recovery import BACK_S, supervised
from faults.rows import Row
from faults.xscreen import looks, xscreen

GONE_S = 5.0
"""So long the kiosk may outlive its display."""

AWAY_S = 3.0
"""So long there is no display."""

NAME = ":29"
"""Displays that may have any name take the lowest that is free, also while this one is away."""


def deaths(times: int) -> Iterator[tuple[float, float]]:
    """Seconds until the kiosk is gone with its display, and until it is back with another one."""
    for _ in range(times):
        with state() as folder, xscreen(name=NAME) as screen:
            command = program(folder, *EVER, command="supervise")
            with supervised(screen, command) as supervisor:
                attract = screen.rest()
                (kiosk,) = children(supervisor.process.pid)
                screen.kill()
                began = time.monotonic()
                for _ in looks("The kiosk has not ended"):
                    if kiosk not in children(supervisor.process.pid):
                        break
                gone = time.monotonic() - began
                time.sleep(AWAY_S)
                with xscreen(name=NAME) as other:
                    began = time.monotonic()
                    other.wait_for(attract)
                    yield gone, time.monotonic() - began


def row_29() -> Row:
    took = list(deaths(20))
    survived = sum(gone <= GONE_S and back <= BACK_S for gone, back in took)
    worst = (
        f"gone after {max(gone for gone, _ in took):.2f} s, home {max(b for _, b in took):.1f} s "
        "after the display"
    )
    return Row(29, f"the display dies, and is back after {AWAY_S:.0f} s", 20, survived, worst)
