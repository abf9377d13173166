"""A projector that is plugged in and pulled out while the kiosk runs, with a real X server.

It needs Debian's package xvfb.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from whole.program import Program

pytestmark = pytest.mark.integration

MONITORS = Path(__file__).with_name("monitors.py")
LAPTOP = ("eDP-1", 0, 0, 700, 500, 175, 125)
HELP = "988"
PROJECTOR = ("HDMI-1", 700, 0, 800, 600, 0, 0)


class Desktop:
    """An X server whose displays can be plugged in and pulled out."""

    def __init__(self, number: str) -> None:
        self.environment = {**os.environ, "DISPLAY": f":{number}"}

    def plug_in(self, name: str, *numbers: int) -> None:
        self._do("plug-in", name, *map(str, numbers))

    def pull_out(self, name: str) -> None:
        self._do("pull-out", name)

    def _do(self, *arguments: str) -> None:
        command = [sys.executable, str(MONITORS), *arguments]
        subprocess.run(command, env=self.environment, check=True)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    if not shutil.which("Xvfb"):
        pytest.skip("Install what this test needs: apt-get install xvfb")
    server = ("Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1500x700x24")
    with subprocess.Popen(server, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        desktop = Desktop(process.stdout.readline().strip())
        desktop.plug_in(*LAPTOP)
        desktop.plug_in(*PROJECTOR)
        yield desktop
        process.terminate()


Start = Callable[..., Program]


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path, content: Path) -> Iterator[Start]:
    programs: list[Program] = []

    def start(*options: str) -> Program:
        arguments = ("run", "--content", str(content), "--state", str(tmp_path / "state"))
        environment = {**desktop.environment, "QT_QPA_PLATFORM": "xcb"}
        settings = ("--settings", os.devnull)
        programs.append(Program(*arguments, *settings, *options, environment=environment))
        return programs[-1]

    yield start
    for program in programs:
        program.kill()


def place(display: tuple[Any, ...]) -> list[int]:
    return list(display[1:5])


def test_kiosk_follows_its_display_and_keeps_the_visit(desktop: Desktop, start: Start) -> None:
    program = start("--screen", "HDMI-1")
    assert program.ask("window") == {
        "display": "HDMI-1",
        "place": place(PROJECTOR),
        "pxPerMm": pytest.approx(96 / 25.4),  # what a projector reports is not believed
        "sizeKnown": False,
    }
    program.begin()
    assert program.ask("touch Help now")
    program.ask("pass 1")
    assert program.shows(HELP)

    desktop.pull_out("HDMI-1")
    program.ask("arrive eDP-1")
    assert program.ask("window") == {
        "display": "eDP-1",
        "place": place(LAPTOP),
        "pxPerMm": pytest.approx(4.0, abs=0.05),
        "sizeKnown": True,
    }
    assert program.shows(HELP)

    desktop.plug_in(*PROJECTOR)
    program.ask("arrive HDMI-1")
    assert program.ask("window")["place"] == place(PROJECTOR)
    assert program.shows(HELP)
    status, said = program.close()
    assert (status, said) == (0, "")


def test_window_comes_to_what_is_left_in_its_size(desktop: Desktop, start: Start) -> None:
    program = start("--screen", "HDMI-1", "--window", "600x400")
    assert program.ask("window")["place"] == [700, 0, 600, 400]
    desktop.pull_out("HDMI-1")
    program.ask("arrive eDP-1")
    assert program.ask("window")["place"] == [0, 0, 600, 400]
    assert program.close()[0] == 0
