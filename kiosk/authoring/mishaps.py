"""Problems of files that could not be read at all, and of the folder as a whole."""

from kiosk.authoring.text import MAX_BYTES
from kiosk.authoring.workers import Failure
from kiosk.edition import Problem

_UNDO = "Undo your last change to this file"


def failed(path: str, failure: Failure, limit_s: float) -> Problem:
    """A file whose reader was too slow (it had `limit_s` seconds) or ended."""
    if failure is Failure.TOO_SLOW:
        return _error(
            path,
            "too-slow",
            f"This file took longer than {limit_s:g} seconds to read, so it stays as it was.",
            f"{_UNDO}, or look for a long row of the same sign, such as [ or *, and take it out.",
        )
    if failure is Failure.NO_TIME:
        return _error(
            path,
            "not-yet-read",
            "There was no time yet to read this file, so it stays as it was.",
            "Wait some minutes: it is read next. If this stays, mend the files that are too slow.",
        )
    return _error(
        path,
        "reader-ended",
        "This file stopped the program that reads it, so it stays as it was.",
        f"{_UNDO}, or take out what is unusually long in it.",
    )


def broke(path: str, error: Exception) -> Problem:
    """A file that the reader stumbled over: a fault of the kiosk, not of the author."""
    return _error(
        path,
        "reader-failed",
        f"The kiosk could not read this file ({type(error).__name__}), so it stays as it was.",
        f"{_UNDO}, and send the file to the people who look after the kiosk.",
    )


def closed(path: str, error: OSError) -> Problem:
    """A file that the system does not let us read."""
    return _error(
        path,
        "not-readable",
        f"This file cannot be opened ({error.strerror or error}).",
        "Close it in other programs, let a sync program fetch it, and let the user who runs the "
        "kiosk read it.",
    )


def elsewhere(path: str) -> Problem:
    """A file that iCloud took off this computer."""
    return _error(
        path,
        "not-fetched",
        "This file is in iCloud and not on this computer, so it stays as it was.",
        "Open the folder in the Finder and click the cloud beside the file.",
    )


def special(path: str) -> Problem:
    """A name that is not an ordinary file, such as a pipe."""
    return _error(path, "not-a-file", "This is not an ordinary file.", "Replace it by a text file.")


def too_big(path: str, size: int) -> Problem:
    """A file that is refused unread; `size` in bytes."""
    return _error(
        path,
        "file-too-big",
        f"The file has {size // 1024} kB; {MAX_BYTES // 1024} kB is the most.",
        "Split it into several topics, or check that it is a text file.",
    )


def no_center() -> Problem:
    """No content/center.md."""
    return _error(
        "center.md",
        "no-center",
        "The file with the name and phone of the center is missing, so the last one is used.",
        "Put center.md back into the content folder.",
    )


def closed_folder(name: str) -> Problem:
    """A folder in the content folder that the system does not let us list."""
    return _error(
        name,
        "folder-not-readable",
        "This folder cannot be opened, so its pages stay as they were.",
        "Let the user who runs the kiosk read it.",
    )


def no_folder() -> Problem:
    """No content folder where it should be."""
    return _error(
        "",
        "no-folder",
        "The content folder is missing, so the screen stays as it was.",
        "Put the folder back, or plug in the drive it is on.",
    )


def no_topics() -> Problem:
    """A content folder without one topic that can be read."""
    return _error(
        "",
        "no-topics",
        "The content folder holds no topic that can be read, so the screen stays as it was.",
        "Put the topic files back into it, such as en/help-now.md.",
    )


def no_page() -> Problem:
    """Topics, but none that can be shown."""
    return _error(
        "",
        "no-page",
        "No topic in the content folder can be shown, so the screen stays as it was.",
        "Mend the other problems, and check that not every topic says “shown: no”.",
    )


def _error(path: str, name: str, message: str, fix: str) -> Problem:
    return Problem(path, 0, "error", name, message, fix)
