"""Processes that do one job at a time and may hang, crash or eat memory without harm."""

import contextlib
import faulthandler
import importlib
import math
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Sequence
from enum import Enum
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

START_LIMIT_S = 30.0
MEMORY_LIMIT_BYTES = 1024**3


class Failure(Enum):
    """What stands in the place of a result that never came."""

    TOO_SLOW = "took longer than the limit"
    DIED = "ended its process"
    NO_TIME = "was never called, since time was up"


class WorkerError(RuntimeError):
    """The workers cannot even start; the message says so to a technician."""


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
        waiting = deque(range(len(jobs)))
        busy: dict[_Worker, int] = {}
        while waiting or busy:
            if time.monotonic() >= self._until:
                waiting.clear()
                if not busy:
                    break
            self._start(len(waiting) + len(busy))
            for worker in self._workers:
                if waiting and worker.ready and worker not in busy:
                    job = busy[worker] = waiting.popleft()
                    worker.send((limits_s[job], function, *jobs[job]), limits_s[job])
            for worker in self._reporting():
                answer = worker.receive()
                if worker in busy:
                    results[busy.pop(worker)] = answer
                elif worker.ready:
                    self._until = min(self._until, time.monotonic() + self._patience_s)
                else:
                    raise WorkerError(
                        "The program that reads the content files does not start. "
                        "Install the kiosk again."
                    )
                if isinstance(answer, Failure):
                    self._drop(worker)
        return results

    def _reporting(self) -> "list[_Worker]":
        """Wait; the workers that have something to say or have run out of time."""
        pause = max(0.0, min(worker.deadline for worker in self._workers) - time.monotonic())
        spoke = wait([worker.connection for worker in self._workers], pause)
        now = time.monotonic()
        return [w for w in self._workers if w.connection in spoke or w.deadline <= now]

    def _start(self, jobs: int) -> None:
        """One worker a core, four at most, and none that has less than four jobs."""
        wanted = min(os.cpu_count() or 1, 4, jobs // 4 + 1)
        while len(self._workers) < wanted:
            self._workers.append(_Worker(self._module))

    def _drop(self, worker: "_Worker") -> None:
        worker.kill()
        self._workers.remove(worker)


class _Worker:
    """One process, seen from outside."""

    def __init__(self, module: str) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, module), daemon=True)
        self._process.start()
        theirs.close()
        self.ready = False
        self.deadline = time.monotonic() + START_LIMIT_S

    def send(self, call: tuple[Any, ...], limit_s: float) -> None:
        self.deadline = time.monotonic() + limit_s
        with contextlib.suppress(OSError):  # it has died: receiving will tell
            self.connection.send(call)

    def receive(self) -> Any:
        """The answer, or the Failure that came instead; None when it says that it is ready."""
        try:
            if not self.connection.poll():
                return Failure.TOO_SLOW
            answer = self.connection.recv()
        except (EOFError, OSError):
            return Failure.DIED
        self.deadline = math.inf
        self.ready = True
        return answer

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


def _serve(connection: Connection, module: str) -> None:
    """Run in the worker: say ready, then answer one call after the other."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the publisher decides when a worker ends
    _limit_memory()
    functions = importlib.import_module(module)
    connection.send(None)
    with open(os.devnull, "w") as nowhere, contextlib.suppress(EOFError, OSError):
        while True:
            limit_s, function, *arguments = connection.recv()
            # If the publisher itself is killed nobody else ends a call that hangs: this timer
            # runs outside the interpreter lock, which a regular expression never gives back.
            faulthandler.dump_traceback_later(2 * limit_s, exit=True, file=nowhere)
            answer = getattr(functions, function)(*arguments)
            faulthandler.cancel_dump_traceback_later()
            connection.send(answer)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    # macOS refuses the limit.
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, hard))
