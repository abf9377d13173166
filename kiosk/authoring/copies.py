"""Copies that sync programs, editors and people leave beside a file."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import permutations
from pathlib import PurePosixPath

from kiosk.edition import Page, Problem

_MARKED = re.compile(
    r"(?P<of>.+?)"
    r"(?: ?\(\d+\)| - copy(?: \(\d+\))?| \(.*\bconflict.*\)|\.sync-conflict-.*|-safebackup-\d+)"
    r"|copy (?:\(\d+\) )?of (?P<it>.+)",
    re.IGNORECASE,
)


def marked(name: str) -> str:
    """The file that another one says by its name to be a copy of; "" for other names."""
    path = PurePosixPath(name)
    match = _MARKED.fullmatch(path.stem)
    return f"{match['of'] or match['it']}{path.suffix}" if match else ""


def nearest(name: str, others: Iterable[str]) -> str:
    """The file whose name another goes on with, as `signs-LAPTOP1.md` of OneDrive does, or ""."""
    path = PurePosixPath(name)
    stem = path.stem.casefold()
    there = _by_name(frozenset(others))
    starts = (stem[:end] for end in range(len(stem) - 1, 0, -1) if not stem[end].isalnum())
    near = (there.get(f"{start}{path.suffix}", "") for start in starts)
    return next(filter(None, near), "")


@lru_cache(maxsize=8)
def _by_name(files: frozenset[str]) -> dict[str, str]:
    """Files by their names with the stem in small letters; of two the first."""
    found: dict[str, str] = {}
    for file in sorted(files):
        path = PurePosixPath(file)
        found.setdefault(f"{path.stem.casefold()}{path.suffix}", file)
    return found


def twins(pages: Mapping[str, Page]) -> dict[str, str]:
    """Pages, by path, whose id goes on with that of another page of the same title, and its path.

    A copy is marked with the name of a computer, which may be small letters only.
    """
    titled: dict[tuple[str, str], list[str]] = {}
    for path, page in sorted(pages.items(), key=lambda item: len(item[0])):
        titled.setdefault((page.language, page.title.casefold()), []).append(path)
    found: dict[str, str] = {}
    for paths in titled.values():
        for path, other in permutations(paths, 2):
            if _goes_on(pages[path].id, pages[other].id):
                found.setdefault(path, other)
    return found


def problem(path: str, of: str, there: bool, own: str = "") -> Problem:
    """A copy of a file, which may not be there; `own` is what to call it if it is none."""
    if not there:
        return _problem(
            path,
            f"This looks like a copy of “{of}”, which is not there, so it is not shown.",
            f"If it has the right words, rename it to “{of}”.",
        )
    otherwise = f" If it is a topic of its own, rename it to “{own}”." if own else ""
    return _problem(
        path,
        f"This looks like a copy of “{of}”, so it is not shown.",
        f"Compare the two: copy what is new in it into “{of}”, then delete it.{otherwise}",
    )


def twin_problem(path: str, of: str) -> Problem:
    """A page with the title of another one, which its file is probably a copy of."""
    return _problem(
        path,
        f"This looks like a copy of “{PurePosixPath(of).name}”, since it has the same title, so it "
        "is not shown.",
        "Compare the two: copy what is new in it into the other, then delete it. If it is a topic "
        "of its own, give it a title of its own.",
    )


def _problem(path: str, message: str, fix: str) -> Problem:
    return Problem(path, 0, "warning", "conflict-copy", message, fix)


def _goes_on(stem: str, start: str) -> bool:
    rest = stem.casefold().removeprefix(start.casefold())
    return 0 < len(rest) < len(stem) and not rest[0].isalnum()
