"""What `check` prints: every problem in order, and a summary that names the most frequent first."""

from pathlib import Path

from kiosk.authoring.publisher import Published
from kiosk.authoring.report import as_text, has_errors
from kiosk.edition import Edition, Problem, Source


def published(*problems: Problem) -> Published:
    return Published("", Edition("", {}, (), (Source("en/x.md", "", problems),)))


def problem(name: str, line: int = 1, level: str = "warning", path: str = "en/x.md") -> Problem:
    return Problem(path, line, "error" if level == "error" else "warning", name, "It is.", "Mend.")


def test_nothing_is_wrong() -> None:
    assert as_text(Path("words"), published()) == "0 pages, 0 errors, 0 warnings."
    assert not has_errors(published())


def test_errors_come_first_and_then_what_is_most_frequent() -> None:
    found = published(
        *(problem("unsigned", line) for line in range(1, 13)),
        problem("stigma", 4),
        problem("no-title", level="error"),
        problem("no-folder", 0, "error", ""),
    )
    assert has_errors(found)
    *lines, summary, no_folder, no_title, unsigned, stigma, guide = as_text(
        Path("words"), found
    ).split("\n")
    assert len(lines) == 15
    assert lines[:2] == [
        "words: error: It is. Mend. [no-folder]",
        "en/x.md:1: error: It is. Mend. [no-title]",
    ]
    assert [summary, no_folder, no_title, unsigned, stigma, guide] == [
        "0 pages, 2 errors, 13 warnings.",
        "    1 × no-folder (error)",
        "    1 × no-title (error)",
        "   12 × unsigned (warning)",
        "    1 × stigma (warning)",
        "content/README.md says under “What the messages mean” what each name in [ ] stands for.",
    ]
