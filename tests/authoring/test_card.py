"""Titles and summaries fit their cards."""

from collections.abc import Callable

from kiosk.edition import Page

ReadTopic = Callable[..., tuple[Page | None, list[str]]]

TOPIC = "---\ntitle: {}\nsummary: {}\nicon: drop\ngroup: notice\nkind: {}\n---\nWords.\n"


def found(
    read_all: ReadTopic, path: str, title: int, summary: int, kind: str = "topic"
) -> list[str]:
    problems = read_all(TOPIC.format("t" * title, "s" * summary, kind), path)[1]
    return [problem for problem in problems if "characters" in problem]


def test_what_fits(read_all: ReadTopic) -> None:
    assert found(read_all, "en/x.md", 18, 44) == []
    assert found(read_all, "es/x.md", 20, 46) == []
    assert found(read_all, "ht/x.md", 60, 90) == []
    assert found(read_all, "en/x.md", 60, 90, "help") == []


def test_what_is_too_long(read_all: ReadTopic) -> None:
    assert found(read_all, "en/x.md", 19, 45) == [
        "en/x.md:2: warning: These words have 19 characters; more than 18 make every card taller. "
        "Shorten it; the page itself has room for the rest. [long-title]",
        "en/x.md:3: warning: These words have 45 characters; more than 44 make every card taller. "
        "Shorten it; the page itself has room for the rest. [long-summary]",
    ]
