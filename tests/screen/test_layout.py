"""On every device, every screen of the shipped content is large enough, whole and apart."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.tour import views
from screen.contrast import TEXT, contrast
from screen.walk import Shown, ancestors, capital, on, place, says, seen, type_of

CAPITAL_MM = {"clinic": 4.8, "portrait": 4.8, "laptop": 3.2, "large": 4.8, "panel": 2.6}
TARGET_MM = {"clinic": 20, "portrait": 20, "laptop": 12, "large": 20, "panel": 12}
MAIN_TARGET_MM = {"clinic": 25, "portrait": 25, "laptop": 15, "large": 25, "panel": 15}
MAIN_TARGETS = ("Card", "ActionButton", "HelpNowButton")
TOOL = "tool"
"""Nobody has to find one of these in a hurry, so in the side strip it may be of the lesser size."""
EVERYWHERE = tuple(CAPITAL_MM)
GAP_MM = 3.0
PIXEL = 0.51
"""What rounding to whole pixels may take away."""


def small_words(shown: Shown) -> Iterator[str]:
    least = CAPITAL_MM[shown.device.name]
    for item in shown.words():
        tall = capital(item) / shown.device.px_per_mm
        if tall < least:
            yield f"the capitals of {says(item)} are {tall:.2f} mm tall; at least {least} mm"


def cut_words(shown: Shown) -> Iterator[str]:
    for item in shown.words():
        if item.property("truncated") or item.property("contentWidth") > item.width() + PIXEL:
            yield f"{says(item)} is cut off"


def pale_words(shown: Shown) -> Iterator[str]:
    for item in shown.words():
        found = contrast(item.property("color"), ground(item, shown.window.color()))
        if found < TEXT:
            yield f"the contrast of {says(item)} is {found:.1f}; at least {TEXT}"


def ground(item: QQuickItem, window: QColor) -> QColor:
    """The colour an item stands on."""
    for around in ancestors(item):
        for behind in (around, around.property("background")):
            if isinstance(behind, QQuickItem) and behind.inherits("QQuickRectangle"):
                color = behind.property("color")
                if isinstance(color, QColor) and color.alpha() == 255:
                    return color
    return window


def words_outside(shown: Shown) -> Iterator[str]:
    """Words that stick out of the item they stand in, or of the window to the side."""
    window = QRectF(0, 0, shown.device.width, shown.device.height)
    for item in shown.words():
        rect = place(item)
        if rect.left() < -PIXEL or rect.right() > window.right() + PIXEL:
            yield f"{says(item)} sticks out of the window"
        around = item.parentItem()
        if around is not None and not within(rect, place(around)):
            yield f"{says(item)} sticks out of what it stands in"


def within(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-PIXEL, -PIXEL, PIXEL, PIXEL).contains(inner)


def words_on_words(shown: Shown) -> Iterator[str]:
    rects = [(item, seen(item)) for item in shown.words()]
    for (one, first), (other, second) in combinations(rects, 2):
        common = first.intersected(second)
        if common.width() > 1 and common.height() > 1:
            yield f"{says(one)} and {says(other)} overlap"


def covered_codes(shown: Shown) -> Iterator[str]:
    codes = [item for item in shown.visible() if type_of(item) == "CodeImage"]
    solid = [i for i in shown.visible() if i.inherits("QQuickRectangle") and type_of(i) != "Fade"]
    for code in codes:
        for item in (*solid, *shown.words()):
            common = seen(code).intersected(seen(item))
            on_it = common.width() > 1 and common.height() > 1
            if on_it and not within(seen(code), place(item)):
                yield f"{type_of(item)} {says(item)} stands on a code"


def small_targets(shown: Shown) -> Iterator[str]:
    for item in shown.buttons():
        main = type_of(item) in MAIN_TARGETS and item.objectName() != TOOL
        sizes = MAIN_TARGET_MM if main else TARGET_MM
        least = sizes[shown.device.name]
        side = (min(item.width(), item.height()) + PIXEL) / shown.device.px_per_mm
        if side < least:
            yield f"the button {says(item)} is {side:.1f} mm; at least {least} mm"


def crowded_targets(shown: Shown) -> Iterator[str]:
    rects = [(item, seen(item)) for item in shown.buttons()]
    rects = [(item, rect) for item, rect in rects if not rect.isEmpty()]
    for (one, first), (other, second) in combinations(rects, 2):
        if one in ancestors(other):
            continue  # the whole screen is a button, with smaller ones on it
        apart = (gap(first, second) + 2 * PIXEL) / shown.device.px_per_mm
        if apart < GAP_MM:
            yield f"{says(one)} and {says(other)} are {apart:.1f} mm apart; at least {GAP_MM} mm"


def gap(one: QRectF, other: QRectF) -> float:
    """The distance of two rectangles, along the axis on which they are farther apart."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def targets_outside(shown: Shown) -> Iterator[str]:
    window = QRectF(0, 0, shown.device.width, shown.device.height)
    for item in shown.buttons():
        rect = place(item)
        if rect.left() < -PIXEL or rect.right() > window.right() + PIXEL:
            yield f"the button {says(item)} sticks out of the window"
        if not scrolls(item) and not within(rect, window):
            yield f"the button {says(item)} sticks out of the window"


