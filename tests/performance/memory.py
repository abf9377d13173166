"""The memory of all processes after every page was shown."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from performance.bench import Bench, Words
from performance.failure import Failure
from performance.program import PATIENCE_S
from performance.rows import Row

SECONDS = 50.0
CALM_S = 2.0
"""Whatever a program does after its first picture is done by then."""


def memory(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The fourth aim."""
    kiosk, bare, chromium = [], [], []
    for _ in bench.rounds(SECONDS, most=5):
        bare.append(of_bare(bench))
        kiosk.append(of_kiosk(bench, bench.small))
        if bench.browser:
            chromium.append(of_chromium(bench))
    title = "memory after every page"
    yield Row(4, title, "MB", kiosk, "bare window", bare, most_times=1.5)
    if chromium:
        yield Row(4, title, "MB", kiosk, "Chromium", chromium, most_times=0.3)


def of_bare(bench: Bench) -> float:
    """Megabytes of the bare window."""
    bench.glass.wait_until_black()
    with bench.bare() as program:
        bench.glass.rest(CALM_S)
        return program.pss_mb


def of_kiosk(bench: Bench, words: Words, task: str = "tour") -> float:
    """Megabytes of the kiosk after a task, once the publisher's first run is over."""
    with bench.driven(task, words) as program:
        program.answer()
        program.wait_until_alone()
        bench.glass.rest(CALM_S)
        return program.pss_mb


def of_chromium(bench: Bench) -> float:
    """Megabytes of Chromium, all its processes, after a walk through the whole site."""
    with listening() as end:
        site = bench.site_that_walks(end.address)
        with bench.chromium(site=site) as program:
            end.wait()
            bench.glass.rest(CALM_S)
            return program.pss_mb


class End:
    """An address that somebody asks for when a walk is over."""

    def __init__(self, server: socket.socket) -> None:
        self._server = server
        self.address = "http://127.0.0.1:{1}/".format(*server.getsockname())

    def wait(self) -> None:
        """Wait until it is asked for."""
        try:
            self._server.accept()[0].close()
        except TimeoutError:
            raise Failure("Chromium does not come to the end of the site.") from None


@contextmanager
def listening() -> Iterator[End]:
    """Meanwhile there is such an address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(PATIENCE_S)
        yield End(server)
