"""The commands. Each imports what it needs when it runs: the screen must not load Markdown."""

import argparse
import logging
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import platformdirs

from kiosk.edition.built_in import BUILT_IN, built_in_from, encode_built_in
from kiosk.edition.store import Store, StoreError
from kiosk.first_words import provide_content
from kiosk.paths import APP, CONTENT, INSTALLED
from kiosk.settings import KEYS, Settings, read_settings, settled

COMMAND = "kiosk" if INSTALLED else "python main.py"
WINDOW = (1366, 768)


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

    settings = _settings(options)
    if not app.has_display():
        folder = Path.cwd() / "tour"
        print(f"There is no screen to open a window on. Saving pictures in {folder} instead.")
        return _tour(folder, settings.content, None)
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
        return app.run(settings=settings, state=state)


def take_tour(options: argparse.Namespace) -> int:
    """Save a picture of every screen."""
    return _tour(options.folder, _content(options), options.devices)


def _tour(folder: Path, content: Path, devices: Sequence[str] | None) -> int:
    from kiosk import tour

    return tour.tour(folder=folder, content=content, devices=devices)


def check(options: argparse.Namespace) -> int:
    """Read all content afresh and print what is wrong with it."""
    from kiosk.authoring.publisher import publish

    content = _content(options)
    with _temporary_folder() as folder:
        published = publish(content, Store(Path(folder)))
    for problem in published.problems:
        # A problem of the folder as a whole has no path.
        print(problem if problem.path else f"{content}{problem}")
    errors = sum(problem.level == "error" for problem in published.problems)
    warnings = len(published.problems) - errors
    pages = len(published.edition.pages)
    print(f"{_count(pages, 'page')}, {_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    return 1 if errors else 0


def publish(options: argparse.Namespace) -> int:
    """Make a new edition of the content folder."""
    from kiosk.authoring import publisher
    from kiosk.authoring.workers import WorkerError

    content = _content(options)
    with ExitStack() as stack:
        if options.built_in:
            store = Store(Path(stack.enter_context(_temporary_folder())))
        else:
            store = Store.for_content(options.state, content)
        try:
            published = publisher.publish(content, store, options.keep_missing)
        except (StoreError, WorkerError) as error:
            print(f"Nothing was published. {error}", file=sys.stderr)
            return 1
    if not published.name:
        print(
            f"Nothing was published: no topic in {content} can be shown. "
            f"“{COMMAND} check” says why.",
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
        "--content",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the folder staff edit",
    )
    command.add_argument(
        "--settings", type=Path, metavar="FILE", help="this machine's settings, a TOML file"
    )


def _add_state(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--state",
        type=Path,
        default=platformdirs.user_state_path(APP, appauthor=False),
        metavar="DIR",
        help="where this machine keeps what must last",
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


def _settings(options: argparse.Namespace) -> Settings:
    """The settings for a command; what is wrong in their file is printed."""
    command_line = {name: value for name, value in vars(options).items() if name in KEYS}
    file, problems = read_settings(options.settings)
    for problem in problems:
        print(problem, file=sys.stderr)
    settings = settled(command_line, file)
    if settings.content != CONTENT:
        return settings
    content, news = provide_content()
    if news:
        print(news, file=sys.stderr)
    return replace(settings, content=content)


def _content(options: argparse.Namespace) -> Path:
    """The content folder for a command that needs no other setting."""
    return options.content if "content" in options else _settings(options).content


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
