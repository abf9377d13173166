"""Whether the program ends by itself."""

from datetime import UTC, datetime, timedelta

from kiosk.ready.restarts import check_starts
from kiosk.state.starts import End, Start
from ready.said import said

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def start(days_ago: float, end: End) -> Start:
    return Start(NOW.replace(tzinfo=None) - timedelta(days=days_ago), "", end)


def look(*starts: Start) -> list[str]:
    return said([check_starts(starts, NOW)])


def test_nothing_noted_yet() -> None:
    assert look() == ["green: Last starts: No start has been noted yet."]


def test_few_crashes_are_an_accident() -> None:
    starts = [start(day, "crashed") for day in (9, 6, 5, 4)]
    assert look(*starts, start(0.5, "")) == [
        "green: Last starts: Started on 2026-11-26 at 00:00. Ended by itself in the last 7 days: "
        "3 times."
    ]


def test_many_crashes_are_not() -> None:
    assert look(*(start(day, "crashed") for day in (6, 5, 4, 3)), start(0, "")) == [
        "amber: Last starts: In the last 7 days the kiosk ended 4 times without being closed. | "
        "Tell whoever looks after this machine. The lines it printed say why it ended."
    ]


def test_machine_that_is_switched_off_each_evening_is_no_fault() -> None:
    assert look(*(start(day, "off") for day in (6, 5, 4, 3, 2, 1)), start(0, ""))[0].startswith(
        "green"
    )
