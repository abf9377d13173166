"""Where the visitor is and how they came there."""

from typing import Literal

from msgspec import Struct

ScreenName = Literal["home", "group", "page", "help", "call"]


class Place(Struct):
    """One screen the visitor stands on.

    `topic` is what a page is about, or the id of a group; `part` leads to the part of the group,
    see `kiosk.screen.letters.follow`. `scroll` is how far down it they were, counted in blocks, so
    that it holds in another language and on a turned screen; 0 is the beginning.
    """

    screen: ScreenName
    topic: str = ""
    scroll: float = 0.0
    part: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What tells it from other places of its screen."""
        return "/".join((self.topic, *self.part))


class Navigator:
    """The way from home to the present place. Home is always at its beginning."""

    def __init__(self) -> None:
        self._way = [Place("home")]
        self.left = ""
        """The name of the place that the visitor came back from, empty when they came on."""

    @property
    def place(self) -> Place:
        """Where the visitor is now."""
        return self._way[-1]

    @property
    def depth(self) -> int:
        """How many steps lead back to home; 0 at home."""
        return len(self._way) - 1

    def go(self, screen: ScreenName, topic: str = "", part: tuple[str, ...] = ()) -> None:
        """Step on to another screen. Asking for the present one again changes nothing."""
        if (self.place.screen, self.place.topic, self.place.part) != (screen, topic, part):
            self.left = ""
            self._way.append(Place(screen, topic, part=part))

    def back(self) -> None:
        """Step back once; at home there is nothing to go back to."""
        if self.depth:
            self.left = self._way.pop().name

    def widen(self, steps: int) -> None:
        """Of the way to the present part of a group only so many steps are still there."""
        while len(self.place.part) > steps:
            self._way.pop()

    def home(self) -> None:
        """Go straight to home, where the visitor left it."""
        self.left = ""
        del self._way[1:]
