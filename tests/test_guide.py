"""The guide for staff: all its examples are read as the kiosk reads them, all its lists complete.

Behind the signs that open an example stands what it is (READERS); one without a word is what the
program says about the example above it. An example with nothing like that below has no problem.
"""

import re
import shutil
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from PIL import Image

from kiosk import cli
from kiosk.authoring.center import read_center
from kiosk.authoring.check_in import SECTIONS
from kiosk.authoring.fields import KEYS
from kiosk.authoring.interface import known_phrases, read_interface
from kiosk.authoring.notices import Tone
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.placeholders import NAMES
from kiosk.authoring.topic import read_topic
from kiosk.edition import Center, Problem
from kiosk.paths import ASSETS, CONTENT
from kiosk.settings import read_settings

GUIDE = (CONTENT / "README.md").read_text("utf-8")
ICONS = frozenset(path.stem for path in (ASSETS / "icons").glob("*.svg"))
PICTURES = ("first-visit.jpg", "garden.jpg")
NOT_YET = ("[unsigned]", "[unchecked]", "[no-source]", "[missing-phrase]")
"""What is said of work that nobody has done yet, and that an example need not show."""


class Example(NamedTuple):
    """An example of the guide: what it is, its words, and what the program says about it."""

    kind: str
    words: str
    answer: str


def examples() -> list[Example]:
    """In the order of the guide, with the examples of links and pictures in its tables."""
    fences = re.findall(r"^( *)```([\w-]*)\n(.*?)^\1```$", GUIDE, re.MULTILINE | re.DOTALL)
    found: list[Example] = []
    for _, kind, text in fences:
        words = textwrap.dedent(text)
        if kind or not found:
            found.append(Example(kind, words, ""))
        else:
            found[-1] = found[-1]._replace(answer=words)
    links = re.findall(r"`(!?\[[^\]`]+\]\([^`]+\))`", GUIDE)
    return found + [Example("page", link, "") for link in dict.fromkeys(links)]


