"""Lines of a header that readers of YAML stumble over, and others that hands get wrong."""

from faults.rows import Row
from kiosk.authoring.header import read_header
from kiosk.authoring.problems import Problems
from kiosk.authoring.text import read_text

KEYS = ("title", "order", "source", "reviewed by")
Read = tuple[dict[str, list[str]] | None, list[str]]
"""What a header says, or None, and the names of its problems."""

# What YAML takes for a truth, a number, a date, a list, a name or an order to run something.
_AS_WRITTEN = (
    *("no", "yes", "on", "Off", "null", "~", "010", "0x1F", "1e3", ".inf", "12:30:45"),
    *("2026-01-01", "[a, b]", "{a: b}", "- a", "*a", "&a b", "!!python/object:os.system", "!a"),
    *("| a", "> a", "@a", "`a`", "%a", "a # b", "a: b: c", "https://example.org/a:b", "'a"),
    *('"a" b', "a\\nb", "<b>a</b>", "${HOME}", "%(a)s", "'it's"),
)
_TITLE: Read = ({"title": ["a"]}, [])
_WHO: Read = ({"reviewed by": ["a"]}, [])


def _nothing(problem: str) -> Read:
    return {}, [problem]


TRICKS: dict[str, Read] = {
    **{f"title: {value}": ({"title": [value]}, []) for value in _AS_WRITTEN},
    **dict.fromkeys(
        (
            *("title:a", "title :a", "title\t:\ta", "  title: a", "TITLE: a", "“title”: a"),
            *("'title': a", "title: “a”", "title: «a»", "title: 'a'", "title: a\n\n\n"),
            *("title: \u202ea", "\ufefftitle: a", "title: \u00a0a\u00a0", "title: \0a"),
        ),
        _TITLE,
    ),
    **dict.fromkeys(("reviewed-by: a", "Reviewed_By: a", "reviewed  by: a"), _WHO),
    **dict.fromkeys(
        (
            *("<<: *a", "- title: a", "titel: a", ": a", ":", ": : :", "ｔｉｔｌｅ: a", "tіtle: a"),
            "x" * 5000 + ": a",
        ),
        _nothing("unknown-key"),
    ),
    **dict.fromkeys(("? title", "title= a", "title; a", "title：a"), _nothing("no-colon")),
    **dict.fromkeys(
        ("title: a\n...", "title: a\n--- b", "title: a\n  more of it", "title: a\u2028b"),
        ({"title": ["a"]}, ["no-colon"]),
    ),
    "title: ''": ({}, []),
    "# title: a": ({}, []),
    "title: a\ntitle: b": ({"title": ["a"]}, ["double-key"]),
    "title:\ntitle: b": ({"title": ["b"]}, []),
    "source: a\nsource: b": ({"source": ["a", "b"]}, []),
    "title: " + "x" * 301: _nothing("long-value"),
    "source: a\n" * 61: (None, ["long-header"]),
}


def read(lines: str) -> Read:
    """Read a header of these lines."""
    text, _ = read_text(f"---\n{lines}\n---\nBody".encode(), "en/x.md")
    assert text is not None
    problems = Problems("en/x.md")
    found = read_header(text, problems, KEYS, repeatable=("source",))
    names = [problem.name for problem in problems.sorted()]
    if found is None:
        return None, names
    header, body = found
    assert [line.text for line in body] == ["Body"]
    return {key: [entry.value for entry in header.all(key)] for key in header.entries}, names


def row_17() -> Row:
    """Read every one of them."""
    well = sum(read(lines) == expected for lines, expected in TRICKS.items())
    worst = f"{len(TRICKS) - well} that say something else than was written"
    return Row(17, "tricks in a header", len(TRICKS), well, worst)
