"""Visits that a seed decides: what somebody does, how they leave, and what a fresh start shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.devices import Device
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from kiosk.screen.engine import load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.staff.backstage import NOTHING, Backstage
from kiosk.tour import settle
from screen.editions import FakeClock
from screen.state import alike, differences, picture, screen, visit
from screen.voice import FakeVoice
from screen.walk import Shown, middle, place

KEYS = (
    *("Tab", "Backtab", "Down", "Right", "Up", "Left", "Return", "Space", "Escape"),
    *("PageDown", "PageUp", "End", "Home"),
)
TOPICS = ("faq", "check-in", "bladder-and-body", "about", "getting-help", "no-such-topic")
SLOTS = ("help", "call", "hide", "back", "home", "stay")
CHOICES = (
    *[("chooseTextSize", size) for size in TEXT_SIZES],
    *[("chooseColors", colors) for colors in COLORS],
    *[(slot, value) for slot in ("lower", "choose") for value in (True, False)],
)


@contextmanager
def started(
    device: Device, edition: Edition, typeface: Typeface, backstage: Backstage = NOTHING
) -> Iterator[Shown]:
    """A kiosk that has just been started."""
    clock, voice = FakeClock(), FakeVoice()
    kiosk = Kiosk(load_built_in(), typeface, clock, voice=voice, backstage=backstage)
    kiosk.show_edition(edition, ASSETS)
    engine = load(kiosk, device.px_per_mm)
    window = window_of(engine)
    assert window is not None
    show(window, (device.width, device.height))
    window.requestActivate()
    settle()
    yield Shown(device, kiosk, window, clock, voice)
    kiosk.end()  # what is known of items in it goes before they do
    window.hide()  # where a PIN is set it cannot be closed
    del window, engine


@dataclass(frozen=True)
class Look:
    """How attract and then home look and what they are."""

    attract: dict[str, str]
    attract_picture: QImage
    home: dict[str, str]
    home_picture: QImage
    session: dict[str, str]

    def differences(self, other: "Look") -> list[str]:
        """What is not the same in another one."""
        return [
            *(f"attract {line}" for line in differences(self.attract, other.attract)),
            *_unlike("attract", self.attract_picture, other.attract_picture),
            *(f"home {line}" for line in differences(self.home, other.home)),
            *_unlike("home", self.home_picture, other.home_picture),
            *(f"session {line}" for line in differences(self.session, other.session)),
        ]


def _unlike(name: str, one: QImage, other: QImage) -> list[str]:
    return [] if alike(one, other) else [f"the picture of {name}"]


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


def wander(shown: Shown, random: Random, deeds: int) -> None:
    """Do so many things that a visitor may do, beginning a new visit where one is over."""
    for _ in range(deeds):
        if shown.kiosk.visit is None:
            shown.begin()
        deed = random.choice(DEEDS)
        deed(shown, random)
        settle()
        shown.clock.advance(0.6)


def leave(shown: Shown, how: str) -> None:
    """End the visit: "idle", "sleep" of the machine, or "end" by the visitor."""
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


LEAVES = ("idle", "sleep", "end")


def _tap(shown: Shown, random: Random) -> None:
    """Touch one of the buttons in view."""
    buttons = shown.within_reach()
    if buttons:
        item = random.choice(buttons)
        at = middle(item)
        # a button that covers the whole screen has others in its middle
        shown.tap(at if place(item).width() < shown.device.width else QPointF(30, 30))


def _open(shown: Shown, random: Random) -> None:
    shown.session.open(random.choice(TOPICS))


def _press(shown: Shown, random: Random) -> None:
    QTest.keyClick(shown.window, getattr(Qt.Key, f"Key_{random.choice(KEYS)}"))


def _call(shown: Shown, random: Random) -> None:
    getattr(shown.session, random.choice(SLOTS))()


def _speak(shown: Shown, random: Random) -> None:
    shown.session.speak(random.choice(("es", "en")))


def _choose(shown: Shown, random: Random) -> None:
    slot, value = random.choice(CHOICES)
    getattr(shown.session.chosen, slot)(value)


def _drag(shown: Shown, random: Random) -> None:
    """Scroll with a finger in the middle of the screen."""
    start = QPointF(shown.device.width / 3, shown.device.height / 2)
    millimetres = random.randint(-60, 60)
    shown.hold(start)
    for part in range(1, 5):
        way = millimetres * shown.device.px_per_mm * part / 4
        shown.move(start + QPointF(0, way))
    shown.let_go(start + QPointF(0, way))


def _jump(shown: Shown, random: Random) -> None:
    """Scroll all there is to scroll by a share of it."""
    share = random.random()
    for item in shown.visible():
        if item.objectName() == "scrollArea":
            item.setProperty("contentY", round(share * item.property("lastY")))


def _wait(shown: Shown, random: Random) -> None:
    shown.clock.advance(random.randint(1, 100))


DEEDS = (_tap, _tap, _tap, _open, _press, _call, _speak, _choose, _drag, _jump, _wait)
