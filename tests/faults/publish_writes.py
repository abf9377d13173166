"""The publisher is ended, or its disk fails, at each change that it makes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from PIL import Image

from authoring.here import Here
from faults.chewing import write
from faults.disk import KINDS
from faults.rows import Row
from faults.writes import Case, trials
from kiosk.authoring import publisher
from kiosk.edition import Picture
from kiosk.edition.store import Store
from kiosk.paths import PROJECT

CALLS = "mkdir,rename,link,linkat,unlink,unlinkat,rmdir,fsync,write"
"""With these a program changes the disk, or says that it may be changed."""

Shown = tuple[str, tuple[int, int]] | None
"""The title of the page, and the size of its picture."""


def _write(folder: Path, title: str, size: tuple[int, int]) -> None:
    """Content with a page and a picture."""
    content = folder / "content"
    write(content, title)
    (content / "images").mkdir(exist_ok=True)
    Image.new("RGB", size).save(content / "images" / "a.png")
    page = content / "en" / "good.md"
    page.write_text(page.read_text("utf-8") + "\n![A picture](a.png)\n", "utf-8")


def _store(folder: Path) -> Store:
    return Store(folder / "store")


def _prepare(folder: Path) -> Path:
    _write(folder, "Old", (40, 30))
    _publish(folder)
    _write(folder, "New", (20, 10))
    return folder


def _publish(folder: Path) -> None:
    with patch.object(publisher, "Workers", Here):
        publisher.publish(folder / "content", _store(folder))


def shown(store: Store) -> Shown:
    """What the kiosk shows when it starts. Its picture must be whole."""
    loaded = store.load()
    page = loaded[0].page("en", "good") if loaded else None
    if loaded is None or page is None:
        return None
    (picture,) = (block for block in page.read_blocks() if isinstance(block, Picture))
    with Image.open(loaded[1] / "pictures" / picture.file) as image:
        image.load()
        assert image.size == (picture.width, picture.height)
    return page.title, image.size


PUBLISHING = Case("publishing", _prepare, _publish, lambda folder: shown(_store(folder)))
OLD: Shown = ("Old", (40, 30))
NEW: Shown = ("New", (20, 10))


def kills() -> Iterator[bool]:
    """End the real publisher with kill -9 at each such call; whether a kiosk that starts then has a
    whole edition, and the next publish goes well.
    """
    with TemporaryDirectory() as place:
        kiosk, before = Path(place, "kiosk"), Path(place, "before")
        _write(kiosk, "Old", (40, 30))
        _run(kiosk)
        _write(kiosk, "New", (20, 10))
        kiosk.rename(before)
        for at in range(1, _calls(before, kiosk) + 1):
            shutil.copytree(before, kiosk)  # a store belongs to the place of its content
            _run(kiosk, "strace", "-o", os.devnull, *_tracing(f":signal=SIGKILL:when={at}"))
            killed = shown(_published(kiosk))
            _run(kiosk)
            yield killed in (OLD, NEW) and shown(_published(kiosk)) == NEW
            shutil.rmtree(kiosk)


def _published(folder: Path) -> Store:
    return Store.for_content(folder / "state", folder / "content")


def _calls(before: Path, kiosk: Path) -> int:
    """How many such calls there are when nothing goes wrong."""
    shutil.copytree(before, kiosk)
    log = kiosk.with_name("calls")
    _run(kiosk, "strace", "-o", str(log), *_tracing())
    shutil.rmtree(kiosk)
    return log.read_text("utf-8", "replace").count("(")


def _tracing(fault: str = "") -> tuple[str, ...]:
    return ("-e", f"trace={CALLS}", *(("-e", f"inject={CALLS}{fault}") if fault else ()))


def _run(folder: Path, *before: str) -> None:
    """Publish with the real program."""
    places = ("--content", str(folder / "content"), "--state", str(folder / "state"))
    command = (*before, sys.executable, str(PROJECT / "main.py"), "publish", *places)
    subprocess.run(command, check=False, capture_output=True)


def row_23_publish() -> Row:
    """Let each change be the last one, with and without power, or the one that fails."""
    wrong = [wrong for kind in KINDS for wrong in trials(PUBLISHING, kind)]
    for line in filter(None, wrong):
        print(line, file=sys.stderr)
    fault = "killed, power cut, disk full or broken at each write of a publish"
    said = f"{sum(map(bool, wrong))} starts without a whole edition"
    return Row(23, fault, len(wrong), wrong.count(""), said)


def row_23_kill() -> Row:
    """End the real publisher at each of its calls of the system."""
    went = list(kills())
    said = f"{went.count(False)} starts without a whole edition"
    return Row(23, "publisher killed (-9) at each write", len(went), sum(went), said)
