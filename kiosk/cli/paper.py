"""The commands that print: handout, proof."""

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

from kiosk.cli.options import (
    Commands,
    add_content,
    add_state,
    content_of,
    temporary_folder,
)
from kiosk.edition import Center, Edition
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store, StoreError
from kiosk.paths import COMMAND, DOCS

STAFF_PAGES = {
    "staff-card": "the card that staff tape behind the screen",
    "what-now": "what staff do when something is wrong",
    "event-day": "what staff do before, at and after an event",
}
"""The pages for staff that can be printed; they lie in docs/ and are in English."""


def add_to(commands: Commands) -> None:
    """Add these commands."""
    command = commands.add_parser("handout", help="make leaflets to hand out, a PDF file")
    command.set_defaults(command=handout)
    _add_paper(command)
    command.add_argument(
        "--topic", default="", metavar="ID", help="only this topic, such as withdrawal"
    )
    command.add_argument("--language", metavar="CODE", help="such as es (en when none is given)")
    instead = command.add_mutually_exclusive_group()
    for name, what in STAFF_PAGES.items():
        instead.add_argument(
            f"--{name}",
            dest="staff_page",
            action="store_const",
            const=name,
            help=f"no leaflets but {what} (in English)",
        )

    command = commands.add_parser(
        "proof", help="make the sheets that a clinician signs, a PDF file"
    )
    command.set_defaults(command=proof)
    _add_paper(command)


def handout(options: argparse.Namespace) -> int:
    """Make a leaflet, the booklet or a page for staff as a PDF file."""
    name = options.staff_page or options.topic or "leaflets"
    make = _staff_page if options.staff_page else _leaflets
    return _save_pdf(options, name, partial(make, options))


def proof(options: argparse.Namespace) -> int:
    """Make the proof sheets for the medical director as a PDF file."""
    return _save_pdf(options, "proof", partial(_proof_sheets, options))


def _leaflets(options: argparse.Namespace, content: Path, stack: ExitStack) -> bytes:
    from kiosk.paper.handout import make_handout

    chosen = (options.topic, options.language or "en", options.paper)
    return make_handout(*_edition(content, options.state, stack), *chosen, print)


def _proof_sheets(options: argparse.Namespace, content: Path, stack: ExitStack) -> bytes:
    from kiosk.paper.proof import make_proof

    on_screen, _ = _edition(content, options.state, stack)
    everything = _edition(content, None, stack, hidden=True)
    return make_proof(*everything, on_screen, options.paper, print)


def _staff_page(options: argparse.Namespace, content: Path, stack: ExitStack) -> bytes:
    from kiosk.authoring.staff_page import read_staff_page
    from kiosk.paper.pdf import PaperError
    from kiosk.paper.staff_page import make_staff_page

    if options.topic or options.language:
        raise PaperError(
            "The pages for staff have no topics, and they are in English only. Leave out --topic "
            f"and --language, or leave out --{options.staff_page}."
        )
    file = DOCS / f"{options.staff_page}.md"
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        raise PaperError(
            f"{file}: This page cannot be read. Put the file back as it came with the kiosk."
        ) from error
    page, problems = read_staff_page(options.staff_page, text, COMMAND)
    if errors := [problem for problem in problems if problem.level == "error"]:
        raise PaperError(str(errors[0]))
    print(page.title)
    return make_staff_page(page, _center(content, options.state, stack), options.paper)


def _center(content: Path, state: Path, stack: ExitStack) -> Center:
    """The center as the content folder has it, or as it ships: staff need their pages most when
    something is wrong.
    """
    from kiosk.authoring.workers import WorkerError
    from kiosk.paper.pdf import PaperError

    try:
        edition, _ = _edition(content, state, stack)
    except (StoreError, WorkerError, PaperError):
        edition = load_built_in()
    return edition.centers["en"]


def _save_pdf(
    options: argparse.Namespace, name: str, make: Callable[[Path, ExitStack], bytes]
) -> int:
    """Save what is made of the content folder, under this name unless there is another."""
    from kiosk.authoring.workers import WorkerError
    from kiosk.paper.pdf import PaperError, save

    file = options.file or Path(f"{name}.pdf")
    try:
        with ExitStack() as stack:
            save(make(content_of(options), stack), file)
    except (StoreError, WorkerError, PaperError) as error:
        print(f"Nothing was saved. {error}", file=sys.stderr)
        return 1
    print(f"Saved: {file}")
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
    store = Store(Path(stack.enter_context(temporary_folder())))
    publish(content, store, hidden=hidden)
    found = store.load()
    if found is None:
        raise PaperError(
            f"{content}: No topic in this folder can be shown. “{COMMAND} check” says why."
        )
    return found


def _add_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="OUT.pdf",
        help="where the paper goes (into this folder when none is given)",
    )
    command.add_argument(
        "--paper", choices=("letter", "a4"), default="letter", help="letter when none is given"
    )
    add_content(command)
    add_state(command)
