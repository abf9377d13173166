"""Settings that reach the screen: which display, what draws, and what the words cannot do."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app import advise, advise_display, density_keeper, exchange_of, unmet
from kiosk.edition import Source
from kiosk.fonts import Typeface
from kiosk.screen.display import Display, known_as
from kiosk.screen.engine import prepare_environment
from kiosk.screen.kiosk import Kiosk
from kiosk.state.choices import Choices
from screen.editions import BUILT_IN, FakeClock, edition, help_now, page


def test_display_that_is_not_there_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    advise_display("HDMI-2", ["eDP-1", "HDMI-1"])
    assert capsys.readouterr().err == (
        "There is no screen “HDMI-2” on this machine. The kiosk uses the first one until it is "
        "plugged in. “screen” must be “eDP-1” or “HDMI-1”.\n"
    )


@pytest.mark.parametrize("name", ["", "HDMI-1"])
def test_display_that_is_there_needs_no_words(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    advise_display(name, ["eDP-1", "HDMI-1"])
    assert capsys.readouterr().err == ""


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


def test_names_of_hidden_topics_that_hide_nothing_are_explained(typeface: Typeface) -> None:
    hidden = ("signs", "help-now", "singns", "safer-choices")
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), hidden_topics=hidden)
    there = edition(page("signs"), help_now("en"))
    off = Source("en/safer-choices.md", "")
    kiosk.show_edition(msgspec.structs.replace(there, sources=(off,)), Path("/edition-1"))
    assert list(unmet(kiosk.library)) == [
        "The page “help-now” is always shown. Take it out of “hidden_topics”.",
        "“hidden_topics” names “singns”, but there is no such topic. Write the names of files "
        "without .md, or take it out.",
    ]


def test_topics_that_staff_hide_are_not_taken_for_unsigned_ones(typeface: Typeface) -> None:
    signed = page("signs", reviewed_by="A. Doctor", reviewed_on="2026-11-24")
    kiosk = Kiosk(BUILT_IN, typeface, FakeClock(), only_signed=True, hidden_topics=("signs",))
    kiosk.show_edition(edition(signed), Path("/edition-1"))
    assert list(unmet(kiosk.library)) == []


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
