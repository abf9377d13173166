"""Names that could lead out, that not every computer can write, or that meet another one."""

import os
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.names import Names, check_name, is_no_content

PLACE = Path("words.kiosk")
# Signs that mean something to one system or another come up often.
PARTS = st.text(st.sampled_from("./\\:~ aAnul%\0\n$<ł") | st.characters(), max_size=8)
NAMES = st.lists(PARTS | st.sampled_from(["..", ".", "", "con", "C:"]), max_size=4).map("/".join)


def refusal(*names: str) -> str:
    """What is said about the last of these names."""
    taken = Names(PLACE)
    for name in names[:-1]:
        taken.take(name)
    with pytest.raises(ExchangeError) as error:
        taken.take(names[-1])
    return str(error.value)


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../x.md",
        "en/../../x.md",
        "C:\\x.md",
        "c:x.md",
        "\\\\host\\x",
        "en\\..\\x",
        "..",
    ],
)
def test_name_that_leads_out(name: str) -> None:
    assert refusal(name) == (
        f"words.kiosk: The name “{name}” in it leads out of the folder of the words. Do not use "
        "it, and ask where it comes from."
    )


@pytest.mark.parametrize(
    "name",
    [
        *("en\\a.md", "en//a.md", "./a.md", "en/a?.md", "en/a:b.md", "en/a.md ", "en/a.", "", " "),
        *("en/CON", "en/nul.md", "Aux/a.md", "com1.tar.gz", "lpt¹.md", "NUL .md", "conin$"),
        *("x" * 201, "en/" + "ł" * 130),
    ],
)
def test_name_that_not_every_computer_can_write(name: str) -> None:
    assert refusal(name) == (
        f"words.kiosk: The name “{name}” cannot be used on every computer. Rename the file with "
        "letters, digits and hyphens only."
    )


def test_name_is_said_without_what_a_terminal_would_obey() -> None:
    assert refusal("a\x1b[2J\n\u202e.md").startswith("words.kiosk: The name “a�[2J��.md” cannot")
    assert refusal(os.fsdecode(b"\xff.md")).startswith("words.kiosk: The name “�.md” cannot")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("en/a.md", "en/A.md", ("en/a.md", "en/A.md")),
        ("en/a.md", "en/a.md", ("en/a.md", "en/a.md")),
        ("en/a.md", "EN/b.md", ("en", "EN")),
        ("en/a", "en/a/b.md", ("en/a", "en/a")),
        ("en/a/b.md", "en/a", ("en/a", "en/a")),
        ("en/\u00e9.md", "en/e\u0301.md", ("en/\u00e9.md", "en/e\u0301.md")),
    ],
)
def test_names_that_are_one_on_some_computers(
    first: str, second: str, said: tuple[str, str]
) -> None:
    assert refusal(first, second) == (
        f"words.kiosk: “{said[0]}” and “{said[1]}” have the same name, or one that differs only "
        "in capital letters. Some computers keep only one of them. Rename one."
    )


def test_good_names_lie_side_by_side() -> None:
    names = Names(PLACE)
    for name in ("center.md", "en/a.md", "en/b c.md", "es/a.md", "images/año.jpg", "console.md"):
        names.take(name)


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("en/.signs.md.swp", True),
        (".git/config", True),
        ("__MACOSX/en/signs.md", True),
        ("en/~$signs.md", True),
        ("en/signs.md~", True),
        ("System Volume Information/x", True),
        ("en/signs.md", False),
        ("README.md", False),
    ],
)
def test_what_stays_behind(name: str, stays: bool) -> None:
    assert is_no_content(name) is stays


@given(NAMES)
def test_name_that_is_taken_stays_inside_and_can_be_written(name: str) -> None:
    try:
        check_name(name, PLACE)
    except ExchangeError:
        return
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        assert not path.is_absolute()
        assert not path.drive
        assert ".." not in path.parts
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
        assert target.resolve().is_relative_to(Path(folder).resolve())
