"""What a worker does: the bytes of one file become a center or a page.

Only workers import this module: it brings Markdown with it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.authoring import mishaps
from kiosk.authoring.center import read_center
from kiosk.authoring.files import digest
from kiosk.authoring.interface import read_interface
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.text import read_text
from kiosk.authoring.topic import read_topic
from kiosk.edition import Center, Page, Problem

T = TypeVar("T")


def read_center_file(
    path: str, raw: bytes, base: Center | None
) -> tuple[Center | None, tuple[Problem, ...]]:
    """Read a center.md; `base` is the default language's center, for the other languages."""
    return _read(path, raw, lambda text: read_center(text, path, base))


def read_interface_file(
    path: str, raw: bytes, phrases: tuple[str, ...]
) -> tuple[dict[str, str] | None, tuple[Problem, ...]]:
    """Read an interface.txt; `phrases` are the English words of the interface."""
    return _read(path, raw, lambda text: read_interface(text, path, phrases))


def read_topic_file(
    path: str,
    raw: bytes,
    center: Center,
    icons: frozenset[str],
    images: Path,
    pictures: Path,
    hidden: bool = False,
) -> tuple[Page | None, tuple[Problem, ...]]:
    """Read a topic; its pictures are taken from `images` and put into `pictures`."""
    folder = PictureFolder(images, pictures)
    page, problems = _read(
        path, raw, lambda text: read_topic(path, text, center, icons, folder, hidden)
    )
    return page and _with_hash(page), problems


def _with_hash(page: Page) -> Page:
    """Pictures are named by their content, so the page's own words say whether it changed."""
    return msgspec.structs.replace(page, hash=digest(msgspec.json.encode(page)))


def _read(
    path: str, raw: bytes, read: Callable[[str], tuple[T | None, tuple[Problem, ...]]]
) -> tuple[T | None, tuple[Problem, ...]]:
    try:
        text, problems = read_text(raw, path)
        if text is None:
            return None, problems
        result, more = read(text)
    except Exception as error:  # hostile text finds faults no list foresees; one file pays, not all
        return None, (mishaps.broke(path, error),)
    return result, (*problems, *more)
