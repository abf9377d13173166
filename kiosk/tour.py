"""A picture of every screen in every language on every device, with an index for a browser."""

import html
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMetaObject, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.devices import DEVICES, Device
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import Typeface, load_typeface
from kiosk.live import PublisherProcess
from kiosk.paths import ASSETS
from kiosk.screen.appearance import COLORS
from kiosk.screen.check_in import CheckIn
from kiosk.screen.clock import Clock
from kiosk.screen.engine import feel_of_touch, load, prepare_environment, show, window_of
from kiosk.screen.idle import SLEEP_S, IdleTimes
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import Library
from kiosk.self_check import refuse_unsound

WIDEST = 1920
"""A wider picture is made smaller, since saving it takes longer than everything else."""

MOST_VIEWS = 60
"""A page longer than this many views is not followed to its end."""


@dataclass(frozen=True)
class Picture:
    """One view of one screen, saved as a file relative to the tour's folder."""

    device: Device
    screen: str
    file: str


@dataclass(frozen=True)
class Look:
    """What a visitor chose: how many times larger the text is, and the set of colors."""

    text_size: float = 1.0
    colors: str = COLORS[0]


AS_IT_IS = Look()
"""Nothing chosen."""


def tour(
    folder: Path,
    content: Path,
    devices: Sequence[str] | None = None,
    text_size: float = 1.0,
    colors: str = COLORS[0],
) -> int:
    """Save the pictures and `index.html` in the folder; return the exit status."""
    chosen = [device for device in DEVICES if not devices or device.name in devices]
    refuse_unsound()
    prepare_environment(windowless=True)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    typeface = load_typeface(ASSETS / "fonts")
    look = Look(text_size, colors)
    pictures: list[Picture] = []
    with tempfile.TemporaryDirectory() as state:
        PublisherProcess(content, Path(state))(False, threading.Event())
        published = Store.for_content(Path(state), content).load()
        edition, edition_folder = published or (load_built_in(), ASSETS)
        for device in chosen:
            print(f"{device.title}, {device.width} × {device.height}", flush=True)
            feel_of_touch(application, device.px_per_mm)
            (folder / device.name).mkdir(parents=True, exist_ok=True)
            for screen, number, image in visit(device, edition, edition_folder, typeface, look):
                file = f"{device.name}/{screen}-{number}.png"
                if image.width() > WIDEST:
                    image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
                if not image.save(str(folder / file)):
                    print(f"{folder / file}: cannot be written. Choose another folder.")
                    return 1
                pictures.append(Picture(device, screen, file))
    index = folder / "index.html"
    index.write_text(_index(pictures), "utf-8")
    print(f"{len(pictures)} pictures. Open this page in a browser: {index}")
    return 0


def visit(
    device: Device, edition: Edition, folder: Path, typeface: Typeface, look: Look = AS_IT_IS
) -> Iterator[tuple[str, int, QImage]]:
    """Every screen of an edition on a device, view by view: its name, the view, the picture.

    A name begins with the language, such as `es-home`.
    """
    for language in Library(edition, folder, load_built_in()).languages:
        for name, number, image in _visit_in(language, device, edition, folder, typeface, look):
            yield f"{language}-{name}", number, image


def _visit_in(
    language: str,
    device: Device,
    edition: Edition,
    folder: Path,
    typeface: Typeface,
    look: Look,
) -> Iterator[tuple[str, int, QImage]]:
    clock = StillClock()
    kiosk = Kiosk(load_built_in(), typeface, clock, language=language)
    kiosk.show_edition(edition, folder)
    engine = load(kiosk, device.px_per_mm)
    window = window_of(engine)
    if window is None:
        raise RuntimeError("The screen's own QML files cannot be loaded; the lines above say why.")
    show(window, (device.width, device.height))
    for name, go in screens(kiosk, clock, look):
        go()
        settle()
        if name.endswith("-open"):
            open_questions(window)
        yield from ((name, number, window.grabWindow()) for number in views(window))
    window.close()
    del window, engine  # a QML engine must not outlive what it shows


