"""Which files of the content folder are topics."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kiosk.authoring import copies
from kiosk.authoring.problems import Problems
from kiosk.edition import HELP_NOW, Problem
from kiosk.folder import Listing, is_leftover, list_files, printable, real_name

MAX_FILES = 5_000
"""As many as may be handed to another kiosk."""
MAX_TOTAL = 200_000_000
MAX_TOPICS = 1_500
"""In a language. A hospital group has a thousand; home shows them group by group."""
LONGEST_SENTENCE = 1000
"""Letters; it may name two files."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_ID = re.compile(r"[a-z0-9-]+")
_RIGHT = re.compile(r"[a-z0-9-]+\.md")
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_TOPICS = {"center.md", "README.md", "interface.txt"}


def topic_files(
    content: Path, listing: Listing | None = None
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The topic files, `<language>/<id>.md`, sorted, and what is wrong with other names.

    `listing` is that of the folder, where somebody has it already. A folder that is too big gives
    an error and no files. A missing folder gives nothing.
    """
    if problem := _too_big(list_files(content) if listing is None else listing):
        return (), (problem,)
    topics: list[str] = []
    problems: list[Problem] = []
    folders = [entry for entry in _entries(content) if os.path.isdir(entry)]
    languages = [folder.name for folder in folders if _LANGUAGE.fullmatch(folder.name)]
    for folder in folders:
        if is_leftover(folder.name) or folder.name == "images":
            continue
        names = _files(folder)
        if _LANGUAGE.fullmatch(folder.name):
            found = _topics_among(names, folder.name, problems)
            topics.extend(f"{folder.name}/{name}" for name in found)
        elif any(name.endswith(".md") for name in names):
            problems.append(_bad_folder(folder.name, languages))
    problems.extend(_strays(content))
    return tuple(sorted(topics)), tuple(sorted(map(_printable, problems)))


def _topics_among(names: Sequence[str], language: str, problems: list[Problem]) -> list[str]:
    """Which of the files in the folder of a language are topics; what is wrong with the others."""
    topics: list[str] = []
    there = frozenset(names)
    for name in names:
        if _RIGHT.fullmatch(name) and name not in _NOT_TOPICS:  # as nearly all are
            topics.append(name)
        elif complaint := _complaint(f"{language}/{name}", name, there):
            problems.extend(complaint)
        elif _is_topic(name):
            topics.append(name)
    if len(topics) > MAX_TOPICS:
        topics.sort(key=lambda name: name != f"{HELP_NOW}.md")
        problems.append(_too_many(language, len(topics)))
    return topics[:MAX_TOPICS]


def _looks_like_topic(name: str) -> bool:
    return name.casefold().endswith((".md", ".md.txt", ".markdown", ".md.docx"))


def better_name(name: str) -> str:
    """A file name that a topic may have, as near as can be to the one that somebody wrote."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    stem = re.split(r"\.(?:md|markdown)\b", letters, maxsplit=1)[0]
    return f"{re.sub(r'[^a-z0-9]+', '-', stem).strip('-') or 'my-topic'}.md"


def _is_topic(name: str) -> bool:
    return name not in _NOT_TOPICS and not is_leftover(name)


def _complaint(path: str, name: str, names: frozenset[str]) -> tuple[Problem, ...]:
    """What is wrong with the name of one of the files in a folder, which has these `names`."""
    problems = Problems(path)
    stem, _, ending = name.rpartition(".")
    if not _is_topic(name) or (_ID.fullmatch(stem) and ending == "md"):
        return ()
    if problem := _copy(path, name, names):
        return (problem,)
    if _looks_like_topic(name) and (other := better_name(name)) in names:
        problems.warn(
            0,
            "double-topic",
            f"The topic “{other}” is there already, so this file is not shown.",
            f"Copy what is new in it into “{other}”, then delete it.",
        )
    elif _looks_like_topic(name):
        problems.warn(
            0,
            "bad-name",
            "The file name of a topic has only small letters, digits and hyphens, and ends in .md.",
            f"Rename the file to “{better_name(name)}”.",
        )
    else:
        problems.warn(
            0,
            "not-a-topic",
            "This file is not a topic, so it is not shown.",
            "Save topics as plain text with a name ending in .md; put pictures into images.",
        )
    return problems.sorted()


def _copy(path: str, name: str, names: frozenset[str]) -> Problem | None:
    """What is wrong with a copy of one of the files in a folder."""
    if (of := copies.marked(name)) and (of in names or _looks_like_topic(name)):
        return copies.problem(path, of, there=of in names)
    better = better_name(name) if _looks_like_topic(name) else ""
    if better not in names and (of := copies.nearest(name, names)):
        return copies.problem(path, of, there=True, own="" if of in _NOT_TOPICS else better)
    return None


def _strays(content: Path) -> Iterator[Problem]:
    names = frozenset(_files(content))
    for name in sorted(names):
        if not is_leftover(name) and (problem := _copy(name, name, names)):
            yield problem
        elif name.endswith(".md") and _is_topic(name):
            yield Problem(
                name,
                0,
                "warning",
                "no-language",
                "A topic in no language folder is not shown.",
                "Move it into the folder of its language, such as en.",
            )


def _bad_folder(name: str, languages: Sequence[str]) -> Problem:
    if of := copies.nearest(name, languages):
        return copies.problem(name, of, there=True)
    return Problem(
        name,
        0,
        "warning",
        "bad-folder",
        f"The folder “{name}” is not named after a language, so its topics are not shown.",
        "Name it with the two letters of its language, such as en or es.",
    )


def _printable(problem: Problem) -> Problem:
    """The same in letters that can be shown and kept: the name of a file may hold any bytes."""
    return msgspec.structs.replace(
        problem,
        path=printable(problem.path),
        message=printable(problem.message, LONGEST_SENTENCE),
        fix=printable(problem.fix, LONGEST_SENTENCE),
    )


def _too_many(language: str, topics: int) -> Problem:
    return Problem(
        language,
        0,
        "error",
        "too-many-topics",
        f"This folder holds {topics:,} topics; {MAX_TOPICS:,} are the most, in the order of their "
        "names, so the others are not shown.",
        "Nobody finds anything among so many. Move the topics away that are not needed.",
    )


def _too_big(listing: Listing) -> Problem | None:
    if len(listing) <= MAX_FILES and sum(size for size, *_ in listing.values()) <= MAX_TOTAL:
        return None
    return Problem(
        "",
        0,
        "error",
        "folder-too-big",
        f"The content folder has more than {MAX_FILES:,} files or {MAX_TOTAL // 1_000_000} MB.",
        "Check that it is the right folder, and move away what is not content.",
    )


def _entries(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _files(folder: Path | os.DirEntry[str]) -> list[str]:
    """The names of the files in a folder, also of those that only iCloud has at the moment."""
    return sorted({real_name(entry.name) for entry in _entries(folder) if not _is_folder(entry)})


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # what cannot be seen is not gone
        return False
