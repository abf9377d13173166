"""What the pages in docs/ name is there, and nothing is left out."""

import re
from pathlib import Path

import pytest

from kiosk.keys import ACTIONS, USUAL_KEYS
from kiosk.paths import ASSETS, PROJECT

PAGES = sorted((PROJECT / "docs").glob("*.md"))
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
ACCESSIBILITY = (PROJECT / "docs" / "accessibility.md").read_text("utf-8")
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


def test_every_requirement_says_how_it_is_met_and_what_proves_it() -> None:
    rows = re.findall(r"^\| (R\d+) \| (.+) \| (.+) \| (.+) \|$", ACCESSIBILITY, re.M)
    assert [number for number, *_ in rows] == [f"R{number}" for number in range(1, 31)]
    for number, _, met, proof in rows:
        assert re.match(r"(Met|In part|Not met|There is no)\b", met), number
        assert "`test" in proof, number


def test_every_test_of_the_requirements_exists() -> None:
    """After moving or renaming a test: mend docs/accessibility.md."""
    files = {name for name in named(ACCESSIBILITY) if name.startswith("tests/")}
    assert [name for name in sorted(files) if not (PROJECT / name).exists()] == []
    tests = [
        path for kind in ("test_*.py", "tst_*.qml") for path in (PROJECT / "tests").rglob(kind)
    ]
    texts = "\n".join(path.read_text("utf-8") for path in tests)
    there = set(re.findall(r"\b(?:def|function) (test_\w+)", texts))
    assert sorted(set(re.findall(r"`(test_\w+)`", ACCESSIBILITY)) - there) == []


def test_the_keys_are_those_of_a_machine_without_settings() -> None:
    rows = re.findall(r"^\| (\w+) \| `(\w+)` \|", ACCESSIBILITY, re.M)
    assert {key: action for key, action in rows if key != "none"} == USUAL_KEYS
    assert [action for _, action in rows] == list(ACTIONS)


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
