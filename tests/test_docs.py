"""What the pages in docs/ name is there, and nothing is left out."""

import re
import shlex
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authoring.staff_page import read_staff_page
from kiosk.cli.paper import STAFF_PAGES
from kiosk.keys import ACTIONS, USUAL_KEYS
from kiosk.paths import ASSETS, DOCS, PROJECT

PAGES = sorted((PROJECT / "docs").glob("*.md"))
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text("utf-8")
ACCESSIBILITY = (PROJECT / "docs" / "accessibility.md").read_text("utf-8")
FOR_STAFF = {name: (DOCS / f"{name}.md").read_text("utf-8") for name in STAFF_PAGES}
FOLDERS = ("assets", "content", "docs", "kiosk", "tests")


def anchor(heading: str) -> str:
    """What a heading is called in a link to it, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def sections(page: Path) -> set[str]:
    """What can be linked to in a page."""
    return {anchor(words) for words in re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)}


def commands_for_staff() -> set[str]:
    """The arguments of the commands in the pages for staff, however the program is called."""
    typed = {words for text in FOR_STAFF.values() for words in re.findall(r"`([^`]+)`", text)}
    run = {found[1] for words in typed if (found := re.fullmatch(r'make run ARGS="(.+)"', words))}
    called = {words.partition("python main.py ")[2] for words in typed}
    return run | called - {""}


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
def test_every_linked_file_and_section_exists(page: Path) -> None:
    linked = re.findall(r"\]\(([^)#:]*)#?([^)#:]*)\)", page.read_text("utf-8"))
    for name, section in linked:
        file = page.parent / name if name else page
        assert file.exists(), name
        assert not section or section in sections(file), section


@pytest.mark.parametrize("name", FOR_STAFF)
def test_bold_words_for_staff_stand_on_the_screen(name: str) -> None:
    """After a change of words on the screen: mend them in this page; new ones need `make words`."""
    on_screen = set((ASSETS / "interface.txt").read_text("utf-8").splitlines())
    bold = set(re.findall(r"\*\*([^*]+)\*\*", FOR_STAFF[name])) - {"bold"}
    assert "OK" in bold
    assert sorted(bold - on_screen) == []


@pytest.mark.parametrize("command", sorted(commands_for_staff()))
def test_every_command_for_staff_is_understood(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = ArgumentParser.parse_args

    def only_parse(parser: ArgumentParser, arguments: list[str]) -> Namespace:
        return Namespace(**vars(parse(parser, arguments)) | {"command": lambda options: 7})

    monkeypatch.setattr(ArgumentParser, "parse_args", only_parse)
    assert cli.main(shlex.split(command)) == 7


@pytest.mark.parametrize("name", FOR_STAFF)
def test_keys_for_staff_are_those_of_a_machine_without_settings(name: str) -> None:
    named = set(re.findall(r"(?<!Alt\+)\bF\d+\b", FOR_STAFF[name]))
    assert named <= USUAL_KEYS.keys()


@pytest.mark.parametrize("name", FOR_STAFF)
def test_pages_for_staff_are_easy_to_read(name: str) -> None:
    page, problems = read_staff_page(name, FOR_STAFF[name], "kiosk")
    assert problems == ()
    assert page.reading is not None
    assert page.reading.score <= 6


def test_every_symptom_is_in_the_contents() -> None:
    text = FOR_STAFF["what-now"]
    listed = re.findall(r"^- \[(.+)\]\(#(.+)\)$", text, re.M)
    headings = re.findall(r"^## (.+)$", text, re.M)
    assert listed == [(heading, anchor(heading)) for heading in headings]


def test_every_symptom_has_steps() -> None:
    _, *symptoms = re.split(r"^## ", FOR_STAFF["what-now"], flags=re.M)
    assert [words for words in symptoms if not re.match(r".+\n\n1\. ", words)] == []
