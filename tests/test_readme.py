"""What the guides name exists: commands, pictures, files."""

import re
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.paths import ASSETS, CONTENT, PROJECT

GUIDES = (PROJECT / "README.md", CONTENT / "README.md", ASSETS / "README.md")


def found(pattern: str) -> list[str]:
    """What a pattern finds in all guides, sorted, each once."""
    texts = [guide.read_text("utf-8") for guide in GUIDES]
    return sorted({word for text in texts for word in re.findall(pattern, text, re.MULTILINE)})


def linked(guide: Path) -> list[str]:
    """The files a guide links to or shows; what stands in code are examples."""
    text = re.sub(r"```.*?```|`[^`]*`", "", guide.read_text("utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#:]+)\)|<img src=\"([^\"]+)\"", text)
    return [link or picture for link, picture in targets]


def test_every_make_target_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = found(r"(?:^|`)make ([a-z]+)(?=[ `]*(?:$|`|#|ARGS))")
    assert {"run", "test", "check", "lock"} <= set(named)
    assert [name for name in named if name not in targets] == []


def test_every_command_exists(capsys: pytest.CaptureFixture[str]) -> None:
    named = found(r"python main\.py ([a-z-]+)")
    assert {"check", "new-topic", "publish", "tour"} <= set(named)
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
