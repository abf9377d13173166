"""What may be wrong with the layout of a screen. A fault says which words, what and how much."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from screen.walk import Shown, capital, says, type_of

CAPITAL_MM = {"clinic": 4.8, "portrait": 4.8, "laptop": 3.2, "large": 4.8, "panel": 2.6}
DOUBLED_CAPITAL_MM = 4.8
"""What a page's words reach on every screen at 200 %."""

LESS_GROWTH = ("ActionButton", "Options")
TARGET_MM = {"clinic": 20, "portrait": 20, "laptop": 12, "large": 20, "panel": 12}
MAIN_TARGET_MM = {"clinic": 25, "portrait": 25, "laptop": 15, "large": 25, "panel": 15}
MAIN_TARGETS = (
    *("Card", "ActionButton", "HelpNowButton"),
    *("OptionsButton", "ListenButton", "HideButton", "LowerButton", "Choice"),
)
GAP_MM = 3.0
RING_MM = 2.5
"""So far outside what scrolls something is still seen, for the sake of focus rings."""

PIXEL = 0.51
"""What rounding to whole pixels may take away."""


@dataclass(frozen=True, eq=False)
class Thing:
    """An item that is shown: where it stands in the window, and what is seen of it there."""

    item: QQuickItem
    inside: "Thing | None"
    place: QRectF
    seen: QRectF

    @cached_property
    def type(self) -> str:
        return type_of(self.item)

    @cached_property
    def words(self) -> bool:
        return self.item.inherits("QQuickText") and bool(self.item.property("text"))

    @cached_property
    def button(self) -> bool:
        return self.item.inherits("QQuickAbstractButton")

    @cached_property
    def box(self) -> bool:
        """Whether it hides what lies under it."""
        color = self.item.property("color") if self.item.inherits("QQuickRectangle") else None
        return isinstance(color, QColor) and color.alpha() > 0 and self.type != "Fade"

    @property
    def around(self) -> "Iterator[Thing]":
        """What it stands in, from the inside."""
        thing = self.inside
        while thing is not None:
            yield thing
            thing = thing.inside

    @property
    def scrolls(self) -> bool:
        return any(thing.item.inherits("QQuickFlickable") for thing in self.around)

    @property
    def on_page(self) -> bool:
        """Whether it grows all the way with what the visitor chose, and not only to 130 %."""
        return self.scrolls and not {thing.type for thing in self.around} & set(LESS_GROWTH)

    def __str__(self) -> str:
        return says(self.item)


@dataclass(frozen=True)
class View:
    """All that is shown at a moment, also what one must scroll to; not what lies under a cover."""

    shown: Shown
    things: tuple[Thing, ...]

    @cached_property
    def words(self) -> list[Thing]:
        return [thing for thing in self.things if thing.words]

    @cached_property
    def buttons(self) -> list[Thing]:
        return [thing for thing in self.things if thing.button]

    @cached_property
    def boxes(self) -> list[Thing]:
        return [thing for thing in self.things if thing.box]

    @property
    def px_per_mm(self) -> float:
        return self.shown.device.px_per_mm

    @property
    def window(self) -> QRectF:
        return QRectF(0, 0, self.shown.device.width, self.shown.device.height)


def look_at(shown: Shown) -> View:
    """What the window shows now."""
    root = shown.window.contentItem()
    whole = QRectF(0, 0, root.width(), root.height())
    return View(shown, tuple(_within(Thing(root, None, whole, whole))))


def _within(around: Thing) -> Iterator[Thing]:
    """Everything in a thing that is shown, in the order it is drawn."""
    waiting = [(around, item, around.seen) for item in around.item.childItems()[::-1]]
    while waiting:
        inside, item, window = waiting.pop()
        if item.isVisible() and item.isEnabled():
            place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            thing = Thing(item, inside, place, place.intersected(window))
            yield thing
            clipped = thing.seen if item.clip() else window
            waiting += [(thing, child, clipped) for child in item.childItems()[::-1]]


def faults(shown: Shown, text_size: float = 1.0) -> Iterator[str]:
    """All that is wrong with what the window shows now, at a text size as a factor."""
    view = look_at(shown)
    yield from small_words(view, text_size)
    for check in CHECKS:
        yield from check(view)


def small_words(view: View, text_size: float) -> Iterator[str]:
    least = CAPITAL_MM[view.shown.device.name]
    for words in view.words:
        tall = capital(words.item) / view.px_per_mm
        wanted = DOUBLED_CAPITAL_MM if text_size == 2 and words.on_page else least
        if tall < wanted:
            yield f"the capitals of {words} are {tall:.2f} mm tall; at least {wanted} mm"


def cut_words(view: View) -> Iterator[str]:
    for words in view.words:
        wide, high = (words.item.property(f"content{side}") for side in ("Width", "Height"))
        if words.item.property("truncated") or wide > words.place.width() + PIXEL:
            yield f"{words} is cut off: {wide:.0f} px wide in {words.place.width():.0f} px"
        if high > words.place.height() + PIXEL:
            yield f"{words} is cut off: {high:.0f} px high in {words.place.height():.0f} px"


