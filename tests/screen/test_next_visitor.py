"""Nothing of a visit is left: the next visitor finds what a fresh start shows."""

import gc
import weakref
from random import Random

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.edition import Edition
from kiosk.fonts import Typeface
from kiosk.screen.engine import feel_of_touch
from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.visits import LEAVES, Look, leave, look, started, wander
from screen.walk import Shown, bury, on

EVERYWHERE = on("laptop", "panel")


class Kept:
    """A kiosk that goes from visitor to visitor, and how a fresh one looks."""

    def __init__(self, shown: Shown, fresh: Look, children: int) -> None:
        self.shown = shown
        self.fresh = fresh
        self.children = children


@pytest.fixture(scope="module")
def kept(shown: Shown, qapp: QGuiApplication, typeface: Typeface, shipped: Edition) -> Kept:
    feel_of_touch(qapp, shown.device.px_per_mm)
    with started(shown.device, shipped, typeface) as other:
        fresh = look(other)
        children = len(other.kiosk.children())
    shown.window.requestActivate()
    settle()
    return Kept(shown, fresh, children)


@EVERYWHERE
@pytest.mark.parametrize("seed", range(15))
def test_next_visitor_finds_a_fresh_start(kept: Kept, seed: int) -> None:
    """The fault suite does the same much more often."""
    shown, random = kept.shown, Random(seed)
    shown.kiosk.end()
    shown.clock.advance(random.randint(0, 40))
    shown.begin()
    wander(shown, random, deeds=random.randint(1, 12))
    if shown.kiosk.visit is None:
        shown.begin()
    leave(shown, random.choice(LEAVES))
    bury()
    assert "\n".join(kept.fresh.differences(look(shown))) == ""
    assert len(shown.kiosk.children()) == kept.children


@EVERYWHERE
def test_ended_visit_is_gone(shown: Shown) -> None:
    session = shown.begin()
    tree = shown.window.contentItem().childItems()[-1]
    gone: list[str] = []
    tree.destroyed.connect(lambda: gone.append("screen"))
    session.destroyed.connect(lambda: gone.append("session"))
    for go in (Session.help, Session.hide, lambda session: session.open("faq")):
        go(session)
        settle()
    trace = weakref.ref(session)
    navigator = weakref.ref(session.navigator)
    del session, tree
    leave(shown, "idle")
    shown.rest()
    gc.collect()
    assert gone == ["screen", "session"]
    assert (trace(), navigator()) == (None, None)


@EVERYWHERE
def test_many_visits_leave_nothing_behind(shown: Shown) -> None:
    sizes = set()
    for _ in range(20):
        shown.kiosk.begin()
        shown.session.open("signs")
        shown.kiosk.end()
        shown.clock.advance(1)
        bury()
        sizes.add((len(shown.kiosk.children()), len(shown.window.contentItem().childItems())))
    assert len(sizes) == 1
