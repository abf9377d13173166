"""What the screen loads, and that loading it costs no more than it must."""

import subprocess
import sys

from kiosk.paths import PROJECT

LATER = (
    *("kiosk.authoring", "kiosk.exchange", "kiosk.paper", "kiosk.ready", "kiosk.speech"),
    *("kiosk.screen.staff.area", "kiosk.screen.passages", "kiosk.screen.description"),
    *("markdown", "qrcode", "PIL", "zxingcpp"),
    *("difflib", "html", "subprocess", "tomllib"),
)
"""What the first visitor does not need."""


def run(code: str) -> str:
    """What a Python of its own prints."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout


def test_import_stays_pythons_own() -> None:
    code = (
        "import builtins; plain = builtins.__import__; from kiosk.binding import load_binding; "
        "load_binding(); import PySide6.QtQml; print(builtins.__import__ is plain)"
    )
    assert run(code) == "True\n"


def test_screen_waits_for_nothing_that_it_does_not_show() -> None:
    loaded = run(
        "import sys, kiosk.cli; from kiosk.binding import load_binding; load_binding(); "
        "import kiosk.self_check, kiosk.app; print(*sys.modules)"
    ).split()
    assert "kiosk.screen.session" in loaded
    assert [name for name in LATER if name in loaded] == []
