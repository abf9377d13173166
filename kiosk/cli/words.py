"""The commands for whoever writes the words: check, publish, new-topic."""

import argparse
import math
import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from kiosk.cli.options import (
    Commands,
    add_content,
    add_state,
    content_of,
    temporary_folder,
)
from kiosk.edition.built_in import BUILT_IN, encode_shipped, shipped_from
from kiosk.edition.store import Store, StoreError
from kiosk.first_words import fingerprints
from kiosk.paths import COMMAND, CONTENT


def add_to(commands: Commands) -> None:
    """Add these commands."""
    command = commands.add_parser("check", help="print what is wrong with the content")
    command.set_defaults(command=check)
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="lines for people (the default), or one JSON object for machines",
    )
    add_content(command)

    command = commands.add_parser(
        "new-topic", usage="%(prog)s [options] ID", help="write the template of a new topic"
    )
    command.set_defaults(command=new_topic)
    command.add_argument(
        "topic", nargs="+", metavar="ID", help="the name of its files, such as sleep-and-rest"
    )
    add_content(command)

    command = commands.add_parser("publish", help="make a new edition of the content")
    command.set_defaults(command=publish)
    add_content(command)
    add_state(command)
    command.add_argument(
        "--keep-missing", action="store_true", help="keep the pages of files that are gone"
    )
    command.add_argument(
        "--seen", default="", metavar="MARK", help="only if the folder still is as it was then"
    )
    command.add_argument(
        "--patience",
        type=float,
        default=math.inf,
        metavar="SECONDS",
        help="begin to read no further file after so long",
    )
    command.add_argument(
        "--built-in", action="store_true", help=f"renew {BUILT_IN.name}, which ships with the kiosk"
    )


def check(options: argparse.Namespace) -> int:
    """Read all content afresh and print what is wrong with it."""
    from kiosk.authoring import report
    from kiosk.authoring.publisher import publish

    content = content_of(options)
    with temporary_folder() as folder:
        published = publish(content, Store(Path(folder)))
    written = report.as_json if options.format == "json" else report.as_text
    print(written(content, published))
    return 1 if report.has_errors(published) else 0


def publish(options: argparse.Namespace) -> int:
    """Make a new edition of the content folder."""
    from kiosk.authoring import publisher, report
    from kiosk.authoring.workers import WorkerError

    content = content_of(options)
    with ExitStack() as stack:
        if options.built_in:
            store = Store(Path(stack.enter_context(temporary_folder())))
        else:
            store = Store.for_content(options.state, content)
        try:
            published = publisher.publish(
                content,
                store,
                options.keep_missing,
                seen=options.seen,
                patience_s=options.patience,
            )
        except (StoreError, WorkerError, publisher.Unsettled) as error:
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
        name, edition = str(BUILT_IN), shipped_from(edition, fingerprints(content))
        BUILT_IN.write_bytes(encode_shipped(edition))
    problems = report.counted(len(published.problems), "problem")
    print(f"{name}: {report.counted(len(edition.pages), 'page')}, {problems}.")
    return 0


def new_topic(options: argparse.Namespace) -> int:
    """Write the template of a topic in each language and say what to do with it."""
    from kiosk.authoring.new_topic import NewTopicError, write_new_topic

    content = content_of(options)
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
