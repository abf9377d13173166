"""What can go wrong when words are handed around, in whole sentences.

%1 is the file or folder it is about. The staff area says them in the clinic's language, so each
stands in `content/<language>/interface.txt`; after a change here run `make words`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.edition import Problem
from kiosk.folder import printable

# what is to be imported
NOT_THERE = "%1: There is no such file or folder. Put the stick in, or check the name."
UNREADABLE = "%1: This cannot be read (%2). Take the stick out, put it in again, and try again."
NOT_A_ZIP = "%1: This is not a .kiosk file. Save the words again on the other machine."
CUT_SHORT = (
    "%1: The file is damaged, or only a part of it has arrived. Copy it again, or save the words "
    "again on the other machine."
)
LOCKED = "%1: The file is locked with a password. Save the words again without one."
PACKED = (
    "%1: “%2” is packed in a way that the kiosk cannot read. Pack the folder again as an ordinary "
    "zip file."
)
NEWER = "%1: A newer version of the kiosk has saved this file. Install that version here first."
NO_MANIFEST = "%1: The file does not say how it was made. Save the words again."
TOO_MUCH = (
    "%1: It holds more than %2 MB, which words never do. Check that it is the right one, and take "
    "out what is not for the screen."
)
TOO_MANY = (
    "%1: It holds more than %2 files, which words never do. Check that it is the right one, and "
    "take out what is not for the screen."
)
LEADS_OUT = (
    "%1: The name “%2” in it leads out of the folder of the words. Do not use it, and ask where "
    "it comes from."
)
BAD_NAME = (
    "%1: The name “%2” cannot be used on every computer. Rename the file with letters, digits "
    "and hyphens only."
)
SAME_NAME = (
    "%1: “%2” and “%3” have the same name, or one that differs only in capital letters. Some "
    "computers keep only one of them. Rename one."
)
NOT_A_FILE = "%1: “%2” is a link or a device, not an ordinary file. Put the file itself there."
NO_WORDS = (
    "%1: There are no words here. Choose a .kiosk file, or a folder that holds the file center.md "
    "and the folder en."
)
SEVERAL = "%1: There are words in several places here: %2. Choose one of them."
NO_PAGE = "%1: None of its pages can be shown. Mend what is wrong in the files, then try again."
CHANGED = "%1: These are not the words that were checked. Check them again."

# where the words go
NO_BEFORE = "%1: There are no words from before. They are kept here when others are imported."
SYNCED = (
    "%1: These words are kept in step with other machines (%2 is there), so no other folder can "
    "take their place. Copy the new files into it where they are written, as docs/many-kiosks.md "
    "says."
)
A_DRIVE = (
    "%1: The folder of the words is a drive of its own, so nothing can be kept beside it. Move "
    "the words into a folder on the drive, and name that folder in the settings."
)
UNMOVABLE = (
    "%1: The folder of the words cannot be renamed (%2). Close the programs that have its files "
    "open, and let the user who runs the kiosk write to the folder around it."
)
STRANDED = (
    "%1: The words from before cannot be put back (%2). They are in %3: give that folder its old "
    "name, or start the kiosk again."
)
NO_ROOM = (
    "%1: The kiosk cannot write here (%2). Make room on the disk, or let the user who runs the "
    "kiosk write to this folder."
)
UNCHECKED = (
    "%1: The words cannot be checked here (%2). Make room on the disk, then start the kiosk again."
)
BUSY = "%1: Another program is changing these words. Try again in a minute."

# what is to be saved
A_FOLDER = "%1: This is a folder. Name a file, such as %2."
BAD_ENDING = "%1: The name of the file must end with .kiosk, such as %2."
INSIDE = "%1: This file would lie among the words themselves. Choose another folder."
NO_FOLDER = "%1: There is no such folder. Put the stick in, or choose another folder."

MESSAGES = tuple(value for name, value in list(vars().items()) if name.isupper())
"""All of them, to be translated."""


class ExchangeError(Exception):
    """One of the messages with its values; `problems` are what is wrong in the words, if asked."""

    def __init__(
        self, message: str, *values: Path | str, problems: tuple[Problem, ...] = ()
    ) -> None:
        self.message = message
        self.values = tuple(printable(str(value)) for value in values)
        self.problems = problems
        super().__init__(filled(message, *self.values))


def filled(message: str, *values: str) -> str:
    """A message with its values in it."""
    return re.sub("%([1-9])", lambda found: values[int(found[1]) - 1], message)


@contextmanager
def explained(message: str, place: Path) -> Iterator[None]:
    """Say that something cannot be read or written at a place, and why."""
    try:
        yield
    except OSError as error:
        raise ExchangeError(message, place, error.strerror or str(error)) from error
