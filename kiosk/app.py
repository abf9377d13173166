"""The composition root of the screen: edition → session → engine → window, and the way out."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.live import LiveWords, PublisherProcess
from kiosk.paths import ASSETS
from kiosk.screen import self_check
from kiosk.screen.engine import feel_of_touch, load, prepare_environment, show, window_of
from kiosk.screen.fallback import load_fallback
from kiosk.screen.fonts import load_typeface
from kiosk.screen.kiosk import Kiosk

PX_PER_MM_RANGE = (2.0, 12.0)
"""No screen is outside this range; firmware that says so reports nonsense."""

PX_PER_MM_DEFAULT = 96 / 25.4
WINDOW = (1366, 768)


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(
    content: Path,
    state: Path,
    windowed: bool,
    window: tuple[int, int] | None,
    px_per_mm: float | None,
) -> int:
    """Show the kiosk until its window is closed; return the exit status of the program."""
    fault = self_check.fault()
    if fault:
        print(fault, file=sys.stderr)
        return 1
    prepare_environment()
    application = QGuiApplication(sys.argv[:1])
    density = px_per_mm or measured_px_per_mm(application)
    feel_of_touch(application, density)
    size = window or (WINDOW if windowed else None)

    built_in = load_built_in()
    kiosk = Kiosk(built_in, load_typeface(ASSETS / "fonts"))
    store = Store.for_content(state, content)
    last = store.load()
    if last is not None:
        kiosk.show_edition(*last)
    engine = load(kiosk, density)
    if window_of(engine) is None:
        print(
            "The kiosk's own screen files are damaged. It shows emergency help only. "
            "Install the kiosk again.",
            file=sys.stderr,
        )
        engine = load_fallback(built_in)
    main_window = window_of(engine)
    if main_window is None:
        return 3
    show(main_window, size)

    live = LiveWords(
        content,
        store,
        PublisherProcess(content, state),
        kiosk.edition_arrived.emit,
        shown=last[1].name if last else "",
    )
    live.start()
    status = application.exec()
    live.stop()
    del main_window, engine  # a QML engine must not outlive what it shows
    return status


def measured_px_per_mm(application: QGuiApplication) -> float:
    """Pixels in a millimetre of the first screen, as the screen itself reports them."""
    density = application.primaryScreen().physicalDotsPerInch() / 25.4
    lowest, highest = PX_PER_MM_RANGE
    return density if lowest <= density <= highest else PX_PER_MM_DEFAULT
