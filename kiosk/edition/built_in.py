"""The edition that ships with the kiosk: the shipped words as they are published.

Of it help now, the center and the words of the interface are built in, for when there is no other
edition. The rest is shown only while a content folder holds these very words; see
`kiosk.first_words`.
"""

from collections.abc import Iterable

import msgspec

from kiosk.edition.edition import HELP_NOW, Edition, Source
from kiosk.paths import ASSETS

BUILT_IN = ASSETS / "built-in.json"


def load_built_in() -> Edition:
    """What is built in. Raises OSError or msgspec.MsgspecError on a broken installation."""
    shipped = load_shipped()
    pages = tuple(
        msgspec.structs.replace(page, related=()) for page in shipped.pages if page.id == HELP_NOW
    )
    return msgspec.structs.replace(shipped, pages=pages, sources=())


def load_shipped() -> Edition:
    """All of it; its sources have the hashes of `kiosk.first_words`. Raises the same."""
    compact = msgspec.json.format(BUILT_IN.read_bytes(), indent=-1)  # as the publisher writes it
    return msgspec.json.decode(compact, type=Edition)


def shipped_from(edition: Edition, sources: Iterable[Source]) -> Edition:
    """What of an edition ships: the same words give the same bytes on every machine."""
    return Edition(
        made=max((page.updated for page in edition.pages), default=""),
        centers=edition.centers,
        pages=edition.pages,
        sources=tuple(sources),
        interface=edition.interface,
    )


def encode_shipped(edition: Edition) -> bytes:
    """The text of `assets/built-in.json`, indented so that a change can be read."""
    return msgspec.json.format(msgspec.json.encode(edition), indent=1) + b"\n"