def scrolls(item: QQuickItem) -> bool:
    return any(around.inherits("QQuickFlickable") for around in ancestors(item))


def thin_rings(shown: Shown) -> Iterator[str]:
    for item in shown.buttons():
        ring = item.findChild(QQuickItem, "focusRing")
        assert ring is not None, says(item)
        width = ring.property("reach") / 2 / shown.device.px_per_mm  # the other half is the gap
        if width < 1:
            yield f"the focus ring of {says(item)} is {width:.2f} mm thick; at least 1 mm"


CHECKS = (
    small_words,
    cut_words,
    pale_words,
    words_outside,
    words_on_words,
    covered_codes,
    small_targets,
    crowded_targets,
    targets_outside,
    thin_rings,
)


@on(*EVERYWHERE, languages=["en", "es"])
def test_every_screen_is_whole(shown: Shown) -> None:
    faults = [
        f"{name}: {fault}" for name in shown.screens() for check in CHECKS for fault in check(shown)
    ]
    assert not faults, "\n" + "\n".join(faults)


def empty_ends(shown: Shown) -> Iterator[str]:
    """What scrolls beyond its last words; whole rows may have to."""
    for area in (item for item in shown.visible() if item.objectName() == "scrollArea"):
        inside = [item for item in (*shown.words(), *shown.buttons()) if area in ancestors(item)]
        inside += [item for item in shown.visible() if type_of(item) == "PanelBlock"]
        content = [item for item in inside if scrolls(item)]
        if content and area.property("overflows") and not area.property("wholeRows"):
            end = max(place(item).bottom() for item in content)
            left = place(area).top() + area.property("viewHeight") - end
            if left > 5 * GAP_MM * shown.device.px_per_mm:
                yield f"{left:.0f} empty pixels below the last words"


def read_on(item: QQuickItem, down_to: float) -> float:
    """How far down an item one has read, in pixels from its top, after the present view."""
    whole, part = place(item), seen(item)
    if part.isEmpty() or part.top() - whole.top() > down_to + PIXEL:
        return down_to
    return max(down_to, part.bottom() - whole.top())


@on(*EVERYWHERE)
def test_the_way_on_leads_past_everything(shown: Shown) -> None:
    walk_on(shown)


@on("panel", languages=["es"])  # where the longer words need the longest way
def test_the_way_on_leads_past_everything_in_spanish(shown: Shown) -> None:
    walk_on(shown)


def walk_on(shown: Shown) -> None:
    """Look at every view of every screen."""
    faults = []
    for name in shown.screens():
        read = dict.fromkeys((*shown.words(), *shown.buttons()), 0.0)
        for _ in views(shown.window):
            read = {item: read_on(item, down_to) for item, down_to in read.items()}
        faults += [
            f"{name}: {says(item)} is never seen to its end"
            for item, down_to in read.items()
            if down_to < item.height() - PIXEL
        ]
        faults += [f"{name}: {fault}" for fault in empty_ends(shown)]
    assert not faults, "\n" + "\n".join(faults)
