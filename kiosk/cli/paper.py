"""The commands that print: handout, proof."""

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from kiosk.cli.options import (
    COMMAND,
    Commands,
    add_content,
    add_state,
    content_of,
    temporary_folder,
)
from kiosk.edition import Edition
from kiosk.edition.store import Store, StoreError


def add_to(commands: Commands) -> None:
    """Add these commands."""
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
            save(make(content_of(options), stack), options.file)
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
    store = Store(Path(stack.enter_context(temporary_folder())))
    publish(content, store, hidden=hidden)
    found = store.load()
    if found is None:
        raise PaperError(
            f"{content}: No topic in this folder can be shown. “{COMMAND} check” says why."
        )
    return found


def _add_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="OUT.pdf", help="where the paper goes")
    command.add_argument(
        "--paper", choices=("letter", "a4"), default="letter", help="letter when none is given"
    )
    add_content(command)
    add_state(command)
