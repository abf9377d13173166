"""Is the clock right? The age of the words and the days of the counts go by it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.ready.finding import Finding, Phrase

CLOCK = Phrase("Clock")
TOO_EARLY = Phrase("The clock says %1. It is later than that: the words are from %2.")
TO_SET = Phrase("Set the date and the time in the system's settings, then start the kiosk again.")
NO_ZONE = Phrase("The time zone is not set, so the kiosk's day begins at another hour than yours.")
TO_SET_ZONE = Phrase("Set the time zone in the system's settings. On Linux type: %1")
SET_BY_NETWORK = Phrase("%1, %2. The network keeps it right.")
SET_BY_HAND = Phrase("%1, %2. Does your watch say the same?")

ZONE_COMMAND = "sudo timedatectl set-timezone America/New_York"
_UNSET = ("UTC", "Coordinated Universal Time")


@dataclass(frozen=True)
class Clock:
    """The time with its time zone, and whether the network keeps it right; None is not known."""

    now: datetime
    synchronized: bool | None = None


def check_clock(clock: Clock, newest: date) -> Finding:
    """What to say about the clock; it cannot be earlier than `newest`, the day of the words."""
    today = clock.now.date()
    if today + timedelta(days=1) < newest:  # a day may be another one where the words were made
        return Finding("red", CLOCK, TOO_EARLY(today, newest), TO_SET())
    if clock.now.tzname() in _UNSET:
        return Finding("amber", CLOCK, NO_ZONE(), TO_SET_ZONE(ZONE_COMMAND))
    said = SET_BY_NETWORK if clock.synchronized else SET_BY_HAND
    return Finding("green", CLOCK, said(today, f"{clock.now:%H:%M}"))
