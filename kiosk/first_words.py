"""The first start: staff get their own copy of the words that ship with the kiosk, and visitors see
them at once.
"""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import msgspec

from kiosk.edition import Edition, Source
from kiosk.edition.built_in import load_shipped
from kiosk.edition.store import Store, StoreError
from kiosk.folder import list_files
from kiosk.paths import ASSETS, CONTENT, SHIPPED_CONTENT

GUIDE = "README.md"
"""For staff, and no words of the screen."""


def publish_shipped(content: Path, store: Store) -> tuple[Edition, Path] | None:
    """The first edition in a store and its folder, which no visitor has to wait for.

    While `content` holds the very words that ship, what they are as pages ships, too. One letter,
    or one file more or less, and it is None: then only the publisher can say what visitors may
    read. Where nothing can be written, the edition is shown from where it ships.
    """
    shipped = load_shipped()
    try:
        if tuple(fingerprints(content)) != shipped.sources:
            return None
    except OSError:
        return None
    now = datetime.now().isoformat(timespec="seconds")
    edition = msgspec.structs.replace(shipped, made=now, read_since=now)
    try:
        with store.draft() as draft:
            return edition, store.folder / draft.publish(edition)
    except StoreError:
        return edition, ASSETS


def fingerprints(content: Path) -> Iterator[Source]:
    """The files that an edition of this folder is made of, by name, each with its hash.

    Raises OSError.
    """
    from hashlib import sha256  # brings OpenSSL along, which is 3 MB: for the first start alone

    for name in sorted(list_files(content).keys() - {GUIDE}):
        yield Source(name, sha256((content / name).read_bytes()).hexdigest())


def provide_content(content: Path = CONTENT, shipped: Path = SHIPPED_CONTENT) -> tuple[Path, str]:
    """The folder with the words, and a sentence about it when it is new or not what it should be.

    That is `content`, made from `shipped` when it is missing, or `shipped` where that fails.
    """
    if content == shipped or content.exists():
        return content, ""
    # Under another name first: a copy that a power cut ended half way is never taken for whole.
    draft = content.with_name(f"{content.name}-{uuid4().hex}")
    try:
        content.parent.mkdir(parents=True, exist_ok=True)
        # Not the read-only flags of a folder that belongs to the system.
        shutil.copytree(shipped, draft, copy_function=shutil.copyfile)
        draft.rename(content)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        if content.exists():  # another program was faster
            return content, ""
        return shipped, (
            f"{content}: The words that ship with the kiosk cannot be copied here "
            f"({error.strerror or error}), so staff cannot change them. Let the user who runs the "
            "kiosk write to this folder, or choose another with --content."
        )
    return content, f"{content}: These are the words of the kiosk now, for staff to change."
