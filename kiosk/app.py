"""The composition root of the screen: settings → edition → session → engine → window, and out."""

import gc
import os
import shutil
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.advice import advise, advise_display
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import load_typeface
from kiosk.keys import KeyMap
from kiosk.paths import ASSETS, QML, STATE_COMMAND
from kiosk.recovery.pulse import AGAIN, Pulse
from kiosk.screen.calibration import Keep
from kiosk.screen.clock import Clock
from kiosk.screen.display import Densities, Display, known_as
from kiosk.screen.engine import load, prepare_environment, start_reading, window_of
from kiosk.screen.heartbeat import Heartbeat
from kiosk.screen.idle import IdleTimes
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import Library
from kiosk.screen.outside import ended_from_outside
from kiosk.screen.staff.backstage import Backstage, Exchange, Save
from kiosk.screen.tally import Tally
from kiosk.settings import Layers, Settings
from kiosk.state.choices import Choices, ChoicesError
from kiosk.state.counts import Counts
from kiosk.state.event import Event
from kiosk.state.pin import PinLock
from kiosk.state.starts import SOON_S

if TYPE_CHECKING:  # loaded when they are wanted, since a start waits for all that stands above
    from kiosk.program import Ended
    from kiosk.ready.checks import Seen
    from kiosk.ready.finding import Finding
    from kiosk.screen.staff.area import StaffArea
    from kiosk.speech.voices import Voice
    from kiosk.state.report import Report

SETTLED_S = 1.0
"""With words on the screen, what looks for newer ones and for a voice leaves the start alone."""

EXCHANGE_LIMIT_S = 300.0
"""An old stick hands out the most that words may have, 200 MB, in half of that."""


def run(
    settings: Settings,
    state: Path,
    choices: Choices,
    layers: Layers,
    calibrating: bool,
    pulse: Pulse,
    well: Callable[[], None],
) -> int:
    """Show the kiosk until its window is closed; return the exit status of the program, or AGAIN.

    `layers` is what the settings come from. With `calibrating`, staff say first how large the
    screen is. `pulse` is called after painted frames, `well` once the kiosk has run for long enough
    not to fail soon.
    """
    prepare_environment(renderer=settings.renderer)
    application = QGuiApplication(sys.argv[:1])
    engine = start_reading()
    measured = {} if "px_per_mm" in layers.command_line else choices.densities()
    densities = Densities(settings.px_per_mm, measured)
    display = Display(application, densities, settings.screen, settings.window)
    advise_display(settings.screen, display.names)

    clock = Clock()
    counts = Counts(state)
    tally = Tally(counts.add if settings.counts else None, clock)
    event = Event(
        choices,
        tally,
        lambda name: kiosk.staff_area.counts_view.save_event(name),
        settings.event,
        passing="event" in layers.command_line,
    )
    built_in = load_built_in()
    backstage = Backstage(
        lock=lock_of(choices.folder),
        layers=layers,
        choices=choices,
        counts=counts,
        tally=tally,
        event=event,
        display=display,
        save_counts=saver_of_counts(lambda: kiosk.library),
        end=lambda again: application.exit(AGAIN if again else 0),
        examine=lambda seen: examined(
            settings, choices.folder, built_in, kiosk.speaker.has_voice, seen
        ),
        exchange=exchange_of(settings.content, state),
    )
    kiosk = kiosk_of(settings, built_in, backstage)
    keep = density_keeper(choices, display)
    advise(kiosk)
    tally.follow(kiosk)

    store = Store.for_content(state, settings.content)
    last = store.load() or first_edition(settings.content, store)
    if last is not None:
        kiosk.show_edition(*last)
    engines = loaded(kiosk, built_in, display, settings.keys, engine)
    window = window_of(engines[-1])
    if window is None:
        raise RuntimeError(f"{QML}: No file of the screen can be loaded. Install the kiosk again.")
    display.open(window)
    Heartbeat(window, clock, pulse)
    clock.after(SOON_S, well)
    if calibrating:
        kiosk.calibrate(display.px_per_mm, keep)
    kiosk.once_staffed(partial(furnish, kiosk, window, display, keep))
    ending = ExitStack()

    def settle() -> None:
        from kiosk.live import LiveWords, PublisherProcess

        publisher = PublisherProcess(settings.content, state)
        show = kiosk.edition_arrived.emit
        live = LiveWords(settings.content, store, publisher, show, last=last)
        kiosk.once_staffed(lambda area: area.content_view.follow(settings.content, live.progress))
        ending.callback(live.stop)
        live.start()
        if voice := chosen_voice(settings.voice):
            kiosk.speaker.use(voice)

    clock.after(SETTLED_S if last else 0, settle)
    gc.freeze()  # what a start has made stays: no look for garbage has to go through it again
    with ended_from_outside(application):
        status = application.exec()
    tally.close()
    news = event.close() if status != AGAIN else ""
    if news:
        print(news, file=sys.stderr)
    ending.close()
    kiosk.speaker.stop()
    del window, engine, engines  # a QML engine must not outlive what it shows
    return status


