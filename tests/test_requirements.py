"""The locked packages: by version and hash only, and the same ones for the kiosk and its tests."""

import re
import tomllib

import pytest

from kiosk.paths import PROJECT

LOCKS = ("requirements.txt", "requirements-dev.txt")


def locked(name: str) -> dict[str, str]:
    """The version of each package and the hashes of its files, by the package's name."""
    text = (PROJECT / name).read_text("utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {re.split(r"[=; ]", line, maxsplit=1)[0]: line for line in lines}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_one_version_and_hashes(name: str) -> None:
    right = r"[a-z0-9-]+==[^ ;]+( ; [^\\]*?)?( +--hash=sha256:[0-9a-f]{64})+"
    assert [line for line in locked(name).values() if not re.fullmatch(right, line.strip())] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_is_written_down(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    assert re.findall(r".*(?:://|--(?:extra-)?index|--find-links).*", text) == []


def test_the_tests_run_with_what_the_kiosk_runs_with() -> None:
    kiosk, tests = (locked(name) for name in LOCKS)
    assert {name: tests.get(name) for name in kiosk} == kiosk


def test_everything_the_project_asks_for_is_locked() -> None:
    """After a change of pyproject.toml: `make lock`."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    kiosk, tests = (locked(name) for name in LOCKS)
    names = [re.split(r"[<>=~! ]", line)[0] for line in project["project"]["dependencies"]]
    assert [name for name in names if name.lower() not in kiosk] == []
    assert [name for name in project["dependency-groups"]["dev"] if name.lower() not in tests] == []
