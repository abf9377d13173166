"""Which files of the content folder are topics."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.authoring.problems import Problems
from kiosk.edition import Problem

MAX_FILES = 2500
MAX_TOTAL = 200_000_000

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_ID = re.compile(r"[a-z0-9-]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_TOPICS = {"center.md", "README.md", "interface.txt"}
_LEFTOVERS = re.compile(r"\.|~\$|#.*#$|.*(?:~|\.(?:tmp|swp|swx|bak|orig|part|crdownload))$", re.I)
_COPY = re.compile(
    r".*(?: \(\d+\)|\.sync-conflict-|conflicted copy| - copy\b|^copy of )", re.IGNORECASE
)


def topic_files(content: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The topic files, `<language>/<id>.md`, sorted, and what is wrong with other names.

    A folder that is too big gives an error and no files. A missing folder gives nothing.
    """
    if problem := _too_big(content):
        return (), (problem,)
    topics: list[str] = []
    problems: list[Problem] = []
    for folder in _entries(content):
        if not folder.is_dir() or _LEFTOVERS.match(folder.name) or folder.name == "images":
            continue
        names = [entry.name for entry in _entries(folder) if entry.is_file()]
        if _LANGUAGE.fullmatch(folder.name):
            for name in names:
                path = f"{folder.name}/{name}"
                if found := _complaint(path, name, names):
                    problems.extend(found)
                elif _is_topic(name):
                    topics.append(path)
        elif any(name.endswith(".md") for name in names):
            problems.append(_bad_folder(folder.name))
    problems.extend(_strays(content))
    return tuple(sorted(topics)), tuple(sorted(problems))


def _looks_like_topic(name: str) -> bool:
    return name.casefold().endswith((".md", ".md.txt", ".markdown", ".md.docx"))


def better_name(name: str) -> str:
    """A file name that a topic may have, as near as can be to the one that somebody wrote."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    stem = re.split(r"\.(?:md|markdown)\b", letters, maxsplit=1)[0]
    return f"{re.sub(r'[^a-z0-9]+', '-', stem).strip('-') or 'my-topic'}.md"


def _is_topic(name: str) -> bool:
    return name not in _NOT_TOPICS and not _LEFTOVERS.match(name)


def _complaint(path: str, name: str, names: Sequence[str]) -> tuple[Problem, ...]:
    """What is wrong with the name of one of the files in a folder, which has these `names`."""
    problems = Problems(path)
    stem, _, ending = name.rpartition(".")
    if not _is_topic(name) or (_ID.fullmatch(stem) and ending == "md"):
        return ()
    if _COPY.match(name):
        problems.warn(
            0,
            "conflict-copy",
            "This looks like a copy made by a sync program, so it is not shown.",
            "Copy what is new in it into the topic it belongs to, then delete it.",
        )
    elif _looks_like_topic(name) and (other := better_name(name)) in names:
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


def _strays(content: Path) -> Iterator[Problem]:
    for entry in _entries(content):
        if entry.is_file() and entry.name.endswith(".md") and _is_topic(entry.name):
            yield Problem(
                entry.name,
                0,
                "warning",
                "no-language",
                "A topic in no language folder is not shown.",
                "Move it into the folder of its language, such as en.",
            )


def _bad_folder(name: str) -> Problem:
    return Problem(
        name,
        0,
        "warning",
        "bad-folder",
        f"The folder “{name}” is not named after a language, so its topics are not shown.",
        "Name it with the two letters of its language, such as en or es.",
    )


def _too_big(content: Path) -> Problem | None:
    files = total = 0
    for folder, inner, names in os.walk(content):
        # What lies in .git and the like is no content.
        inner[:] = [name for name in inner if not name.startswith(".")]
        for name in names:
            files += 1
            total += _size(os.path.join(folder, name))
            if files > MAX_FILES or total > MAX_TOTAL:
                return Problem(
                    "",
                    0,
                    "error",
                    "folder-too-big",
                    f"The content folder has more than {MAX_FILES:,} files or "
                    f"{MAX_TOTAL // 1_000_000} MB.",
                    "Check that it is the right folder, and move away what is not content.",
                )
    return None


def _size(path: str) -> int:
    try:
        return os.lstat(path).st_size
    except OSError:
        return 0


def _entries(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
