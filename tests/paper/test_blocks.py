"""Every block comes onto paper whole: each of its words once and in order, whatever the length."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.edition import (
    Block,
    BulletList,
    Code,
    Heading,
    Notice,
    Outcome,
    Panel,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)
from kiosk.paper.blocks import Setter
from kiosk.paper.flow import column
from kiosk.paper.leaflet import SIZES, WIDEST
from kiosk.paper.pdf import make_pdf
from kiosk.paper.say import Say
from kiosk.paper.sheet import Sheet
from paper.paper import CALL, SAY, texts

words = st.text("aeiou mnrsñü,.¿?&<>'’-7", min_size=1, max_size=30).filter(str.strip)
prose = st.lists(words, min_size=1, max_size=40).map(" ".join)
markup = st.builds(
    lambda text, bold: f"<b>{html.escape(text)}</b>" if bold else html.escape(text),
    prose,
    st.booleans(),
)
items = st.lists(markup, min_size=1, max_size=8).map(tuple)
simple: st.SearchStrategy[Heading | Paragraph | BulletList | Steps] = st.one_of(
    st.builds(Heading, markup, st.sampled_from([2, 3])),
    st.builds(Paragraph, markup),
    st.builds(BulletList, items),
    st.builds(Steps, items),
)
notices = st.builds(
    Notice,
    st.sampled_from(["note", "tip", "warning", "emergency"]),
    st.lists(simple, min_size=1, max_size=6).map(tuple),
)
codes = st.builds(
    lambda label, shown, scannable: Code(
        label, shown, "", *((CALL.size, CALL.modules) if scannable else ())
    ),
    markup,
    words,
    st.booleans(),
)
parts = st.lists(st.one_of(simple, notices, codes), min_size=1, max_size=4).map(tuple)
blocks = st.one_of(
    simple,
    notices,
    codes,
    st.builds(Question, prose, parts),
    st.builds(Panel, prose, parts),
)


@pytest.fixture(scope="module")
def setter() -> Setter:
    return Setter(SIZES[0], SAY, Path("nowhere"))


def printed(found: Sequence[Block], setter: Setter, size: str = "letter") -> bytes:
    sheet = Sheet(size, WIDEST)
    part = sheet.part(column(setter.blocks(found, sheet.width)), lambda number, pages: [])
    return make_pdf("Title", ["en"], sheet.layout, sheet.painters([part]))


def letters(*texts: str) -> str:
    """Without spaces, since a line may end inside a long word."""
    return "".join("".join(texts).split())


def plain(text: str) -> str:
    return html.unescape(re.sub(r"</?[bi]>", "", text).replace("<br>", " "))


def said(found: Iterable[Block], say: Say = SAY) -> Iterator[str]:
    """The words of blocks as paper has them."""
    for block in found:
        match block:
            case Heading() | Paragraph():
                yield plain(block.text)
            case BulletList():
                yield from (f"• {plain(item)}" for item in block.items)
            case Steps():
                yield from (f"{n}. {plain(item)}" for n, item in enumerate(block.items, 1))
            case Notice():
                yield say(block.tone.capitalize())
                yield from said(block.blocks, say)
            case Question() | Panel():
                yield block.title
                yield from said(block.blocks, say)
            case Code():
                yield plain(block.label)
                if block.size or block.shown not in block.label:
                    yield block.shown
            case Table():
                yield from (plain(cell) for row in (block.header, *block.rows) for cell in row)
            case Picture() | Outcome():
                raise AssertionError(block)


@settings(max_examples=40, deadline=None)
@given(found=st.lists(blocks, min_size=1, max_size=5))
def test_every_word_comes_once_and_in_order(found: list[Block], setter: Setter) -> None:
    assert letters(*texts(printed(found, setter))) == letters(*said(found))


def test_words_in_bold_and_on_new_lines_stay_words(setter: Setter) -> None:
    found = [Paragraph("<b>Tell</b> a <i>nurse</i>.<br>Now &amp; here.")]
    assert texts(printed(found, setter)) == ["Tell a nurse. Now & here."]


def test_a_word_longer_than_a_line_goes_on(setter: Setter) -> None:
    assert letters(*texts(printed([Paragraph("x" * 500)], setter))) == "x" * 500


def test_a_number_is_never_broken(setter: Setter) -> None:
    found = [Paragraph(f"{'a' * n} 865-830-3967") for n in range(40, 90)]
    lines = texts(printed(found, setter))
    assert sum(line.count("865-830-3967") for line in lines) == len(found)


def test_a_table_says_all_its_cells_row_by_row(setter: Setter) -> None:
    table = Table(
        ("When", "What", "Help"), tuple((f"Day {n}", "some words " * 20, "") for n in range(9))
    )
    pages = texts(printed([table], setter))
    assert len(pages) > 1
    assert letters(*pages) == letters(*said([table]))


def test_a_row_longer_than_a_page_goes_on(setter: Setter) -> None:
    long = " ".join(f"word{n}" for n in range(600))
    pages = texts(printed([Table(("A", "B"), ((long, "short"),))], setter))
    assert len(pages) > 1
    assert sorted(" ".join(pages).split()) == sorted(f"A B short {long}".split())


def test_a_picture_is_as_wide_as_the_words_at_most(setter: Setter, tmp_path: Path) -> None:
    Image.new("RGB", (3000, 400), "green").save(tmp_path / "wide.png")
    own = Setter(SIZES[0], SAY, tmp_path)
    (strip,) = own.blocks([Picture("wide.png", "A meadow", 3000, 400)], 1200.0)
    assert strip.height == 160
    assert texts(printed([Picture("wide.png", "A meadow", 3000, 400)], own)) == [""]


def test_a_picture_that_is_gone_is_said_in_words(setter: Setter) -> None:
    assert texts(printed([Picture("gone.png", "A meadow", 30, 40)], setter)) == ["A meadow"]


def test_a_heading_goes_with_its_words_to_the_next_page(setter: Setter) -> None:
    for count in range(20, 40):
        filling = [Paragraph(f"Line {n}.") for n in range(count)]
        pages = texts(printed([*filling, Heading("Heading"), Paragraph("Words.")], setter, "a4"))
        assert pages[-1].endswith("Heading Words.")
