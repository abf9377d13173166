"""The card for staff stands on one page, with lines to write on; checklists have boxes to tick."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kiosk.authoring.staff_page import read_staff_page
from kiosk.cli.paper import STAFF_PAGES
from kiosk.edition import Block, BulletList, Heading, Page, Paragraph
from kiosk.paper.pdf import PaperError
from kiosk.paper.staff_page import CARD, ICONS, SIGNS, make_staff_page
from kiosk.paths import ASSETS, DOCS
from paper.paper import CENTER, texts
from paper.test_blocks import letters, said

TEXT = """# The kiosk

For staff.

## Start

1. Turn it on.

## Here

- Who to call: ____________
- The keyboard is: ____________
"""

A_MILLIMETER = 72 / 25.4


class Shape(NamedTuple):
    """Something that is drawn, in points."""

    left: float
    bottom: float
    width: float
    height: float


def page(name: str, text: str) -> Page:
    found, problems = read_staff_page(name, text, "python main.py")
    assert problems == ()
    return found


def shipped(name: str) -> str:
    return (DOCS / f"{name}.md").read_text("utf-8")


def printed(name: str, size: str = "letter") -> bytes:
    return make_staff_page(page(name, shipped(name)), CENTER, size)


def shapes(pdf: bytes) -> list[Shape]:
    """What is drawn on all pages and is no letter."""
    found: list[Shape] = []
    for sheet in pypdfium2.PdfDocument(pdf):
        for shape in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = shape.get_bounds()
            found.append(Shape(left, bottom, right - left, top - bottom))
    return found


def lines_to_write_on(pdf: bytes) -> list[Shape]:
    """They begin further to the right than the lines between the sections."""
    flat = [shape for shape in shapes(pdf) if shape.height < 1]
    return [shape for shape in flat if shape.left > 72 * 2]


def boxes_to_tick(pdf: bytes) -> list[Shape]:
    """Squares of the size of letters."""
    return [
        shape
        for shape in shapes(pdf)
        if 10 < shape.width < 15 and shape.height == pytest.approx(shape.width, abs=0.2)
    ]


def as_printed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Boxes and lines are no words."""
    for block in blocks:
        signs = [re.match(r"\[ \] |.*___$", item) for item in getattr(block, "items", ())]
        if isinstance(block, BulletList) and all(signs):
            yield from (Paragraph(re.sub(r"^\[ \] | ___$", "", item)) for item in block.items)
        else:
            yield block


def height_of(pdf: bytes, words: str) -> float:
    """How high a capital is, in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    box = text.get_charbox(text.get_text_range().index(words))
    return float(box[3] - box[1])


def test_card_has_the_center_its_sections_and_what_to_fill_in() -> None:
    (words,) = texts(make_staff_page(page(CARD, TEXT), CENTER, "letter"))
    assert words == (
        "Example Center The kiosk For staff. Start 1. Turn it on. Here Who to call: The keyboard "
        "is: Example Center · 865-555-0100 The kiosk · English · Page 1 of 1"
    )


@pytest.mark.parametrize("size", ["letter", "a4"])
def test_shipped_card_stands_on_one_page_in_large_type(size: str) -> None:
    pdf = printed(CARD, size)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert height_of(pdf, "Turn on") >= 8.3  # letters of 12.5 points
    assert height_of(pdf, "Start") >= 12.5  # is read from a meter away


@pytest.mark.parametrize("size", ["letter", "a4"])
def test_shipped_checklist_stands_on_one_sheet_with_the_event_itself_on_its_back(size: str) -> None:
    before, there = texts(printed("event-day", size))
    assert before.startswith("Example Center Event day")
    assert there.startswith("In the tent 1. ")


@pytest.mark.parametrize("name", STAFF_PAGES)
def test_every_word_of_a_shipped_page_is_printed(name: str) -> None:
    blocks = page(name, shipped(name)).read_blocks()
    expected = letters(*said(as_printed(blocks))).replace("\u2060", "")
    foot = re.compile(r" Example Center · 865-555-0100 [^·]* · English · Page \d+ of \d+$")
    found = letters(*(foot.sub("", words) for words in texts(printed(name))))
    assert found.endswith(expected)


@pytest.mark.parametrize("name", [CARD, "event-day"])
def test_every_item_to_fill_in_has_a_line_that_a_hand_can_write_on(name: str) -> None:
    lines = lines_to_write_on(printed(name))
    assert len(lines) == shipped(name).count(": ____") > 3
    assert min(line.width for line in lines) > 80 * A_MILLIMETER
    bottoms = sorted(line.bottom for line in lines)
    assert min(above - below for below, above in pairwise(bottoms)) > 7.5 * A_MILLIMETER


def test_every_item_of_the_checklist_has_a_box() -> None:
    boxes = boxes_to_tick(printed("event-day"))
    assert len(boxes) == shipped("event-day").count("\n- [ ] ") > 5
    assert boxes_to_tick(printed("what-now")) == []


def test_pages_and_sections_have_their_icons() -> None:
    assert ICONS.keys() == STAFF_PAGES.keys()
    blocks = page(CARD, shipped(CARD)).read_blocks()
    assert [block.text for block in blocks if isinstance(block, Heading)] == list(SIGNS)
    there = {path.stem for path in (ASSETS / "icons").glob("*.svg")}
    assert {*ICONS.values(), *SIGNS.values()} <= there


def test_a_symptom_and_its_steps_stay_on_one_page() -> None:
    steps = "\n\n1. Look.\n2. Touch.\n3. Wait.\n4. Call.\n"
    text = "# What now?\n\n" + "\n".join(f"## It is {n}{steps}" for n in range(40))
    pages = texts(make_staff_page(page("what-now", text), CENTER, "letter"))
    assert len(pages) > 3
    assert all("Call. Example Center" in words for words in pages)


def test_a_card_too_long_for_one_page_is_refused() -> None:
    long = TEXT.replace("1. Turn it on.", "\n".join(["1. Turn it on."] * 60))
    with pytest.raises(PaperError) as raised:
        make_staff_page(page(CARD, long), CENTER, "letter")
    assert str(raised.value) == "docs/staff-card.md: This is too long for one page. Shorten it."
