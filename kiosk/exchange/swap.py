"""Putting other words in the place of the present ones: as a whole, or not at all.

<content>                 the folder of the words
<content>.before          the words from before, which can be brought back
<content>.swapping        for a moment: the present words on their way to become those from before

Nothing is written here, only renamed, so that whoever ends the program or pulls the plug leaves
old words or new ones. `recover` then finishes or takes back what was begun.
"""

import glob
import os
import shutil
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from kiosk import atomic
from kiosk.exchange.lock import alone
from kiosk.exchange.messages import (
    A_DRIVE,
    BUSY,
    STRANDED,
    SYNCED,
    UNMOVABLE,
    ExchangeError,
    explained,
)

STALE_S = 3600.0
"""A copy that is older was left behind by a program that was ended in the middle."""

_SYNC_MARKERS = (".git", ".hg", ".svn", ".stfolder")
"""What git and its like, and Syncthing, keep in a folder that they look after."""


def before(content: Path) -> Path:
    """Where the words from before are kept."""
    return content.with_name(f"{content.name}.before")


def shown_until(content: Path) -> str:
    """When the words from before were put aside, ISO 8601 to the second; "" without any."""
    try:
        put_aside = before(content).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(put_aside).isoformat(timespec="seconds")


def prefix_of(content: Path) -> str:
    """How a name begins beside `content` that is for words not shown yet, or not any more."""
    return f"{content.name}.import-"


def swap(content: Path, words: Path) -> None:
    """Show the words of a folder beside `content` and keep the present ones as those from before.

    Raises ExchangeError, and nothing has changed.
    """
    check_movable(content)
    with explained(UNMOVABLE, content), alone(content) as is_alone:
        if not is_alone:
            raise ExchangeError(BUSY, content)
        _mend(content)
        _exchange(content, words)
        # The new words are shown. What fails from here on is for `recover` to try again.
        with suppress(OSError):
            os.utime(_swapping(content))  # its date says until when these words were shown
        with suppress(OSError):
            _mend(content)


def check_movable(content: Path) -> None:
    """Raise ExchangeError if the folder of the words must stay where it is."""
    if os.path.ismount(content):
        raise ExchangeError(A_DRIVE, content)
    for marker in _SYNC_MARKERS:
        if os.path.lexists(content / marker):
            raise ExchangeError(SYNCED, content, marker)


def recover(content: Path) -> None:
    """Mend what a swap that was ended in the middle has left. Never raises."""
    with suppress(OSError):
        content = content.resolve()
        if os.path.lexists(_swapping(content)):
            with alone(content) as is_alone:
                if is_alone:  # otherwise somebody is in the middle of it
                    _mend(content)
        _sweep(content)


def _exchange(content: Path, words: Path) -> None:
    if not os.path.lexists(content):  # a new kiosk, or a drive that is gone
        atomic.replace(words, content)
        return
    swapping = _swapping(content)
    atomic.replace(content, swapping)
    try:
        atomic.replace(words, content)
    except OSError:
        try:
            atomic.replace(swapping, content)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExchangeError(STRANDED, content, reason, swapping) from error
        raise


def _mend(content: Path) -> None:
    """Bring what is on its way to where it belongs. Raises OSError."""
    swapping = _swapping(content)
    if not os.path.lexists(swapping):
        return
    if not os.path.lexists(content):
        atomic.replace(swapping, content)
    else:
        atomic.sync_folder(content.parent)
        older = content.with_name(prefix_of(content) + uuid4().hex)
        with suppress(FileNotFoundError):
            atomic.replace(before(content), older)
        atomic.replace(swapping, before(content))
        shutil.rmtree(older, ignore_errors=True)
    atomic.sync_folder(content.parent)


def _swapping(content: Path) -> Path:
    return content.with_name(f"{content.name}.swapping")


def _sweep(content: Path) -> None:
    for copy in content.parent.glob(f"{glob.escape(prefix_of(content))}*"):
        if time.time() - copy.stat().st_mtime > STALE_S:
            shutil.rmtree(copy, ignore_errors=True)
