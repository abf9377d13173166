"""What the staff area reaches behind the screen: plain objects from the composition root."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field

from kiosk.settings import Layers

if TYPE_CHECKING:  # the screen starts without most of it
    from kiosk.program import Ended
    from kiosk.ready.checks import Seen
    from kiosk.ready.finding import Finding
    from kiosk.screen.display import Display
    from kiosk.screen.tally import Tally
    from kiosk.state.choices import Choices
    from kiosk.state.counts import Counts
    from kiosk.state.event import Event
    from kiosk.state.pin import PinLock
    from kiosk.state.report import Report

Exchange: TypeAlias = "Callable[[Sequence[str]], Ended | None]"
"""Runs `import`, `export` or `bring-back` with these arguments as a program of its own that prints
JSON; None when it had to be ended. Raises OSError when it cannot be started."""

Save: TypeAlias = "Callable[[Report, str], str]"
"""Saves a report as a file with this ending, csv or pdf; says where it lies, or why it does not."""


class Backstage(Struct, frozen=True):
    """What is None is not offered.

    Without `lock`, as without a PIN, the staff area stays closed and says how to set one.
    `layers` is what the settings come from; `choices` keeps what staff change of them. `end` ends
    the program, and starts it anew if True. `event` is what runs and `display` where the kiosk is
    shown. `counts` are kept on the disk, `tally` adds to them, and `save_counts` saves a report of
    them as a file. `examine` makes findings of what the screen sees of itself; it runs beside the
    screen, as does `exchange`, which hands words around.
    """

    lock: "PinLock | None" = None
    layers: Layers = field(default_factory=Layers)
    choices: "Choices | None" = None
    end: Callable[[bool], None] | None = None
    event: "Event | None" = None
    counts: "Counts | None" = None
    tally: "Tally | None" = None
    save_counts: "Save | None" = None
    display: "Display | None" = None
    today: Callable[[], date] = date.today
    examine: "Callable[[Seen], Sequence[Finding]] | None" = None
    exchange: "Exchange | None" = None


NOTHING = Backstage()
"""For a screen without staff, as in the tour."""
