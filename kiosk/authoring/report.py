"""What `check` prints: every problem and a summary, for people or for machines."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kiosk.authoring.problems import page_path
from kiosk.authoring.publisher import Published
from kiosk.edition import Page, Problem

GUIDE = "content/README.md says under “What the messages mean” what each name in [ ] stands for."


def has_errors(published: Published) -> bool:
    """Whether a file or the folder has a problem that keeps something out."""
    return any(problem.level == "error" for problem in published.problems)


def as_text(content: Path, published: Published) -> str:
    """A line for each problem, how many there are, and which come up most."""
    lines = [_line(content, problem) for problem in published.problems]
    return "\n".join((*lines, *_summary(published)))


def as_json(content: Path, published: Published) -> str:
    """The same as one object, whose keys stay as they are.

    `content` is the folder, `pages` are those that can be shown, with their reading measures;
    `errors` and `warnings` are how many there are, `problems` are in the order of the text.
    """
    errors, warnings = _levels(published.problems)
    report = {
        "content": str(content),
        "pages": [_page(page) for page in published.edition.pages],
        "errors": errors,
        "warnings": warnings,
        "problems": published.problems,
    }
    # Plain ASCII: no console can spoil it.
    return json.dumps(msgspec.to_builtins(report), indent=2)


def counted(number: int, word: str) -> str:
    """A number and its word, such as “1 page” or “2 pages”."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _line(content: Path, problem: Problem) -> str:
    # A problem of the folder as a whole has no path.
    return str(problem) if problem.path else f"{content}{problem}"


def _summary(published: Published) -> Iterator[str]:
    errors, warnings = _levels(published.problems)
    pages = counted(len(published.edition.pages), "page")
    yield f"{pages}, {counted(errors, 'error')}, {counted(warnings, 'warning')}."
    names = Counter((problem.level, problem.name) for problem in published.problems)
    for (level, name), number in sorted(names.items(), key=lambda item: (item[0][0], -item[1])):
        yield f"{number:5} × {name} ({level})"
    if names:
        yield GUIDE


def _levels(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(problem.level == "error" for problem in problems)
    return errors, len(problems) - errors


def _page(page: Page) -> dict[str, object]:
    return {
        "path": page_path(page),
        "title": page.title,
        "kind": page.kind,
        "signed": page.signed,
        "reading": page.reading,
    }
