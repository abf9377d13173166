"""The open page changes only where its words have."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.edition import Heading, Notice, Paragraph, Table
from kiosk.screen.page import BlockModel, OpenPage
from screen.editions import code, page
from screen.reading import reads, rows

PICTURES = Path("/edition-1/pictures")
SIGNS = page("signs", Heading("One"), Paragraph("Two."), code("tel:988"))


@pytest.fixture
def open_page() -> OpenPage:
    opened = OpenPage()
    opened.show(SIGNS, PICTURES, ())
    return opened


def changes(opened: OpenPage) -> list[str]:
    log: list[str] = []
    opened.changed.connect(lambda: log.append("changed"))
    return log


def test_block_shows_its_kind_and_its_fields() -> None:
    fields = {"kind": "table", "header": ["a", "b"], "rows": [["1", "2"]]}
    model = BlockModel([Table(("a", "b"), (("1", "2"),))])
    assert rows(model) == [{"kind": "table", "modelData": fields}]


def test_inner_blocks_carry_their_kind() -> None:
    model = BlockModel([Notice("tip", (Paragraph("Drink."),))])
    assert rows(model)[0]["modelData"]["blocks"] == [{"kind": "paragraph", "text": "Drink."}]


def test_nothing_is_open_at_first() -> None:
    opened = OpenPage()
    assert opened.page is None
    assert reads(opened, "title") == ""
    assert reads(opened, "signed") is False
    assert reads(opened, "sources") == []
    assert reads(opened, "codes") == []
    assert reads(opened, "blocks") == []


def test_page_shows_its_header(open_page: OpenPage) -> None:
    shown = page(
        "signs",
        updated="2026-11-23",
        reviewed_by="A. Nurse",
        reviewed_on="2026-11-24",
        checked_on="2026-11-22",
        sources=("A review, 2022",),
        kind="questions",
    )
    open_page.show(shown, PICTURES, ())
    fields = ("topic", "kind", "title", "icon", "sources")
    assert [reads(open_page, field) for field in fields] == [
        "signs",
        "questions",
        "Signs",
        "info",
        ["A review, 2022"],
    ]
    fields = ("updated", "checkedOn", "signed", "reviewedBy", "reviewedOn")
    assert [reads(open_page, field) for field in fields] == [
        "2026-11-23",
        "2026-11-22",
        True,
        "A. Nurse",
        "2026-11-24",
    ]
    assert reads(open_page, "pictures") == "file:///edition-1/pictures"


def test_codes_of_a_page_are_its_own_blocks(open_page: OpenPage) -> None:
    assert [found["target"] for found in reads(open_page, "codes")] == ["tel:988"]


def test_same_page_again_changes_nothing(open_page: OpenPage) -> None:
    log = changes(open_page)
    open_page.show(SIGNS, PICTURES, ())
    assert log == []


def touched(opened: OpenPage) -> list[tuple[str, int, int]]:
    """A list that grows with every block that comes, goes, or gets other words in its place."""
    log: list[tuple[str, int, int]] = []
    blocks: Any = opened.blocks
    blocks.rowsRemoved.connect(lambda _, first, last: log.append(("removed", first, last)))
    blocks.rowsInserted.connect(lambda _, first, last: log.append(("inserted", first, last)))
    blocks.dataChanged.connect(
        lambda first, last, _: log.append(("changed", first.row(), last.row()))
    )
    return log


def test_other_words_take_the_place_of_those_that_differ(open_page: OpenPage) -> None:
    log, places = changes(open_page), touched(open_page)
    open_page.show(
        page("signs", Heading("One"), Paragraph("Other."), code("tel:988")), PICTURES, ()
    )
    assert log == ["changed"]
    assert places == [("changed", 1, 1)]


def test_other_kind_of_block_comes_anew(open_page: OpenPage) -> None:
    places = touched(open_page)
    open_page.show(page("signs", Heading("Uno"), Notice("tip", ()), code("tel:988")), PICTURES, ())
    assert places == [("removed", 1, 1), ("inserted", 1, 1), ("changed", 0, 0)]


def test_pictures_come_from_the_newest_edition(open_page: OpenPage) -> None:
    open_page.show(SIGNS, Path("/edition-2/pictures"), ())
    assert reads(open_page, "pictures") == "file:///edition-2/pictures"


def test_cards_to_read_next_follow_without_touching_the_page(open_page: OpenPage) -> None:
    log = changes(open_page)
    other = msgspec.structs.replace(page("effects"), title="Renamed")
    open_page.show(SIGNS, PICTURES, [other])
    assert [card["title"] for card in reads(open_page, "related")] == ["Renamed"]
    assert log == []
