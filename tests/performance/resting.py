"""How much of a processor is used while nobody touches anything."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

from performance.bench import Bench
from performance.program import Program
from performance.rows import Row
from performance.site import ATTRACT

SETTLED_S = 12.0
"""What a program does after its start is over."""

SLICE_S = 8.0
"""As long as a line of the attract screen stands, so that there is one change in each."""

SLICES = 5


def resting(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The seventh aim. All rest at the same time, each on a display of its own: what is counted is
    the time that the processors worked for each.
    """
    programs: dict[str, Program] = {}
    with ExitStack() as stack:
        for name in ("home", "attract"):
            glass = bench.another_glass()
            programs[name] = stack.enter_context(bench.kiosk(bench.small, glass))
            if name == "home":
                glass.after_touch(1.0)
        if bench.browser:
            for name, page in (("chromium home", "index.html"), ("chromium attract", ATTRACT)):
                glass = bench.another_glass()
                programs[name] = stack.enter_context(bench.chromium(page, glass))
        time.sleep(SETTLED_S)
        used = percents(programs)
    taken = f"{SLICES} times {SLICE_S:g} s"
    for name, title, most in (("home", "home", 0.3), ("attract", "attract screen", 5.0)):
        yield Row(
            7,
            f"a core, at rest: {title}",
            "%",
            used[name],
            "Chromium" if bench.browser else "",
            used.get(f"chromium {name}", []),
            most=most,
            taken=taken,
        )


def percents(programs: dict[str, Program]) -> dict[str, list[float]]:
    """The percents of a core that each uses, slice by slice."""
    used: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(SLICES):
        began = time.monotonic()
        before = {name: program.worked_s for name, program in programs.items()}
        time.sleep(SLICE_S)
        for name, program in programs.items():
            worked = program.worked_s - before[name]
            used[name].append(100 * worked / (time.monotonic() - began))
    return used