def section(title: str) -> str:
    """A section of the guide, to the next heading that is not part of an example."""
    below = GUIDE.split(f"\n## {title}\n")[1]
    found = re.match(r"(?: *```.*?^ *```$|(?!^## ).)*", below, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


EXAMPLES = examples()
COMMANDS = sorted(set(re.findall(r"(?:main\.py|^ *kiosk|`kiosk) ([a-z][^`\n]*)", GUIDE, re.M)))
TOPIC = next(example.words for example in EXAMPLES if example.kind == "topic")


@pytest.fixture
def center() -> Center:
    """The center that ships, with everything filled in."""
    text = (CONTENT / "center.md").read_text("utf-8")
    for line in ("address: 1 Example Street", "website: https://www.example.org", "hours: always"):
        text = re.sub(rf"^{line.split(':')[0]}:.*$", line, text, flags=re.MULTILINE)
    center, problems = read_center(text, "center.md")
    assert center is not None
    assert problems == ()
    return center


def read_page(text: str, center: Center, folder: Path) -> str:
    """What staff are told about a topic, a line for each problem."""
    for name in PICTURES:
        Image.new("RGB", (8, 6)).save(folder / name)
    pictures = PictureFolder(folder, folder / "edition")
    _, problems = read_topic("en/sleep-and-rest.md", text, center, ICONS, pictures)
    return said(problems)


def said(problems: Iterable[Problem]) -> str:
    """What staff read on the terminal."""
    return "".join(f"{problem}\n" for problem in problems)


def page(words: str, center: Center, folder: Path) -> str:
    """A piece of a page stands on top of the page."""
    header, body = TOPIC.removeprefix("---\n").split("---\n", 1)
    return read_page(f"---\n{header}---\n{words}\n\n{body}", center, folder)


def header(words: str, center: Center, folder: Path) -> str:
    """Lines of a header take the place of those with the same key, or stand below the others."""
    text = TOPIC
    for line in words.splitlines():
        text, found = re.subn(rf"^{line.split(':')[0]}:.*$", line, text, count=1, flags=re.M)
        text = text if found else text.replace("\n---\n", f"\n{line}\n---\n", 1)
    return read_page(text, center, folder)


def check_in(words: str, center: Center, folder: Path) -> str:
    header = "title: Check-in\nsummary: Two questions.\nicon: info\ngroup: safe\nkind: check-in"
    return read_page(f"---\n{header}\n---\n{words}", center, folder)


def center_file(words: str, center: Center, folder: Path) -> str:
    return said(read_center(words, "fr/center.md", center)[1])


def interface(words: str, center: Center, folder: Path) -> str:
    return said(read_interface(words, "fr/interface.txt", known_phrases())[1])


def settings(words: str, center: Center, folder: Path) -> str:
    (folder / "settings.toml").write_text(words, "utf-8")
    return "".join(f"{problem}\n" for problem in read_settings(folder / "settings.toml")[1])


def terminal(words: str, center: Center, folder: Path) -> str:
    """What the commands print; those whose answer the guide does not show are not run."""
    content = shutil.copytree(CONTENT, folder / "content")
    out = StringIO()
    with redirect_stdout(out):
        for command in words.splitlines():
            cli.main([*command.split()[2:], "--content", str(content)])
    return out.getvalue().replace(f' --content "{content}"', "").replace(str(content), "content")


READERS: dict[str, Callable[[str, Center, Path], str]] = {
    "topic": read_page,
    "page": page,
    "header": header,
    "check-in": check_in,
    "center": center_file,
    "interface": interface,
    "settings": settings,
    "terminal": terminal,
}


@pytest.mark.parametrize(
    "example",
    [example for example in EXAMPLES if example.kind != "terminal" or example.answer],
    ids=lambda example: example.words.partition("\n")[0],
)
def test_the_program_says_what_the_guide_says(
    example: Example, center: Center, tmp_path: Path
) -> None:
    """A new kind of example: write its name behind the ``` and its reader into READERS."""
    assert example.kind in READERS, example
    told = READERS[example.kind](example.words, center, tmp_path).splitlines()
    answer = example.answer.splitlines()
    assert [line for line in told if line in answer or not line.endswith(NOT_YET)] == answer


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_understood(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parse = ArgumentParser.parse_args

    def only_parse(parser: ArgumentParser, arguments: list[str]) -> Namespace:
        return Namespace(**vars(parse(parser, arguments)) | {"command": lambda options: 7})

    monkeypatch.setattr(ArgumentParser, "parse_args", only_parse)
    assert cli.main(command.split()) == 7


def test_the_guide_can_be_copied_away_from_the_project() -> None:
    """A wheel has only the content folder to give to staff."""
    text = re.sub(r"```.*?```|`[^`]*`", "", GUIDE, flags=re.DOTALL)
    sections = {title.lower().replace(" ", "-") for title in re.findall(r"^#+ (.+)$", GUIDE, re.M)}
    links = set(re.findall(r"\]\(([^)]+)\)", text))
    assert {link for link in links if link.lstrip("#") not in sections} == set()


def test_the_guide_explains_every_header_key() -> None:
    explained = re.findall(r"^\| `([a-z ]+)` \|", section("The header"), re.MULTILINE)
    assert sorted(explained) == sorted(KEYS)


def test_the_guide_lists_every_icon() -> None:
    names = section("Icons").partition("\n- ")[2]
    assert sorted(re.findall(r"`([a-z-]+)`", names)) == sorted(ICONS)


def test_the_guide_explains_every_notice_and_placeholder() -> None:
    words = section("The words")
    assert set(re.findall(r"\[!([A-Z]+)\]", words)) == {tone.upper() for tone in get_args(Tone)}
    assert set(re.findall(r"\{\{(\w+)\}\}", words)) == set(NAMES)


def test_the_guide_explains_every_part_of_a_check_in() -> None:
    explained = re.findall(r"^\| `## ([^`]+)` \|", section("The check-in"), re.MULTILINE)
    assert explained == list(SECTIONS)
