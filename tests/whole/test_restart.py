"""Staff end the program, or start it anew: it comes back as it was, with what they chose."""

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from kiosk.state.choices import FILE
from kiosk.state.pin import PinLock
from whole.program import Program

Start = Callable[..., Program]
PIN = "314159"


def enter(kiosk: Program) -> None:
    """Open the staff area."""
    kiosk.ask("key Control+Shift+S")
    for digit in PIN:
        kiosk.ask(f"key {digit}")
    kiosk.ask("key Return")


def touch(kiosk: Program, name: str) -> None:
    kiosk.ask("pass 1")  # it is not the second half of a double touch
    assert kiosk.ask(f"touch {name}"), kiosk.ask("texts")


def size(kiosk: Program, folder: Path) -> tuple[int, int]:
    """The size of the window in pixels."""
    assert kiosk.ask(f"shot {folder / 'shot.png'}")
    with Image.open(folder / "shot.png") as picture:
        return picture.size


def test_restart_comes_back_with_the_same_window_and_state(start: Start, tmp_path: Path) -> None:
    state = tmp_path / "state"
    PinLock(state, cost=2).set(PIN)
    kiosk = start(options=("--volume", "7"))
    before = size(kiosk, tmp_path)

    enter(kiosk)
    kiosk.ask("wait Staff area")
    touch(kiosk, "Settings")
    assert kiosk.shows("7 of 10")
    touch(kiosk, "Español")
    kiosk.ask("wait Ajustes")  # the words are there a moment after the start
    touch(kiosk, "Volver")
    touch(kiosk, "Reiniciar")
    assert kiosk.shows("¿Reiniciar el quiosco?")
    touch(kiosk, "Sí, reiniciar")
    kiosk.begun_anew()

    assert kiosk.shows("Toque para empezar")
    assert size(kiosk, tmp_path) == before == (1366, 768)
    assert json.loads((state / FILE).read_text("utf-8")) == {"language": "es"}

    enter(kiosk)
    kiosk.ask("wait Área del personal")
    touch(kiosk, "Ajustes")
    assert kiosk.shows("7 de 10")  # as on the command line
    touch(kiosk, "Volver")
    touch(kiosk, "Cerrar")
    touch(kiosk, "Sí, cerrar")
    assert kiosk.ended() == (0, "")


def test_calibration_is_not_asked_for_again(content: Path, tmp_path: Path) -> None:
    PinLock(tmp_path / "state", cost=2).set(PIN)
    places = ("--content", str(content), "--state", str(tmp_path / "state"))
    kiosk = Program("calibrate", *places, "--window", "1366x768", "--settings", os.devnull)
    try:
        kiosk.ask("key Escape")
        enter(kiosk)
        kiosk.ask("wait Staff area")
        touch(kiosk, "Restart")
        touch(kiosk, "Yes, restart")
        kiosk.begun_anew()
        assert kiosk.shows("Touch to start")
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == (0, "")
    finally:
        kiosk.kill()
