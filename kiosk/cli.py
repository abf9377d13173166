"""The commands. Each imports what it needs when it runs: the screen must not load Markdown."""

import argparse
import logging
import math
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path

import platformdirs

from kiosk.edition.built_in import BUILT_IN, built_in_from, encode_built_in
from kiosk.edition.store import Store, StoreError
from kiosk.paths import CONTENT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status of the program."""
    _print_anything()
    logging.basicConfig(format="%(message)s")
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = _parser()
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments.insert(0, "run")
    options = parser.parse_args(arguments)
    status: int = options.command(options)
    return status


def run(options: argparse.Namespace) -> int:
    """Show the kiosk."""
    from kiosk import app

    if not app.has_display():
        folder = Path.cwd() / "tour"
        print(f"There is no screen to open a window on. Saving pictures in {folder} instead.")
        return _tour(folder, options.content, None)
    with ExitStack() as stack:
        state: Path = options.state
        try:
            _prove_writable(state)
        except OSError as error:
            print(
                f"{state}: The kiosk cannot write here ({error.strerror or error}). It runs, but "
                "forgets staff choices and counts when it ends. Let the user who runs it write "
                "to this folder, or choose another with --state.",
                file=sys.stderr,
            )
            state = Path(stack.enter_context(_temporary_folder()))
        return app.run(
            content=options.content,
            state=state,
            windowed=options.windowed,
            window=options.window,
            px_per_mm=options.px_per_mm,
        )


def take_tour(options: argparse.Namespace) -> int:
    """Save a picture of every screen."""
    return _tour(options.folder, options.content, options.devices)


def _tour(folder: Path, content: Path, devices: Sequence[str] | None) -> int:
    from kiosk import tour

    return tour.tour(folder=folder, content=content, devices=devices)


def check(options: argparse.Namespace) -> int:
    """Read all content afresh and print what is wrong with it."""
    from kiosk.authoring.publisher import publish

    with _temporary_folder() as folder:
        published = publish(options.content, Store(Path(folder)))
    for problem in published.problems:
        # A problem of the folder as a whole has no path.
        print(problem if problem.path else f"{options.content}{problem}")
    errors = sum(problem.level == "error" for problem in published.problems)
    warnings = len(published.problems) - errors
    pages = len(published.edition.pages)
    print(f"{_count(pages, 'page')}, {_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    return 1 if errors else 0


def publish(options: argparse.Namespace) -> int:
    """Make a new edition of the content folder."""
    from kiosk.authoring import publisher
    from kiosk.authoring.workers import WorkerError

    with ExitStack() as stack:
        if options.built_in:
            store = Store(Path(stack.enter_context(_temporary_folder())))
        else:
            store = Store.for_content(options.state, options.content)
        try:
            published = publisher.publish(options.content, store, options.keep_missing)
        except (StoreError, WorkerError) as error:
            print(f"Nothing was published. {error}", file=sys.stderr)
            return 1
    if not published.name:
        print(
            f"Nothing was published: no topic in {options.content} can be shown. "
            "“python main.py check” says why.",
            file=sys.stderr,
        )
        return 1
    name = published.name
    edition = published.edition
    if options.built_in:
        name, edition = str(BUILT_IN), built_in_from(edition)
        BUILT_IN.write_bytes(encode_built_in(edition))
    problems = _count(len(published.problems), "problem")
    print(f"{name}: {_count(len(edition.pages), 'page')}, {problems}.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="The waiting-room kiosk.")
    commands = parser.add_subparsers(title="commands", required=True)

    command = commands.add_parser("run", help="show the kiosk (the command when none is given)")
    command.set_defaults(command=run)
    _add_content(command)
    _add_state(command)
    command.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    command.add_argument("--window", type=_size, metavar="WxH", help="size of the window in pixels")
    command.add_argument("--px-per-mm", type=_pixels, metavar="N", help="pixels in a millimetre")

    command = commands.add_parser("tour", help="save a picture of every screen")
    command.set_defaults(command=take_tour)
    command.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    _add_content(command)
    command.add_argument("--devices", nargs="+", metavar="NAME", help="only these devices")

    command = commands.add_parser("check", help="print what is wrong with the content")
    command.set_defaults(command=check)
    _add_content(command)

    command = commands.add_parser("publish", help="make a new edition of the content")
    command.set_defaults(command=publish)
    _add_content(command)
    _add_state(command)
    command.add_argument(
        "--keep-missing", action="store_true", help="keep the pages of files that are gone"
    )
    command.add_argument(
        "--built-in", action="store_true", help=f"renew {BUILT_IN.name}, which ships with the kiosk"
    )
    return parser


def _add_content(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--content", type=Path, default=CONTENT, metavar="DIR", help="the folder staff edit"
    )


def _add_state(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--state",
        type=Path,
        default=platformdirs.user_state_path("ketamine-kiosk", appauthor=False),
        metavar="DIR",
        help="where this machine keeps what must last",
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1280x800")
    return int(width), int(height)


def _pixels(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of pixels above 0")
    return number


def _print_anything() -> None:
    """A Windows console without the letters of a message shows \\u… instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _prove_writable(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"\0")


def _temporary_folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
