"""What the real screen asks of the network while it shows hostile words."""

import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from faults.hostile import payloads, write_content
from faults.rows import Row
from faults.server import counting
from faults.stage import device, listening
from faults.stage import typeface as shipped_typeface
from kiosk.edition import Edition, Heading, Paragraph
from kiosk.edition.store import Store
from kiosk.fonts import Typeface
from kiosk.live import PublisherProcess
from kiosk.paths import ASSETS
from kiosk.tour import descendants, settle, visit
from screen.editions import code, edition, page
from screen.visits import started

OURS = ("image://icon/", "image://code/", ASSETS.as_uri())
"""How the address of a picture on the screen begins."""

SENTENCES = 6
"""So many of each page are read aloud, and marked meanwhile."""


def checked(url: str, folder: Path) -> Edition:
    """What the publisher makes of hostile files."""
    write_content(folder / "content", url)
    failure = PublisherProcess(folder / "content", folder)(False, threading.Event())
    assert not failure, failure
    loaded = Store.for_content(folder, folder / "content").load()
    assert loaded is not None
    return loaded[0]


def unchecked(url: str) -> Edition:
    """As if the publisher let everything through: the payloads as markup."""
    lines = [line for line in payloads(url) if "\0" not in line]
    pages = [
        page(f"raw-{at}", *map(Paragraph, lines[at : at + 20]), Heading(lines[at]))
        for at in range(0, len(lines), 20)
    ]
    return edition(*pages, call=code("tel:+18655550100", label=lines[4]))


def foreign_pictures() -> list[str]:
    """The addresses of pictures on the screen that are none of ours."""
    windows = [w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow)]
    items = [item for window in windows for item in descendants(window.contentItem())]
    sources = [item.property("source").toString() for item in items if item.inherits("QQuickImage")]
    return [source for source in sources if source and not source.startswith(OURS)]


def look_and_listen(hostile: Edition, typeface: Typeface) -> list[list[str]]:
    """Show every view of every page in every language, and read the beginning of the English ones
    aloud; the foreign pictures at each step.
    """
    laptop = device("laptop")
    seen = [foreign_pictures() for _ in visit(laptop, hostile, ASSETS, typeface)]
    with started(laptop, hostile, typeface) as shown:
        for _ in shown.screens():
            if shown.kiosk.visit is None:
                continue
            shown.session.reading.toggle()
            for _ in range(SENTENCES):
                settle()
                seen.append(foreign_pictures())
                shown.session.reading.next()
            shown.session.reading.stop()
    return seen


def row_10() -> Row:
    """Show every hostile page, checked and unchecked, and count who asks the network."""
    with counting() as server, TemporaryDirectory() as folder:
        with listening() as complaints:
            seen = look_and_listen(checked(server.url, Path(folder)), shipped_typeface())
        with listening():  # StyledText says that it cannot open what it should not see
            seen += look_and_listen(unchecked(server.url), shipped_typeface())
    foreign = sum(map(bool, seen))
    survived = 0 if server.asked or complaints.lines else len(seen) - foreign
    worst = f"{len(server.asked)} requests, {foreign} foreign pictures"
    return Row(10, "remote pictures and styles on the screen", len(seen), survived, worst)
