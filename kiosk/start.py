"""The very beginning: the screen has words even where the commands cannot be loaded.

Only this file, kiosk/last_resort.py and Qt have to be whole for that.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence

AGAIN = 75
"""As in kiosk/recovery/pulse.py, which may be what cannot be loaded."""

MADE = 20_000
"""Python looks for garbage whenever so many more things were made than went. Its own 700 would have
it look a hundred times while the kiosk starts, and find nothing.
"""

ON_SCREEN = ("run", "supervise", "calibrate")


def main() -> int:
    """Run one command; return the exit status of the program."""
    gc.set_threshold(MADE)
    try:
        from kiosk.cli import main as run_command

        return run_command()
    except Exception:  # whatever it is: a person in danger must not stand before a black screen
        if not shows_screen(sys.argv[1:]):
            raise
        import traceback

        traceback.print_exc()
    from kiosk.last_resort import run_last

    run_last(find_pulse())
    return AGAIN


def shows_screen(arguments: Sequence[str]) -> bool:
    """Whether this command shows the kiosk; without a command there are only its options."""
    return not arguments or arguments[0] in ON_SCREEN or arguments[0].startswith("-")


def find_pulse() -> Callable[[], None]:
    """What tells whoever watches over this program that it lives, where that can be told."""
    try:
        from kiosk.recovery import pulse

        return pulse.find_pulse(os.environ)
    except Exception:
        return lambda: None
