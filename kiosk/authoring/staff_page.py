"""The pages for staff that lie in docs/, read as topics are, so that they can be printed."""

import re
from pathlib import Path

import msgspec

from kiosk.authoring.body import read_body
from kiosk.authoring.header import Line
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.placeholders import Values
from kiosk.authoring.plain.checking import check_prose
from kiosk.authoring.problems import Problems
from kiosk.authoring.sections import arrange
from kiosk.edition import Page, Problem

_CONTENTS = re.compile(r"^- \[[^\]]+\]\(#[^)]+\)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_TYPED = re.compile(r"`([^`]+)`")
_TO_FILL_IN = re.compile(r"_{3,}")


def read_staff_page(name: str, text: str, command: str) -> tuple[Page, tuple[Problem, ...]]:
    """Read a page whose title is its first line, and say what is wrong in `docs/<name>.md`, also
    when it is hard to read.

    What is to be typed comes out in italics on one line, with `command` in place of `python
    main.py`; links leave their words, and a list of what the page contains leaves nothing. Items
    that begin with `[ ]` or end with `___` are for paper to make boxes and lines of.
    """
    title, _, body = text.partition("\n")
    body = _LINK.sub(r"\1", _CONTENTS.sub("", body))
    body = _TYPED.sub(_typed, body.replace("python main.py", command))
    body = _TO_FILL_IN.sub(r"\\_\\_\\_", body)
    problems = Problems(f"docs/{name}.md")
    lines = [Line(number, line) for number, line in enumerate(body.split("\n"), 2)]
    pieces, prose = read_body(lines, Values({}, {}), PictureFolder(Path(), Path()), problems)
    page = Page(
        id=name,
        language="en",
        title=title.removeprefix("#").strip(),
        summary="",
        icon="",
        group="",
        order=0,
        hash="",
        reading=check_prose("en", (), prose, problems),
        blocks=msgspec.Raw(msgspec.json.encode(arrange(pieces, "topic"))),
    )
    return page, problems.sorted()


def _typed(match: re.Match[str]) -> str:
    """With blanks that do not break, and a joiner that keeps a line from ending at a hyphen."""
    return f"*{match[1]}*".replace(" ", "\u00a0").replace("-", "-\u2060")
