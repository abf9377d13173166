"""Is the screen large enough, and are things on it as large as they should be?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.paths import COMMAND
from kiosk.ready.finding import Finding, Phrase, Value
from kiosk.settings import Settings

DrawnBy = Literal["", "software", "gpu"]

LEAST = (480, 800)
"""The least pixels of the shorter and the longer side."""

MOST_APART = 0.15
"""By so much may what the kiosk counts with differ from what the screen says of itself."""

SCREEN = Phrase("Screen")
NOT_SEEN = Phrase("From here the screen cannot be looked at: neither its size nor its picture.")
TO_GO_THERE = Phrase("On the kiosk itself, open the staff area and choose “Ready for patients?”.")
TOO_SMALL = Phrase("The picture has %1 × %2 pixels. The kiosk needs %3 × %4 at least.")
TO_ENLARGE = Phrase("Choose more pixels in the system's settings, or another screen.")
UNKNOWN = Phrase("Nobody has measured the screen, and it does not say how large it is.")
APART = Phrase("The kiosk counts %1 pixels in a millimeter. The screen says it has %2.")
TO_MEASURE = Phrase(
    "Measure it with a bank card. Staff area, Settings, Size of the screen; or type: %1"
)
NO_CARD = Phrase("The settings want the graphics card, but the processor draws the picture.")
TO_LET_IT = Phrase("Does it move smoothly? Then set “renderer” to “auto”.")
MEASURED = Phrase("%1 × %2 pixels, %3 in a millimeter, measured with a bank card. %4")
IN_SETTINGS = Phrase("%1 × %2 pixels, %3 in a millimeter, as the settings say. %4")
SAYS = Phrase("%1 × %2 pixels, %3 in a millimeter, as the screen itself says. %4")
BY_PROCESSOR = Phrase("The processor draws.")
BY_CARD = Phrase("The graphics card draws.")


@dataclass(frozen=True)
class Display:
    """Width and height of the kiosk's picture in pixels.

    `px_per_mm` is what the kiosk counts with; `reported` is what the screen says, or None where
    that cannot be true; `known_as` is what it is recognized by. `drawn_by` is empty where nothing
    is drawn yet.
    """

    width: int
    height: int
    px_per_mm: float
    reported: float | None
    known_as: str = ""
    drawn_by: DrawnBy = ""


def check_screen(
    display: Display | None, measured: Mapping[str, float], settings: Settings
) -> Iterator[Finding]:
    """What to say about the screen; None is one that cannot be seen from here.

    `measured` has the pixels in a millimeter of those that staff held a bank card to, by what they
    are known as.
    """
    if display is None:
        yield Finding("unseen", SCREEN, NOT_SEEN(), TO_GO_THERE())
        return
    size = (display.width, display.height)
    short, long = sorted(size)
    if short < LEAST[0] or long < LEAST[1]:
        yield Finding("red", SCREEN, TOO_SMALL(*size, LEAST[1], LEAST[0]), TO_ENLARGE())
    if settings.renderer == "gpu" and display.drawn_by == "software":
        yield Finding("amber", SCREEN, NO_CARD(), TO_LET_IT())
    by_card = measured.get(display.known_as) == display.px_per_mm
    yield _density(display, by_card, settings.px_per_mm is not None)


def _density(display: Display, by_card: bool, by_settings: bool) -> Finding:
    """A bank card goes before what the screen says: firmware often has it wrong."""
    to_do = TO_MEASURE(f"{COMMAND} calibrate")
    used, reported = display.px_per_mm, display.reported
    drawn_by: dict[str, Value] = {"": "", "software": BY_PROCESSOR(), "gpu": BY_CARD()}
    size = (display.width, display.height, f"{used:.2f}", drawn_by[display.drawn_by])
    if by_card:
        return Finding("green", SCREEN, MEASURED(*size))
    if reported is not None and abs(used - reported) > MOST_APART * reported:
        return Finding("amber", SCREEN, APART(f"{used:.2f}", f"{reported:.2f}"), to_do)
    if by_settings:
        return Finding("green", SCREEN, IN_SETTINGS(*size))
    if reported is None:
        return Finding("amber", SCREEN, UNKNOWN(), to_do)
    return Finding("green", SCREEN, SAYS(*size))
