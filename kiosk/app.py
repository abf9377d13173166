"""The composition root of the screen: settings → edition → session → engine → window, and out."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import load_typeface
from kiosk.live import LiveWords, PublisherProcess
from kiosk.paths import ASSETS
from kiosk.screen import self_check
from kiosk.screen.calibration import Keep
from kiosk.screen.clock import Clock
from kiosk.screen.engine import feel_of_touch, load, prepare_environment, show, window_of
from kiosk.screen.fallback import load_fallback
from kiosk.screen.idle import IdleTimes
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import Library
from kiosk.screen.qt_voice import QtVoice, text_to_speech
from kiosk.settings import Settings
from kiosk.speech.voices import EspeakVoice, Voice
from kiosk.state.choices import Choices, ChoicesError

PX_PER_MM_RANGE = (2.0, 12.0)
"""No screen is outside this range; firmware that says so reports nonsense."""

PX_PER_MM_DEFAULT = 96 / 25.4


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(settings: Settings, state: Path, choices: Choices, calibrating: bool = False) -> int:
    """Show the kiosk until its window is closed; return the exit status of the program.

    With `calibrating`, staff say first how large the screen is.
    """
    fault = self_check.fault()
    if fault:
        print(fault, file=sys.stderr)
        return 1
    prepare_environment(renderer=settings.renderer)
    application = QGuiApplication(sys.argv[:1])
    screen = chosen_screen(application, settings.screen)
    density = settings.px_per_mm or measured_px_per_mm(screen)
    feel_of_touch(application, density)

    built_in = load_built_in()
    times = IdleTimes(settings.idle_seconds, settings.warning_seconds, settings.help_idle_seconds)
    typeface = load_typeface(ASSETS / "fonts")
    kiosk = Kiosk(
        built_in,
        typeface,
        times=times,
        size_class=settings.size_class,
        language=settings.language,
        only_signed=settings.only_signed,
        voice=chosen_voice(settings.voice),
        volume=settings.volume,
        screen_bottom_mm=settings.screen_bottom_mm,
    )
    advise(kiosk)
    store = Store.for_content(state, settings.content)
    last = store.load()
    if last is not None:
        kiosk.show_edition(*last)
    engine = load(kiosk, density, settings.keys)
    if window_of(engine) is None:
        print(
            "The kiosk's own screen files are damaged. It shows emergency help only. "
            "Install the kiosk again.",
            file=sys.stderr,
        )
        engine = load_fallback(built_in)
    main_window = window_of(engine)
    if main_window is None:
        return 3
    main_window.setScreen(screen)
    if settings.screen:  # otherwise the desktop finds a place for a window
        main_window.setFramePosition(screen.availableGeometry().topLeft())
    show(main_window, settings.window)
    if calibrating:
        kiosk.calibrate(density, density_keeper(choices, application, main_window))

    live = LiveWords(
        settings.content,
        store,
        PublisherProcess(settings.content, state),
        kiosk.edition_arrived.emit,
        shown=last[1].name if last else "",
    )
    live.start()
    status = application.exec()
    live.stop()
    kiosk.speaker.stop()
    del main_window, engine  # a QML engine must not outlive what it shows
    return status


def density_keeper(choices: Choices, application: QGuiApplication, window: QQuickWindow) -> Keep:
    """What keeps the pixels in a millimetre: they count at once, and at every later start."""

    def keep(px_per_mm: float) -> str:
        try:
            choices.keep(px_per_mm=px_per_mm)
        except ChoicesError as error:
            print(error, file=sys.stderr)
            return str(error)
        feel_of_touch(application, px_per_mm)
        window.setProperty("pxPerMm", px_per_mm)
        return ""

    return keep


def chosen_voice(name: str) -> Voice | None:
    """What reads aloud on this machine; it finds out by itself whether it can be heard."""
    if name == "none":
        return None
    if shutil.which(EspeakVoice.program):
        return EspeakVoice()
    module = text_to_speech()
    return QtVoice(module, Clock()) if module is not None else None


def advise(kiosk: Kiosk) -> None:
    """From now on print, once each, what the settings ask for and the words do not have."""
    said: set[str] = set()

    def say() -> None:
        for sentence in unmet(kiosk.library):
            if sentence not in said:
                said.add(sentence)
                print(sentence, file=sys.stderr)

    kiosk.wordsChanged.connect(say)


def unmet(library: Library) -> Iterator[str]:
    """What the settings ask for and the words do not have, a sentence or two each."""
    if library.edition is library.built_in:  # the words are still on their way
        return
    if library.wanted != library.default:
        there_is = " and ".join(f"“{language}”" for language in library.languages)
        yield (
            f"The content has no page in the language “{library.wanted}”, so visits begin in "
            f"English. “language” must be one of those that there are: {there_is}."
        )
    if library.only_signed and not any(map(library.has_topics, library.languages)):
        yield (
            "No page is signed by a clinician, so with “only_signed” the kiosk shows nothing but "
            "help now. Fill in “reviewed by” and “reviewed on” in the files of the pages, or set "
            "“only_signed” to false."
        )


def chosen_screen(application: QGuiApplication, name: str) -> QScreen:
    """The screen of this name, or else the first one; a name that no screen has is explained."""
    screens = {screen.name(): screen for screen in application.screens()}
    if name and name not in screens:
        names = " or ".join(f"“{known}”" for known in screens)
        print(
            f"There is no screen “{name}” on this machine. The kiosk uses the first one instead. "
            f"“screen” must be {names}.",
            file=sys.stderr,
        )
    return screens.get(name, application.primaryScreen())


def measured_px_per_mm(screen: QScreen) -> float:
    """Pixels in a millimetre of the screen, as the screen itself reports them."""
    density = screen.physicalDotsPerInch() / 25.4
    lowest, highest = PX_PER_MM_RANGE
    return density if lowest <= density <= highest else PX_PER_MM_DEFAULT
