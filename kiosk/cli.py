"""The commands. Each imports what it needs when it runs: the screen must not load Markdown."""

import argparse
import logging
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import platformdirs

from kiosk.edition import Edition
from kiosk.edition.built_in import BUILT_IN, built_in_from, encode_built_in
from kiosk.edition.store import Store, StoreError
from kiosk.first_words import provide_content
from kiosk.paths import APP, CONTENT, INSTALLED
from kiosk.settings import KEYS, Layer, Settings, read_settings, settled
from kiosk.state.choices import Choices

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

    if not app.has_display():
        from kiosk import tour

        folder = Path.cwd() / "tour"
        print(f"There is no screen to open a window on. Saving pictures in {folder} instead.")
        return tour.tour(folder=folder, content=_settings(options).content)
    return _show(options)


def calibrate(options: argparse.Namespace) -> int:
    """Let staff say how large the screen is, then show the kiosk."""
    from kiosk import app

    if not app.has_display():
        print(
            "There is no screen to open a window on. Type this command on the kiosk itself.",
            file=sys.stderr,
        )
        return 1
    return _show(options, calibrating=True)


def _show(options: argparse.Namespace, calibrating: bool = False) -> int:
    """Show the kiosk with all settings, also where its state cannot be written."""
    from kiosk import app

    state: Path = options.state
    choices = Choices(state)
    chosen, damage = choices.load()
    if damage:
        print(damage, file=sys.stderr)
    settings = _settings(options, chosen)
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
            state = Path(stack.enter_context(_temporary_folder()))
        return app.run(settings=settings, state=state, choices=choices, calibrating=calibrating)


def take_tour(options: argparse.Namespace) -> int:
    """Save a picture of every screen."""
    from kiosk import tour

    return tour.tour(
        folder=options.folder,
        content=_content(options),
        devices=options.devices,
        text_size=options.text_size,
        colors=options.colors,
    )


def check(options: argparse.Namespace) -> int:
    """Read all content afresh and print what is wrong with it."""
    from kiosk.authoring import report
    from kiosk.authoring.publisher import publish

    content = _content(options)
    with _temporary_folder() as folder:
        published = publish(content, Store(Path(folder)))
    written = report.as_json if options.format == "json" else report.as_text
    print(written(content, published))
    return 1 if report.has_errors(published) else 0


def publish(options: argparse.Namespace) -> int:
    """Make a new edition of the content folder."""
    from kiosk.authoring import publisher, report
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
    problems = report.counted(len(published.problems), "problem")
    print(f"{name}: {report.counted(len(edition.pages), 'page')}, {problems}.")
    return 0


def handout(options: argparse.Namespace) -> int:
    """Make a leaflet or the booklet as a PDF file."""
    from kiosk.paper.handout import make_handout

    def make(content: Path, stack: ExitStack) -> bytes:
        chosen = (options.topic, options.language, options.paper)
        return make_handout(*_edition(content, options.state, stack), *chosen, print)

    return _save_pdf(options, make)


def proof(options: argparse.Namespace) -> int:
    """Make the proof sheets for the medical director as a PDF file."""
    from kiosk.paper.proof import make_proof

    def make(content: Path, stack: ExitStack) -> bytes:
        on_screen, _ = _edition(content, options.state, stack)
        everything = _edition(content, None, stack, hidden=True)
        return make_proof(*everything, on_screen, options.paper, print)

    return _save_pdf(options, make)


def _save_pdf(options: argparse.Namespace, make: Callable[[Path, ExitStack], bytes]) -> int:
    """Save what is made of the content folder, and say where."""
    from kiosk.authoring.workers import WorkerError
    from kiosk.paper.pdf import PaperError, save

    try:
        with ExitStack() as stack:
            save(make(_content(options), stack), options.file)
    except (StoreError, WorkerError, PaperError) as error:
        print(f"Nothing was saved. {error}", file=sys.stderr)
        return 1
    print(f"Saved: {options.file}")
    return 0


