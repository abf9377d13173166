"""Reading a topic: its header and its body become a page."""

import msgspec

from kiosk.authoring.body import read_body
from kiosk.authoring.card import check_card
from kiosk.authoring.check_in import read_check_in
from kiosk.authoring.ending import check_ending
from kiosk.authoring.fields import KEYS, is_shown, read_fields
from kiosk.authoring.header import Header, Line, read_header
from kiosk.authoring.length import check_length
from kiosk.authoring.pictures import PictureFolder
from kiosk.authoring.placeholders import values
from kiosk.authoring.plain.checking import check_prose
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.problems import Problems
from kiosk.authoring.sections import arrange
from kiosk.authoring.trust import check_trust
from kiosk.edition import Center, Page, Problem


def read_topic(
    path: str,
    text: str,
    center: Center,
    icons: frozenset[str],
    pictures: PictureFolder,
    hidden: bool = False,
) -> tuple[Page | None, tuple[Problem, ...]]:
    """Read one topic file, `path` being such as `en/bladder-and-body.md`.

    The page is None when there is an error or the header says `shown: no`, unless `hidden` pages
    are wanted too; its hash is empty.
    """
    problems = Problems(path)
    read = read_header(text, problems, KEYS, repeatable=("source",))
    if read is None:
        return None, problems.sorted()
    header, body = read
    meanings = values(center)
    page = read_fields(path, header, center.groups, icons, meanings.words, problems)
    pieces, prose = read_body(body, meanings, pictures, problems)
    if page.kind == "check-in":
        blocks = read_check_in(pieces, body, problems)
    else:
        blocks = arrange(pieces, page.kind)
    check_length(blocks, problems)
    reading = check_prose(page.language, _heading(page, header), prose, problems)
    check_card(page, header, problems)
    check_trust(page, header, problems)
    check_ending(blocks, page.kind, prose, problems)
    shown = is_shown(header, problems)
    if problems.failed or not (shown or hidden):
        return None, problems.sorted()
    page = msgspec.structs.replace(
        page,
        needs=tuple(sorted(problems.needs)),
        reading=reading,
        blocks=msgspec.Raw(msgspec.json.encode(blocks)),
    )
    return page, problems.sorted()


def _heading(page: Page, header: Header) -> list[Prose]:
    """What the header lets people read."""
    return [
        Prose((Line(header.line(key), ""),), (text,))
        for key, text in (("title", page.title), ("summary", page.summary))
    ]
