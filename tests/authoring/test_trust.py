"""A page says where its facts come from, when they were checked, and who signed it."""

from collections.abc import Callable

import pytest

from kiosk.edition import Page

ReadTopic = Callable[..., tuple[Page | None, list[str]]]

HEADER = "---\ntitle: x\nsummary: y\nicon: drop\ngroup: notice\n"
BODY = "---\n> [!TIP]\n> Ask.\n"
FULL = (
    "updated: 2026-11-23\nsource: z\nchecked on: 2026-11-23\n"
    "reviewed by: Lee\nreviewed on: 2026-11-23\n"
)
NO_SOURCE = (
    "en/bladder.md:1: warning: The page does not say where its facts come from. Add a line "
    "“source: title, publisher, year” for each source. [no-source]"
)
UNCHECKED = (
    "en/bladder.md:1: warning: The page does not say when its facts were compared with their "
    "sources. Compare them, and add the day: “checked on: 2026-11-23”. [unchecked]"
)
UNSIGNED = (
    "en/bladder.md: warning: No clinician has signed this page, and its foot says so. When one "
    "has, fill in {}. [unsigned]"
)


def test_a_page_that_can_be_trusted(read_all: ReadTopic) -> None:
    assert read_all(HEADER + FULL + BODY)[1] == []


@pytest.mark.parametrize(
    ("kind", "problems"),
    [
        ("topic", [NO_SOURCE, UNCHECKED]),
        ("questions", [NO_SOURCE, UNCHECKED]),
        ("help", [UNCHECKED]),
        ("about", []),
    ],
)
def test_what_each_kind_of_page_needs(read_all: ReadTopic, kind: str, problems: list[str]) -> None:
    unsigned = UNSIGNED.format("“reviewed by:” and “reviewed on:”")
    assert sorted(read_all(f"{HEADER}kind: {kind}\n{BODY}")[1]) == sorted([*problems, unsigned])


def test_a_signature_needs_a_name_and_a_day(read_all: ReadTopic) -> None:
    for key in ("reviewed by", "reviewed on"):
        lines = [line for line in FULL.splitlines(keepends=True) if not line.startswith(key)]
        assert read_all(HEADER + "".join(lines) + BODY)[1] == [UNSIGNED.format(f"“{key}:”")]


def test_words_that_changed_since_they_were_checked_and_signed(read_all: ReadTopic) -> None:
    assert read_all(HEADER + FULL.replace("updated: 2026-11-23", "updated: 2026-11-24") + BODY)[
        1
    ] == [
        "en/bladder.md:8: warning: The words changed on 2026-11-24; their facts were checked "
        "before, on 2026-11-23. Compare them with the sources again, and write the new day into "
        "“checked on”. [unchecked]",
        "en/bladder.md:10: warning: The words changed on 2026-11-24, after Lee signed them on "
        "2026-11-23, so the page counts as not signed. Let a clinician read it again, and write "
        "the new day into “reviewed on”. [changed-since-signed]",
    ]


def test_a_key_spelt_wrong_or_a_bad_day_is_one_problem(read_all: ReadTopic) -> None:
    text = HEADER + FULL + BODY
    for right, wrong, name in (
        ("source:", "sorce:", "unknown-key"),
        ("summary:", "sumary:", "unknown-key"),
        ("icon:", "icons:", "unknown-key"),
        ("group:", "gruop:", "unknown-key"),
        ("checked on:", "cheked on:", "unknown-key"),
        ("reviewed by:", "reviewd by:", "unknown-key"),
        ("reviewed on: 2026-11-23", "reviewed on: 11/23", "bad-date"),
        ("checked on: 2026-11-23", "checked on: 11/23", "bad-date"),
    ):
        problems = read_all(text.replace(right, wrong))[1]
        assert [problem.rpartition("[")[2] for problem in problems] == [f"{name}]"], wrong
