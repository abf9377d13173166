"""Proof sheets: every page in all languages side by side, for a clinician to read and sign."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from kiosk.edition import Edition
from kiosk.paper.blocks import Setter
from kiosk.paper.flow import Section, column
from kiosk.paper.forms import box_to_tick
from kiosk.paper.look import INK, MM, POINT, SECOND_INK, Look
from kiosk.paper.pdf import make_pdf, prepare
from kiosk.paper.say import Say
from kiosk.paper.sheet import Foot, Part, Sheet
from kiosk.paper.sides import Side, sections
from kiosk.paper.strips import Strip, beside, leading, spaced
from kiosk.paper.words import Type, set_plain, set_words

LOOK = Look(10 * POINT)
TITLE = "Proof sheets"
HOW = (
    "Read each page in every language. Compare it with its sources, and write down what to change.",
    "Sign each language of a page by itself, and tick it in the list below.",
    "Whoever looks after the words enters your signature at the top of the file, between the "
    "lines of dashes: <b>reviewed by:</b> your name and credentials, and <b>reviewed on:</b> the "
    "day, such as 2026-11-23.",
    "From then on the screen shows your name and the day at the foot of the page. When its words "
    "change later, the page counts as not signed until somebody signs it again.",
)

Topic = Sequence[Side]
"""A topic in every language, English first."""


def make_proof(
    edition: Edition, folder: Path, on_screen: Edition, size: str, progress: Callable[[str], None]
) -> bytes:
    """A PDF of all pages of an edition, of which some may not be `on_screen`.

    `folder` is that of the edition, `size` one of `kiosk.paper.pdf.SIZES`.
    """
    prepare()
    sheet = Sheet(size, landscape=True)
    topics = topics_of(edition, on_screen, folder / "pictures")
    parts: list[Part] = []
    for sides in topics:
        progress(_name(sides))
        foot = _foot(_name(sides), edition.made, sheet.width)
        parts.append(sheet.one_of_many(partial(_sections, sides, sheet), foot))

    def front(first: int) -> Part:
        """The first sheets, when the first topic begins on a page of this number."""
        starts = [first + sum(len(pages) for pages, _ in parts[:n]) for n in range(len(parts))]
        words = _front(list(zip(topics, starts, strict=True)), edition, sheet.width)
        return sheet.part(column(words), _foot(TITLE, edition.made, sheet.width))

    before = len(front(1)[0])  # which does not depend on the numbers in them
    languages = [side.setter.say.language for side in topics[0]]
    painters = sheet.painters([front(before + 1), *parts])
    return make_pdf(TITLE, languages, sheet.layout, painters)


def _sections(sides: Topic, sheet: Sheet) -> list[Section]:
    return list(sections(sides, sheet.width))


def topics_of(edition: Edition, on_screen: Edition, pictures: Path) -> list[Topic]:
    """Every topic that has a page or a problem, in the order of the home screen."""
    languages = sorted(edition.centers, key=lambda name: (name != "en", name))
    setters = {
        name: Setter(LOOK, Say(name, edition.interface.get(name, {})), pictures)
        for name in languages
    }
    problems = {source.path: source.problems for source in edition.sources}
    orders = {page.id: (page.kind != "help", page.order) for page in reversed(edition.pages)}
    found: list[Topic] = []
    for topic in sorted(orders, key=lambda topic: (orders[topic], topic)):
        files = {name: f"{name}/{topic}.md" for name in languages}
        found.append(
            [
                Side(
                    files[name],
                    setters[name],
                    edition.page(name, topic),
                    on_screen.page(name, topic) is not None,
                    problems.get(files[name], ()),
                )
                for name in languages
            ]
        )
    return found


def _front(chapters: Sequence[tuple[Topic, int]], edition: Edition, width: float) -> list[Strip]:
    """How to go about it, and a list of all pages to tick."""
    body = Type(LOOK.body)
    center = edition.centers["en"].name if "en" in edition.centers else ""
    about = f"{center}. The words as they were on {edition.made.replace('T', ' at ')}."
    strips = leading(set_plain(TITLE, Type(LOOK.title, bold=True, color=INK, leading=1.15), width))
    strips += set_plain(about, Type(LOOK.body, color=SECOND_INK), width)
    for number, step in enumerate(HOW, 1):
        words = set_words(f"{number}. {step}", body, width)
        strips += spaced(words, 0.5 * LOOK.gap)
    for topic, number in chapters:
        strips += spaced([_row(topic, number, width)], 0.25 * LOOK.gap)
    return strips


def _row(topic: Topic, number: int, width: float) -> Strip:
    """A topic, the page it begins on, and for each language a box to tick and its state."""
    name = 56 * MM
    each = (width - name) / len(topic)
    title = f"{_name(topic)}, page {number}"
    parts = [(0.0, set_plain(title, Type(LOOK.body, bold=True), name - 4 * MM))]
    for n, side in enumerate(topic):
        words = f"{side.setter.say.language_name}: {_state(side)}"
        if side.page is not None:
            parts.append((name + n * each, [box_to_tick(LOOK.body)]))
        text = set_plain(words, Type(LOOK.body), each - 9 * MM)
        parts.append((name + n * each + 6 * MM, text))
    return beside(*parts)


def _state(side: Side) -> str:
    if side.page is None:
        return "no page"
    state = f"signed by {side.page.reviewed_by}" if side.page.signed else "not signed"
    if not side.on_screen:
        state += ", not on the screen"
    count = len(side.problems)
    return f"{state}, {count} problem{'' if count == 1 else 's'}" if count else state


def _name(topic: Topic) -> str:
    return next(side.page.title for side in topic if side.page is not None)


def _foot(about: str, made: str, width: float) -> Foot:
    type = Type(0.85 * LOOK.body, color=SECOND_INK)

    def strips(number: int, pages: int) -> list[Strip]:
        words = f"{TITLE} of {made.partition('T')[0]} · {about} · Page {number} of {pages}"
        return set_plain(words, type, width)

    return strips
