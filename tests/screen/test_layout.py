"""Every screen of the shipped content is whole and large enough: on every device, in every
language, with text of every size, and with the spacing that WCAG 1.4.12 asks room for.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtQml import qmlEngine

from kiosk.tour import Look, views
from screen.layout import PIXEL, empty_ends, faults, look_at
from screen.walk import Shown, on

OF_EACH_KIND = r"(home|help-now|call|withdrawal|check-in(-step-(2|5))?)$"
"""Screens of each kind, one with a table: larger words make the way longer, but not another."""

NONE = r"$^"
EVERYWHERE = ("clinic", "portrait", "laptop", "large", "panel")


def crawl(shown: Shown, text_size: float = 1.0, to_the_end: str = r"") -> Iterator[str]:
    """Go to every screen, and to the end of those whose name matches; say what is wrong there."""
    for name in shown.screens(Look(text_size)):
        where = f"{shown.device.name}, {shown.language}, {text_size * 100:.0f} %, {name}"
        found = list(faults(shown, text_size))
        if re.match(to_the_end, name):
            found += way_on(shown)
        yield from (f"{where}: {fault}" for fault in found)


def way_on(shown: Shown) -> Iterator[str]:
    """Look at every view of a screen; say what is never seen."""
    view = look_at(shown)
    read = {thing.item: 0.0 for thing in (*view.words, *view.buttons)}
    for _ in views(shown.window):
        view = look_at(shown)
        for thing in view.things:
            if thing.item in read:
                read[thing.item] = read_on(thing.place, thing.seen, read[thing.item])
    for thing in view.things:
        if thing.item in read and read[thing.item] < thing.item.height() - PIXEL:
            yield f"{thing} is never seen to its end"
    yield from empty_ends(view)


def read_on(whole: QRectF, part: QRectF, down_to: float) -> float:
    """How far down an item one has read, in pixels from its top, after the present view."""
    if part.isEmpty() or part.top() - whole.top() > down_to + PIXEL:
        return down_to
    return max(down_to, part.bottom() - whole.top())


def assert_none(found: Iterator[str]) -> None:
    lines = list(found)
    assert not lines, "\n" + "\n".join(lines)


@on(*EVERYWHERE)
def test_every_screen_is_whole(shown: Shown) -> None:
    assert_none(crawl(shown))


@on(*EVERYWHERE, languages=("es",))
def test_every_screen_is_whole_in_spanish(shown: Shown) -> None:
    # where the longer words need the longest way, all of it
    assert_none(crawl(shown, to_the_end="" if shown.device.name == "panel" else OF_EACH_KIND))


@on("clinic", "panel", languages=("es",))
def test_every_screen_has_room_for_text_spacing(spaced: Shown) -> None:
    assert_none(crawl(spaced, to_the_end=OF_EACH_KIND))


@pytest.fixture
def spaced(shown: Shown) -> Iterator[Shown]:
    """Lines, paragraphs, letters and words as far apart as WCAG 1.4.12 says."""
    engine = qmlEngine(shown.window)
    assert engine is not None
    theme = engine.singletonInstance("Kiosk", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("spaced", True)
    yield shown
    theme.setProperty("spaced", False)


@on(*EVERYWHERE, languages=("es",))
def test_every_screen_is_whole_at_200_percent(shown: Shown) -> None:
    assert_none(crawl(shown, 2.0, OF_EACH_KIND))


@on("clinic", "panel")
def test_every_screen_is_whole_in_english_at_200_percent(shown: Shown) -> None:
    assert_none(crawl(shown, 2.0, NONE))


@on("laptop", "panel", languages=("es",))
@pytest.mark.parametrize("text_size", [1.25, 1.5])
def test_every_screen_is_whole_in_between(shown: Shown, text_size: float) -> None:
    assert_none(crawl(shown, text_size, NONE))
