"""Is there room on the disk, and may the kiosk write there?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.ready.finding import Finding, Phrase

FULL_MB = 50
LOW_MB = 500

DISK = Phrase("Disk")
NOT_WRITABLE = Phrase("The kiosk cannot keep anything here, such as choices and counts: %1")
TO_ALLOW = Phrase("Let the user who runs the kiosk write to this folder.")
LITTLE_ROOM = Phrase("There are only %1 MB free on the disk with this folder: %2")
TO_MAKE_ROOM = Phrase("Delete what nobody needs from this disk.")
NOT_SEEN = Phrase("How much room is on the disk cannot be seen from here.")
TO_SEE = Phrase("Look at the disk in the system's settings: 1 GB should be free.")
ROOM = Phrase("There is room: %1 GB are free.")


@dataclass(frozen=True)
class Room:
    """How many bytes are free on the disk with a folder."""

    folder: Path
    free: int


@dataclass(frozen=True)
class Disk:
    """The room that can be seen, and whether the kiosk may write into its state folder."""

    rooms: tuple[Room, ...]
    state: Path
    writable: bool


def check_disk(disk: Disk) -> Iterator[Finding]:
    """What to say about the disk."""
    if not disk.writable:
        yield Finding("red", DISK, NOT_WRITABLE(str(disk.state)), TO_ALLOW())
    if not disk.rooms:
        yield Finding("unseen", DISK, NOT_SEEN(), TO_SEE())
        return
    least = min(disk.rooms, key=lambda room: room.free)
    megabytes = least.free // 10**6
    if megabytes < LOW_MB:
        what = LITTLE_ROOM(megabytes, str(least.folder))
        yield Finding("red" if megabytes < FULL_MB else "amber", DISK, what, TO_MAKE_ROOM())
    elif disk.writable:
        yield Finding("green", DISK, ROOM(f"{least.free / 10**9:.1f}"))
