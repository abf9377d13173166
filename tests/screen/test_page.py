"""The open page changes only where its words have."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from screen.editions import code, page

from kiosk.edition import Heading, Notice, Page, Paragraph, Table
from kiosk.screen.page import BlockModel, OpenPage

PICTURES = Path("/edition-1/pictures")
KIND, FIELDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SIGNS = page("signs", Heading("One"), Paragraph("Two."), code("tel:988"))


@pytest.fixture
def open_page() -> OpenPage:
    opened = OpenPage()
    opened.show(SIGNS, PICTURES, ())
    return opened


def changes(opened: OpenPage) -> list[str]:
    log: list[str] = []
    opened.aboutToChange.connect(lambda: log.append("about to change"))
    opened.changed.connect(lambda: log.append("changed"))
    opened.replaced.connect(lambda: log.append("replaced"))
    return log


def blocks_of(opened: OpenPage) -> BlockModel:
    blocks = opened.property("blocks")
    assert isinstance(blocks, BlockModel)
    return blocks


def test_block_shows_its_kind_and_its_fields() -> None:
    model = BlockModel([Table(("a", "b"), (("1", "2"),))])
    assert model.data(model.index(0), KIND) == "table"
    assert model.data(model.index(0), FIELDS) == {
        "kind": "table",
        "header": ["a", "b"],
        "rows": [["1", "2"]],
    }


def test_inner_blocks_carry_their_kind() -> None:
    model = BlockModel([Notice("tip", (Paragraph("Drink."),))])
    fields: dict[str, Any] = model.data(model.index(0), FIELDS)
    assert fields["blocks"] == [{"kind": "paragraph", "text": "Drink."}]


def test_nothing_is_open_at_first() -> None:
    opened = OpenPage()
    assert opened.page is None
    assert opened.property("title") == ""
    assert opened.property("sources") == []
    assert opened.property("codes") == []
    assert blocks_of(opened).rowCount() == 0


def test_page_shows_its_header(open_page: OpenPage) -> None:
    shown = page(
        "signs",
        updated="2026-11-23",
        reviewed_by="A. Nurse",
        reviewed_on="2026-11-24",
        sources=("A review, 2022",),
        kind="questions",
    )
    open_page.show(shown, PICTURES, ())
    fields = ("topic", "kind", "title", "icon", "updated", "reviewedBy", "reviewedOn", "sources")
    assert [open_page.property(field) for field in fields] == [
        "signs",
        "questions",
        "Signs",
        "info",
        "2026-11-23",
        "A. Nurse",
        "2026-11-24",
        ["A review, 2022"],
    ]
    assert open_page.property("pictures") == "file:///edition-1/pictures"


def test_codes_of_a_page_are_its_own_blocks(open_page: OpenPage) -> None:
    assert [found["target"] for found in open_page.property("codes")] == ["tel:988"]


def test_same_page_again_changes_nothing(open_page: OpenPage) -> None:
    log = changes(open_page)
    open_page.show(SIGNS, PICTURES, ())
    assert log == []


def test_other_words_replace_only_what_differs(open_page: OpenPage) -> None:
    log = changes(open_page)
    touched: list[tuple[str, int, int]] = []
    blocks = blocks_of(open_page)
    blocks.rowsRemoved.connect(lambda _, first, last: touched.append(("removed", first, last)))
    blocks.rowsInserted.connect(lambda _, first, last: touched.append(("inserted", first, last)))
    open_page.show(page("signs", Heading("One"), Paragraph("Other."), code("tel:988")), PICTURES, ())
    assert log == ["about to change", "changed", "replaced"]
    assert touched == [("removed", 1, 1), ("inserted", 1, 1)]


def test_pictures_come_from_the_newest_edition(open_page: OpenPage) -> None:
    open_page.show(SIGNS, Path("/edition-2/pictures"), ())
    assert open_page.property("pictures") == "file:///edition-2/pictures"


def test_cards_to_read_next_follow_without_touching_the_page(open_page: OpenPage) -> None:
    log = changes(open_page)
    other: Page = msgspec.structs.replace(page("effects"), title="Renamed")
    open_page.show(SIGNS, PICTURES, [other])
    related = open_page.property("related")
    assert related.data(related.index(0), Qt.ItemDataRole.UserRole + 1) == "Renamed"
    assert log == []
