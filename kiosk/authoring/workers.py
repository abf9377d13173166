"""Processes that do one job after the other and may hang, crash or eat memory without harm."""

import contextlib
import math
import multiprocessing
import os
import sys
import time
from collections import deque
from collections.abc import Sequence
from enum import Enum
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, NamedTuple, Self

from kiosk.authoring.serving import serve

START_LIMIT_S = 30.0
MOST_AT_A_TIME = 16
"""Calls that a worker is given together, so that it seldom waits for this process."""
MOST_WORKERS = min(os.cpu_count() or 1, 4)
"""One a core."""


class Failure(Enum):
    """What stands in the place of a result that never came."""

    TOO_SLOW = "took longer than the limit"
    DIED = "ended its process"
    NO_TIME = "was never called, since time was up"


class WorkerError(RuntimeError):
    """The workers cannot even start; the message says so to a technician."""


class _Call(NamedTuple):
    """One job with its limit."""

    number: int
    limit_s: float
    arguments: tuple[Any, ...]


class Workers:
    """Processes that have imported `module` and call its functions; started when first needed.

    The module is named, not imported, so that this process stays free of what it pulls in. Once
    `patience_s` seconds have passed since the first one was ready, no call begins any more.
    """

    def __init__(self, module: str, patience_s: float = math.inf) -> None:
        self._module = module
        self._patience_s = patience_s
        self._until = math.inf
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.kill()

    def run(
        self, function: str, jobs: Sequence[tuple[Any, ...]], limits_s: Sequence[float]
    ) -> list[Any]:
        """Call the module's `function` with each job's arguments, in at most so many seconds.

        Returns one result a job, in order; a Failure where the call took longer, ended its
        process or had no time. Raises WorkerError when no worker can start.
        """
        results: list[Any] = [Failure.NO_TIME] * len(jobs)
        calls = map(_Call, range(len(jobs)), limits_s, jobs)
        waiting = deque(calls)
        while waiting or any(worker.calls for worker in self._workers):
            if self._time_is_up:
                waiting.clear()
                if not any(worker.calls for worker in self._workers):
                    break
            if waiting:
                self.expect(len(waiting))
            for worker in self._workers:
                if waiting and worker.ready and not worker.calls:
                    # Less and less at a time, so that all are done at the same time.
                    share = len(waiting) // (2 * len(self._workers))
                    size = max(1, min(share, MOST_AT_A_TIME))
                    worker.send(function, [waiting.popleft() for _ in range(size)])
            for worker, spoke in self._reporting():
                call, answer = worker.receive(spoke)
                if call:
                    results[call.number] = answer
                elif worker.ready:
                    self._until = min(self._until, time.monotonic() + self._patience_s)
                else:
                    raise WorkerError(
                        "The program that reads the content files does not start. "
                        "Install the kiosk again."
                    )
                if isinstance(answer, Failure) or (worker.calls and self._time_is_up):
                    waiting.extendleft(reversed(worker.calls))
                    self._drop(worker)
        return results

    def expect(self, jobs: int) -> None:
        """Start the workers for so many jobs, so that they are ready when the jobs are.

        None beside the first has less than four jobs.
        """
        if len(self._workers) == MOST_WORKERS:
            return
        jobs += sum(len(worker.calls) for worker in self._workers)
        wanted = min(MOST_WORKERS, jobs // 4 + 1) if jobs else 0
        while len(self._workers) < wanted:
            self._workers.append(_Worker(self._module, self._workers))

    @property
    def _time_is_up(self) -> bool:
        return time.monotonic() >= self._until

    def _reporting(self) -> "list[tuple[_Worker, bool]]":
        """Wait; the workers that have something to say, and those that have run out of time."""
        pause = max(0.0, min(worker.deadline for worker in self._workers) - time.monotonic())
        spoke = wait([worker.connection for worker in self._workers], pause)
        now = time.monotonic()
        return [
            (worker, worker.connection in spoke)
            for worker in self._workers
            if worker.connection in spoke or worker.deadline <= now
        ]

    def _drop(self, worker: "_Worker") -> None:
        worker.kill()
        self._workers.remove(worker)


class _Worker:
    """One process, seen from outside."""

    def __init__(self, module: str, others: "Sequence[_Worker]") -> None:
        method = begin_as()
        context: Any = multiprocessing.get_context(method)
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        ends = (self.connection, *(other.connection for other in others))
        copied = ends if method == "fork" else ()
        self._process = context.Process(target=serve, args=(theirs, module, copied), daemon=True)
        self._process.start()
        theirs.close()
        self.ready = False
        self.calls: deque[_Call] = deque()
        """What it still has to answer; it is at work on the first."""
        self.deadline = time.monotonic() + START_LIMIT_S

    def send(self, function: str, calls: Sequence["_Call"]) -> None:
        """Hand over some calls; it answers each as soon as it is done."""
        self.calls.extend(calls)
        self._wait_for_next()
        with contextlib.suppress(OSError):  # it has died: receiving will tell
            self.connection.send((function, [(call.limit_s, call.arguments) for call in calls]))

    def receive(self, spoke: bool) -> tuple["_Call | None", Any]:
        """The call, and its answer or the Failure that came instead; no call when it says that it
        is ready, or fails before that. It `spoke`, or else it has run out of time.
        """
        call = self.calls.popleft() if self.calls else None
        if not spoke:
            return call, Failure.TOO_SLOW
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            return call, Failure.DIED
        self.ready = True
        self._wait_for_next()
        return call, answer

    def _wait_for_next(self) -> None:
        self.deadline = time.monotonic() + self.calls[0].limit_s if self.calls else math.inf

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


def begin_as() -> str:
    """How a worker is started: as a copy of this process ("fork"), which is ready many times sooner
    than a new one ("spawn"), where this process is known to have one thread; what others hold would
    stay locked in a copy for ever.
    """
    try:
        alone = sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:
        alone = False
    return "fork" if alone else "spawn"
