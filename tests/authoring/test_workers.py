"""Workers do what they are asked, and what hangs or dies costs one job only."""

import sys
from typing import Any

import pytest

from kiosk.authoring.workers import Failure, WorkerError, Workers


def run(pool: Workers, function: str, *jobs: tuple[Any, ...], limit_s: float = 10.0) -> list[Any]:
    return pool.run(function, jobs, [limit_s] * len(jobs))


def test_results_come_in_the_order_of_the_jobs() -> None:
    with Workers("posixpath") as pool:
        assert run(pool, "join", *(("a", str(n)) for n in range(20))) == [
            f"a/{n}" for n in range(20)
        ]
        assert run(pool, "basename", ("a/b",)) == ["b"]


def test_no_jobs_need_no_worker() -> None:
    with Workers("kiosk.nowhere") as pool:
        assert run(pool, "join") == []


def test_call_that_hangs_is_ended_and_the_others_are_done() -> None:
    with Workers("time") as pool:
        assert run(pool, "sleep", (0,), (60,), (0,), limit_s=0.3) == [None, Failure.TOO_SLOW, None]
        assert run(pool, "sleep", (0,)) == [None]


def test_calls_behind_one_that_hangs_or_dies_are_done_by_others() -> None:
    """A worker is given several calls together, and answers each by itself."""
    becomes = {0: None, 60: Failure.TOO_SLOW, -1: Failure.DIED}
    pauses = [0] * 40
    pauses[1] = pauses[30] = 60
    pauses[10] = pauses[11] = -1
    with Workers("time") as pool:
        answers = run(pool, "sleep", *((pause,) for pause in pauses), limit_s=0.3)
    assert answers == [becomes[pause] for pause in pauses]


def test_call_that_ends_its_process_fails_alone() -> None:
    with Workers("os") as pool:
        assert run(pool, "_exit", (1,)) == [Failure.DIED]
        assert run(pool, "fspath", ("a",)) == ["a"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the limit")
def test_call_that_takes_all_memory_fails_alone() -> None:
    with Workers("operator") as pool:
        assert run(pool, "mul", (b"x", 8 * 1024**3), (2, 3)) == [Failure.DIED, 6]


def test_no_call_begins_when_time_is_up() -> None:
    with Workers("time", patience_s=0) as pool:
        assert run(pool, "sleep", (0,), (0,)) == [Failure.NO_TIME] * 2
    with Workers("time", patience_s=0.1) as pool:
        # The one that has begun is waited for.
        assert run(pool, "sleep", (0.3,), (60,), (60,)) == [None, *[Failure.NO_TIME] * 2]


def test_no_call_of_those_given_together_begins_when_time_is_up() -> None:
    with Workers("time", patience_s=0.1) as pool:
        answers = run(pool, "sleep", *[(0.3,)] * 20)
    done = answers.count(None)
    assert 1 <= done <= 4  # one for each worker
    assert answers.count(Failure.NO_TIME) == 20 - done


def test_workers_get_ready_before_there_is_anything_to_do() -> None:
    with Workers("posixpath") as pool:
        pool.expect(0)
        pool.expect(1)
        assert run(pool, "basename", ("a/b",)) == ["b"]


def test_workers_that_cannot_start_say_so() -> None:
    with Workers("kiosk.nowhere") as pool, pytest.raises(WorkerError) as caught:
        run(pool, "read", (1,))
    assert str(caught.value) == (
        "The program that reads the content files does not start. Install the kiosk again."
    )
