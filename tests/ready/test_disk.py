"""Room on the disk, and whether the kiosk may write there."""

from pathlib import Path

import pytest

from kiosk.ready.disk import Disk, Room, check_disk
from ready.said import said

MB = 10**6
STATE, CONTENT = Path("/state"), Path("/content")


def look(state: int, content: int, writable: bool = True) -> list[str]:
    return said(check_disk(Disk((Room(STATE, state), Room(CONTENT, content)), STATE, writable)))


@pytest.mark.parametrize(
    ("state", "content", "sentence"),
    [
        (85_100 * MB, 500 * MB, "green: Disk: There is room: 0.5 GB are free."),
        (
            499 * MB,
            900 * MB,
            f"amber: Disk: There are only 499 MB free on the disk with this folder: {STATE} | "
            "Delete what nobody needs from this disk.",
        ),
        (
            499 * MB,
            49 * MB,
            f"red: Disk: There are only 49 MB free on the disk with this folder: {CONTENT} | "
            "Delete what nobody needs from this disk.",
        ),
    ],
)
def test_room(state: int, content: int, sentence: str) -> None:
    assert look(state, content) == [sentence]


def test_folder_that_cannot_be_written() -> None:
    assert look(900 * MB, 900 * MB, writable=False) == [
        f"red: Disk: The kiosk cannot keep anything here, such as choices and counts: {STATE} | "
        "Let the user who runs the kiosk write to this folder."
    ]


def test_room_that_cannot_be_seen() -> None:
    assert said(check_disk(Disk((), STATE, True))) == [
        "unseen: Disk: How much room is on the disk cannot be seen from here. | "
        "Look at the disk in the system's settings: 1 GB should be free."
    ]
