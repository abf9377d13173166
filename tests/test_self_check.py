"""A Qt binding that loses references is refused."""

import sys

import pytest

from kiosk.screen import self_check


def test_installed_binding_is_sound() -> None:
    assert abs(self_check.lost_references()) <= self_check.ALLOWED
    assert self_check.fault() == ""


def test_unsound_binding_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 11, 7))
    monkeypatch.setattr(self_check, "lost_references", lambda: 2000)
    assert self_check.fault() == (
        "This version of PySide6 would end the kiosk after a few minutes on this version of "
        "Python. Install the versions in requirements.txt again, or use Python 3.12 or newer."
    )


def test_newer_python_bears_any_binding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    monkeypatch.setattr(self_check, "lost_references", lambda: 2000)
    assert self_check.fault() == ""
