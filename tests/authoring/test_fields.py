"""The header of a topic becomes the fields of its page."""

from collections.abc import Callable

import pytest

from kiosk.edition import Page

ReadTopic = Callable[[str], tuple[Page | None, list[str]]]


def test_all_fields(read: ReadTopic) -> None:
    page, problems = read(
        "---\ntitle: At {{center}}\nsummary: Pain or blood.\nicon: Drop\ngroup: Notice\n"
        "order: 90\nupdated: 2026-11-23\nsource: One, 2022\nsource: Two\nreviewed by: Dr. Lee\n"
        "reviewed on: 2026-11-24\nkind: topic\nrelated: Signs, withdrawal.md, signs\n"
        "facts: BL-1, BL-2\ntranslation of: 2026-11-22\nshown: yes\n---\nWords.\n"
    )
    assert problems == []
    assert isinstance(page, Page)
    assert (page.id, page.language, page.title) == ("bladder", "en", "At Test Center")
    assert (page.summary, page.icon, page.group, page.order) == (
        *("Pain or blood.", "drop", "notice"),
        90,
    )
    assert (page.updated, page.reviewed_on, page.translation_of) == (
        "2026-11-23",
        "2026-11-24",
        "2026-11-22",
    )
    assert (page.sources, page.reviewed_by) == (("One, 2022", "Two"), "Dr. Lee")
    assert (page.related, page.facts) == (("signs", "withdrawal"), ("BL-1", "BL-2"))
    assert (page.kind, page.hash) == ("topic", "")


def test_a_bare_topic_gets_defaults_and_warnings(read: ReadTopic) -> None:
    page, problems = read("---\ntitle: Bladder\n---\nWords.\n")
    assert page is not None
    assert (page.icon, page.group, page.order) == ("info", "understand", 999)
    assert problems == [
        "en/bladder.md:1: warning: The topic has no icon, so its card shows the icon “info”. "
        "Add a line “icon: …”; the guide in README.md lists the icons. [no-icon]",
        "en/bladder.md:1: warning: The topic has no summary, so its card shows only the title. "
        "Add a line “summary: …” that says in one sentence what the page is about. [no-summary]",
        "en/bladder.md:1: warning: The topic names no group, so it stands under “Understand”. "
        "Write one of: understand, notice. [unknown-group]",
    ]


def test_help_needs_only_a_title(read: ReadTopic) -> None:
    page, problems = read("---\ntitle: Help now\nkind: help\n---\nWords.\n")
    assert problems == []
    assert page is not None
    assert (page.kind, page.group, page.icon) == ("help", "", "info")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "icon: dropp",
            "en/bladder.md:5: warning: There is no icon “dropp”, so the icon “info” is shown. "
            "Did you mean “drop”? [unknown-icon]",
        ),
        (
            "group: notices",
            "en/bladder.md:5: warning: There is no group “notices”, so it stands under "
            "“Understand”. Did you mean “notice”? [unknown-group]",
        ),
        (
            "order: first",
            "en/bladder.md:5: warning: “first” is not a whole number, so the topic stands behind "
            "the others. Write a number such as 90; smaller numbers come first. [bad-order]",
        ),
        (
            "updated: 11/23/2026",
            "en/bladder.md:5: warning: “11/23/2026” is not a date, so “updated” stays empty. "
            "Write year, month and day, such as 2026-11-23. [bad-date]",
        ),
        (
            "reviewed on: 20261123",
            "en/bladder.md:5: warning: “20261123” is not a date, so “reviewed on” stays empty. "
            "Write year, month and day, such as 2026-11-23. [bad-date]",
        ),
        (
            "translation of: 2026-02-30",
            "en/bladder.md:5: warning: “2026-02-30” is not a date, so “translation of” stays "
            "empty. Write year, month and day, such as 2026-11-23. [bad-date]",
        ),
        (
            "kind: question",
            "en/bladder.md:5: warning: There is no kind of page “question”; it is read as an "
            "ordinary topic. Did you mean “questions”? [unknown-kind]",
        ),
        (
            "related: signs; pain",
            "en/bladder.md:5: warning: “signs; pain” is not the name of a topic, so it is not "
            "used. Write file names without .md and put commas between them. [bad-related]",
        ),
        (
            "titel: x",
            "en/bladder.md:5: warning: The header does not know “titel”, so this line is not "
            "used. Did you mean “title”? [unknown-key]",
        ),
    ],
)
def test_warnings_name_the_line_and_the_fix(read: ReadTopic, line: str, message: str) -> None:
    others = {"icon": "icon: drop", "group": "group: notice"}
    others.pop(line.split(":")[0], "")
    header = ["title: x", "summary: y", "# note", line, *others.values()]
    page, problems = read("\n".join(["---", *header, "---", "Words."]))
    assert page is not None
    assert problems == [message]


@pytest.mark.parametrize("order", ["5", "-5", "0090"])
def test_orders(read: ReadTopic, order: str) -> None:
    page, _ = read(f"---\ntitle: x\norder: {order}\n---\nWords.")
    assert page is not None
    assert page.order == int(order)


def test_a_title_is_needed(read: ReadTopic) -> None:
    page, problems = read("---\nsummary: y\nicon: drop\ngroup: notice\n---\nWords.")
    assert page is None
    assert problems == [
        "en/bladder.md:1: error: The topic has no title. Add a line “title: …” on top. [no-title]"
    ]


def test_placeholders_in_the_header(read: ReadTopic) -> None:
    header = "---\ntitle: {}\nsummary: See {{{{hours}}}}\nicon: drop\ngroup: notice\n---\nWords."
    page, problems = read(header.format("x {{fone}}"))
    assert page is None
    assert problems == [
        "en/bladder.md:2: error: {{fone}} is not known here. Did you mean “phone”? [placeholder]"
    ]
    page, problems = read(header.format("At {{center}}"))
    assert page is not None
    assert problems == []
    assert (page.title, page.summary, page.needs) == ("At Test Center", "", ("hours",))


@pytest.mark.parametrize("word", ["no", "No", "false", "off"])
def test_a_topic_that_is_not_shown(read: ReadTopic, word: str) -> None:
    header = f"---\ntitle: x\nsummary: y\nicon: drop\ngroup: notice\nshown: {word}\n---\n"
    assert read(f"{header}Words.") == (None, [])
    page, problems = read(f"{header}#Words\n\nMore.")
    assert page is None
    assert [problem.rpartition("[")[2] for problem in problems] == [
        "heading-blank]",
        "top-heading]",
    ]


def test_in_doubt_a_topic_is_not_shown(read: ReadTopic) -> None:
    page, problems = read(
        "---\ntitle: x\nsummary: y\nicon: drop\ngroup: notice\nshown: later\n---\nWords."
    )
    assert page is None
    assert problems == [
        "en/bladder.md:6: warning: “later” is neither yes nor no, so the topic stays off the "
        "screen. Write “shown: yes” or “shown: no”. [shown]"
    ]
