"""The commands that hand words around: export, import, bring-back.

With --format json each prints one object: what it did, or `error` and what was wrong.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kiosk.cli.options import Commands, add_content, add_state, content_of
from kiosk.edition import Problem
from kiosk.edition.store import Store
from kiosk.exchange.messages import ExchangeError
from kiosk.paths import COMMAND

if TYPE_CHECKING:
    from kiosk.exchange.incoming import Checked

NOTHING_CHANGED = "Nothing was changed."


def add_to(commands: Commands) -> None:
    """Add these commands."""
    command = commands.add_parser("export", help="save the words in a file, to hand them on")
    command.set_defaults(command=export)
    command.add_argument("file", type=Path, metavar="FILE.kiosk", help="where to save them")
    _add_format(command)
    add_content(command)

    command = commands.add_parser(
        "import",
        help="show words from a file, a folder or a stick",
        description="Check the words at SOURCE and, once you agree, show them in the place of the "
        "present ones. Without SOURCE, say which words there are on sticks and in Downloads.",
    )
    command.set_defaults(command=import_words)
    command.add_argument(
        "source", type=Path, nargs="?", metavar="SOURCE", help="a .kiosk file, a folder or a stick"
    )
    command.add_argument("--check", action="store_true", help="only check, and change nothing")
    command.add_argument("--yes", action="store_true", help="show the words without asking")
    command.add_argument(
        "--expect",
        default="",
        metavar="DIGEST",
        help="only if they are the words that had this digest with --check --format json",
    )
    _add_format(command)
    add_content(command)
    add_state(command)

    command = commands.add_parser(
        "bring-back", help="show the words from before the last import again"
    )
    command.set_defaults(command=bring_back)
    _add_format(command)
    add_content(command)
    add_state(command)


def export(options: argparse.Namespace) -> int:
    """Save the words in a .kiosk file."""
    from kiosk.authoring.report import counted
    from kiosk.exchange.export import export

    try:
        saved = export(content_of(options), options.file)
    except ExchangeError as error:
        return _fail(options, error, "Nothing was saved.")
    if options.format == "json":
        _print_json({"file": str(saved.file), "pages": saved.pages, "bytes": saved.size})
    else:
        print(f"Saved: {saved.file}, {counted(saved.pages, 'page')}, {_size(saved.size)}.")
    return 0


def import_words(options: argparse.Namespace) -> int:
    """Check words from elsewhere and show them, or say where there are some."""
    from kiosk.exchange.incoming import import_of, show

    named = content_of(options)
    content = named.resolve()  # a link stays where it is, and what it leads to is swapped
    if options.source is None:
        return _list(options, content)
    store = Store.for_content(options.state, named)
    try:
        with import_of(options.source.absolute(), content, store) as checked:
            if not checked.same:
                _describe(options, checked, options.source)
            agreed = not checked.same and _agreed(options)
            if agreed:
                show(checked, content, store, options.expect)
    except ExchangeError as error:
        return _fail(options, error, NOTHING_CHANGED)
    if options.format == "json":
        _print_json(_report(checked, agreed))
    elif agreed:
        print(f"The kiosk shows these words now.{_way_back(content)}")
    elif checked.same:
        print(f"The kiosk has these words already. {NOTHING_CHANGED}")
    elif not options.check:
        print(NOTHING_CHANGED)
    return 0 if agreed or checked.same or options.check else 1


def bring_back(options: argparse.Namespace) -> int:
    """Swap the present words and those from before."""
    from kiosk.exchange.incoming import show, words_from_before
    from kiosk.exchange.swap import before

    named = content_of(options)
    content = named.resolve()
    store = Store.for_content(options.state, named)
    try:
        with words_from_before(content, store) as checked:
            show(checked, content, store)
    except ExchangeError as error:
        return _fail(options, error, NOTHING_CHANGED)
    if options.format == "json":
        _print_json(_report(checked, shown=True))
    else:
        _describe(options, checked, before(content))
        print(f"The kiosk shows the words from before.{_way_back(content)}")
    return 0


def _list(options: argparse.Namespace, content: Path) -> int:
    """Say which words there are to import, where words can be saved, and which were before."""
    from kiosk.exchange import sources
    from kiosk.exchange.swap import shown_until

    sticks = sources.sticks()
    found = sources.find_sources((*sticks, sources.downloads()))
    if options.format == "json":
        targets = sources.find_targets((*sticks, sources.documents()), date.today())
        until = shown_until(content)
        _print_json({"sources": found, "targets": targets, "shown_until": until})
    elif found:
        print("There are words here. Type one of these lines to look at them:")
        for source in found:
            print(f'  {COMMAND} import "{source.path}"')
    else:
        print(
            "There are no words on sticks or in Downloads. Put the stick in and type this again, "
            f"or name a file or folder: {COMMAND} import FILE.kiosk"
        )
    return 0


def _agreed(options: argparse.Namespace) -> bool:
    if options.check or options.yes or options.format == "json":
        return options.yes and not options.check
    if not sys.stdin.isatty():
        print("To show these words, type the same with --yes.", file=sys.stderr)
        return False
    try:
        return input("Show these words? [y/N] ").strip().casefold() in ("y", "yes")
    except (EOFError, KeyboardInterrupt):
        print()
        return False


def _describe(options: argparse.Namespace, checked: "Checked", source: Path) -> None:
    """Print what changes and what is wrong."""
    if options.format == "json":
        return
    changes = checked.changes
    print(changes)
    for title, pages in (
        ("changes", changes.changed),
        ("is new", changes.new),
        ("goes away", changes.gone),
    ):
        for page in pages:
            print(f"  {title:10} {page.path} ({page.title})")
    for problem in changes.problems:
        print(f"  {_line(problem, source)}")
    if changes.known:
        print(f"  Problems that the present words have, too: {changes.known}.")


def _line(problem: Problem, place: Path | str) -> str:
    # A problem of the folder as a whole has no path.
    return str(problem) if problem.path else f"{place}{problem}"


def _way_back(content: Path) -> str:
    from kiosk.exchange.swap import before

    if not before(content).is_dir():  # there was nothing
        return ""
    return (
        f" Those that it showed until now are in {before(content)}; “{COMMAND} bring-back” shows "
        "them again."
    )


def _report(checked: "Checked", shown: bool) -> dict[str, Any]:
    return {
        "shown": shown,
        "same": checked.same,
        "digest": checked.digest,
        "summary": str(checked.changes),
        "changes": checked.changes,
    }


def _fail(options: argparse.Namespace, error: ExchangeError, end: str) -> int:
    if options.format == "json":
        words = {"message": error.message, "values": error.values}
        _print_json({"error": words, "problems": error.problems})
        return 1
    for problem in error.problems:
        print(_line(problem, error.values[0]), file=sys.stderr)
    print(f"{error}\n{end}", file=sys.stderr)
    return 1


def _print_json(report: Mapping[str, Any]) -> None:
    # Plain ASCII: no console can spoil it.
    print(json.dumps(msgspec.to_builtins(report), indent=2))


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{-(-size // 1000)} kB"


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="lines for people (the default), or one JSON object for machines",
    )
