"""Where the files that ship with the kiosk lie."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ASSETS = PROJECT / "assets"
CONTENT = PROJECT / "content"
QML = Path(__file__).resolve().parent / "qml"
