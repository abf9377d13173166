"""What the pages in docs/ name is there, and nothing is left out."""

import re
from pathlib import Path

import pytest

from kiosk.paths import ASSETS, PROJECT

PAGES = sorted((PROJECT / "docs").glob("*.md"))
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
NOTICES = (PROJECT / "docs" / "notices.md").read_text("utf-8")
FOLDERS = ("assets", "content", "docs", "kiosk", "tests")


def named(text: str) -> set[str]:
    """The files and folders of the project that a text names."""
    return set(re.findall(rf"(?<![\w/.-])(?:{'|'.join(FOLDERS)})/(?:[\w-]|[./](?=\w)|/)*", text))


def test_everything_the_architecture_names_exists() -> None:
    """After moving a file: mend docs/architecture.md."""
    assert {"kiosk/live.py", "kiosk/qml/Kiosk/blocks/", "content/README.md"} <= named(ARCHITECTURE)
    assert [name for name in sorted(named(ARCHITECTURE)) if not (PROJECT / name).exists()] == []


def test_the_drawing_has_every_folder_of_the_program() -> None:
    drawn = named(ARCHITECTURE.split("```")[1])
    folders = {f"kiosk/{path.name}/" for path in (PROJECT / "kiosk").glob("[!_]*/")}
    assert {name for name in drawn if name.endswith("/")} == folders | {"assets/", "content/"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_linked_file_exists(page: Path) -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [name for name in linked if not (page.parent / name).exists()] == []


def test_the_notices_name_every_package_that_is_installed() -> None:
    """After a change of the packages: name the new one in docs/notices.md, with its license."""
    locked = re.findall(r"^([\w-]+)==", (PROJECT / "requirements.txt").read_text("utf-8"), re.M)
    assert re.findall(r"^\| `([\w-]+)` \|", NOTICES, re.M) == locked


def test_the_notices_name_every_license_in_assets() -> None:
    listed = (ASSETS / "README.md").read_text("utf-8")
    licenses = set(re.findall(r"\| ([\w.-]+) \|$", listed, re.M))
    assert {"MIT", "OFL-1.1"} <= licenses
    assert [name for name in sorted(licenses) if f"| {name} |" not in NOTICES] == []
