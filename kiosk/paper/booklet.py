"""All topics of a language in one booklet, with a cover and a table of contents."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from kiosk.edition import Center, Edition, Page
from kiosk.paper import phrases
from kiosk.paper.blocks import Setter
from kiosk.paper.boxes import rule
from kiosk.paper.flow import Section, column
from kiosk.paper.leaflet import SMALLEST, behind, foot, topic
from kiosk.paper.look import INK, INK_ON_TINT, MM, SECOND_INK, THIN, Look
from kiosk.paper.notices import inner_width, set_notice
from kiosk.paper.reach import call_panel
from kiosk.paper.say import Say
from kiosk.paper.sheet import Part, Sheet
from kiosk.paper.strips import Strip, beside, leading, spaced
from kiosk.paper.words import Type, set_plain

Chapter = tuple[Page, int]
"""A topic and the page it begins on."""


def booklet(
    edition: Edition, setter: Setter, sheet: Sheet, progress: Callable[[str], None]
) -> list[Part]:
    """The parts of a booklet: cover, contents and one part a topic."""
    language, look, say = setter.say.language, setter.look, setter.say
    center = edition.centers[language]
    pages = in_order([page for page in edition.pages if page.language == language], center)
    topics: list[Part] = []
    for page in pages:
        progress(page.title)
        own_foot = foot(center, page.title, look, say, sheet.width)
        topics.append(sheet.one_of_many(partial(_words, page, center, setter, sheet), own_foot))

    def opening(first: int) -> list[Part]:
        """Cover and contents, when the first topic begins on a page of this number."""
        starts = [first + sum(len(part) for part, _ in topics[:n]) for n in range(len(topics))]
        chapters = list(zip(pages, starts, strict=True))
        return [
            sheet.part(column(cover(chapters, center, look, say, sheet.width)), _no_foot),
            sheet.part(
                column(contents(chapters, center, SMALLEST, say, sheet.width)),
                foot(center, say(phrases.CONTENTS), look, say, sheet.width),
            ),
        ]

    # How long the contents are does not depend on the numbers in them.
    before = sum(len(part) for part, _ in opening(1))
    return [*opening(before + 1), *topics]


def _words(page: Page, center: Center, setter: Setter, sheet: Sheet) -> list[Section]:
    words = topic(page, center, setter, sheet.width)
    own = behind(page, setter.look, setter.say, sheet.width)
    return column([*words, *spaced(own, 1.5 * setter.look.gap)])


def in_order(pages: Sequence[Page], center: Center) -> list[Page]:
    """Help now first, then as on the home screen, and last what has no card there."""
    groups = {group.id: number for number, group in enumerate(center.groups)}

    def place(page: Page) -> tuple[bool, int, int, str]:
        return page.kind != "help", groups.get(page.group, len(groups)), page.order, page.id

    return sorted(pages, key=place)


def cover(
    chapters: Sequence[Chapter], center: Center, look: Look, say: Say, width: float
) -> list[Strip]:
    """What the booklet is, where help is, and how to reach the center."""
    name = Type(look.large, bold=True, color=INK_ON_TINT)
    title = Type(1.7 * look.title, bold=True, color=INK, leading=1.1)
    strips = [
        *spaced([rule(INK, 3 * THIN, width)], 0),
        *spaced(set_plain(center.name, name, width), 2 * look.gap),
        *set_plain(center.city, Type(look.body, color=SECOND_INK), width),
        *spaced(set_plain(say(phrases.BOOKLET), title, width), 5 * look.gap),
        *set_plain(say.language_name, Type(look.heading, color=SECOND_INK), width),
    ]
    inner = inner_width(look, width)
    words = set_plain(say(phrases.IN_DANGER), Type(look.large, bold=True), inner)
    for page, number in chapters:
        if page.kind == "help":
            on_page = say(phrases.HELP_ON_PAGE, number)
            words += spaced(set_plain(on_page, Type(look.body), inner), 0.3 * look.gap)
    strips += spaced(set_notice("emergency", words, look, say, width), 5 * look.gap)
    strips += spaced(call_panel(center, look, say, width), 2 * look.gap)
    general = set_plain(say(phrases.GENERAL), Type(look.small, color=SECOND_INK), width)
    return [*strips, *spaced(general, 2 * look.gap)]


def contents(
    chapters: Sequence[Chapter], center: Center, look: Look, say: Say, width: float
) -> list[Strip]:
    """The topics in their groups, each with its summary and its page."""
    type = Type(look.title, bold=True, color=INK, leading=1.1)
    strips = leading(set_plain(say(phrases.CONTENTS), type, width))
    titles = {group.id: group.title for group in center.groups}
    group = ""
    for chapter in chapters:
        row = _row(chapter, look, width)
        title = titles.get(chapter[0].group, "")
        space = 0.3 * look.gap if title == group and group else look.gap
        if title and title != group:
            heading = set_plain(title, Type(look.large, bold=True, color=INK_ON_TINT), width)
            strips += spaced(leading(heading), space)
            space = 0
        group = title
        strips += spaced(row, space)
    return strips


def _row(chapter: Chapter, look: Look, width: float) -> list[Strip]:
    page, number = chapter
    figure = Type(look.body, bold=True, leading=1.25, align=Qt.AlignmentFlag.AlignRight)
    narrow = 12 * MM
    room = width - narrow - look.gap
    title = set_plain(page.title, Type(look.body, bold=True, leading=1.25), room)
    at = set_plain(str(number), figure, narrow)
    summary = set_plain(page.summary, Type(look.small, color=SECOND_INK, leading=1.2), room)
    return [beside((0, [*title, *summary]), (width - narrow, at))]


def _no_foot(number: int, pages: int) -> list[Strip]:
    return []
