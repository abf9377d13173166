"""Does the program end by itself?"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.ready.finding import Finding, Phrase
from kiosk.state.starts import Start

DAYS = 7
MOST_CRASHES = 3
"""More in so many days are no accident."""

STARTS = Phrase("Last starts")
CRASHES = Phrase("In the last %1 days the kiosk ended %2 times without being closed.")
TO_TELL = Phrase("Tell whoever looks after this machine. The lines it printed say why it ended.")
STARTED = Phrase("Started on %1 at %2. Ended by itself in the last %3 days: %4 times.")
NO_START = Phrase("No start has been noted yet.")


def check_starts(starts: Sequence[Start], now: datetime) -> Finding:
    """What to say about the last starts, the latest one being the last.

    A computer that is switched off at the wall is no fault of the program.
    """
    if not starts:
        return Finding("green", STARTS, NO_START())
    since = now.replace(tzinfo=None) - timedelta(days=DAYS)
    crashes = sum(start.end == "crashed" and start.at >= since for start in starts)
    if crashes > MOST_CRASHES:
        return Finding("amber", STARTS, CRASHES(DAYS, crashes), TO_TELL())
    last = starts[-1].at
    return Finding("green", STARTS, STARTED(last.date(), f"{last:%H:%M}", DAYS, crashes))
