"""Collecting what is wrong in one content file."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from kiosk.edition import Page, Problem

MAX_PROBLEMS = 60
"""More than this in one file help nobody; the rest is counted."""


MAX_QUOTED = 60
"""Letters of what an author wrote that a message repeats."""


class Mistake(Exception):
    """Something an author wrote that cannot be used: what is wrong and what to do.

    `about` is what the author wrote, by which the line is found; `name` is the problem's.
    """

    name = "mistake"

    def __init__(self, message: str, fix: str, about: str = "") -> None:
        super().__init__(message, fix)
        self.message = message
        self.fix = fix
        self.about = about


class Problems:
    """The problems of one file, in the order of its lines."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.failed = False
        self.needs: set[str] = set()
        """The fields of the center that parts of the page wait for."""
        self._found: list[Problem] = []

    def error(self, line: int, name: str, message: str, fix: str) -> None:
        """Note something that keeps the page out."""
        self.failed = True
        self._add(line, "error", name, message, fix)

    def warn(self, line: int, name: str, message: str, fix: str) -> None:
        """Note something the page can be shown with."""
        self._add(line, "warning", name, message, fix)

    def sorted(self) -> tuple[Problem, ...]:
        """By line, each once, at most `MAX_PROBLEMS` and one that counts the rest."""
        found = sorted(set(self._found))
        if len(found) <= MAX_PROBLEMS:
            return tuple(found)
        # Errors first: an error that is only counted would keep the page out without a reason.
        kept = sorted(sorted(found, key=lambda problem: problem.level)[:MAX_PROBLEMS])
        more = Problem(
            self.path,
            0,
            "warning",
            "more-problems",
            f"This file has more problems: {len(found) - MAX_PROBLEMS}.",
            "Mend the ones listed first.",
        )
        return (*kept, more)

    def _add(
        self, line: int, level: Literal["error", "warning"], name: str, message: str, fix: str
    ) -> None:
        self._found.append(Problem(self.path, line, level, name, message, fix))


def page_path(page: Page) -> str:
    """Where a page comes from, such as `en/signs.md`."""
    return page.path


def page_warning(page: Page, name: str, message: str, fix: str) -> Problem:
    """A warning about a page as a whole."""
    return Problem(page_path(page), 0, "warning", name, message, fix)


def shorten(text: str) -> str:
    """What an author wrote, as long as a message can hold it."""
    return text if len(text) <= MAX_QUOTED else f"{text[:MAX_QUOTED].rstrip()}…"


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A question that offers the nearest known word, or `otherwise` when none is near."""
    near = get_close_matches(word.casefold(), sorted(known), n=1)
    return f"Did you mean “{near[0]}”?" if near else otherwise