def things_outside(view: View) -> Iterator[str]:
    """Words and controls that stick out of what they stand in, or of the window to the side."""
    for thing in (*view.words, *view.buttons):
        for what, over in (
            ("the window", aside(thing.place, view.window)),
            ("what it stands in", beyond(thing, thing.inside)),
            ("its box", beyond(thing, next((box for box in thing.around if box.box), None))),
        ):
            if over > PIXEL:
                yield f"{thing} sticks out of {what} by {over:.0f} px"
        if thing.button and not thing.scrolls and not holds(view.window, thing.place):
            yield f"the button {thing} sticks out of the window"


def aside(inner: QRectF, outer: QRectF) -> float:
    """How far one rectangle sticks out of another to a side."""
    return max(outer.left() - inner.left(), inner.right() - outer.right())


def beyond(thing: Thing, around: Thing | None) -> float:
    """How far a thing sticks out of another in any direction."""
    if around is None:
        return 0
    inner, outer = thing.place, around.place
    down = max(outer.top() - inner.top(), inner.bottom() - outer.bottom())
    return max(aside(inner, outer), down)


def holds(outer: QRectF, inner: QRectF, but: float = PIXEL) -> bool:
    """Whether a rectangle lies in another, but for so many pixels."""
    return outer.adjusted(-but, -but, but, but).contains(inner)


def covered_words(view: View) -> Iterator[str]:
    """Words with other words or half a box on them."""
    for one, other in combinations(view.words, 2):
        if over := overlap(one, other):
            yield f"{one} and {other} overlap by {over}"
    for words in view.words:
        around, brim = set(words.around), RING_MM * view.px_per_mm
        for box in view.boxes:
            over = overlap(words, box)
            if over and box not in around and not holds(box.place, words.seen, brim):
                yield f"{words} and a box of {box.inside and box.inside.type} overlap by {over}"


def overlap(one: Thing, other: Thing) -> str:
    """How much of two things is at the same place; empty when they stand apart."""
    common = one.seen.intersected(other.seen)
    apart = common.width() <= 1 or common.height() <= 1
    return "" if apart else f"{common.width():.0f} × {common.height():.0f} px"


def covered_codes(view: View) -> Iterator[str]:
    for code in (thing for thing in view.things if thing.type == "CodeImage"):
        for thing in (*view.boxes, *view.words):
            if overlap(code, thing) and not holds(thing.place, code.seen):
                yield f"{thing.type} {thing} stands on a code"


def small_targets(view: View) -> Iterator[str]:
    for button in view.buttons:
        main = button.type in MAIN_TARGETS
        least = (MAIN_TARGET_MM if main else TARGET_MM)[view.shown.device.name]
        side = (min(button.item.width(), button.item.height()) + PIXEL) / view.px_per_mm
        if side < least:
            yield f"the button {button} is {side:.1f} mm; at least {least} mm"


def crowded_targets(view: View) -> Iterator[str]:
    seen = [button for button in view.buttons if not button.seen.isEmpty()]
    for one, other in combinations(seen, 2):
        if one in other.around or holds(one.place, view.window):
            continue  # the whole screen is a button, with smaller ones on it
        apart = (gap(one.seen, other.seen) + 2 * PIXEL) / view.px_per_mm
        if apart < GAP_MM:
            yield f"{one} and {other} are {apart:.1f} mm apart; at least {GAP_MM} mm"


def gap(one: QRectF, other: QRectF) -> float:
    """The distance of two rectangles, along the axis on which they are farther apart."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def thin_rings(view: View) -> Iterator[str]:
    for button in view.buttons:
        ring = button.item.findChild(QQuickItem, "focusRing")
        assert ring is not None, button
        width = ring.property("thickness") / view.px_per_mm
        if width < 1:
            yield f"the focus ring of {button} is {width:.2f} mm thick; at least 1 mm"


def empty_ends(view: View) -> Iterator[str]:
    """What scrolls beyond its last words; whole rows may have to."""
    for area in (thing for thing in view.things if thing.item.objectName() == "scrollArea"):
        inside = [
            thing
            for thing in view.things
            if (thing.words or thing.button or thing.type in ("PanelBlock", "CodeImage"))
            and thing.scrolls
            and area in thing.around
        ]
        if inside and area.item.property("overflows") and not area.item.property("wholeRows"):
            end = max(thing.place.bottom() for thing in inside)
            left = area.place.top() + area.item.property("viewHeight") - end
            if left > 5 * GAP_MM * view.px_per_mm:
                yield f"{left:.0f} empty pixels below the last words"


CHECKS = (
    cut_words,
    things_outside,
    covered_words,
    covered_codes,
    small_targets,
    crowded_targets,
    thin_rings,
)
