"""A page ends in something to do."""

from collections.abc import Callable

import pytest

from kiosk.edition import Page

ReadTopic = Callable[..., tuple[Page | None, list[str]]]

HEADER = "---\ntitle: x\nsummary: y\nicon: drop\ngroup: notice\nkind: {}\n---\n"


def no_action(line: int) -> list[str]:
    return [
        f"en/bladder.md:{line}: warning: The page does not end in something to do. End it with a "
        "notice such as > [!TIP], with numbered steps, or with a link to scan. [no-action]"
    ]


def found(read_all: ReadTopic, body: str, kind: str) -> list[str]:
    problems = read_all(HEADER.format(kind) + body)[1]
    return [problem for problem in problems if problem.endswith("[no-action]")]


@pytest.mark.parametrize(
    "end",
    [
        "> [!TIP]\n> Ask.",
        "> [!WARNING]\n> Ask.",
        "> [!EMERGENCY]\n> Ask.",
        "1. Ask.",
        "[a](tel:988)",
    ],
)
def test_actions(read_all: ReadTopic, end: str) -> None:
    assert found(read_all, f"Words.\n\n{end}\n", "topic") == []
    assert found(read_all, f"## Why?\n\nWords.\n\n## And?\n\n{end}\n", "questions") == []
    assert found(read_all, f"{end}\n\n## Why?\n\nWords.\n\nMore.\n", "questions") == no_action(
        len(f"{end}\n".splitlines()) + 13
    )


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Words.", 8),
        ("> [!TIP]\n> Ask.\n\nWords.\n\n", 11),
        ("> [!NOTE]\n> Words.", 9),
        ("- a\n- b", 9),
    ],
)
def test_no_action(read_all: ReadTopic, body: str, line: int) -> None:
    assert found(read_all, body, "topic") == no_action(line)


def test_help_is_all_about_what_to_do(read_all: ReadTopic) -> None:
    assert found(read_all, "Words.", "help") == []
    assert found(read_all, "Words.", "about") == no_action(8)


def test_a_code_of_a_link_inside_a_sentence_stands_at_the_end(read_all: ReadTopic) -> None:
    assert found(read_all, "Or call [988](tel:988) now.", "topic") == []
