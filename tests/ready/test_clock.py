"""The clock, by which the age of the words goes."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kiosk.ready.clock import Clock, check_clock
from ready.said import said

EASTERN = timezone(timedelta(hours=-5), "EST")
NEWEST = date(2026, 11, 23)


def look(now: datetime, synchronized: bool | None = None) -> list[str]:
    return said([check_clock(Clock(now, synchronized), NEWEST)])


@pytest.mark.parametrize("synchronized", [None, False])
def test_clock_that_nobody_sets(synchronized: bool | None) -> None:
    """A kiosk needs no network, so that is no fault."""
    assert look(datetime(2026, 11, 26, 9, 5, tzinfo=EASTERN), synchronized) == [
        "green: Clock: 2026-11-26, 09:05. Does your watch say the same?"
    ]


def test_clock_that_the_network_sets() -> None:
    assert look(datetime(2026, 11, 26, 9, 5, tzinfo=EASTERN), True) == [
        "green: Clock: 2026-11-26, 09:05. The network keeps it right."
    ]


def test_clock_that_lags_behind_the_words() -> None:
    assert look(datetime(2019, 1, 1, tzinfo=EASTERN), True) == [
        "red: Clock: The clock says 2019-01-01. It is later than that: the words are from "
        "2026-11-23. | Set the date and the time in the system's settings, then start the kiosk "
        "again."
    ]


def test_words_may_come_from_where_it_is_tomorrow_already() -> None:
    assert look(datetime(2026, 11, 22, 20, 0, tzinfo=EASTERN))[0].startswith("green")
    assert look(datetime(2026, 11, 21, 20, 0, tzinfo=EASTERN))[0].startswith("red")


def test_time_zone_that_nobody_has_set() -> None:
    assert look(datetime(2026, 11, 26, 9, 5, tzinfo=UTC)) == [
        "amber: Clock: The time zone is not set, so the kiosk's day begins at another hour than "
        "yours. | Set the time zone in the system's settings. On Linux type: "
        "sudo timedatectl set-timezone America/New_York"
    ]
