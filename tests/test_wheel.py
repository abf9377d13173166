"""The wheel: built, installed without a network, and run far from the checkout."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from kiosk.lock import read_lock
from kiosk.parts import list_parts
from kiosk.paths import CONTENT, PROJECT

pytestmark = pytest.mark.integration

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, beside the packages of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["wheel", str(PROJECT), "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    _pip(build)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    _pip(["--python", str(scripts / "python"), "install", "--no-index", "--no-deps", str(wheel)])
    (packages,) = environment.rglob("site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return scripts


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home folder of a user who has never started the kiosk."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def command(installed: Path, home: Path, tmp_path: Path) -> Command:
    """Runs the installed `kiosk` from an empty folder."""
    away = tmp_path / "away"
    away.mkdir()
    own = {"PYTHONPATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}
    environment = {name: value for name, value in os.environ.items() if name not in own}
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        environment[name] = str(home)

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(installed / "kiosk"), *arguments],
            cwd=away,
            env=environment,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    return run


def _pip(arguments: list[str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments],
        check=True,
    )


def words(folder: Path) -> dict[str, str]:
    """Every file of a content folder and what is in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*.md")
    }


def test_first_start_copies_the_words_and_later_ones_keep_them(
    command: Command, home: Path
) -> None:
    done = command("check")
    assert done.returncode == 0, done
    assert re.search(r"^\d+ pages, 0 errors, \d+ warnings?\.$", done.stdout, re.MULTILINE)
    (content,) = (path.parent for path in home.rglob("center.md") if path.parent.name == "content")
    assert done.stderr == f"{content}: These are the words of the kiosk now, for staff to change.\n"
    assert words(content) == words(CONTENT)

    (content / "en" / "signs.md").unlink()
    (content / "en" / "effects.md").write_text("no header at all", "utf-8")
    done = command("check")
    assert (done.returncode, done.stderr) == (1, "")
    assert "en/effects.md:1: error: " in done.stdout
    assert not (content / "en" / "signs.md").exists()


def test_words_are_published(command: Command) -> None:
    done = command("publish")
    assert done.returncode == 0, done
    assert re.fullmatch(r"edition-1: \d+ pages, \d+ problems?\.\n", done.stdout)


def test_new_topic_finds_its_templates(command: Command, home: Path) -> None:
    done = command("new-topic", "sleep-and-rest")
    assert done.returncode == 0, done
    (spanish,) = home.rglob("es/sleep-and-rest.md")
    assert "## Qué ayuda" in spanish.read_text("utf-8")
    assert done.stdout.endswith("4. Ask what is still to mend: kiosk check\n")


def test_tour_shows_every_page(command: Command, tmp_path: Path) -> None:
    done = command("tour", str(tmp_path / "tour"), "--devices", "panel")
    assert done.returncode == 0, done
    pictures = {path.stem.rpartition("-")[0] for path in tmp_path.glob("tour/panel/*.png")}
    assert {"en-home", "es-bladder-and-body", "en-help-now", "es-help-now"} <= pictures
    assert "QML" not in done.stderr
    assert list((tmp_path / "away").iterdir()) == []


def test_card_for_staff_calls_the_commands_as_they_are_installed(
    command: Command, tmp_path: Path
) -> None:
    done = command("handout", "--staff-card", str(tmp_path / "card.pdf"))
    assert done.returncode == 0, done
    (sheet,) = pypdfium2.PdfDocument(tmp_path / "card.pdf")
    assert "kiosk set-pin." in " ".join(sheet.get_textpage().get_text_range().split())
    for page in ("--what-now", "--event-day"):
        assert command("handout", page, str(tmp_path / "page.pdf")).returncode == 0, page


def test_list_of_parts_is_that_of_the_checkout(command: Command) -> None:
    done = command("parts")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == list_parts(read_lock())


def test_licenses_and_notices_are_shipped(installed: Path) -> None:
    (packages,) = installed.parent.rglob("site-packages")
    (folder,) = packages.glob("kiosk-*.dist-info/licenses")
    shipped = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert shipped == {
        "LICENSE",
        "docs/notices.md",
        "assets/fonts/atkinson-hyperlegible-LICENSE.txt",
        "assets/fonts/noto-sans-LICENSE.txt",
        "assets/icons/phosphor-LICENSE.txt",
    }
    of_qt = packages / "kiosk" / "data" / "assets" / "licenses"
    assert {path.name for path in of_qt.iterdir()} == {"LGPL-3.0.txt", "GPL-3.0.txt"}
