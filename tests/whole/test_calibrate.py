"""Staff say how large the screen is; the running program goes by it, now and at the next start."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.state.choices import FILE
from whole.program import Program

Calibrate = Callable[[], Program]


@pytest.fixture
def calibrate(tmp_path: Path, content: Path) -> Iterator[Calibrate]:
    """Starts the calibration, each time with the same state."""
    programs: list[Program] = []

    def calibrate() -> Program:
        places = ("--content", str(content), "--state", str(tmp_path / "state"))
        size = ("--window", "800x480", "--settings", os.devnull)
        programs.append(Program("calibrate", *places, *size))
        return programs[-1]

    yield calibrate
    for program in programs:
        program.kill()


def figure(kiosk: Program) -> float:
    """The pixels in a millimeter that the screen shows."""
    (found,) = (text for text in kiosk.ask("texts") if text.endswith(" px/mm"))
    return float(found.removesuffix(" px/mm"))


def test_what_was_saved_is_used_at_the_next_start(calibrate: Calibrate, tmp_path: Path) -> None:
    kiosk = calibrate()
    before = figure(kiosk)
    for _ in range(20):
        kiosk.ask("key Right")
    chosen = figure(kiosk)
    assert chosen == pytest.approx(before + 20 / 85.6, abs=0.02)
    assert kiosk.ask("touch Save")
    assert kiosk.shows("Check it with a ruler")
    kiosk.ask("pass 1")
    assert kiosk.ask("touch It is right: done")
    assert kiosk.shows("Touch to start")
    assert kiosk.close() == (0, "")
    kept = json.loads((tmp_path / "state" / FILE).read_text("utf-8"))
    # the offscreen display has no name
    assert kept == {"densities": {"800x800": pytest.approx(chosen, abs=0.01)}}

    again = calibrate()
    assert figure(again) == chosen
    again.ask("key Left")
    again.ask("key Escape")
    assert again.shows("Touch to start")
    assert again.close() == (0, "")
    assert json.loads((tmp_path / "state" / FILE).read_text("utf-8")) == kept


def test_what_cannot_be_saved_is_said(calibrate: Calibrate, tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("in the way", "utf-8")
    kiosk = calibrate()
    kiosk.ask("key Right")
    chosen = figure(kiosk)
    assert kiosk.ask("touch Save")
    sentence = (
        f"{state}: The choice cannot be kept here: File exists. Make room on the disk, let the "
        "user who runs the kiosk write to this folder, or choose another folder with --state."
    )
    assert kiosk.shows(sentence)
    assert figure(kiosk) == chosen
    kiosk.ask("key Escape")
    status, said = kiosk.close()
    assert status == 0
    assert said.splitlines()[-1] == sentence
