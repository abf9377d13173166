"""The edition that ships with the kiosk, for when there is no other: help now, the center and the
words of the interface.
"""

import msgspec

from kiosk.edition.edition import HELP_NOW, Edition
from kiosk.paths import ASSETS

BUILT_IN = ASSETS / "built-in.json"


def load_built_in() -> Edition:
    """The built-in edition. Raises OSError or msgspec.MsgspecError on a broken installation."""
    return msgspec.json.decode(BUILT_IN.read_bytes(), type=Edition)


def built_in_from(edition: Edition) -> Edition:
    """What of an edition is built in: the same words give the same bytes on every machine."""
    pages = tuple(
        msgspec.structs.replace(page, related=()) for page in edition.pages if page.id == HELP_NOW
    )
    return Edition(
        made=max((page.updated for page in pages), default=""),
        centers=edition.centers,
        pages=pages,
        interface=edition.interface,
    )


def encode_built_in(edition: Edition) -> bytes:
    """The text of `assets/built-in.json`, indented so that a change can be read."""
    return msgspec.json.format(msgspec.json.encode(edition), indent=1) + b"\n"
