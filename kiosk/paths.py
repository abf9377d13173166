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

QML = _KIOSK / "qml"
ASSETS = _SHIPPED / "assets"
SHIPPED_CONTENT = _SHIPPED / "content"
CONTENT = (
    platformdirs.user_data_path(APP, appauthor=False) / "content" if INSTALLED else SHIPPED_CONTENT
)
"""The folder staff edit when no other is named. Nobody edits what lies inside a wheel."""
