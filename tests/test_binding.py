"""What the screen loads, and that loading it costs no more than it must."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import PROJECT

LATER = (
    *("kiosk.authoring", "kiosk.exchange", "kiosk.paper", "kiosk.ready", "kiosk.speech"),
    *("kiosk.screen.staff.area", "kiosk.screen.passages", "kiosk.screen.description"),
    *("kiosk.screen.known_keys", "kiosk.live", "kiosk.program"),
    *("markdown", "qrcode", "PIL", "zxingcpp"),
    *("dataclasses", "difflib", "hashlib", "html", "logging", "subprocess", "tomllib"),
)
"""What the first visitor does not need."""


def run(code: str) -> str:
    """What a Python of its own prints."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout


WRONG = {
    "types": "QtCore.QObject().setObjectName(5)",
    "values": "QtCore.QTimer().start('soon')",
    "number": "QtCore.QObject(1, 2, 3)",
    "keyword": "QtCore.QObject(parents=None)",
    "property": "QtCore.QTimer(interval='soon')",
    "name": "QtCore.QTimer.stopp",
    "text": "print(QtCore.QTimer.setInterval.__doc__); help(QtCore.QSize.boundedTo)",
}
"""What makes PySide6 say something of its functions."""


def said(load: str, mistake: str) -> str:
    """What Python prints of a mistake in a program that has loaded Qt in this way."""
    code = (
        f"{load}; from PySide6 import QtCore\ntry: {mistake}\nexcept Exception as e: print(repr(e))"
    )
    return run(code)


@pytest.mark.parametrize("mistake", WRONG.values(), ids=WRONG)
def test_mistakes_are_explained_as_ever(mistake: str) -> None:
    explained = said("from kiosk.binding import load_binding; load_binding()", mistake)
    assert explained == said("pass", mistake)
    assert len(explained) > 20


def test_what_explains_is_loaded_only_then() -> None:
    names = "print(*(name for name in sys.modules if name.startswith('shibokensupport.')))"
    code = f"import sys; from kiosk.binding import load_binding; load_binding(); {names}"
    assert run(code).split() == [
        "shibokensupport.signature",
        "shibokensupport.signature.mapping",
        "shibokensupport.signature.loader",
    ]


@pytest.mark.parametrize("value", ["0", "1"])
def test_environment_does_not_touch_its_files(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With this variable PySide6 unpacks its own modules into the folder, or deletes it."""
    monkeypatch.setenv("SBK_EMBED", value)
    binding = shutil.copytree(PROJECT / "kiosk" / "binding", tmp_path / "kiosk" / "binding")
    (tmp_path / "kiosk" / "__init__.py").touch()
    before = {file: file.read_bytes() for file in binding.rglob("*.py")}
    place = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import kiosk.binding as binding; "
    assert run(f"{place}binding.load_binding(); print(binding.__file__)").startswith(str(tmp_path))
    assert {file: file.read_bytes() for file in binding.rglob("*.py")} == before


DAMAGE = (
    *(("__init__.py", damage) for damage in (None, "(")),
    *(("signature/loader.py", damage) for damage in (None, "(", "")),
    *(("signature/mapping.py", damage) for damage in (None, "(", "")),
)
"""A file of the binding, and what stands in it; None where it is missing."""


@pytest.mark.parametrize(("file", "damage"), DAMAGE)
def test_without_a_file_of_it_qt_takes_its_own(
    file: str, damage: str | None, tmp_path: Path
) -> None:
    binding = shutil.copytree(PROJECT / "kiosk" / "binding", tmp_path / "kiosk" / "binding")
    (tmp_path / "kiosk" / "__init__.py").touch()
    broken = binding / "files.dir" / "shibokensupport" / file
    broken.unlink()
    if damage is not None:
        broken.write_text(damage)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import kiosk.binding as binding; "
        "binding.load_binding(); from PySide6.QtCore import QObject; print(binding.__file__)\n"
        "try: QObject().setObjectName(5)\nexcept TypeError as error: print(error)"
    )
    where, _, error = run(code).partition("\n")
    assert Path(where).is_relative_to(tmp_path)
    assert "setObjectName(name: str, /)" in error


def test_import_stays_pythons_own() -> None:
    code = (
        "import builtins; plain = builtins.__import__; from kiosk.binding import load_binding; "
        "load_binding(); import PySide6.QtQml; print(builtins.__import__ is plain)"
    )
    assert run(code) == "True\n"


HOME = """
import sys
from pathlib import Path
from kiosk.binding import load_binding
load_binding()
from PySide6 import QtCore, QtGui
from kiosk.screen.engine import load, prepare_environment, show, window_of
prepare_environment(windowless=True)
application = QtGui.QGuiApplication([])
from kiosk.app import kiosk_of
from kiosk.edition.built_in import load_built_in
from kiosk.screen.staff.backstage import NOTHING
from kiosk.settings import Settings
kiosk = kiosk_of(Settings(), load_built_in(), NOTHING)
engine = load(kiosk, 4.0)
window = window_of(engine)
show(window, None)
kiosk.begin()
window.grabWindow()
assert kiosk.visit
print("Qt" in vars(QtCore))
"""


def test_home_needs_none_of_the_enumerations_of_qt() -> None:
    """They are 1,500 names, for which a start would wait 11 ms."""
    assert run(HOME) == "False\n"


def test_screen_waits_for_nothing_that_it_does_not_show() -> None:
    loaded = run(
        "import sys, kiosk.cli; from kiosk.binding import load_binding; load_binding(); "
        "import kiosk.self_check, kiosk.app; print(*sys.modules)"
    ).split()
    assert "kiosk.screen.session" in loaded
    assert [name for name in LATER if name in loaded] == []