def first_edition(content: Path, store: Store) -> tuple[Edition, Path] | None:
    """What is shown before anything was published, if not only help now."""
    from kiosk.first_words import publish_shipped

    return publish_shipped(content, store)


def kiosk_of(settings: Settings, built_in: Edition, backstage: Backstage) -> Kiosk:
    """The kiosk as the settings want it."""
    return Kiosk(
        built_in,
        load_typeface(ASSETS / "fonts"),
        times=IdleTimes.of(settings),
        size_class=settings.size_class,
        language=settings.language,
        only_signed=settings.only_signed,
        volume=settings.volume,
        screen_bottom_mm=settings.screen_bottom_mm,
        attract_brightness=settings.attract_brightness,
        hidden_topics=settings.hidden_topics,
        backstage=backstage,
    )


def furnish(
    kiosk: Kiosk, window: QQuickWindow, display: Display, keep: Keep, area: "StaffArea"
) -> None:
    """Give the staff area what it needs of the screen that runs."""
    from kiosk.screen.probe import look

    area.sizeAsked.connect(lambda px_per_mm: kiosk.calibrate(px_per_mm, keep))
    area.ready_view.look_with(partial(look, kiosk, window, lambda: display.screen))


def loaded(
    kiosk: Kiosk,
    built_in: Edition,
    display: Display,
    keys: KeyMap,
    engine: QQmlApplicationEngine,
) -> list[QQmlApplicationEngine]:
    """Engines of which the last has the window: the screen's own, or else the fallback's too.

    The first one has the kiosk object, so all of them are to be kept.
    """
    load(kiosk, display.px_per_mm, keys, display.size, engine)
    if window_of(engine) is not None:
        return [engine]
    print(
        "The kiosk's own screen files are damaged. It shows emergency help only. "
        "Install the kiosk again.",
        file=sys.stderr,
    )
    from kiosk.screen.fallback import load_fallback

    return [engine, load_fallback(built_in)]


def density_keeper(choices: Choices, display: Display) -> Keep:
    """What keeps the pixels in a millimetre of a display: at once, and at every later start."""

    def keep(px_per_mm: float) -> str:
        try:
            choices.keep_density(known_as(display.screen), px_per_mm)
        except ChoicesError as error:
            print(error, file=sys.stderr)
            return str(error)
        display.measure(px_per_mm)
        return ""

    return keep


def exchange_of(content: Path, state: Path) -> Exchange:
    """What hands words around: commands that run beside the kiosk, and go on when it ends."""
    words = ("--content", os.path.abspath(content))
    editions = ("--state", os.path.abspath(state))

    def exchange(arguments: Sequence[str]) -> "Ended | None":
        from kiosk.program import command_line, run

        places = words if arguments[0] == "export" else (*words, *editions)
        command = command_line(*arguments, *places, "--format", "json")
        return run(command, threading.Event(), EXCHANGE_LIMIT_S)

    return exchange


def saver_of_counts(library: Callable[[], Library]) -> Save:
    """What saves a report of the counts among the user's documents."""

    def save(report: "Report", ending: str) -> str:
        from kiosk.counts_folder import CountsFolder

        return CountsFolder(library).save(report, ending)

    return save


def examined(
    settings: Settings, state: Path, built_in: Edition, has_voice: bool, seen: "Seen"
) -> "Sequence[Finding]":
    """Findings of all that patients need, with what the screen sees of itself."""
    from kiosk.ready.checks import Facts, check

    return check(Facts(settings, state, built_in, has_voice, seen))


def chosen_voice(name: str) -> "Voice | None":
    """What reads aloud on this machine; it finds out by itself whether it can be heard."""
    if name == "none":
        return None
    from kiosk.screen.qt_voice import QtVoice, text_to_speech
    from kiosk.speech.voices import EspeakVoice

    if shutil.which(EspeakVoice.program):
        return EspeakVoice()
    module = text_to_speech()
    return QtVoice(module, Clock()) if module is not None else None


def lock_of(folder: Path) -> PinLock:
    """The staff area's lock; that it cannot be opened is said to whoever starts the kiosk."""
    lock = PinLock(folder)
    if not lock.is_set:
        print(
            lock.problem
            or "No PIN is set, so nobody can open the staff area. "
            f"Set one: {STATE_COMMAND} set-pin",
            file=sys.stderr,
        )
    return lock
