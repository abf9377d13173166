"""The figures of `make bench` mean what they say."""

import pytest

from performance.figures import Figure, percentile
from performance.rows import Row


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1), (1, 1), (50, 50), (95, 95), (99, 99), (99.5, 100), (100, 100)]
)
def test_percentile_of_a_hundred_values(percent: float, value: float) -> None:
    assert percentile(range(100, 0, -1), percent) == value


def test_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0], 95) == 3
    assert percentile([1.0, 9.0], 50) == 1
    assert percentile([1.0, 9.0], 51) == 9


def test_figure_is_the_median_and_the_bounds_of_the_middle_half() -> None:
    assert Figure.of([50, 1, 3, 2, 4]) == Figure(median=3, low=2, high=4)
    assert Figure.of([1, 2, 4, 9]) == Figure(median=3, low=1, high=4)
    assert Figure.of([7]) == Figure(7, 7, 7)


def test_ratios_are_taken_run_by_run() -> None:
    # a machine that halves its speed in between changes no ratio
    assert Figure.of_ratios([30, 60, 33], [20, 40, 22]) == Figure(1.5, 1.5, 1.5)


def test_differences_are_taken_run_by_run() -> None:
    assert Figure.of_differences([50, 80, 61], [20, 50, 30]) == Figure(30, 30, 31)


def test_each_value_has_its_pair() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Figure.of_ratios([1, 2], [1])


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure(412.4, 405, 420), "412 ms (405–420)"),
        (Figure(41.24, 40.55, 42), "41.2 ms (40.5–42.0)"),
        (Figure(0.284, 0.27, 0.3), "0.28 ms (0.27–0.30)"),
        (Figure(7, 7, 7), "7.0 ms"),
    ],
)
def test_figure_is_shown_with_its_spread_if_there_is_one(figure: Figure, shown: str) -> None:
    assert figure.shown("ms") == shown


@pytest.mark.parametrize(
    ("row", "reached"),
    [
        (Row(1, "", "ms", [48, 50, 90], most=50), True),
        (Row(1, "", "ms", [48, 51, 90], most=50), False),
        (Row(1, "", "ms", [160, 160], "", [100, 100], most_times=1.6), True),
        (Row(1, "", "ms", [160, 162], "", [100, 100], most_times=1.6), False),
        (Row(1, "", "MB", [90, 131], "", [60, 100], most_more=30), False),
        (Row(1, "", "MB", [90, 129], "", [60, 100], most_more=30), True),
        (Row(1, "", "ms", [16, 16], "", [10, 10], most=16.7, most_times=1.5), False),
    ],
)
def test_aim_is_reached_by_the_median(row: Row, reached: bool) -> None:
    assert row.reached is reached


def test_row_says_what_was_measured_against_what_and_how_often() -> None:
    row = Row(4, "memory", "MB", [60, 62, 61], "bare window", [40, 40, 40], most_times=1.5)
    assert row.cells() == (
        "4",
        "memory",
        "61.0 MB (60.0–62.0)",
        "bare window: 40.0 MB",
        "1.52 × (1.50–1.55)",
        "≤ 1.5 ×",
        "**missed**",
        "3 times",
    )


def test_difference_stands_in_the_place_of_the_ratio_where_it_is_what_counts() -> None:
    row = Row(9, "", "MB", [90], "16 topics", [70], most_more=30)
    assert row.cells()[3:7] == ("16 topics: 70.0 MB", "+20.0 MB", "≤ +30 MB", "reached")


def test_row_without_an_aim_is_neither_reached_nor_missed() -> None:
    row = Row(12, "size", "MB", [262], taken="8 packages")
    assert row.cells() == ("12", "size", "262 MB", "", "", "", "", "8 packages")
    assert row.plain()["reached"] is None


def test_aim_beside_something_that_was_not_there_is_no_aim() -> None:
    assert Row(4, "", "MB", [60], "Chromium", most_times=0.3).aims == []
