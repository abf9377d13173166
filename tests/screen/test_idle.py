"""A visit ends when nobody has touched anything for long enough, and never earlier."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screen.idle import ONE_TOUCH_S, SLEEP_S, IdleTimes, IdleWatch

TIMES = IdleTimes()
SECONDS = st.integers(0, int(SLEEP_S))
"""Between two looks; a longer gap means that the machine slept."""


@dataclass
class Visit:
    """A watch that is looked at every second, with what has happened to it."""

    times: IdleTimes = TIMES
    helping: bool = False
    now: int = 0
    watch: IdleWatch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = IdleWatch(self.times, 0)

    def left(self) -> float:
        return self.watch.seconds_left(self.now, self.helping)

    def wait(self, seconds: int) -> float:
        """Seconds left after so many seconds without a touch."""
        for _ in range(seconds):
            self.now += 1
            self.left()
        return self.left()


@pytest.mark.parametrize(
    ("helping", "seconds", "left"),
    [
        (False, 0, 120),
        (False, 90, 30),
        (False, 119, 1),
        (False, 120, 0),
        (False, 121, 0),
        (True, 0, 270),
        (True, 240, 30),
        (True, 269, 1),
        (True, 270, 0),
    ],
)
def test_visit_ends_after_the_idle_time_and_the_warning(
    helping: bool, seconds: int, left: int
) -> None:
    assert Visit(helping=helping).wait(seconds) == left


def test_times_are_those_of_the_machine() -> None:
    times = IdleTimes(idle=60, warning=20, help_idle=180)
    assert Visit(times).left() == 80
    assert Visit(times, helping=True).left() == 200


def test_activity_extends_as_often_as_one_likes() -> None:
    visit = Visit()
    for _ in range(50):
        assert visit.wait(119) == 1
        visit.watch.active(visit.now)
        assert visit.left() == 120


def test_leaving_help_now_does_not_end_the_visit_by_itself() -> None:
    visit = Visit(helping=True)
    visit.wait(200)
    visit.watch.active(visit.now)
    visit.helping = False
    assert visit.left() == 120


def test_held_finger_is_there_though_it_does_not_move() -> None:
    visit = Visit()
    visit.watch.pressed(0)
    assert visit.wait(500) == 100
    visit.watch.released(visit.now)
    assert visit.left() == 120


@pytest.mark.parametrize("helping", [False, True])
def test_one_touch_ends_the_visit_after_ten_minutes(helping: bool) -> None:
    visit = Visit(helping=helping)
    visit.watch.pressed(0)
    assert visit.wait(570) == 30
    visit.watch.active(visit.now)  # a wiper moves, too
    assert visit.wait(29) == 1
    assert visit.wait(1) == 0


def test_second_press_does_not_make_the_first_one_younger() -> None:
    visit = Visit()
    visit.watch.pressed(0)
    visit.wait(400)
    visit.watch.pressed(visit.now)
    assert visit.left() == 200


def test_more_time_is_ten_minutes_again_for_what_is_held() -> None:
    visit = Visit()
    visit.watch.pressed(0)
    assert visit.wait(590) == 10
    visit.watch.more_time(visit.now)
    assert visit.wait(100) == 500
    visit.watch.released(visit.now)
    visit.watch.more_time(visit.now)
    assert visit.left() == 120


def test_next_touch_has_ten_minutes_of_its_own() -> None:
    visit = Visit()
    visit.watch.pressed(0)
    visit.wait(599)
    visit.watch.released(visit.now)
    visit.watch.pressed(visit.now)
    assert visit.wait(599) == 1


@pytest.mark.parametrize(("gap", "left"), [(60, 60), (60.5, 0), (8 * 3600, 0)])
def test_gap_between_two_looks_means_that_the_machine_slept(gap: float, left: float) -> None:
    watch = IdleWatch(TIMES, 0)
    assert watch.seconds_left(gap, False) == left


@pytest.mark.parametrize("held", [False, True])
def test_touch_after_a_sleep_does_not_bring_the_visitor_back(held: bool) -> None:
    visit = Visit()
    visit.now += 3600
    (visit.watch.pressed if held else visit.watch.active)(visit.now)
    assert visit.left() == 0
    assert visit.wait(1) == 0


EVENTS = st.sampled_from(["nothing", "active", "pressed", "released", "help", "no help"])


@given(steps=st.lists(st.tuples(SECONDS, EVENTS), max_size=60))
def test_visit_never_ends_early_nor_late(steps: list[tuple[int, str]]) -> None:
    visit = Visit()
    last = 0
    held_since: int | None = None
    for seconds, event in steps:
        visit.now += seconds
        if event in ("help", "no help"):
            visit.helping = event == "help"
        elif event != "nothing":
            getattr(visit.watch, event)(visit.now)
            last = visit.now
            if event == "pressed":
                held_since = visit.now if held_since is None else held_since
            elif event == "released":
                held_since = None
        limit: float = last + (270 if visit.helping else 120)
        if held_since is not None:
            limit = held_since + ONE_TOUCH_S
        assert visit.left() == max(0, limit - visit.now)
