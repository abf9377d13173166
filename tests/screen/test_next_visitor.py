"""Nothing of a visit is left: the next visitor finds what a fresh start shows."""

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from kiosk.devices import Device
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from kiosk.screen.engine import feel_of_touch, load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session
from kiosk.tour import settle
from screen.editions import FakeClock
from screen.state import differences, picture, screen, visit
from screen.voice import FakeVoice
from screen.walk import Shown, bury, middle, on, place

EVERYWHERE = on("laptop", "panel")
KEYS = (
    *("Tab", "Backtab", "Down", "Right", "Up", "Left", "Return", "Space", "Escape"),
    *("PageDown", "PageUp", "End", "Home"),
)


@dataclass(frozen=True)
class Look:
    """How attract and then home look and what they are."""

    attract: dict[str, str]
    attract_picture: QImage
    home: dict[str, str]
    home_picture: QImage
    session: dict[str, str]


def look(shown: Shown) -> Look:
    """Look at the attract screen, let somebody come, and look at home."""
    settle()
    attract_picture = picture(shown)  # first, since painting puts everything in its place
    attract = screen(shown)
    shown.kiosk.begin()
    settle()
    home_picture = picture(shown)
    session = visit(shown.session, shown.clock.now())
    return Look(attract, attract_picture, screen(shown), home_picture, session)


@contextmanager
def started(device: Device, edition: Edition, typeface: Typeface) -> Iterator[Shown]:
    """A kiosk that has just been started."""
    clock, voice = FakeClock(), FakeVoice()
    kiosk = Kiosk(load_built_in(), typeface, clock, voice=voice)
    kiosk.show_edition(edition, ASSETS)
    engine = load(kiosk, device.px_per_mm)
    window = window_of(engine)
    assert window is not None
    show(window, (device.width, device.height))
    window.requestActivate()
    settle()
    yield Shown(device, kiosk, window, clock, voice)
    kiosk.end()
    window.close()
    del window, engine


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


def tap(shown: Shown, number: int) -> None:
    """Touch one of the buttons in view."""
    buttons = shown.within_reach()
    if buttons:
        item = buttons[number % len(buttons)]
        at = middle(item)
        # a button that covers the whole screen has others in its middle
        shown.tap(at if place(item).width() < shown.device.width else QPointF(30, 30))


def drag(shown: Shown, millimetres: int) -> None:
    """Scroll with a finger in the middle of the screen."""
    start = QPointF(shown.device.width / 3, shown.device.height / 2)
    shown.hold(start)
    for part in range(1, 5):
        way = millimetres * shown.device.px_per_mm * part / 4
        shown.move(start + QPointF(0, way))
    shown.let_go(start + QPointF(0, way))


def jump(shown: Shown, share: float) -> None:
    """Scroll all there is to scroll by a share of it."""
    for item in shown.visible():
        if item.objectName() == "scrollArea":
            item.setProperty("contentY", round(share * item.property("lastY")))


def open_topic(shown: Shown, topic: str) -> None:
    shown.session.open(topic)


def press(shown: Shown, key: str) -> None:
    QTest.keyClick(shown.window, getattr(Qt.Key, f"Key_{key}"))


def call(shown: Shown, name: str) -> None:
    getattr(shown.session, name)()


def speak(shown: Shown, language: str) -> None:
    shown.session.speak(language)


def wait(shown: Shown, seconds: int) -> None:
    shown.clock.advance(seconds)


def choose(shown: Shown, choice: tuple[str, object]) -> None:
    slot, value = choice
    getattr(shown.session.chosen, slot)(value)


CHOICES = (
    *[("chooseTextSize", size) for size in TEXT_SIZES],
    *[("chooseColors", colors) for colors in COLORS],
    *[(slot, value) for slot in ("lower", "choose") for value in (True, False)],
)
TOPICS = ("faq", "check-in", "bladder-and-body", "about", "getting-help", "no-such-topic")
DEEDS = st.one_of(
    st.tuples(st.just(tap), st.integers(0, 30)),
    st.tuples(st.just(tap), st.integers(0, 30)),
    st.tuples(st.just(open_topic), st.sampled_from(TOPICS)),
    st.tuples(st.just(press), st.sampled_from(KEYS)),
    st.tuples(st.just(call), st.sampled_from(["help", "call", "hide", "back", "home", "stay"])),
    st.tuples(st.just(speak), st.sampled_from(["es", "en"])),
    st.tuples(st.just(choose), st.sampled_from(CHOICES)),
    st.tuples(st.just(drag), st.integers(-60, 60)),
    st.tuples(st.just(jump), st.floats(0, 1)),
    st.tuples(st.just(wait), st.integers(1, 100)),
)


def leave(shown: Shown, how: str) -> None:
    """End the visit."""
    if how == "idle":
        while shown.kiosk.visit is not None:
            if shown.voice.speaking:  # the visit lasts as long as there is something to hear
                shown.voice.finish()
                settle()
            shown.clock.advance(1)
    elif how == "sleep":
        shown.clock.sleep(3600)
    else:
        shown.kiosk.end()
    assert shown.kiosk.visit is None


@EVERYWHERE
@given(
    alone=st.integers(0, 40),
    deeds=st.lists(DEEDS, min_size=1, max_size=12),
    how=st.sampled_from(["idle", "sleep", "end"]),
)
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
def test_next_visitor_finds_a_fresh_start(
    kept: Kept, alone: int, deeds: list[tuple[object, object]], how: str
) -> None:
    shown = kept.shown
    shown.kiosk.end()
    shown.clock.advance(alone)
    shown.begin()
    for deed, what in deeds:
        if shown.kiosk.visit is None:  # they waited too long
            shown.begin()
        deed(shown, what)  # type: ignore[operator]
        settle()
        shown.clock.advance(0.6)
    if shown.kiosk.visit is None:
        shown.begin()
    leave(shown, how)
    bury()
    after = look(shown)
    assert "\n".join(differences(kept.fresh.attract, after.attract)) == ""
    assert after.attract_picture == kept.fresh.attract_picture
    assert "\n".join(differences(kept.fresh.home, after.home)) == ""
    assert after.home_picture == kept.fresh.home_picture
    assert "\n".join(differences(kept.fresh.session, after.session)) == ""
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
