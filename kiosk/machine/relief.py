"""What happens when the kiosk does not stay up: the computer starts anew, but not for ever.

systemd runs this file with Debian's own Python, so it needs nothing else of the kiosk.
"""

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

CONSOLE = Path("/dev/tty1")
REBOOTS = Path("/var/lib/ketamine-kiosk-machine/reboots.json")
KIOSK = "ketamine-kiosk.service"
SCREEN = "ketamine-kiosk-screen.service"
MOST = 3
DAY_S = 24 * 60 * 60
PAUSE_S = 600
SETTLE_S = 5

# The screen stays bright (console_codes(4): ESC [ 9 ; 0 ]) and is empty but for this. The fonts of
# a console may lack letters with accents.
OUT_OF_ORDER = """\033[9;0]\033[2J\033[H
    This screen is out of order. Please ask a staff member for help.

        Emergency:     call 911
        Crisis:        call or text 988
        Poison Help:   call 1-800-222-1222


    Esta pantalla no funciona. Pida ayuda al personal.

        Emergencia:    llame al 911
        Crisis:        llame al 988
        Poison Help:   llame al 1-800-222-1222

"""


def main() -> int:
    """Let the computer start anew, or the kiosk after a pause; return the exit status."""
    time.sleep(SETTLE_S)
    if comes_back():
        return 0
    now = time.time()
    reboots = recent(REBOOTS, now)
    if len(reboots) < MOST and remember(REBOOTS, [*reboots, now]):
        subprocess.run(("systemctl", "reboot"), check=False)
        return 0
    with suppress(OSError):  # not every computer has a console
        CONSOLE.write_text(OUT_OF_ORDER, "ascii")
    time.sleep(PAUSE_S)
    subprocess.run(("systemctl", "reset-failed", SCREEN, KIOSK), check=False)
    subprocess.run(("systemctl", "start", "--no-block", KIOSK), check=False)
    return 0


def comes_back() -> bool:
    """Whether systemd has not given up: somebody stopped the kiosk, which failed at it, to start
    it again, or the screen alone has failed so far.
    """
    ask = ("systemctl", "show", "--value", "--property=ActiveState", KIOSK)
    state = subprocess.run(ask, check=False, capture_output=True, text=True).stdout.strip()
    return state in ("active", "activating")


def recent(file: Path, now: float) -> list[float]:
    """When the computer was started anew within a day, in seconds since 1970.

    A time yet to come counts too: a clock that was set back must not bring more starts.
    """
    try:
        times = [float(at) for at in json.loads(file.read_bytes())]
    except (OSError, ValueError, TypeError):
        return []
    return [at for at in times if at > now - DAY_S]


def remember(file: Path, times: list[float]) -> bool:
    """Whether the times are on the disk. Without that nobody could count."""
    draft = file.with_suffix(".part")
    try:
        with draft.open("w", encoding="ascii") as stream:
            json.dump(times, stream)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    except OSError as error:
        print(f"{file}: This cannot be written ({error}).", file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
