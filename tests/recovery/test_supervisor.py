"""The supervisor keeps real programs running, on a clock that tests advance."""

import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kiosk.recovery import supervisor
from kiosk.recovery.supervisor import (
    LIVED_S,
    PAUSES_S,
    SILENCE_LIMIT_S,
    START_LIMIT_S,
    Life,
    supervise,
)

COUNT = "import pathlib, sys; f = pathlib.Path(sys.argv[1]); n = len(f.read_text()); "
"""n is how often the program was started before."""


@pytest.fixture
def starts(tmp_path: Path) -> Path:
    """A file with one letter for each start."""
    file = tmp_path / "starts"
    file.touch()
    return file


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(supervisor, "LOOK_S", 0.005)
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def test_supervisor_that_is_told_to_end_takes_the_kiosk_along(starts: Path) -> None:
    code = "import os, signal, time; os.kill(os.getppid(), signal.SIGTERM); time.sleep(600)"
    with pytest.raises(SystemExit) as ended:
        run(starts, code)
    assert ended.value.code == 0
    assert starts.read_text() == "x"


def run(starts: Path, code: str, step_s: float = 0.0) -> tuple[int, list[float]]:
    """Supervise Python code; each look at the clock advances it. The status and the pauses."""
    ticks: Iterator[int] = count()
    pauses: list[float] = []
    command = [sys.executable, "-c", COUNT + "f.write_text('x' * (n + 1)); " + code, str(starts)]
    status = supervise(command, lambda: next(ticks) * step_s, pauses.append)
    return status, pauses


def test_kiosk_that_staff_closed_stays_closed(starts: Path) -> None:
    assert run(starts, "sys.exit(0)") == (0, [])
    assert starts.read_text() == "x"


def test_wrong_command_line_is_not_tried_again(starts: Path) -> None:
    assert run(starts, "sys.exit(2)") == (2, [])


def test_restart_asked_for_comes_at_once(starts: Path) -> None:
    assert run(starts, "sys.exit(0 if n else 75)") == (0, [])
    assert starts.read_text() == "xx"


def test_crash_is_answered_with_a_new_start(
    starts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = "import os, signal; n < 2 and os.kill(os.getpid(), signal.SIGKILL)"
    assert run(starts, code) == (0, list(PAUSES_S[:2]))
    assert starts.read_text() == "xxx"
    assert capsys.readouterr().err == (
        "The kiosk ended by itself (-9). It starts again in 0.5 seconds.\n"
        "The kiosk ended by itself (-9). It starts again in 0.5 seconds.\n"
    )


def test_pauses_grow_to_half_a_minute(starts: Path) -> None:
    status, pauses = run(starts, "sys.exit(1 if n < 9 else 0)")
    assert (status, pauses) == (0, [*PAUSES_S, 30.0, 30.0])


def test_kiosk_that_ran_well_before_it_crashed_comes_back_soon(
    starts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "LOOK_S", 60)  # so the clock goes on from start to end alone
    _, pauses = run(starts, "sys.exit(1 if n < 3 else 0)", step_s=LIVED_S + 1)
    assert pauses == [0.5, 0.5, 0.5]


def test_kiosk_that_never_paints_is_ended(starts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _ = run(starts, "import time; n or time.sleep(600)", step_s=1.0)
    assert (status, starts.read_text()) == (0, "xx")
    assert capsys.readouterr().err == (
        "The kiosk did not answer and was ended. It starts again in 0.5 seconds.\n"
    )


def test_kiosk_that_falls_silent_is_ended(starts: Path) -> None:
    code = "import time; print('alive', flush=True); n or time.sleep(600)"
    status, _ = run(starts, code, step_s=0.05)
    assert (status, starts.read_text()) == (0, "xx")


def test_limits_of_a_life() -> None:
    life = Life(0.0)
    assert not any(life.hangs(now) for now in range(int(START_LIMIT_S) + 1))
    assert life.hangs(START_LIMIT_S + 1)

    life = Life(0.0)
    for now in range(0, 40, 2):
        life.hear(now)
        assert not life.hangs(now)
    assert not life.hangs(38 + SILENCE_LIMIT_S)
    assert life.hangs(38 + SILENCE_LIMIT_S + 0.5)


def test_machine_that_slept_gives_the_kiosk_its_time_again() -> None:
    life = Life(0.0)
    life.hear(1.0)
    assert not life.hangs(2.0)
    assert not life.hangs(30_000.0)
    assert not life.hangs(30_000.0 + SILENCE_LIMIT_S - 1)
    assert life.hangs(30_000.0 + SILENCE_LIMIT_S + 1)
