"""A monkey at a real keyboard and mouse of a display: 5,000 events through the window system."""

import sys
from contextlib import ExitStack
from random import Random

from faults.combinations import COMBINATIONS, bare
from faults.real import EVER, program, state
from faults.rows import Row
from faults.xscreen import HEIGHT, WIDTH, changed, xscreen

EVENTS = 5000
AT_ONCE = 100

PAUSE = "sleep 0.005"

PAD_STAYS_S = 21
"""Then the PIN pad has closed by itself."""

KEYS = (
    *("Tab", "shift+Tab", "Return", "space", "Escape", "Up", "Down", "Left", "Right", "BackSpace"),
    *("Page_Down", "Page_Up", "Home", "End", "F1", "F5", "F9", "a", "S", "0", "ctrl+shift+s"),
)


def event(random: Random) -> str:
    """Commands of xdotool for one thing that somebody does."""
    place = f"mousemove {random.randrange(WIDTH)} {random.randrange(HEIGHT)}"
    kind = random.random()
    if kind < 0.5:
        button = 1 if kind < 0.4 else random.choice((2, 3, 4, 5, 8, 9))
        return f"{place} mousedown {button} mouseup {button} {PAUSE}"
    if kind < 0.6:
        return f"{random.choice(('mousedown', 'mouseup'))} 1 {place} {PAUSE}"
    keys = random.choice(KEYS if kind < 0.8 else COMBINATIONS)
    return f"key --delay 0 {keys} {PAUSE}"


def row_07_through_x() -> Row:
    """Nothing ends, nothing is started, nothing complains, and home is home again."""
    random = Random(7)
    with ExitStack() as stack:
        folder = stack.enter_context(state())
        screen = stack.enter_context(xscreen())
        kiosk = stack.enter_context(bare(screen, program(folder, *EVER)))
        screen.rest(1.0)
        screen.type("mousemove 600 300 click 1")
        home = screen.rest(1.0)
        alone = kiosk.others()
        for _ in range(EVENTS // AT_ONCE):
            screen.type(*(event(random) for _ in range(AT_ONCE)))
        screen.type("mouseup 1")
        screen.type(f"sleep {PAD_STAYS_S}", "mousemove 600 300 click 1", "key F10")
        screen.rest(1.0)
        screen.type("mousemove 600 300 click 1")
        pixels = changed(home, screen.rest(1.0))
        faults = [*kiosk.said, *(f"{program} was started" for program in kiosk.others() - alone)]
        alive = kiosk.alive
    for line in faults:
        print(line, file=sys.stderr)
    survived = EVENTS if alive and not pixels and not faults else 0
    worst = f"{pixels} pixels left, {len(faults)} complaints or programs"
    return Row(7, "monkey at a keyboard and a mouse, through X", EVENTS, survived, worst)
