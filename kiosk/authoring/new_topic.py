"""A new topic: a filled-in template in each language, kept off the screen until staff say so."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Template

from kiosk.authoring.across import DEFAULT_LANGUAGE
from kiosk.authoring.center import read_center
from kiosk.authoring.fields import KEYS, LAST, read_fields
from kiosk.authoring.files import read_file
from kiosk.authoring.header import read_header
from kiosk.authoring.names import better_name, topic_files
from kiosk.authoring.problems import Problems
from kiosk.authoring.text import read_text
from kiosk.edition import Group, Page

TEMPLATES = Path(__file__).parent / "templates"

_STEP = 10
"""Between the orders of two topics, so that another one fits between them."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The last ones are no file names on Windows.
_TAKEN = {"about", "center", "help-now", "interface", "readme", "aux", "con", "nul", "prn"}


class NewTopicError(Exception):
    """Why no file was written, and what to do, in whole sentences."""


def write_new_topic(content: Path, topic: str, today: date) -> tuple[Path, ...]:
    """Write `<language>/<topic>.md` for each language that has topics; return the files.

    The new card comes last on the home screen. Raises NewTopicError, and then no file is there
    that was not there before.
    """
    _check_name(topic)
    paths, _ = topic_files(content)
    languages = sorted({path.partition("/")[0] for path in paths})
    if not languages:
        raise NewTopicError(
            f"{content}: There are no topics here, so nothing was written. "
            "Choose the folder with the words of the kiosk with --content."
        )
    group, order = _last_place(content, paths)
    texts = {
        content / language / f"{topic}.md": _fill_in(language, topic, group, order, today)
        for language in languages
    }
    for file in texts:
        if os.path.lexists(file):
            raise NewTopicError(
                f"{file}: There is such a topic already, so nothing was written. "
                "Open this file with a text editor, or choose another name."
            )
    _write(texts)
    return tuple(texts)


def _check_name(topic: str) -> None:
    better = better_name(re.split(r"[\\/]", topic)[-1]).removesuffix(".md")
    if better in _TAKEN:
        raise NewTopicError(
            f"The name “{topic}” has a meaning of its own, so no topic can have it. "
            "Choose another name."
        )
    if not _ID.fullmatch(topic):
        raise NewTopicError(
            f"“{topic}” cannot be the name of a topic: it has only small letters, digits and "
            f"hyphens. Did you mean “{better}”?"
        )


def _last_place(content: Path, paths: Sequence[str]) -> tuple[str, int]:
    """The last group of the home screen, empty when there is none, and an order behind it."""
    center, _ = read_center(_read(content, "center.md"), "center.md")
    groups = center.groups if center else ()
    last = groups[-1].id if groups else ""
    pages = _read_headers(content, paths, groups)
    orders = [page.order for page in pages if page.group == last and page.order != LAST]
    return last, max(orders, default=0) // _STEP * _STEP + _STEP


def _read_headers(content: Path, paths: Sequence[str], groups: Sequence[Group]) -> Iterator[Page]:
    """The pages of the topics that have a header, also of hidden ones, without their words."""
    for path in paths:
        problems = Problems(path)
        if read := read_header(_read(content, path), problems, KEYS, repeatable=("source",)):
            yield read_fields(path, read[0], groups, frozenset(), {}, problems)


def _read(content: Path, path: str) -> str:
    """The text of a file, empty when it cannot be read."""
    raw = read_file(content, path)
    text = read_text(raw, path)[0] if isinstance(raw, bytes) else None
    return text or ""


def _fill_in(language: str, topic: str, group: str, order: int, today: date) -> str:
    template = TEMPLATES / f"{language.partition('-')[0]}.md"
    if not template.exists():
        template = TEMPLATES / f"{DEFAULT_LANGUAGE}.md"
    dates = [f"updated: {today}", "checked on:"]
    if language != DEFAULT_LANGUAGE:
        dates.insert(1, f"translation of: {today}")
    return Template(template.read_text("utf-8")).substitute(
        title=topic.replace("-", " ").capitalize(),
        group=group,
        order=order,
        dates="\n".join(dates),
    )


def _write(texts: Mapping[Path, str]) -> None:
    """Write all files or none."""
    begun: list[Path] = []
    try:
        for file, text in texts.items():
            with file.open("x", encoding="utf-8") as stream:
                begun.append(file)
                stream.write(text)
    except OSError as error:
        for other in begun:
            other.unlink()
        raise NewTopicError(
            f"{file}: This file cannot be written ({error.strerror or error}), so nothing was "
            "written in any language. Let the user who types this write to its folder, or choose "
            "other words with --content."
        ) from error
