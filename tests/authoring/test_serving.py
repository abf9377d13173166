"""Workers end when nobody is left who asks them, however they began and whatever they do."""

import gc
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe
from typing import Any

import pytest

from kiosk.authoring import serving, workers
from kiosk.authoring.workers import Workers
from kiosk.paths import PROJECT

PATIENCE_S = 30.0

ASKING = """
import threading, sys
from kiosk.authoring.workers import Workers

if __name__ == "__main__":
    if sys.argv[1] == "new":
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    pool = Workers("time")
    pool.expect(100)
    pool.run("sleep", [(0,)] * 20, [10.0] * 20)
    print(*(worker._process.pid for worker in pool._workers), flush=True)
    if sys.argv[2] == "busy":
        pool.run("sleep", [(1000,)] * 20, [0.5] * 20)
    sys.stdin.read()
"""


@pytest.fixture(params=["copied", "new"])
def begun(request: pytest.FixtureRequest) -> Iterator[str]:
    """How workers begin: as a copy of this process, or, where it has two threads, anew."""
    go_on = threading.Event()
    if request.param == "new":
        threading.Thread(target=go_on.wait).start()
    yield request.param
    go_on.set()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts the threads")
def test_workers_are_copied_only_where_there_is_one_thread(begun: str) -> None:
    alone = len(os.listdir("/proc/self/task")) == 1
    assert workers.begin_as() == ("fork" if begun == "copied" and alone else "spawn")


def test_answers_are_the_same_however_workers_begin(begun: str) -> None:
    with Workers("posixpath") as pool:
        jobs = [("a", str(number)) for number in range(20)]
        assert pool.run("join", jobs, [10.0] * 20) == [f"a/{number}" for number in range(20)]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes tell of an end there")
@pytest.mark.parametrize("begin", ["copied", "new"])
@pytest.mark.parametrize("deed", ["idle", "busy"])
def test_workers_end_with_the_publisher(begin: str, deed: str, tmp_path: Any) -> None:
    """Its output stays open until the last of them has ended."""
    program = tmp_path / "asking.py"
    program.write_text(ASKING)
    with subprocess.Popen(
        [sys.executable, str(program), begin, deed],
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as asking:
        assert asking.stdout
        there = asking.stdout.readline().split()
        assert len(there) == workers.MOST_WORKERS
        asking.kill()
        assert asking.communicate(timeout=PATIENCE_S)[0] == ""


def test_call_that_hangs_ends_when_nobody_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[float] = []
    monkeypatch.setattr(serving, "_end_in", ends.append)
    monkeypatch.setattr(serving, "_limit_memory", lambda: None)
    threshold = gc.get_threshold()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGALRM)}
    ours, theirs = Pipe()
    other: Connection
    other, _ = Pipe()
    ours.send(("basename", [(2.0, ("a/b",)), (0.5, ("c/d",))]))

    def listen() -> None:
        assert [ours.recv() for _ in range(3)] == [None, "b", "d"]
        ours.close()

    reader = threading.Thread(target=listen)
    reader.start()
    try:
        serving.serve(theirs, "posixpath", [other])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        gc.set_threshold(*threshold)
        reader.join()
    assert ends == [4.0, 0, 1.0, 0]
    assert other.closed
