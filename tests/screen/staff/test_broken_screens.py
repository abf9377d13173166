"""A screen that only staff ask for is broken: visitors keep theirs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import DEVICES
from kiosk.edition import Edition
from kiosk.fonts import Typeface
from kiosk.paths import QML
from kiosk.screen import engine
from kiosk.screen.kiosk import Kiosk
from screen.visits import started


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt warns of what it cannot load
@pytest.mark.parametrize(
    ("file", "ask"),
    [
        ("staff/StaffScreens.qml", lambda kiosk: kiosk.staff_area.ask()),
        ("Calibrate.qml", lambda kiosk: kiosk.calibrate(4.0, lambda _: "")),
        ("ScanMe.qml", Kiosk.scan),
    ],
)
def test_broken_screen_gives_way_to_what_visitors_see(
    file: str,
    ask: Callable[[Kiosk], None],
    qapp: QGuiApplication,
    typeface: Typeface,
    shipped: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qml = Path(shutil.copytree(QML, tmp_path / "qml"))
    (qml / "Kiosk" / file).write_text("This is not QML.", "utf-8")
    monkeypatch.setattr(engine, "QML", qml)
    with started(DEVICES[0], shipped, typeface) as shown:
        ask(shown.kiosk)
        shown.rest()
        assert "Touch to start" in [words.property("text") for words in shown.words()]
        assert not shown.kiosk.staff_is_open
        shown.kiosk.begin()
        shown.rest()
        assert shown.button("Hide")
