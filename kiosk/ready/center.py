"""Has staff filled in who the center is?"""

from collections.abc import Iterator

from kiosk.edition import Center, Edition
from kiosk.ready.finding import Finding, Phrase

CENTER = Phrase("The center")
NO_PHONE = Phrase("There is no telephone number, so visitors find no code to call the center.")
EMPTY = Phrase("Nobody has filled in: %1. What needs it is left out.")
TO_FILL_IN = Phrase("Write it into the file center.md of the content, behind these words: %1")
FILLED_IN = Phrase("Telephone %1. Call it now and then: do you answer?")

ADDRESS = Phrase("address")
WEBSITE = Phrase("website")
HOURS = Phrase("opening hours")

_OTHERS = {"address": ADDRESS, "website": WEBSITE, "hours": HOURS}


def check_center(edition: Edition) -> Iterator[Finding]:
    """What to say about the center of an edition, in its first language."""
    center = edition.centers.get("en") or next(iter(edition.centers.values()), Center(name=""))
    if center.call is None:
        yield Finding("red", CENTER, NO_PHONE(), TO_FILL_IN("phone"))
    empty = [key for key in _OTHERS if not getattr(center, key)]
    if empty:
        names = tuple(_OTHERS[key]() for key in empty)
        yield Finding("amber", CENTER, EMPTY(names), TO_FILL_IN(tuple(empty)))
    elif center.call is not None:
        yield Finding("green", CENTER, FILLED_IN(center.call.shown))
