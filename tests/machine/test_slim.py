"""What is dropped of PySide6 is there, and is nothing that the kiosk loads."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from kiosk.machine.slim import UNUSED, size, unused
from kiosk.paths import PROJECT

PACKAGES = Path(sysconfig.get_path("platlib"))

LOAD = """
import sys
from pathlib import Path
from kiosk.screen.engine import prepare_environment
prepare_environment(windowless=True)
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv[:1])
from kiosk import app, tour
from kiosk.paper import handout
from kiosk.screen.staff import area
from kiosk.screen import probe, qt_voice
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from kiosk.paths import QML
engine = QQmlApplicationEngine()
engine.addImportPath(str(QML))
component = QQmlComponent(engine)
component.loadFromModule("Kiosk", "Main")
assert not component.isError(), component.errorString()
print(Path("/proc/self/maps").read_text())
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="the list is that of the Linux package")


@linux
@pytest.mark.parametrize("pattern", UNUSED)
def test_pattern_names_something(pattern: str) -> None:
    assert any((PACKAGES / "PySide6").glob(pattern)), "PySide6 has no such file: take it out"


@linux
def test_nothing_is_dropped_that_the_screen_or_paper_loads() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", LOAD], check=True, capture_output=True, text=True, cwd=PROJECT
    ).stdout
    mapped = {Path(line.split(maxsplit=5)[5]) for line in loaded.splitlines() if "PySide6" in line}
    assert any(path.name.startswith("libQt6Quick.") for path in mapped)
    dropped = unused(PACKAGES)
    assert [path for path in mapped if any(path.is_relative_to(gone) for gone in dropped)] == []


def test_size_is_that_of_all_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"12345")
    (tmp_path / "c").write_bytes(b"123")
    (tmp_path / "link").symlink_to("c")
    assert size(tmp_path) == 8
    assert size(tmp_path / "c") == 3


def test_folder_without_the_package_has_nothing_to_drop(tmp_path: Path) -> None:
    assert unused(tmp_path) == frozenset()
