"""Reports of the counts as files, in a folder among the user's documents.

What sets paper is imported when somebody saves: the screen starts without it.
"""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import platformdirs

from kiosk.screen.library import Library
from kiosk.state.report import Period, Report, as_csv

FOLDER = "Kiosk counts"
SAVED = "Saved: %1"
NOT_SAVED = "Nothing was saved. %1"

PHRASES = (SAVED, NOT_SAVED)
"""All of them, to be translated."""

ENDINGS = ("csv", "pdf")
"""The kinds of files: a table, and a page to print."""

LONGEST = 60
"""The most characters of a file's name before its ending."""


class CountsFolder:
    """Where staff find what they saved. The words of a page are those of the present library."""

    def __init__(self, library: Callable[[], Library], folder: Path | None = None) -> None:
        self._library = library
        self._folder = folder or platformdirs.user_documents_path() / FOLDER

    def save(self, report: Report, ending: str) -> str:
        """Save a report as one of ENDINGS; says where it lies, or why it was not saved."""
        from kiosk.paper.pdf import PaperError
        from kiosk.paper.say import Say

        library = self._library()
        say = Say(library.default, library.interface(library.default))
        file = self._folder / f"{name_of(report.period)}.{ending}"
        try:
            self._make_folder()
            save_report(report, file, library)
        except PaperError as error:
            return say(NOT_SAVED, error)
        return say(SAVED, file)

    def _make_folder(self) -> None:
        from kiosk.paper.pdf import PaperError

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PaperError(
                f"{self._folder}: This folder cannot be made ({error.strerror or error}). Make "
                "room on the disk, or let the user who runs the kiosk write to "
                f"{self._folder.parent}."
            ) from error


def save_report(report: Report, file: Path, library: Library) -> None:
    """Save a report as a file of one of ENDINGS, in the clinic's language; raises PaperError."""
    from kiosk.paper.counts import make_counts
    from kiosk.paper.pdf import save
    from kiosk.paper.say import Say

    language = library.default
    if file.suffix.lower() == ".pdf":
        say = Say(language, library.interface(language))
        save(make_counts(report, library.center(language).name, say, "letter"), file)
    else:
        save(as_csv(report), file)


def name_of(period: Period) -> str:
    """The name of a file without its ending, which every system takes.

    A month and an event have one name, so a later file takes the place of an earlier one.
    """
    if period.kind == "event":
        name = re.sub(r"\W+", "-", unicodedata.normalize("NFC", period.event)).strip("-_")
        return f"counts-{name or 'event'}"[:LONGEST]
    if period.kind == "month":
        return f"counts-{period.first:%Y-%m}"
    return f"counts-week-{period.first.isoformat()}"
