"""The header reader forgives what hands and word processors do, and names the rest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.header import Header, read_header
from kiosk.authoring.problems import Problems

KEYS = ("title", "summary", "source", "reviewed by")


def read(text: str) -> tuple[dict[str, list[str]] | None, list[str], list[str]]:
    problems = Problems("en/x.md")
    result = read_header(text, problems, KEYS, repeatable=("source",))
    shown = [str(problem) for problem in problems.sorted()]
    if result is None:
        return None, [], shown
    header, body = result
    entries = {key: [entry.value for entry in header.all(key)] for key in header.entries}
    return entries, [f"{line.number} {line.text}" for line in body], shown


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Parking: where\n---\nWords",
        "\ufeff---\ntitle: Parking: where\n---\nWords",
        "---\n  Title :\tParking: where  \n---\nWords",
        "----\ntitle:Parking: where\n-----\nWords",
        "--\nTITLE: “Parking: where”\n--\nWords",
        '\u2014\ntitle: "Parking: where"\n\u2014-\nWords',
        "--- \ntitle: 'Parking: where'\n ---\nWords",
    ],
)
def test_forgiven(text: str) -> None:
    assert read(text) == ({"title": ["Parking: where"]}, ["4 Words"], [])


def test_blank_lines_comments_repeated_and_empty_keys() -> None:
    text = "\n\n---\n# note: to ourselves\n\nsource: one\nsource: two\nreviewed_by:\n---\n"
    assert read(text) == ({"source": ["one", "two"]}, ["10 "], [])


def test_all_values_are_text() -> None:
    values = [
        "no",
        "010",
        "12:30:45",
        "[a, b]",
        "{x: y}",
        "*star",
        "&a",
        "!tag",
        "2024-01-01",
        "# x",
    ]
    for value in values:
        assert read(f"---\ntitle: {value}\n---") == ({"title": [value]}, [], [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "title: x",
            "en/x.md:1: error: The file does not begin with a header. Begin the file with a line "
            "---, then lines such as “title: My topic”, then a line ---. [no-header]",
        ),
        (
            "",
            "en/x.md:1: error: The file does not begin with a header. Begin the file with a line "
            "---, then lines such as “title: My topic”, then a line ---. [no-header]",
        ),
        (
            "\n---\ntitle: x\nWords",
            "en/x.md:2: error: The header begins here but has no end. Write a line with only --- "
            "under the last line of the header. [header-not-closed]",
        ),
        (
            "---\n" + "source: x\n" * 61 + "---\n",
            "en/x.md:1: error: The header has 61 lines; 60 is the most. Check that the line with "
            "only --- stands right under the header. [long-header]",
        ),
    ],
)
def test_no_header_can_be_read(text: str, message: str) -> None:
    assert read(text) == (None, [], [message])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "sumary: x",
            "en/x.md:2: warning: The header does not know “sumary”, so this line is not used. "
            "Did you mean “summary”? [unknown-key]",
        ),
        (
            "Farbe: x",
            "en/x.md:2: warning: The header does not know “Farbe”, so this line is not used. "
            "Known are: reviewed by, source, summary, title. [unknown-key]",
        ),
        (
            "just words",
            "en/x.md:2: error: The header line “just words” has no colon. Write “key: value”, "
            "each on one line; a line that begins with # is a comment. [no-colon]",
        ),
        (
            "summary: " + "x" * 301,
            "en/x.md:2: error: “summary” has 301 characters; 300 is the most. Shorten it. "
            "[long-value]",
        ),
    ],
)
def test_a_line_that_cannot_be_used(line: str, message: str) -> None:
    assert read(f"---\n{line}\n---") == ({}, [], [message])


def test_of_double_keys_the_first_wins() -> None:
    assert read("---\ntitle: a\ntitle: b\n---") == (
        {"title": ["a"]},
        [],
        [
            "en/x.md:3: warning: “title” is already filled in on line 2; that one is used. "
            "Delete one of the two lines. [double-key]"
        ],
    )


def test_a_missing_key_is_empty_and_stands_on_no_line() -> None:
    header = Header({})
    assert (header.get("title"), header.line("title"), header.all("title")) == ("", 0, ())


VALUES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda value: value[0] not in "\"'“”„«\u2018"
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_what_is_written_is_read(written: dict[str, str]) -> None:
    lines = [f"{key}: {value}" for key, value in written.items()]
    expected = {key: [value] for key, value in written.items()}
    assert read("\n".join(["---", *lines, "---"])) == (expected, [], [])


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_a_header_or_an_error(text: str) -> None:
    entries, _, problems = read(text)
    assert entries is not None or problems
