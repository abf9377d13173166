"""Settings that reach the screen: which display, and what draws."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app import density_keeper, exchange_of
from kiosk.screen.display import Display, known_as
from kiosk.screen.engine import prepare_environment
from kiosk.state.choices import Choices


@pytest.mark.parametrize(("renderer", "backend"), [("software", "software"), ("gpu", "rhi")])
def test_chosen_renderer_goes_before_the_environment(
    renderer: str, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "other")
    prepare_environment(renderer=renderer)
    assert os.environ["QT_QUICK_BACKEND"] == backend


@pytest.fixture
def display(qapp: QGuiApplication) -> Iterator[Display]:
    """The display of the tests, with a window on it."""
    window = QQuickWindow()
    display = Display(qapp, size=(100, 100))
    display.open(window)
    yield display
    window.close()
    window.deleteLater()


def test_new_density_is_kept_and_counts_at_once(
    qapp: QGuiApplication, display: Display, tmp_path: Path
) -> None:
    assert density_keeper(Choices(tmp_path), display)(5.0) == ""
    assert display.px_per_mm == 5.0
    assert qapp.styleHints().startDragDistance() == 40  # 8 mm
    assert Choices(tmp_path).densities() == {known_as(display.screen): 5.0}
    assert Choices(tmp_path).load() == ({}, "")


def test_density_that_cannot_be_kept_is_explained_and_changes_nothing(
    display: Display, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "state"
    state.write_text("in the way", "utf-8")
    before = display.px_per_mm
    sentence = density_keeper(Choices(state), display)(5.0)
    assert sentence.startswith(f"{state}: The choice cannot be kept here: ")
    assert capsys.readouterr() == ("", f"{sentence}\n")
    assert display.px_per_mm == before


def test_words_are_handed_around_by_programs_of_their_own(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "en" / "signs.md").write_text("Signs", "utf-8")
    exchange = exchange_of(content, tmp_path / "state")
    saved = exchange(["export", str(tmp_path / "words.kiosk")])
    assert saved is not None
    assert json.loads(saved.output)["pages"] == 1
    back = exchange(["bring-back"])
    assert back is not None
    assert json.loads(back.output)["error"]["values"] == [f"{content}.before"]
    listed = exchange(["import"])
    assert listed is not None
    assert json.loads(listed.output)["shown_until"] == ""
