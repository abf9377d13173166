"""Which names files may have that are handed around: those that every computer can write."""

import re
import unicodedata
from pathlib import Path

from kiosk.exchange.messages import BAD_NAME, LEADS_OUT, SAME_NAME, ExchangeError
from kiosk.folder import is_device, is_leftover

LONGEST = 200
"""Windows allows 260 letters for a name with all its folders."""

PART_BYTES = 255

# A drive letter, a share, or the root of the disk.
_FROM_THE_ROOT = re.compile(r"[A-Za-z]:|[/\\]")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_OF_THE_SYSTEM = ("__MACOSX", "$RECYCLE.BIN", "System Volume Information", "lost+found")


def is_no_content(name: str) -> bool:
    """Whether `en/signs.md` stays behind: hidden, left by an editor, or the system's own."""
    return any(is_leftover(part) or part in _OF_THE_SYSTEM for part in name.split("/"))


def check_name(name: str, place: Path) -> None:
    """Raise ExchangeError unless every computer can write a file or folder of this name.

    It is relative to the place, with forward slashes.
    """
    if _FROM_THE_ROOT.match(name) or ".." in re.split(r"[/\\]", name):
        raise ExchangeError(LEADS_OUT, place, name)
    if len(name) > LONGEST or not all(map(_is_good, name.removesuffix("/").split("/"))):
        raise ExchangeError(BAD_NAME, place, name)


class Names:
    """The files in one place, of which none may take the place of another."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._taken: dict[str, tuple[str, bool]] = {}

    def take(self, name: str) -> None:
        """Raise ExchangeError if a file of this name cannot lie beside those taken before."""
        check_name(name, self._place)
        parts = name.split("/")
        for end in range(1, len(parts) + 1):
            self._take("/".join(parts[:end]), is_file=end == len(parts))

    def _take(self, name: str, is_file: bool) -> None:
        folded = _folded(name)
        there = self._taken.get(folded)
        if there and (is_file or there != (name, False)):
            raise ExchangeError(SAME_NAME, self._place, there[0], name)
        self._taken[folded] = (name, is_file)


def _is_good(part: str) -> bool:
    try:
        length = len(part.encode())
    except UnicodeEncodeError:  # bytes that are no text in the language of this machine
        return False
    return (
        0 < length <= PART_BYTES
        and part[-1] not in ". "
        and not _FORBIDDEN.search(part)
        and not is_device(part)
    )


def _folded(name: str) -> str:
    """What Windows and macOS take for the same name."""
    return unicodedata.normalize("NFC", name.casefold())
