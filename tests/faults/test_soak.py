"""The quick part of the soak: after the first visits nothing more is held on to."""

import os
import subprocess
import sys

import msgspec
import pytest

from faults.soak import Sample, slope
from kiosk.paths import PROJECT

WARM_UP, VISITS = 40, 40

SOAK = f"""
import sys, msgspec
from faults.soak import soak
found = soak({WARM_UP + VISITS}, {WARM_UP}, {VISITS}, minutes=5)
sys.stdout.buffer.write(msgspec.json.encode(found))
"""


def test_visits_leave_nothing_in_the_program() -> None:
    places = os.pathsep.join((str(PROJECT), str(PROJECT / "tests")))
    done = subprocess.run(
        [sys.executable, "-c", SOAK],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": places},
    )
    (before, after), complaints = msgspec.json.decode(
        done.stdout, type=tuple[list[Sample], list[str]]
    )
    assert complaints == []
    assert (before.session, after.session) == (WARM_UP, WARM_UP + VISITS)
    assert after.script_kb - before.script_kb < VISITS * 0.5
    assert after.objects - before.objects < VISITS * 5


def sample(session: int, kb: float) -> Sample:
    return Sample(session, kb, 0, 0, 0, 0, 0)


def test_slope_of_what_grows_steadily() -> None:
    assert slope([sample(n, 100 + 2 * n) for n in range(50)]) == pytest.approx((2, 2))


def test_slope_is_less_sure_where_samples_scatter() -> None:
    kb, most = slope([sample(n, 100 + n % 2) for n in range(50)])
    assert abs(kb) < 0.01 < most
