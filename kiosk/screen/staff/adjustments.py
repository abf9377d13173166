"""What staff may change of this machine's settings, from the screen itself."""

from collections.abc import Callable, Sequence
from math import ceil, floor
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition import Group, Page
from kiosk.screen.cards import Card, CardGroup, GroupModel, in_groups
from kiosk.screen.letters import by_letters, drawers
from kiosk.screen.library import Library
from kiosk.settings import RANGES, Layer, Layers, Settings
from kiosk.state.choices import Choices, ChoicesError

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = {
    "attract_brightness": 10,
    "idle_seconds": 30,
    "warning_seconds": 10,
    "help_idle_seconds": 60,
    "volume": 1,
}
"""How far one press of plus or minus goes: so far that nobody presses more than ten times."""

NAMES = ("language", "hidden_topics", *STEPS)


@QmlElement
class Adjustments(QObject):
    """A change counts at once, and at every later start. What stands on the command line stays.

    One that cannot be kept counts until the kiosk ends, since whoever turns the volume down needs
    it now; `problem` says why and what to do. `adjusted` gives the Settings that hold from now on.
    """

    changed = Signal()
    offered = Signal()
    adjusted = Signal(object)

    def __init__(
        self, layers: Layers, choices: Choices | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._layers = layers
        self._choices = choices
        self._library: Library | None = None
        self._groups = GroupModel(parent=self)
        self._looked_at = False
        self._parts: dict[str, int] = {}
        self._problem = ""

    @property
    def settings(self) -> Settings:
        """The settings that hold."""
        return self._layers.settled()

    def offer(self, library: Library) -> None:
        """These words are there to choose from."""
        self._library = library
        if self._looked_at:
            self._show_topics()
        self.offered.emit()

    def _show_topics(self) -> None:
        """Not before somebody looks, since nearly nobody does, and there may be many topics."""
        self._looked_at = True
        if self._library is not None:
            language = self._library.default
            pages = self._library.with_hidden.pages(language)
            groups = in_groups(pages, self._library.center(language))
            self._groups.replace([self._in_parts(group, own) for group, own in groups])

    def _in_parts(self, group: Group, pages: Sequence[Page]) -> CardGroup:
        """The topics of a group, or where there are many, those of the part that is open."""
        parts = drawers(by_letters(pages))
        part = min(self._parts.get(group.id, 0), max(0, len(parts) - 1))
        cards = tuple(map(Card.of, parts[part].pages if parts else pages))
        names = tuple(one.name for one in parts)
        return CardGroup(group.id, group.title, cards, len(pages) if parts else 0, names, part)

    @Slot(str, int)
    def open(self, group: str, part: int) -> None:
        """Show the topics of another part of a group."""
        self._parts[group] = part
        self._show_topics()

    @Slot(str)
    def speak(self, language: str) -> None:
        """From now on every visit begins in this language, and staff read it, too."""
        self._choose("language", language)

    @Slot(str, int)
    def step(self, name: str, direction: int) -> None:
        """Make a number one step larger (1) or smaller (-1), as far as it goes."""
        size, present = STEPS[name], getattr(self.settings, name) / STEPS[name]
        number = size * (floor(present) + 1 if direction > 0 else ceil(present) - 1)
        lowest, highest = RANGES[name]
        self._choose(name, max(lowest, min(number, highest)))

    @Slot(str)
    def turn(self, topic: str) -> None:
        """Switch a topic off, or on again."""
        hidden = self.settings.hidden_topics
        others = tuple(other for other in hidden if other != topic)
        self._choose("hidden_topics", others if topic in hidden else (*hidden, topic))

    @Slot()
    def reset(self) -> None:
        """Go by the technician's settings in all that can be changed here."""
        self._hold(self._others)
        self._keep(lambda choices: choices.forget(*NAMES))

    def _choose(self, name: str, value: Any) -> None:
        if name in self._layers.command_line or value == getattr(self.settings, name):
            return
        self._hold({**self._layers.chosen, name: value})
        # all of them: what could not be kept before may be possible now
        chosen = {name: self._layers.chosen[name] for name in NAMES if name in self._layers.chosen}
        self._keep(lambda choices: choices.keep(**chosen))

    def _hold(self, chosen: Layer) -> None:
        self._layers = replace(self._layers, chosen=chosen)
        self.adjusted.emit(self.settings)

    def _keep(self, write: Callable[[Choices], None]) -> None:
        try:
            if self._choices is not None:
                write(self._choices)
            self._problem = ""
        except ChoicesError as error:
            self._problem = str(error)
        self.changed.emit()

    @property
    def _others(self) -> Layer:
        """What staff chose elsewhere."""
        chosen = self._layers.chosen
        return {name: chosen[name] for name in chosen if name not in NAMES}

    @Property(dict, notify=changed)
    def numbers(self) -> dict[str, dict[str, float]]:
        settings = self.settings
        return {
            name: {
                "value": getattr(settings, name),
                "lowest": RANGES[name][0],
                "highest": RANGES[name][1],
            }
            for name in STEPS
        }

    @Property(list, notify=changed)
    def hidden(self) -> list[str]:
        return list(self.settings.hidden_topics)

    @Property(list, constant=True)
    def fixed(self) -> list[str]:
        return list(self._layers.command_line)

    @Property(bool, notify=changed)
    def differ(self) -> bool:
        before = replace(self._layers, chosen=self._others).settled()
        return self.settings != before

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(str, notify=offered)
    def language(self) -> str:
        return self._library.default if self._library else ""

    @Property(list, notify=offered)
    def languages(self) -> list[dict[str, str]]:
        if self._library is None:
            return []
        return [
            {"language": language, "name": self._library.name_of(language)}
            for language in self._library.languages
        ]

    @Property(list, notify=offered)
    def offInFile(self) -> list[str]:
        return list(self._library.off_in_file) if self._library else []

    @Property(bool, notify=offered)
    def noTopic(self) -> bool:
        library = self._library
        return library is not None and not library.has_topics(library.default)

    @Property(GroupModel, constant=True)
    def groups(self) -> GroupModel:
        if not self._looked_at:
            self._show_topics()
        return self._groups
