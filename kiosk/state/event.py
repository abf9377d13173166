"""The event at which this machine stands: its name, how long it lasts, and what its end leaves."""

from collections.abc import Callable
from typing import Protocol

from kiosk.settings import KEYS
from kiosk.state.choices import Choices, ChoicesError

Save = Callable[[str], str]
"""Saves the counts of the event with this name; returns where they lie, or why they do not."""


class Counting(Protocol):
    """What counts; `event` is the name that it counts under, or empty."""

    event: str


class Event:
    """`name` is empty while there is none.

    What staff begin on the screen lasts over restarts until they end it. What came with the command
    line, which is `passing`, ends with the program.
    """

    def __init__(
        self,
        choices: Choices,
        counting: Counting,
        save: Save,
        name: str = "",
        passing: bool = False,
    ) -> None:
        self._choices = choices
        self._counting = counting
        self._save = save
        self._passing = passing
        self._go_by(name)

    def begin(self, name: str) -> str:
        """Begin an event; returns why it cannot last over a restart, or an empty text.

        Raises ValueError for what is no name of an event.
        """
        self._go_by(KEYS["event"].read(name))
        self._passing = False
        return self._keep(self.name)

    def end(self) -> str:
        """End it; returns where its counts lie, and what went wrong."""
        saved = self._save(self.name)
        self._go_by("")
        return "\n".join(filter(None, (saved, self._keep(""))))

    def close(self) -> str:
        """The program ends: so does what came with the command line. Returns as `end` does."""
        return self._save(self.name) if self._passing and self.name else ""

    def _go_by(self, name: str) -> None:
        self.name = self._counting.event = name

    def _keep(self, name: str) -> str:
        try:
            self._choices.keep(event=name)
        except ChoicesError as error:
            return str(error)
        return ""
