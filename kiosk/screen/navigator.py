"""Where the visitor is and how they came there."""

from dataclasses import dataclass
from typing import Literal

ScreenName = Literal["home", "page", "help", "call"]


@dataclass
class Place:
    """One screen the visitor stands on.

    `scroll` is how far down it they were, counted in blocks, so that it holds in another language
    and on a turned screen; 0 is the beginning.
    """

    screen: ScreenName
    topic: str = ""
    scroll: float = 0.0


class Navigator:
    """The way from home to the present place. Home is always at its beginning."""

    def __init__(self) -> None:
        self._way = [Place("home")]

    @property
    def place(self) -> Place:
        """Where the visitor is now."""
        return self._way[-1]

    @property
    def depth(self) -> int:
        """How many steps lead back to home; 0 at home."""
        return len(self._way) - 1

    def go(self, screen: ScreenName, topic: str = "") -> None:
        """Step on to another screen. Asking for the present one again changes nothing."""
        if (self.place.screen, self.place.topic) != (screen, topic):
            self._way.append(Place(screen, topic))

    def back(self) -> None:
        """Step back once; at home there is nothing to go back to."""
        if self.depth:
            self._way.pop()

    def home(self) -> None:
        """Go straight to home, where the visitor left it."""
        del self._way[1:]
