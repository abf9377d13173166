"""A Qt binding that loses references is refused, before it can end the program."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from kiosk import self_check
from kiosk.paths import LOCK, PROJECT

counted = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="this Python does not count None, True and False"
)


def test_installed_binding_is_sound() -> None:
    assert abs(self_check.lost_references()) <= self_check.ALLOWED
    assert self_check.fault() == ""
    self_check.refuse_unsound()


@counted
@pytest.mark.parametrize("constant", [None, True, False])
def test_loss_is_noticed_before_it_ends_the_program(
    constant: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose, give_back = (
        ctypes.PYFUNCTYPE(None, ctypes.py_object)((name, ctypes.pythonapi))
        for name in ("Py_DecRef", "Py_IncRef")
    )
    calls = 0

    class Unsound:
        @property
        def rung(self) -> "Unsound":
            return self

        def emit(self) -> None:
            nonlocal calls
            calls += 1
            lose(constant)

        def setObjectName(self, name: str) -> None:
            pass

    monkeypatch.setattr(self_check, "_Bell", Unsound)
    try:
        assert self_check.lost_references() > self_check.ALLOWED
    finally:
        for _ in range(calls):
            give_back(constant)
    assert calls < 2 * self_check.ALLOWED


def test_unsound_binding_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 11, 7, "final", 0))
    monkeypatch.setattr(self_check, "lost_references", lambda: 51)
    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    with pytest.raises(SystemExit) as ended:
        self_check.refuse_unsound()
    assert ended.value.code == (
        "PySide6 6.12.0 would end the kiosk after a few minutes on Python 3.11.7. To install the "
        "version that belongs to the kiosk, type this line, then start again:\n"
        f'    "{sys.executable}" -m pip install --require-hashes --only-binary :all: -r "{LOCK}"\n'
        "Python 3.12 or newer would do as well."
    )


@counted
def test_unsound_program_still_ends_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_check, "lost_references", lambda: 51)
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert self_check.fault()
    spare = [
        sys.getrefcount(constant) - count
        for constant, count in zip((None, True, False), before, strict=True)
    ]
    assert min(spare) > 0.9 * self_check.SPARE


def test_newer_python_bears_any_binding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 12, 0, "final", 0))
    monkeypatch.setattr(self_check, "lost_references", lambda: 2000)
    assert self_check.fault() == ""


def test_every_command_with_qt_in_it_refuses(tmp_path: Path) -> None:
    code = (
        "from kiosk import cli, self_check\n"
        "self_check.fault = lambda: 'Not with this one.'\n"
        "for command in ('run', 'calibrate', 'tour out', 'handout', 'proof', 'ready'):\n"
        "    try:\n"
        "        cli.main(command.split())\n"
        "    except SystemExit as ended:\n"
        "        print(command, ended.code, sep=': ')\n"
    )
    environment = os.environ | {"PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"}
    environment |= dict.fromkeys(("XDG_STATE_HOME", "LOCALAPPDATA", "HOME"), str(tmp_path))
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "run: Not with this one.\n"
        "calibrate: Not with this one.\n"
        "tour out: Not with this one.\n"
        "handout: Not with this one.\n"
        "proof: Not with this one.\n"
        "ready: Not with this one.\n"
    )
    assert not list(tmp_path.glob("*.pdf"))
