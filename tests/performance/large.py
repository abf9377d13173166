"""A hospital group's library, beside what the kiosk ships with."""

from collections.abc import Iterator
from statistics import median

from performance.bench import Bench
from performance.memory import CALM_S
from performance.rows import Row
from performance.starts import in_turns, kiosk, rows

START_SECONDS, OPEN_SECONDS = 20.0, 50.0
LARGE, SHIPPED = "1,000 topics", "16 topics"


def large(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The ninth aim: start, memory, and how soon a page is painted."""
    starters = {LARGE: kiosk(bench, bench.large), SHIPPED: kiosk(bench, bench.small)}
    homes = {name: starter.home(bench.glass) for name, starter in starters.items()}
    found = in_turns(bench, starters, homes, START_SECONDS)
    yield from rows(9, f"{LARGE}: exec → home", found, LARGE, SHIPPED, 1.3)
    memory: dict[str, list[float]] = {LARGE: [], SHIPPED: []}
    opened: dict[str, list[float]] = {LARGE: [], SHIPPED: []}
    for _ in bench.rounds(OPEN_SECONDS, most=5, least=2):
        for name, words in ((LARGE, bench.large), (SHIPPED, bench.small)):
            bench.glass.wait_until_black()
            with bench.driven("open_shipped", words) as program:
                opened[name].append(1000 * median(program.answer()["opened"]))
                program.wait_until_alone()
                bench.glass.rest(CALM_S)
                memory[name].append(program.pss_mb)
    yield Row(9, f"{LARGE}: memory", "MB", memory[LARGE], SHIPPED, memory[SHIPPED], most_more=30)
    yield Row(
        9, f"{LARGE}: open a page", "ms", opened[LARGE], SHIPPED, opened[SHIPPED], most_times=1.1
    )
