"""The locked packages: by version and hash only, and the same ones for the kiosk and its tests."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kiosk.paths import LOCK, PROJECT

LOCKS = ("requirements.txt", "requirements-dev.txt")
TINY = "platformdirs"
"""The smallest of the packages, for all systems."""


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
    assert re.findall(r".*(?:://|http|--(?:extra-)?index|--find-links).*", text) == []


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


@pytest.mark.parametrize(
    "name",
    [
        "Makefile",
        "README.md",
        "kiosk/lock.py",
        "kiosk/machine/program.py",
        "kiosk/machine/templates/start-kiosk.bat",
    ],
)
def test_every_install_checks_the_hashes(name: str) -> None:
    """Without them pip would take whatever has the name."""
    text = (PROJECT / name).read_text("utf-8")
    assert re.search(r"--require-hashes\W+--only-binary\W+:all:", text)


@pytest.fixture(scope="module")
def downloaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the file of one locked package, from this machine's own package index."""
    folder = tmp_path_factory.mktemp("wheels")
    wanted = locked(LOCK.name)[TINY].split()[0]
    done = pip("download", "--no-deps", "--only-binary", ":all:", "-d", str(folder), wanted)
    if done.returncode:
        pytest.skip(f"no package index can be reached from here: {done.stderr[-200:]}")
    return folder


@pytest.fixture
def wheel(downloaded: Path, tmp_path: Path) -> Path:
    """A copy of that file to change."""
    (original,) = downloaded.glob("*.whl")
    return Path(shutil.copy(original, tmp_path))


def pip(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def install(wheel: Path, lock: str) -> "tuple[subprocess.CompletedProcess[str], bool]":
    """Install the package as the kiosk's set-up does, from its folder and nowhere else; also
    whether anything of it is there afterwards.
    """
    file, target = wheel.with_name("lock.txt"), wheel.with_name("target")
    file.write_text(lock, "utf-8")
    where = ("--no-index", "--find-links", str(wheel.parent), "--target", str(target))
    strictly = ("--require-hashes", "--only-binary", ":all:", "-r", str(file))
    return pip("install", "--isolated", *where, *strictly), (target / TINY).exists()


@pytest.mark.integration
def test_package_as_it_was_locked_is_installed(wheel: Path) -> None:
    done, installed = install(wheel, locked(LOCK.name)[TINY])
    assert (done.returncode, installed) == (0, True), done.stderr


@pytest.mark.integration
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_package_with_one_other_byte_is_refused(wheel: Path, share: float) -> None:
    data = bytearray(wheel.read_bytes())
    data[round(share * (len(data) - 1))] ^= 1
    wheel.write_bytes(data)
    assert_refused(wheel, locked(LOCK.name)[TINY])


@pytest.mark.integration
def test_one_other_character_in_the_lock_is_refused(wheel: Path) -> None:
    lock = re.sub(
        r"(sha256:)(.)", lambda m: f"{m[1]}{int(m[2], 16) ^ 1:x}", locked(LOCK.name)[TINY]
    )
    assert_refused(wheel, lock)


@pytest.mark.integration
def test_package_without_a_hash_is_refused(wheel: Path) -> None:
    done, installed = install(wheel, locked(LOCK.name)[TINY].split()[0])
    assert (done.returncode, installed) == (1, False)
    assert "Hashes are required in --require-hashes mode" in done.stderr


def assert_refused(wheel: Path, lock: str) -> None:
    done, installed = install(wheel, lock)
    assert (done.returncode, installed) == (1, False)
    assert "DO NOT MATCH THE HASHES" in done.stderr
