"""Which files make the program, and how two of it are told apart."""

from pathlib import Path

import pytest

from kiosk.machine.machine import MachineError
from kiosk.machine.shipped import copy, files_of, version_of
from kiosk.paths import PROJECT


def names(project: Path) -> set[str]:
    return {path.as_posix() for path in files_of(project)}


def test_the_whole_program_is_there() -> None:
    """All that a start from there reads: the screen, the words, the pages for staff."""
    assert {
        *("main.py", "requirements.txt", "LICENSE", "README.md", "docs/settings.toml"),
        *("kiosk/app.py", "kiosk/qml/Kiosk/Main.qml", "kiosk/machine/templates/sysctl.conf"),
        *("assets/built-in.json", "content/center.md", "content/en/help-now.md"),
    } <= names(PROJECT)


def test_nothing_is_there_that_came_by_the_way(project: Path) -> None:
    before = names(project)
    for name in (".hidden", "old.py~", "x.pyc", "x.part", ".git/config", "__pycache__/x.pyc"):
        (project / "kiosk" / name).parent.mkdir(exist_ok=True)
        (project / "kiosk" / name).write_text("?", "utf-8")
    (project / "tests").mkdir()
    (project / "tests" / "test.py").write_text("?", "utf-8")
    assert names(project) == before


def test_half_a_project_is_told(project: Path) -> None:
    (project / "requirements.txt").unlink()
    (project / "LICENSE").unlink()
    with pytest.raises(MachineError) as error:
        list(files_of(project))
    assert str(error.value) == (
        f"{project}: This is not the whole project; requirements.txt, LICENSE is missing. Type the "
        "command in the folder that was unpacked, the one with main.py in it."
    )


def test_a_copy_is_the_same_to_the_byte(project: Path, tmp_path: Path) -> None:
    copy(project, tmp_path / "copy")
    assert names(tmp_path / "copy") == names(project)
    for name in names(project):
        assert (tmp_path / "copy" / name).read_bytes() == (project / name).read_bytes()
    assert version_of(tmp_path / "copy", "python3.11") == version_of(project, "python3.11")


def test_every_byte_and_name_makes_another_version(project: Path) -> None:
    seen = {version_of(project, "python3.11")}
    (project / "main.py").write_text("main.pY\n", "utf-8")
    seen.add(version_of(project, "python3.11"))
    (project / "main.py").rename(project / "kiosk" / "main.py")
    (project / "main.py").write_text("", "utf-8")
    seen.add(version_of(project, "python3.11"))
    seen.add(version_of(project, "python3.13"))
    assert len(seen) == 4
