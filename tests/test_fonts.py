"""The typeface is measured, and missing files do not stop the screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import fonts
from kiosk.fonts import Typeface, load_typeface, measure


def test_shipped_typeface_is_measured(typeface: Typeface) -> None:
    assert typeface.family == "Atkinson Hyperlegible"
    assert typeface.cap_height == pytest.approx(0.668, abs=0.005)
    assert 0.4 < typeface.letter_width < 0.5


def test_second_family_is_there_too(typeface: Typeface) -> None:
    assert measure("Noto Sans").cap_height == pytest.approx(0.714, abs=0.005)


def test_missing_fonts_are_said_and_another_is_measured(
    qapp: QGuiApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(fonts, "FAMILIES", ("No such font", "Nor this one"))
    found = load_typeface(tmp_path / "nowhere")
    assert found.cap_height > 0
    assert "A font is missing" in caplog.text


def test_broken_font_is_said(
    typeface: Typeface, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.woff").write_bytes(b"wOFFno")
    assert load_typeface(tmp_path) == typeface
    assert "broken.woff cannot be read" in caplog.text
