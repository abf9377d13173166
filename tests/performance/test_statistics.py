"""The figures of `make bench` mean what they say."""

import pytest

from performance.figures import Figure, percentile
from performance.report import Row


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


def test_each_value_has_its_pair() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Figure.of_ratios([1, 2], [1])


@pytest.mark.parametrize(
    ("row", "met"),
    [
        (Row("", "ms", [48, 50, 90], most=50), True),
        (Row("", "ms", [48, 51, 90], most=50), False),
        (Row("", "ms", [160, 160], [100, 100], most_times=1.6), True),
        (Row("", "ms", [160, 162], [100, 100], most_times=1.6), False),
        (Row("", "ms", [160]), True),
    ],
)
def test_aim_is_met_by_the_median(row: Row, met: bool) -> None:
    assert row.met is met
