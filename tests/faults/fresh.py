"""Whether anything is left of a visit: what a fresh start is and how it looks, in every look."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from PySide6.QtGui import QImage

from kiosk.screen.appearance import COLORS, TEXT_SIZES
from screen.state import alike, differences, picture, screen
from screen.visits import Look, leave, look
from screen.walk import Shown


def go_home(shown: Shown) -> None:
    """Everybody is gone for long enough; the last visit has just ended by itself."""
    shown.clock.advance(1000)  # also the staff's pad closes, and its wait is over
    shown.kiosk.scanning.leave()
    if shown.kiosk.visit is None:
        shown.begin()
    leave(shown, "idle")
    shown.rest()


@dataclass(frozen=True)
class Fresh:
    """What a fresh start shows: attract and home, and home in every look."""

    look: Look
    looks: dict[str, tuple[dict[str, str], QImage]]

    @classmethod
    def of(cls, shown: Shown) -> "Fresh":
        return cls(look(shown), dict(every_look(shown)))

    def differences(self, shown: Shown) -> list[str]:
        """What a visitor finds that a fresh start does not have.

        A button keeps where it was pressed last, which nobody sees. The attract screen is pressed
        by everybody, and stays; all others are destroyed with the visit. A loader keeps that
        staff's screens were open once, and nothing of them.
        """
        found = [line for line in self.look.differences(look(shown)) if not PRESSED.match(line)]
        for name, (state, image) in every_look(shown):
            known, known_image = self.looks[name]
            lines = differences(known, state)
            found += [f"{name} {line}" for line in lines if not PRESSED.match(f"home {line}")]
            found += [] if alike(known_image, image) else [f"the picture of {name}"]
        return found


PRESSED = re.compile(r"(attract|home) /\d+-(Attract\S*\.press[XY]|QQuickLoader\.progress):")


def every_look(shown: Shown) -> Iterator[tuple[str, tuple[dict[str, str], QImage]]]:
    """Home in each language, set of colors and text size: what it is and how it looks."""
    for language, colors, size in product(("en", "es"), COLORS, TEXT_SIZES):
        shown.session.speak(language)
        shown.session.chosen.chooseColors(colors)
        shown.session.chosen.chooseTextSize(size)
        shown.rest()
        image = picture(shown)
        yield f"home in {language}, {colors}, {size}", (screen(shown), image)
