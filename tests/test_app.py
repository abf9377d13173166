"""Settings that reach the screen: which display, what draws, and what the words cannot do."""

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app import advise, chosen_screen, density_keeper, unmet
from kiosk.fonts import Typeface
from kiosk.screen.engine import prepare_environment
from kiosk.screen.kiosk import Kiosk
from kiosk.state.choices import Choices
from screen.editions import BUILT_IN, FakeClock, edition, page

DISPLAYS: list[Any] = [
    SimpleNamespace(name=lambda: "eDP-1"),
    SimpleNamespace(name=lambda: "HDMI-1"),
]
MACHINE: Any = SimpleNamespace(screens=lambda: DISPLAYS, primaryScreen=lambda: DISPLAYS[0])


@pytest.mark.parametrize(("name", "number"), [("", 0), ("eDP-1", 0), ("HDMI-1", 1)])
def test_screen_is_chosen_by_its_name(
    name: str, number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chosen_screen(MACHINE, name) is DISPLAYS[number]
    assert capsys.readouterr().err == ""


def test_unknown_screen_is_explained_and_the_first_one_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert chosen_screen(MACHINE, "HDMI-2") is DISPLAYS[0]
    assert capsys.readouterr().err == (
        "There is no screen “HDMI-2” on this machine. The kiosk uses the first one instead. "
        "“screen” must be “eDP-1” or “HDMI-1”.\n"
    )


@pytest.mark.parametrize(("renderer", "backend"), [("software", "software"), ("gpu", "rhi")])
def test_chosen_renderer_goes_before_the_environment(
    renderer: str, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "other")
    prepare_environment(renderer=renderer)
    assert os.environ["QT_QUICK_BACKEND"] == backend


NO_FRENCH = (
    "The content has no page in the language “fr”, so visits begin in English. “language” must be "
    "one of those that there are: “en” and “es”."
)
NONE_SIGNED = (
    "No page is signed by a clinician, so with “only_signed” the kiosk shows nothing but help now. "
    "Fill in “reviewed by” and “reviewed on” in the files of the pages, or set “only_signed” to "
    "false."
)


def test_what_the_words_do_not_have_is_said_once(
    typeface: Typeface, capsys: pytest.CaptureFixture[str]
) -> None:
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), language="fr", only_signed=True)
    advise(kiosk)
    kiosk.begin()
    kiosk.end()
    assert capsys.readouterr().err == ""  # the words are still on their way
    for _ in range(2):
        kiosk.show_edition(edition(page("signs")), Path("/edition-1"))
    assert capsys.readouterr().err == f"{NO_FRENCH}\n{NONE_SIGNED}\n"
    signed = page("signs", language="fr", reviewed_by="A. Doctor", reviewed_on="2026-11-24")
    kiosk.show_edition(edition(page("signs"), signed), Path("/edition-2"))
    assert list(unmet(kiosk.library)) == []
    assert kiosk.language == "fr"


def test_new_density_is_kept_and_counts_at_once(qapp: QGuiApplication, tmp_path: Path) -> None:
    window = QQuickWindow()
    assert density_keeper(Choices(tmp_path), qapp, window)(5.0) == ""
    assert window.property("pxPerMm") == 5.0
    assert qapp.styleHints().startDragDistance() == 40  # 8 mm
    assert Choices(tmp_path).load() == ({"px_per_mm": 5.0}, "")


def test_density_that_cannot_be_kept_is_explained_and_changes_nothing(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "state"
    state.write_text("in the way", "utf-8")
    window = QQuickWindow()
    sentence = density_keeper(Choices(state), qapp, window)(5.0)
    assert sentence.startswith(f"{state}: The choice cannot be kept here: ")
    assert capsys.readouterr() == ("", f"{sentence}\n")
    assert window.property("pxPerMm") is None
