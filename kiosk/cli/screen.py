"""The commands that show the screen: run, calibrate, tour."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from kiosk.cli.options import (
    Commands,
    add_content,
    add_state,
    content_of,
    layers_of,
    settings_of,
    temporary_folder,
    with_words,
)
from kiosk.cli.restart import restart, this_program
from kiosk.launch import launch
from kiosk.recovery.display import wait_for_display
from kiosk.recovery.pulse import AGAIN, Pulse
from kiosk.screen.environment import has_display
from kiosk.settings import KEYS, WINDOW
from kiosk.state.choices import Choices


def add_to(commands: Commands, wanted: str = "") -> None:
    """Add these commands, or of those that show the kiosk only the one that is wanted."""
    shown = {
        "run": (run, "show the kiosk (the command when none is given)"),
        "supervise": (
            keep_running,
            "show the kiosk, and start it again whenever it ends by itself",
        ),
        "calibrate": (
            calibrate,
            "say with a bank card how large the screen is, then show the kiosk",
        ),
    }
    for name in (wanted,) if wanted in shown else shown:  # a start need not know the others
        deed, said = shown[name]
        command = commands.add_parser(name, help=said)
        command.set_defaults(command=deed)
        _add_screen(command)
    if wanted not in shown:
        _add_tour(commands)


def _add_tour(commands: Commands) -> None:
    command = commands.add_parser("tour", help="save a picture of every screen")
    command.set_defaults(command=take_tour)
    command.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    add_content(command)
    command.add_argument("--devices", nargs="+", metavar="NAME", help="only these devices")
    command.add_argument(
        "--text-size",
        type=float,
        choices=(1.0, 1.25, 1.5, 2.0),
        default=1.0,
        help="as a visitor may choose it",
    )
    command.add_argument(
        "--colors",
        choices=("light", "dark", "contrast"),
        default="light",
        help="as a visitor may choose them",
    )


def run(options: argparse.Namespace) -> int:
    """Show the kiosk."""
    if not has_display():
        from kiosk import tour

        folder = Path.cwd() / "tour"
        print(f"There is no screen to open a window on. Saving pictures in {folder} instead.")
        return tour.tour(folder=folder, content=settings_of(options).content)
    return _show(options)


def keep_running(options: argparse.Namespace) -> int:
    """Show the kiosk from another program, which starts it again whenever it ends by itself."""
    from kiosk.recovery.supervisor import supervise

    return supervise(this_program("supervise"))


def calibrate(options: argparse.Namespace) -> int:
    """Let staff say how large the screen is, then show the kiosk."""
    if not has_display():
        print(
            "There is no screen to open a window on. Type this command on the kiosk itself.",
            file=sys.stderr,
        )
        return 1
    return _show(options, calibrating=True)


def _show(options: argparse.Namespace, calibrating: bool = False) -> int:
    """Show the kiosk with all settings, also where its state cannot be written."""
    from kiosk.binding import load_binding

    load_binding()
    from kiosk.self_check import refuse_unsound

    refuse_unsound()
    state: Path = options.state
    choices = Choices(state)
    chosen, damage = choices.load()
    if damage:
        print(damage, file=sys.stderr)
    layers = layers_of(options, chosen)
    settings = with_words(layers.settled())
    environment = dict(os.environ)  # the screen settles some of it for itself
    with ExitStack() as stack:
        try:
            _prove_writable(state)
        except OSError as error:
            print(
                f"{state}: The kiosk cannot write here ({error.strerror or error}). It runs, but "
                "forgets staff choices and counts when it ends. Let the user who runs it write "
                "to this folder, or choose another with --state.",
                file=sys.stderr,
            )
            state = Path(stack.enter_context(temporary_folder()))

        def show(pulse: Pulse, well: Callable[[], None]) -> int:
            from kiosk import app

            return app.run(settings, state, choices, layers, calibrating, pulse, well)

        wait_for_display(environment)
        status = launch(show, choices.folder, environment)
    return restart(environment, calibrating) if status == AGAIN else status


def take_tour(options: argparse.Namespace) -> int:
    """Save a picture of every screen."""
    from kiosk import tour

    return tour.tour(
        folder=options.folder,
        content=content_of(options),
        devices=options.devices,
        text_size=options.text_size,
        colors=options.colors,
    )


def _add_screen(command: argparse.ArgumentParser) -> None:
    add_content(command)
    add_state(command)
    command.add_argument(
        "--windowed",
        dest="window",
        action="store_const",
        const=WINDOW,
        default=argparse.SUPPRESS,
        help=f"in a window of {WINDOW[0]} × {WINDOW[1]} pixels, not full screen",
    )
    for name, key in KEYS.items():
        if name != "content":
            command.add_argument(
                f"--{name.replace('_', '-')}",
                type=_reader(name),
                default=argparse.SUPPRESS,
                metavar="VALUE",
                help=key.allowed,
            )


def _reader(name: str) -> Callable[[str], Any]:
    """Reads the value of a setting from the command line."""
    key = KEYS[name]

    def read(text: str) -> Any:
        try:
            return key.read(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"“{text}” is not {key.allowed}") from None

    return read


def _prove_writable(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"\0")