class StillClock(Clock):
    """A clock that stands until it is set, so that a picture does not depend on the moment."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Nothing happens by itself."""


def screens(
    kiosk: Kiosk, clock: StillClock, look: Look = AS_IT_IS
) -> Iterator[tuple[str, Callable[[], None]]]:
    """The name of each screen of the kiosk's language and how to get there from the last one."""
    yield "attract", kiosk.startOver
    if kiosk.can_scan:
        yield "scan-me", kiosk.scan
    kiosk.begin()
    session = kiosk.visit
    assert session is not None
    session.chosen.chooseTextSize(look.text_size)
    session.chosen.chooseColors(look.colors)

    def page(topic: str) -> Callable[[], None]:
        return lambda: (session.home(), session.open(topic))[0]

    def warn() -> None:
        session.home()
        clock.time += IdleTimes().idle - SLEEP_S / 2
        session.look()
        clock.time += SLEEP_S / 2 + 1
        session.look()

    yield "home", session.home
    for found in kiosk.library.pages(session.language):
        if found.kind != "help":
            yield found.id, page(found.id)
            if found.kind == "questions":
                yield f"{found.id}-open", page(found.id)
            if found.kind == "check-in":
                for step, go_on in enumerate(_steps(session.checking), 1):
                    yield f"{found.id}-step-{step}", go_on
    yield "call", lambda: (session.home(), session.call())[0]
    yield "help-now", lambda: (session.home(), session.help())[0]
    yield "options", lambda: (session.home(), session.chosen.choose(True))[0]
    yield "hide-screen", session.hide
    yield "warning", warn


def _steps(check_in: CheckIn) -> Iterator[Callable[[], None]]:
    """The way through a check-in from its introduction, with yes to every question."""
    yield check_in.begin
    while (stage := check_in.property("stage")) != "result":
        yield check_in.yes if stage == "question" else check_in.goOn


def views(window: QQuickWindow) -> Iterator[int]:
    """Go through a screen view by view, counting from 1, as the way on leads a visitor."""
    settle()
    areas = (item for item in descendants(window.contentItem()) if item.property("overflows"))
    area = next((area for area in areas if area.isVisible() and area.isEnabled()), None)
    if area is not None:  # home stays where it was left
        area.setProperty("contentY", 0)
    for number in range(1, MOST_VIEWS + 1):
        settle()
        yield number
        if area is None or area.property("atEnd"):
            return
        QMetaObject.invokeMethod(area, "goOn")


def open_questions(window: QQuickWindow) -> None:
    """Open every question of the page."""
    for item in descendants(window.contentItem()):
        if item.objectName() == "question":
            item.setProperty("open", True)


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything in an item, in the order it is drawn."""
    waiting = item.childItems()[::-1]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += found.childItems()[::-1]


def settle() -> None:
    """Let bindings, layouts and pictures come to rest."""
    for _ in range(3):
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QGuiApplication.sendPostedEvents(None, 0)


def _index(pictures: Sequence[Picture]) -> str:
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Tour of the kiosk</title>",
        "<style>body{font:16px sans-serif;margin:2em;background:#f6f3ec;color:#12343b}"
        "figure{display:inline-block;margin:.5em;vertical-align:top}"
        "img{height:300px;border:1px solid #7c8b86}</style><h1>Tour of the kiosk</h1>",
    ]
    for device in dict.fromkeys(picture.device for picture in pictures):
        size = f"{device.width} × {device.height}, {device.px_per_mm:.2f} pixels a millimeter"
        parts.append(f"<h2>{html.escape(device.title)} ({size})</h2>")
        parts += [
            f"<figure><a href='{picture.file}'><img src='{picture.file}' loading='lazy' "
            f"alt='{picture.screen}'></a><figcaption>{picture.screen}</figcaption></figure>"
            for picture in pictures
            if picture.device == device
        ]
    return "\n".join(parts) + "\n"
