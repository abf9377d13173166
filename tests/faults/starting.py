"""One start of the real program on a small display, and what went wrong with it."""

import signal
import time

from PIL import Image

from faults.real import Running, running
from faults.xscreen import XScreen

PAINTED_S = 20.0
"""What is black for longer than this stays black."""

ENDED_S = 10.0


def has_words(image: Image.Image) -> bool:
    """Whether there are letters, whose edges have many shades."""
    return image.getcolors(maxcolors=16) is None


def seconds_until_painted(kiosk: Running, screen: XScreen) -> float:
    """How long it takes until there are words on the screen; inf where none come."""
    began = time.monotonic()
    while kiosk.alive and time.monotonic() - began < PAINTED_S:
        if has_words(screen.picture()):
            return time.monotonic() - began
        time.sleep(0.02)
    return float("inf")


def start_and_end(command: list[str], screen: XScreen, visit: bool = False) -> list[str]:
    """Start the kiosk, let somebody come if so wished, and end it as a system does that goes off.

    What went wrong, in sentences.
    """
    screen.wait_until_black()
    with running(command, {"DISPLAY": screen.name}) as kiosk:
        if seconds_until_painted(kiosk, screen) > PAINTED_S:
            return ["It stays black.", *kiosk.said]
        if visit:
            attract = screen.rest()
            screen.type("mousemove 400 200 mousedown 1 mouseup 1", "sleep 0.5")
            screen.type("mousemove 200 250 mousedown 1 mouseup 1", "sleep 0.5", "key F10")
            screen.wait_for(attract)
        kiosk.process.send_signal(signal.SIGTERM)
        status = kiosk.process.wait(ENDED_S)
        wrong = [f"It ended with {status}."] if status else []
        return [*wrong, *(line for line in kiosk.said if "Traceback" in line or "Error" in line)]
