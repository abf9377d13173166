"""The kiosk on the screen of a kiosk machine: cage, in a window of X11 and without a screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from whole.cage import PATIENCE_S, Cage, as_somebody
from whole.machines import need

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(sys.platform != "linux", reason="cage runs on Linux only"),
]

Start = Callable[..., Cage]


@pytest.fixture
def start(tmp_path: Path, content: Path) -> Iterator[Start]:
    """Starts cage with the kiosk in it."""
    need("cage")
    need("Xwayland")
    if subprocess.run([*as_somebody(), "true"], check=False, capture_output=True).returncode:
        pytest.skip("cage refuses to run as root, and this machine lets nobody be somebody else")
    cages: list[Cage] = []

    def start(display: str = "") -> Cage:
        options = ("--content", str(content), "--settings", os.devnull, "--px-per-mm", "3.955")
        cages.append(Cage(tmp_path, *options, display=display))
        return cages[-1]

    yield start
    for cage in cages:
        cage.close()


@pytest.fixture
def display() -> Iterator[str]:
    """An X server."""
    need("Xvfb")
    server = ("Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1366x768x24")
    with subprocess.Popen(server, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield f":{process.stdout.readline().strip()}"
        process.terminate()


def test_the_kiosk_fills_the_screen(start: Start, display: str, tmp_path: Path) -> None:
    need("grim")
    cage = start(display)
    cage.kiosk_says.wait()  # the first sign of life comes as soon as there is a window
    cage.picture(tmp_path / "shot.png")
    with Image.open(tmp_path / "shot.png") as picture:
        whole = picture.convert("RGB")
        # A button, letters and a code are on it, and no corner shows what is behind.
        assert len(whole.getcolors(whole.width * whole.height) or ()) > 50
        right, bottom = whole.width - 1, whole.height - 1
        corners = {whole.getpixel((x, y)) for x in (0, right) for y in (0, bottom)}
        assert len(corners) == 1
        assert corners != {(0, 0, 0)}
    assert "qt.qpa" not in cage.said("kiosk")


def test_a_kiosk_that_is_killed_leaves_the_screen_to_the_next(start: Start) -> None:
    cage = start()
    for number in (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT):
        cage.kiosk.send_signal(number)
        cage.kiosk.wait(PATIENCE_S)
        cage.screen_says.wait()  # it lives
        assert cage.screen.poll() is None
        cage.kiosk = cage.start_kiosk()
        cage.kiosk_says.wait()


def test_the_kiosk_ends_with_its_screen(start: Start) -> None:
    cage = start()
    cage.screen.kill()
    assert cage.kiosk.wait(PATIENCE_S) != 0
    assert "The Wayland connection broke." in cage.said("kiosk")


def test_a_screen_that_hangs_is_silent(start: Start) -> None:
    """So systemd starts another one, although the kiosk itself is well."""
    cage = start()
    cage.screen.send_signal(signal.SIGSTOP)
    cage.kiosk_says.wait()
    cage.kiosk_says.wait()
    with pytest.raises(TimeoutError):
        cage.screen_says.wait(patience_s=3)
    cage.screen.send_signal(signal.SIGCONT)
    cage.screen_says.wait()


def test_cage_ends_with_what_it_starts(start: Start) -> None:
    """Whatever becomes of the sign of life, no screen stays that nobody watches."""
    cage = start()
    (watcher,) = children(cage.screen.pid)
    os.kill(watcher, signal.SIGKILL)
    cage.screen.wait(PATIENCE_S)
    assert cage.kiosk.wait(PATIENCE_S) != 0


def children(pid: int) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True)
    return [int(line) for line in listed.stdout.split()]
