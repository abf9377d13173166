"""Everything that is checked, looked at from a terminal, while the kiosk runs or not."""

import os
import sys
import threading
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app import chosen_voice
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import load_typeface
from kiosk.live import PublisherProcess
from kiosk.paths import ASSETS
from kiosk.ready.checks import Facts, check
from kiosk.ready.finding import Finding
from kiosk.ready.machine import Machine
from kiosk.screen.display import PX_PER_MM_DEFAULT, Densities, chosen_screen
from kiosk.screen.engine import prepare_environment
from kiosk.screen.environment import has_display
from kiosk.screen.probe import see
from kiosk.self_check import refuse_unsound
from kiosk.settings import Settings
from kiosk.speech.voices import EspeakVoice, Voice
from kiosk.state.choices import Choices


def inspect(settings: Settings, state: Path) -> tuple[Finding, ...]:
    """What is well and what is not, what has to be mended first. Takes some seconds.

    The words are those that the screen shows, or would show if the kiosk started now.
    """
    application = _application(settings)
    if failure := PublisherProcess(settings.content, state)(True, threading.Event()):
        print(failure, file=sys.stderr)
    built_in = load_built_in()
    last = Store.for_content(state, settings.content).load()
    screen = chosen_screen(application, settings.screen)
    densities = Densities(settings.px_per_mm, Choices(state).densities())
    load_typeface(ASSETS / "fonts")
    voice = chosen_voice(settings.voice)
    seen = see(
        last[0] if last else None,
        built_in,
        _languages_of(voice),
        screen,
        densities.of(screen) or PX_PER_MM_DEFAULT,
    )
    return check(Facts(settings, state, built_in, voice is not None, seen, Machine()))


def _application(settings: Settings) -> QGuiApplication:
    """Qt on the machine's screen, or on none where there is none to be had."""
    refuse_unsound()
    prepare_environment(windowless=not has_display(), renderer=settings.renderer)
    if sys.platform == "linux":  # where Qt ends the program when it cannot reach the screen
        tried = "wayland;xcb;offscreen" if "WAYLAND_DISPLAY" in os.environ else "xcb;offscreen"
        os.environ.setdefault("QT_QPA_PLATFORM", tried)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    return application


def _languages_of(voice: Voice | None) -> frozenset[str]:
    if voice is None:
        return frozenset()
    if isinstance(voice, EspeakVoice):
        return voice.find_now()
    voice.find(lambda: None)  # the system's own answer at once
    return voice.languages
