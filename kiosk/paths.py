"""Where the files that ship with the kiosk lie: in the checkout, or inside the installed wheel."""

from pathlib import Path

import platformdirs

APP = "ketamine-kiosk"
"""The name of the kiosk's own folders among the user's."""

_KIOSK = Path(__file__).resolve().parent
PROJECT = _KIOSK.parent
_DATA = _KIOSK / "data"
INSTALLED = _DATA.is_dir()
_SHIPPED = _DATA if INSTALLED else PROJECT

ON_MACHINE = _KIOSK.is_relative_to(Path("/opt", APP))
"""Whether this is a kiosk machine, whose own command knows its settings and words."""
COMMAND = APP if ON_MACHINE else "kiosk" if INSTALLED else "python main.py"
"""How this program is called."""
STATE_COMMAND = f"sudo {COMMAND}" if ON_MACHINE else COMMAND
"""How it is called to change what is the kiosk's own, such as the PIN."""

QML = _KIOSK / "qml"
ASSETS = _SHIPPED / "assets"
DOCS = _SHIPPED / "docs"
"""Only the pages for staff are shipped."""
LOCK = _SHIPPED / "requirements.txt"
"""The packages that the kiosk runs with, by version and hashes."""
SHIPPED_CONTENT = _SHIPPED / "content"
CONTENT = (
    platformdirs.user_data_path(APP, appauthor=False) / "content" if INSTALLED else SHIPPED_CONTENT
)
"""The folder staff edit when no other is named. Nobody edits what lies inside a wheel."""
