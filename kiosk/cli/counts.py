"""The command that tells how the screen was used: counts."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.options import Commands, add_content, add_state, settings_of
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.paths import ASSETS
from kiosk.state.choices import Choices

if TYPE_CHECKING:
    from kiosk.screen.library import Library
    from kiosk.state.counts import Counts
    from kiosk.state.report import Period, Report, Row


def add_to(commands: Commands) -> None:
    """Add this command."""
    command = commands.add_parser(
        "counts",
        help="how often which topic was opened: as a table, CSV or PDF",
        description="How often which topic was opened, in numbers that tell of nobody. A kiosk "
        "that runs writes its counts every 15 minutes and when it ends.",
    )
    command.set_defaults(command=counts)
    period = command.add_mutually_exclusive_group()
    period.add_argument("--week", action="store_true", help="since Monday (when none is given)")
    period.add_argument("--month", action="store_true", help="since the first of the month")
    period.add_argument("--event", metavar="NAME", help="such as “Health fair 2026”")
    command.add_argument(
        "file",
        nargs="?",
        type=_file,
        metavar="OUT.csv|OUT.pdf",
        help="where the table or the page goes (printed here when none is given)",
    )
    add_content(command)
    add_state(command)


def counts(options: argparse.Namespace) -> int:
    """Print or save the counts of a week, a month or an event."""
    from kiosk.screen.subjects import subjects_of
    from kiosk.state.counts import Counts
    from kiosk.state.report import make_report

    kept = Counts(options.state)
    period, problem = _period(options, kept)
    if period is None:
        print(problem, file=sys.stderr)
        return 1
    sums, problem = kept.between(period.first, period.last, period.event)
    for sentence in filter(None, (kept.loss, problem)):
        print(sentence, file=sys.stderr)
    if problem:
        return 1
    library = _library(options)
    report = make_report(period, sums, subjects_of(library))
    if options.file:
        return _save(report, options.file, library)
    print("\n".join(_table(report, library.center(library.default).name)))
    return 0


def _save(report: "Report", file: Path, library: "Library") -> int:
    from kiosk.counts_folder import save_report
    from kiosk.paper.pdf import PaperError

    try:
        save_report(report, file, library)
    except PaperError as error:
        print(f"Nothing was saved. {error}", file=sys.stderr)
        return 1
    print(f"Saved: {file}")
    return 0


def _period(options: argparse.Namespace, kept: "Counts") -> "tuple[Period | None, str]":
    """The days that are asked for, or why there are none."""
    from kiosk.state.report import Period, this_month, this_week

    if options.event is None:
        return (this_month if options.month else this_week)(date.today()), ""
    events, problem = kept.events()
    if options.event in events:
        return Period("event", *events[options.event], options.event), ""
    return None, problem or _unknown(options.event, list(events))


def _unknown(event: str, events: Sequence[str]) -> str:
    if not events:
        return "Nothing was counted at any event on this machine."
    close = get_close_matches(event, events, 1)
    meant = f"Did you mean “{close[0]}”? " if close else ""
    return f"Nothing was counted at the event “{event}”. {meant}There is: {', '.join(events)}."


def _library(options: argparse.Namespace) -> "Library":
    """The words that the screen showed last, for the names of topics and languages."""
    from kiosk.screen.library import Library

    settings = settings_of(options, Choices(options.state).load()[0])
    built_in = load_built_in()
    last = Store.for_content(options.state, settings.content).load()
    edition, folder = last or (built_in, ASSETS)
    return Library(edition, folder, built_in, settings.language)


def _table(report: "Report", center: str) -> Iterator[str]:
    from kiosk.state.report import total_of

    yield ": ".join(filter(None, (center, report.period.event, str(report.period))))
    if report.is_empty:
        yield "Nothing was counted 5 times or more in these days."
        return
    sections = (
        ("Visits", report.by_language(report.visits)),
        ("Pages opened", list(report.pages)),
        ("Codes shown", list(report.codes)),
    )
    width = max(len(row.title) for _, rows in sections for row in rows)
    for name, rows in sections:
        total = total_of(rows)
        yield f"\n{name}" if total is None else f"\n{name}: {total}"
        yield from (f"  {row.title:{width}} {_numbers(report, row)}" for row in rows)
    yield "\n“< 5” is less than 5, also none. Such numbers are in no sum."


def _numbers(report: "Report", row: "Row") -> str:
    from kiosk.state.report import each_said, said

    each = each_said(report.languages, row.numbers) if len(row.numbers) > 1 else ""
    return f"{said(row.sum):>5}   {each}".rstrip()


def _file(text: str) -> Path:
    """A file by its ending."""
    file = Path(text)
    if file.suffix.lower() not in (".csv", ".pdf"):
        raise argparse.ArgumentTypeError(
            f"“{text}” must end in .csv, for a table, or in .pdf, for a page to print"
        )
    return file
