"""Safe mode: what the kiosk shows after it has failed again and again.

It has the words that ship with the program, help now and the phone, and a note to staff. It reads
no settings, no choices and no content, since one of them may be what ends the kiosk. After a while
it lets the kiosk try again.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.edition.built_in import load_built_in
from kiosk.fonts import load_typeface
from kiosk.paths import ASSETS
from kiosk.recovery.pulse import AGAIN, Pulse
from kiosk.screen.clock import Clock
from kiosk.screen.display import Densities, Display
from kiosk.screen.engine import load, prepare_environment, window_of
from kiosk.screen.heartbeat import Heartbeat
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.outside import ended_from_outside
from kiosk.screen.staff.backstage import Backstage
from kiosk.state.pin import PinLock

TRY_AGAIN_S = 600.0
"""So long it stays; then it goes as soon as nobody is there."""

LOOK_S = 15.0


def run_safely(folder: Path, pulse: Pulse) -> int:
    """Show safe mode; return AGAIN when the kiosk is to be tried again. `folder` holds the PIN."""
    print(
        "The kiosk failed three times in a row, so it shows only help now. In ten minutes it "
        "tries again.",
        file=sys.stderr,
    )
    prepare_environment(renderer="software")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    clock = Clock()
    kiosk = Kiosk(
        load_built_in(),
        load_typeface(ASSETS / "fonts"),
        clock,
        backstage=Backstage(
            lock=PinLock(folder), end=lambda again: application.exit(AGAIN if again else 0)
        ),
        safe=True,
    )
    display = Display(application, Densities())
    engine = load(kiosk, display.px_per_mm)
    window = window_of(engine)
    if window is None:
        raise RuntimeError("The screen's own QML files cannot be loaded.")
    display.open(window)
    Heartbeat(window, clock, pulse)
    go_when_free(kiosk, clock, lambda: application.exit(AGAIN))
    with ended_from_outside(application):
        status = application.exec()
    del window, engine  # a QML engine must not outlive what it shows
    return status


def go_when_free(kiosk: Kiosk, clock: Clock, go: Callable[[], None]) -> None:
    """Go after a while, and not before the visitor who is there has left."""

    def look() -> None:
        if kiosk.visit is None and not kiosk.staff_is_open:
            go()
        else:
            clock.after(LOOK_S, look)

    clock.after(TRY_AGAIN_S, look)
