"""Strips come on pages once and in order; breaks fall where they hurt least."""

from dataclasses import replace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.paper.flow import Page, Section, column, flow
from kiosk.paper.strips import Box, Keep, Strip, beside, boxed, fill, paint, place, together

NO_PAINTER = cast(QPainter, None)
ROOM = 100.0


def nothing(painter: QPainter, x: float, y: float) -> None:
    """Paints nothing."""


def strips(*heights: float, keep: Keep = Keep.FREE) -> list[Strip]:
    return [Strip(height, nothing, keep=keep) for height in heights]


def box(padding: float = 5.0, drawn: list[Any] | None = None) -> Box:
    def note(painter: QPainter, rect: QRectF) -> None:
        if drawn is not None:
            drawn.append(rect.getRect())

    return Box(50.0, padding, note)


def heights(pages: list[Page]) -> list[list[float]]:
    return [[strip.height for run in page for strip in run.strips] for page in pages]


def test_strips_stand_below_each_other_with_their_space() -> None:
    spaced = [*strips(10), replace(*strips(20), space=3), *strips(5)]
    assert place(spaced) == ([0, 13, 33], [10, 33, 38])


def test_a_box_adds_its_padding_where_it_opens_and_closes() -> None:
    inside = boxed(strips(10, 10), box(5))
    assert place([*strips(10), *inside, *strips(10)]) == ([0, 15, 25, 40], [10, 30, 40, 50])


def test_what_stands_side_by_side_is_one_strip() -> None:
    assert beside((0, strips(10, 20)), (40, strips(15))).height == 30


def test_a_page_ends_where_nothing_is_torn() -> None:
    words = [*strips(30, 30), *together(strips(30, 30))]
    assert heights(flow(column(words), ROOM)) == [[30, 30], [30, 30]]


def test_a_list_longer_than_the_page_is_torn_rather_than_cut() -> None:
    assert heights(flow(column(together(strips(*[40.0] * 4))), ROOM)) == [[40, 40], [40, 40]]


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    words = [*strips(70), *strips(20, keep=Keep.MUST), *strips(30)]
    assert heights(flow(column(words), ROOM)) == [[70], [20, 30]]


def test_a_half_empty_page_is_no_price_for_a_wish() -> None:
    words = [*strips(30), *together(strips(*[30.0] * 4))]
    assert heights(flow(column(words), ROOM)) == [[30, 30, 30], [30, 30]]


def test_a_strip_higher_than_the_page_still_comes() -> None:
    assert heights(flow(column(strips(10, 300, 10)), ROOM)) == [[10], [300], [10]]


def test_a_box_is_drawn_around_its_part_of_each_page() -> None:
    drawn: list[Any] = []
    inside = boxed(strips(30, 30, 30, 30), box(5, drawn))
    for page in flow(column(inside), ROOM):
        for run in page:
            run.paint(NO_PAINTER, 7, 2)
    assert drawn == [(7, 2, 50, 100), (7, 2, 50, 40)]


def test_boxes_stand_inside_each_other() -> None:
    drawn: list[Any] = []
    inner = boxed(strips(10), box(5, drawn))
    paint(NO_PAINTER, boxed([*strips(10), *inner], box(3, drawn)), 0, 0)
    assert drawn == [(0, 0, 50, 36), (3, 13, 50, 20)]


def test_columns_flow_each_by_itself_and_end_together() -> None:
    both = Section(((0.0, strips(60, 60, 60)), (50.0, strips(30))))
    pages = flow([both, *column(strips(30))], ROOM)
    assert [[(run.x, run.y, len(run.strips)) for run in page] for page in pages] == [
        [(0, 0, 1), (50, 0, 1)],
        [(0, 0, 1)],
        [(0, 0, 1), (0, 60, 1)],
    ]


pieces = st.lists(
    st.tuples(
        st.floats(1, 120), st.sampled_from(Keep), st.floats(0, 20), st.integers(0, 2), st.booleans()
    )
)


@given(pieces, st.floats(100, 400))
def test_every_strip_comes_once_in_order_and_inside_the_page(
    found: list[tuple[float, Keep, float, int, bool]], room: float
) -> None:
    boxes = [box(4) for _ in range(3)]
    words: list[Strip] = []
    for number, (height, keep, space, depth, _) in enumerate(found):
        words.append(
            Strip(height, nothing, space, keep, tuple(boxes[: depth if number % 5 else 0]))
        )
    pages = flow(column(words), room)
    assert [strip for page in pages for run in page for strip in run.strips] == words
    for page in pages:
        for run in page:
            one = len(run.strips) == 1
            assert one or run.y + place(run.strips).height <= room


@given(st.lists(st.floats(1, 90), min_size=2), st.floats(0, 100))
def test_what_does_not_fit_well_may_wait_for_the_next_page(found: list[float], room: float) -> None:
    words = together(strips(*found), Keep.MUST)
    assert fill(words, room, fresh=False) in (0, len(words))
    assert fill(words, room, fresh=True) > 0
