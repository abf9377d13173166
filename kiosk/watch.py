"""When to publish: what a row of listings of the content folder says about who is writing."""

import math
from collections.abc import Iterable
from enum import Enum

from kiosk.folder import Listing

SETTLED_S = 0.55
"""How long nobody must have written: over a slow network the second half of a file may come a
moment after the first. With the looks around it and the publish, less than two seconds pass."""

KEEP_MISSING_S = 10.0
"""A sync program removes and writes again: gone for a moment is not gone."""

RETRY_S = 5.0
MOST_RETRY_S = 300.0
"""What went wrong without anybody's doing is tried again after a while, each time twice as long."""

_UNKNOWN = (0, 0, 0)


class Verdict(Enum):
    """What to do about a listing."""

    NOTHING = "nothing"
    PUBLISH = "publish"
    PUBLISH_KEEPING = "publish keeping missing"


class Watch:
    """Decides from listings. Times are monotonic seconds.

    `known` are the files that the present edition was made of.
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._seen: Listing | None = None
        self._since = 0.0
        self.unsettled = False
        """Whether the last look showed a change that may still go on, so that the next is due."""
        self._published: Listing = dict.fromkeys(known, _UNKNOWN)
        """With the files that are missing, as long as their pages are kept."""
        self._missing: set[str] = set()
        self._drop_at = 0.0
        self._retry_at = 0.0
        self._retry_s = RETRY_S

    def see(self, listing: Listing, now: float) -> Verdict:
        """Take in a listing; one that stays the same means that nobody is writing."""
        if listing != self._seen:
            self._seen, self._since = listing, now
            self.unsettled = True
            return Verdict.NOTHING
        if now - self._since < SETTLED_S:
            return Verdict.NOTHING
        self.unsettled = False
        keeping = self._keeps_missing(listing, now)
        shown = {**self._published, **listing} if keeping else listing
        if shown != self._published:
            self._retry_s = RETRY_S
        elif now < self._retry_at:
            return Verdict.NOTHING
        self._published = shown
        self._retry_at = math.inf
        return Verdict.PUBLISH_KEEPING if keeping else Verdict.PUBLISH

    def rests(self, listing: Listing) -> bool:
        """Whether nothing follows from this listing, however long it stays the same."""
        waits = self.unsettled or self._missing or self._retry_at != math.inf
        return not waits and listing == self._seen

    def try_again(self, now: float) -> None:
        """Publish again after a while, though nothing may change."""
        self._retry_at = now + self._retry_s
        self._retry_s = min(2 * self._retry_s, MOST_RETRY_S)

    def _keeps_missing(self, listing: Listing, now: float) -> bool:
        missing = self._published.keys() - listing.keys()
        if not missing <= self._missing:
            self._drop_at = now + KEEP_MISSING_S
        self._missing = missing
        return bool(missing) and now < self._drop_at
