"""What pages are made of: strips, which no page break can cut, and boxes around some of them."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

FULL_ENOUGH = 0.55
"""A page filled this far may end early, to keep together what wishes it."""


class Keep(IntEnum):
    """How much a strip wants the next one on the same page."""

    FREE = 0
    WISH = 1
    MUST = 2


@dataclass(frozen=True, eq=False)
class Box:
    """A frame that goes on from page to page; `paint` draws it around what stands on one page."""

    width: float
    padding: float
    paint: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Strip:
    """A piece of a page: how high it is, and how to paint it with its top left at a point.

    `space` stands above it, but not at the top of a page. `boxes` go from the outermost inward.
    """

    height: float
    paint: Callable[[QPainter, float, float], None]
    space: float = 0.0
    keep: Keep = Keep.FREE
    boxes: tuple[Box, ...] = ()


class Placed(NamedTuple):
    """The tops of strips below each other, and the bottom of each with its boxes closed."""

    tops: list[float]
    bottoms: list[float]

    @property
    def height(self) -> float:
        return self.bottoms[-1] if self.bottoms else 0.0


def place(strips: Sequence[Strip]) -> Placed:
    """Put strips below each other, the first at 0 with its boxes open."""
    placed = Placed([], [])
    open_boxes: tuple[Box, ...] = ()
    y = 0.0
    for strip in strips:
        same = _same(open_boxes, strip.boxes)
        y += _padding(open_boxes[same:]) + (strip.space if placed.tops else 0)
        y += _padding(strip.boxes[same:])
        placed.tops.append(y)
        y += strip.height
        placed.bottoms.append(y + _padding(strip.boxes))
        open_boxes = strip.boxes
    return placed


def fill(strips: Sequence[Strip], room: float, fresh: bool) -> int:
    """How many of the strips to put into a room so high.

    On a fresh page that is at least one; otherwise it may be none, for they fit better on the
    next page.
    """
    bottoms = place(strips).bottoms
    most = bisect_right(bottoms, room)
    if most == len(strips):
        return most
    free, wish = (_last(strips[:most], keep) for keep in (Keep.FREE, Keep.WISH))
    if not fresh:
        return free
    if free and bottoms[free - 1] >= FULL_ENOUGH * room:
        return free
    return wish or max(most, 1)


def paint(painter: QPainter, strips: Sequence[Strip], x: float, y: float) -> None:
    """Paint strips below each other with their top left at a point, boxes behind words."""
    tops, _ = place(strips)
    for first, strip in enumerate(strips):
        known = _same(strips[first - 1].boxes, strip.boxes) if first else 0
        for depth in range(known, len(strip.boxes)):
            box = strip.boxes[depth]
            last = first
            while last + 1 < len(strips) and box in strips[last + 1].boxes:
                last += 1
            top = tops[first] - _padding(strip.boxes[depth:])
            bottom = tops[last] + strips[last].height + _padding(strips[last].boxes[depth:])
            left = x + _padding(strip.boxes[:depth])
            box.paint(painter, QRectF(left, y + top, box.width, bottom - top))
    for strip, top in zip(strips, tops, strict=True):
        strip.paint(painter, x + _padding(strip.boxes), y + top)


def boxed(strips: Sequence[Strip], box: Box) -> list[Strip]:
    """The strips inside a box."""
    return [replace(strip, boxes=(box, *strip.boxes)) for strip in strips]


def together(strips: Sequence[Strip], keep: Keep = Keep.WISH) -> list[Strip]:
    """The strips, each wanting the next on the same page at least so much."""
    kept = [replace(strip, keep=max(keep, strip.keep)) for strip in strips[:-1]]
    return [*kept, *strips[-1:]]


def leading(strips: Sequence[Strip]) -> list[Strip]:
    """The strips of a heading: they never stand alone at the foot of a page."""
    return [replace(strip, keep=Keep.MUST) for strip in strips]


def spaced(strips: Sequence[Strip], space: float) -> list[Strip]:
    """The strips with a space above the first."""
    return [*(replace(strip, space=space) for strip in strips[:1]), *strips[1:]]


def indented(strips: Sequence[Strip], indent: float) -> list[Strip]:
    """The strips moved to the right."""
    return [replace(strip, paint=_moved(strip, indent)) for strip in strips]


def beside(*parts: tuple[float, Sequence[Strip]], middle: bool = False) -> Strip:
    """One strip of parts side by side, each at its distance from the left.

    They are level at the top, or in the `middle`.
    """
    heights = [place(strips).height for _, strips in parts]
    height = max(heights)

    def paint_parts(painter: QPainter, x: float, y: float) -> None:
        for (left, strips), own in zip(parts, heights, strict=True):
            paint(painter, strips, x + left, y + ((height - own) / 2 if middle else 0))

    return Strip(height, paint_parts)


def _moved(strip: Strip, indent: float) -> Callable[[QPainter, float, float], None]:
    return lambda painter, x, y: strip.paint(painter, x + indent, y)


def _same(one: Sequence[Box], other: Sequence[Box]) -> int:
    """How many boxes two strips share."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] is other[shared]:
        shared += 1
    return shared


def _padding(boxes: Sequence[Box]) -> float:
    return sum(box.padding for box in boxes)


def _last(strips: Sequence[Strip], keep: Keep) -> int:
    """How many strips stand before the last break that hurts no more than `keep`, or 0."""
    ends = (end for end in range(len(strips), 0, -1) if strips[end - 1].keep <= keep)
    return next(ends, 0)
