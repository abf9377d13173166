"""What the guides name exists: commands, pictures, files, header keys, icons."""

import re
from pathlib import Path
from typing import get_args

import pytest

from kiosk import cli
from kiosk.authoring.center import read_center
from kiosk.authoring.check_in import SECTIONS
from kiosk.authoring.fields import KEYS
from kiosk.authoring.notices import Tone
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.placeholders import NAMES
from kiosk.authoring.topic import read_topic
from kiosk.paths import ASSETS, CONTENT, PROJECT

GUIDES = (PROJECT / "README.md", CONTENT / "README.md", ASSETS / "README.md")
GUIDE = (CONTENT / "README.md").read_text("utf-8")
ICONS = frozenset(path.stem for path in (ASSETS / "icons").glob("*.svg"))


def found(pattern: str) -> list[str]:
    """What a pattern finds in all guides, sorted, each once."""
    texts = [guide.read_text("utf-8") for guide in GUIDES]
    return sorted({word for text in texts for word in re.findall(pattern, text, re.MULTILINE)})


def linked(guide: Path) -> list[str]:
    """The files a guide links to or shows; what stands in code are examples."""
    text = re.sub(r"```.*?```|`[^`]*`", "", guide.read_text("utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#:]+)\)|<img src=\"([^\"]+)\"", text)
    return [link or picture for link, picture in targets]


def section(title: str) -> str:
    """A section of the guide for staff, to the next heading that is not part of an example."""
    below = GUIDE.split(f"\n## {title}\n")[1]
    found = re.match(r"(?:^```$.*?^```$|(?!^## ).)*", below, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


def example(title: str) -> str:
    """The first example in a section of the guide."""
    return section(title).split("```\n")[1]


def test_every_make_target_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = found(r"(?:^|`)make ([a-z]+)(?=[ `]*(?:$|`|#|ARGS))")
    assert {"run", "test", "check", "lock"} <= set(named)
    assert [name for name in named if name not in targets] == []


def test_every_command_exists(capsys: pytest.CaptureFixture[str]) -> None:
    named = found(r"python main\.py ([a-z]+)")
    assert {"check", "publish", "tour"} <= set(named)
    for name in named:
        with pytest.raises(SystemExit) as ended:
            cli.main([name, "--help"])
        assert ended.value.code == 0, name
    capsys.readouterr()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_every_linked_file_and_picture_exists(guide: Path) -> None:
    assert [name for name in linked(guide) if not (guide.parent / name).exists()] == []


def test_the_pictures_are_shown() -> None:
    shown = {name for name in linked(PROJECT / "README.md") if name.endswith(".png")}
    there = {f"docs/pictures/{path.name}" for path in (PROJECT / "docs/pictures").glob("*.png")}
    assert shown == there


def test_the_guide_explains_every_header_key() -> None:
    explained = re.findall(r"^\| `([a-z ]+)` \|", section("The header"), re.MULTILINE)
    assert sorted(explained) == sorted(KEYS)


def test_the_guide_lists_every_icon() -> None:
    listed = re.findall(r"`([a-z-]+)`", section("Icons"))
    assert sorted(listed) == sorted(ICONS)


def test_the_guide_explains_every_notice_and_placeholder() -> None:
    words = section("The words")
    assert set(re.findall(r"\[!([A-Z]+)\]", words)) == {tone.upper() for tone in get_args(Tone)}
    assert set(re.findall(r"\{\{(\w+)\}\}", words)) == set(NAMES)


def test_the_guide_explains_every_part_of_a_check_in() -> None:
    explained = re.findall(r"^\| `## ([^`]+)` \|", section("The check-in"), re.MULTILINE)
    assert explained == list(SECTIONS)


@pytest.mark.parametrize(
    "text",
    [
        example("How a file looks"),
        "---\ntitle: Check-in\nsummary: Two questions.\nicon: info\ngroup: safe\nkind: check-in\n"
        f"---\n{example('The check-in')}",
    ],
    ids=["topic", "check-in"],
)
def test_the_examples_of_the_guide_have_no_problem(text: str, tmp_path: Path) -> None:
    center, _ = read_center((CONTENT / "center.md").read_text("utf-8"), "center.md")
    assert center is not None
    pictures = PictureFolder(tmp_path, tmp_path)
    page, problems = read_topic("en/sleep-and-rest.md", text, center, ICONS, pictures)
    assert problems == ()
    assert page is not None