def _edition(
    content: Path, state: Path | None, stack: ExitStack, hidden: bool = False
) -> tuple[Edition, Path]:
    """The edition of what the content folder says now, and its folder.

    It is kept with the machine's state, as the screen's; without a state, or where that cannot
    be written, it lasts as long as the stack.
    """
    from kiosk.authoring.publisher import publish
    from kiosk.paper.pdf import PaperError

    if state:
        store = Store.for_content(state, content)
        with suppress(StoreError):
            publish(content, store)
            if found := store.load():
                return found
    store = Store(Path(stack.enter_context(_temporary_folder())))
    publish(content, store, hidden=hidden)
    found = store.load()
    if found is None:
        raise PaperError(
            f"{content}: No topic in this folder can be shown. “{COMMAND} check” says why."
        )
    return found


def new_topic(options: argparse.Namespace) -> int:
    """Write the template of a topic in each language and say what to do with it."""
    from kiosk.authoring.new_topic import NewTopicError, write_new_topic

    content = _content(options)
    try:
        files = write_new_topic(content, " ".join(options.topic), date.today())
    except NewTopicError as mistake:
        print(mistake, file=sys.stderr)
        return 1
    print("These files are new:", *files, sep="\n  ")
    elsewhere = "" if content == CONTENT else f' --content "{content}"'
    print(
        "They are not on the screen yet. What to do next:\n"
        "  1. Open each file with a text editor and write your words in it.\n"
        "  2. Write “shown: yes” in place of “shown: no”, and save the file.\n"
        "  3. Look at the kiosk: two seconds later the new card is there.\n"
        f"  4. Ask what is still to mend: {COMMAND} check{elsewhere}"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="The waiting-room kiosk.")
    commands = parser.add_subparsers(title="commands", required=True)

    command = commands.add_parser("run", help="show the kiosk (the command when none is given)")
    command.set_defaults(command=run)
    _add_screen(command)

    command = commands.add_parser(
        "calibrate", help="say with a bank card how large the screen is, then show the kiosk"
    )
    command.set_defaults(command=calibrate)
    _add_screen(command)

    command = commands.add_parser("tour", help="save a picture of every screen")
    command.set_defaults(command=take_tour)
    command.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    _add_content(command)
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

    command = commands.add_parser("check", help="print what is wrong with the content")
    command.set_defaults(command=check)
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="lines for people (the default), or one JSON object for machines",
    )
    _add_content(command)

    command = commands.add_parser("handout", help="make leaflets to hand out, a PDF file")
    command.set_defaults(command=handout)
    _add_paper(command)
    command.add_argument(
        "--topic", default="", metavar="ID", help="only this topic, such as withdrawal"
    )
    command.add_argument(
        "--language", default="en", metavar="CODE", help="such as es (en when none is given)"
    )

    command = commands.add_parser(
        "proof", help="make the sheets that a clinician signs, a PDF file"
    )
    command.set_defaults(command=proof)
    _add_paper(command)

    command = commands.add_parser(
        "new-topic", usage="%(prog)s [options] ID", help="write the template of a new topic"
    )
    command.set_defaults(command=new_topic)
    command.add_argument(
        "topic", nargs="+", metavar="ID", help="the name of its files, such as sleep-and-rest"
    )
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


def _add_screen(command: argparse.ArgumentParser) -> None:
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


def _add_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="OUT.pdf", help="where the paper goes")
    command.add_argument(
        "--paper", choices=("letter", "a4"), default="letter", help="letter when none is given"
    )
    _add_content(command)
    _add_state(command)


def _reader(name: str) -> Callable[[str], Any]:
    """Reads the value of a setting from the command line."""
    key = KEYS[name]

    def read(text: str) -> Any:
        try:
            return key.read(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"“{text}” is not {key.allowed}") from None

    return read


def _settings(options: argparse.Namespace, chosen: Layer | None = None) -> Settings:
    """The settings for a command, with what staff chose; what is wrong in their file is printed."""
    command_line = {name: value for name, value in vars(options).items() if name in KEYS}
    file, problems = read_settings(options.settings)
    for problem in problems:
        print(problem, file=sys.stderr)
    settings = settled(command_line, chosen or {}, file)
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
