"""The real window without a screen, and everything that goes wrong meanwhile."""

import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.devices import DEVICES, Device
from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.fonts import Typeface, load_typeface
from kiosk.paths import ASSETS, PROJECT, SHIPPED_CONTENT
from kiosk.screen.engine import feel_of_touch, prepare_environment
from kiosk.screen.staff.backstage import NOTHING, Backstage
from screen.visits import started
from screen.walk import Shown


@dataclass(frozen=True)
class Complaints:
    """What Qt warns of and what Python raises where nobody catches it."""

    lines: list[str] = field(default_factory=list)

    def qt(self, kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.lines.append(message or "")

    def python(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.lines.append("".join(traceback.format_exception(kind, error, trace)))


@contextmanager
def listening() -> Iterator[Complaints]:
    """Meanwhile nothing that goes wrong is lost."""
    complaints = Complaints()
    before = sys.excepthook
    sys.excepthook = complaints.python
    qInstallMessageHandler(complaints.qt)
    try:
        yield complaints
    finally:
        sys.excepthook = before
        qInstallMessageHandler(None)


@cache
def application() -> QGuiApplication:
    """The application of this process."""
    prepare_environment(windowless=True)
    return QGuiApplication(sys.argv[:1])


@cache
def typeface() -> Typeface:
    application()
    return load_typeface(ASSETS / "fonts")


def publish(content: Path, state: Path) -> None:
    """Make an edition, as the kiosk does: with a program of its own."""
    command = [sys.executable, str(PROJECT / "main.py"), "publish"]
    places = ["--content", str(content), "--state", str(state)]
    subprocess.run([*command, *places], check=True, stdout=subprocess.DEVNULL)


@cache
def shipped() -> Edition:
    """What content/ says today."""
    with tempfile.TemporaryDirectory() as state:
        publish(SHIPPED_CONTENT, Path(state))
        loaded = Store.for_content(Path(state), SHIPPED_CONTENT).load()
    assert loaded is not None
    return loaded[0]


def device(name: str) -> Device:
    """One of the devices that the kiosk is made for."""
    return next(device for device in DEVICES if device.name == name)


@contextmanager
def standing(on: Device, backstage: Backstage = NOTHING) -> Iterator[Shown]:
    """The shipped content on a device, just started."""
    feel_of_touch(application(), on.px_per_mm)
    with started(on, shipped(), typeface(), backstage) as shown:
        yield shown
