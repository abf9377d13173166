"""A start waits for the display to answer, and only where there is one to wait for."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.recovery import display
from kiosk.recovery.display import LIMIT_S, wait_for_display


class Waiting:
    """A clock that goes on while somebody sleeps; `server` listens from a moment on."""

    def __init__(self, place: Path, after_s: float) -> None:
        self.time = 0.0
        self._place = place
        self._after_s = after_s
        self.server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        before, self.time = self.time, self.time + seconds
        if before < self._after_s <= self.time:
            self.server.bind(str(self._place))
            self.server.listen()

    def for_display(self, **environment: str) -> float:
        """How long it waits."""
        wait_for_display(environment, self.now, self.sleep)
        return self.time


@pytest.fixture
def x11(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(display, "X11", tmp_path)
    return tmp_path


@pytest.fixture
def waiting(x11: Path) -> Iterator[Waiting]:
    """The display :7, which answers after five seconds."""
    waiting = Waiting(x11 / "X7", after_s=5.0)
    yield waiting
    waiting.server.close()


@pytest.mark.parametrize("name", [":7", "unix:7", ":7.0"])
def test_start_waits_for_x(name: str, waiting: Waiting, capsys: pytest.CaptureFixture[str]) -> None:
    assert waiting.for_display(DISPLAY=name) == 5.0
    assert capsys.readouterr() == ("", "The display does not answer. The kiosk waits for it.\n")
    assert waiting.for_display(DISPLAY=name) == 5.0
    assert capsys.readouterr() == ("", "")


def test_start_waits_for_wayland(x11: Path, waiting: Waiting) -> None:
    assert waiting.for_display(WAYLAND_DISPLAY="X7", XDG_RUNTIME_DIR=str(x11)) == 5.0


def test_one_of_two_displays_is_enough(x11: Path, waiting: Waiting) -> None:
    both = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(x11), "DISPLAY": ":7"}
    assert waiting.for_display(**both) == 5.0


def test_what_never_comes_is_not_waited_for_for_ever(waiting: Waiting) -> None:
    assert waiting.for_display(DISPLAY=":8") == LIMIT_S


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": "localhost:10.0"}, {"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"}],
)
def test_nothing_to_wait_for(environment: dict[str, str], waiting: Waiting) -> None:
    assert waiting.for_display(**environment) == 0.0
