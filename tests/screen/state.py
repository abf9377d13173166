"""Everything that a screen and a session are, as lines that can be compared."""

from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageChops
from PySide6.QtGui import QFont, QImage
from PySide6.QtQuick import QQuickItem
from shiboken6 import invalidate

from kiosk.edition import Page
from kiosk.screen.page import OpenPage
from kiosk.screen.session import Session
from screen.walk import Shown, type_of

NUMBERS = {"bool", "int", "double", "float"}
PLAIN = NUMBERS | {"QString", "QUrl", "QColor", "QRectF", "QPointF", "QFont"}
"""The types of the properties that are compared; others are items, which stand for themselves."""

UNSEEN = 48
"""Of 255 steps of a color. Qt draws letters above 64 pixels from outlines, whose edges it rounds by
a small part of a pixel, this way or that way, depending on what it has drawn before: by 35 steps
at most in a million touches.
"""


def screen(shown: Shown) -> dict[str, str]:
    """Every plain property of every item in the window, under its path in the tree."""
    return dict(properties(shown.window.contentItem(), ""))


def properties(item: QQuickItem, path: str) -> Iterator[tuple[str, str]]:
    meta = item.metaObject()
    for number in range(meta.propertyCount()):
        found: Any = meta.property(number)  # its stubs say bytes
        if found.typeName() in PLAIN:
            value = found.read(item)
            words = value.toString() if isinstance(value, QFont) else str(value)
            yield f"{path}.{found.name()}", words
    invalidate(meta)  # as in type_of
    for number, child in enumerate(item.childItems()):
        yield from properties(child, f"{path}/{number}-{type_of(child)}")


def visit(session: Session, now: float) -> dict[str, str]:
    """What Python knows of a visit."""
    return {
        "seconds left": f"{session.watch.seconds_left(now, session.helping):.6f}",
        "held": str(session.watch.held),
        **dict(attributes("", vars(session))),
        **dict(attributes("navigator.", vars(session.navigator))),
        **dict(attributes("check-in.", vars(vars(session)["checking"]))),
        **dict(attributes("appearance.", vars(session.chosen))),
    }


def attributes(prefix: str, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, OpenPage):
            yield f"{prefix}{name}", repr(page_id(value.page))
        elif isinstance(value, bool | int | float | str | list | tuple | None):
            yield f"{prefix}{name}", repr(value)


def page_id(page: Page | None) -> tuple[str, str] | None:
    return (page.language, page.id) if page else None


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """What is not the same in two dumps."""
    return [
        f"{key}: {one.get(key, 'nothing')} → {other.get(key, 'nothing')}"
        for key in sorted(one.keys() | other.keys())
        if one.get(key) != other.get(key)
    ]


def picture(shown: Shown) -> QImage:
    return shown.window.grabWindow()


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures of the same screen are the same to an eye, however sharp."""
    if one.size() != other.size():
        return False
    steps = ImageChops.difference(_pixels(one), _pixels(other))
    return steps.point(lambda step: max(0, step - UNSEEN)).getbbox() is None


def _pixels(image: QImage) -> Image.Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (image.width(), image.height()), image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", line)
