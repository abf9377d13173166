"""How soon a page is painted, and how evenly pages turn and scroll."""

import json
from collections.abc import Iterator

from performance.bench import Bench
from performance.figures import percentile
from performance.rows import Row

OPEN_SECONDS, SCROLL_SECONDS = 35.0, 35.0


def opening(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The fifth aim: from touch to painted, over all pages."""
    slowest, count = [], 0
    for _ in bench.rounds(OPEN_SECONDS, most=5, least=2):
        bench.glass.wait_until_black()
        with bench.driven("touch_cards", bench.small) as program:
            opened = program.answer()["opened"]
        slowest.append(1000 * percentile(opened, 95))
        count += len(opened)
    taken = f"{count} touches in {len(slowest)} runs"
    yield Row(5, "touch → page painted, p95", "ms", slowest, most=33, taken=taken)


def frames(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The sixth aim: sync and render of each frame, beside a bare page with the same words that
    scrolls; and beside a bare window that turns the same pages, which nobody can be faster than.
    """
    turned: list[float] = []
    scrolled: list[float] = []
    bare: list[float] = []
    bare_turned: list[float] = []
    turns = frames = 0
    file = bench.folder() / "page.json"
    for _ in bench.rounds(SCROLL_SECONDS, most=5, least=2):
        bench.glass.wait_until_black()
        with bench.driven("turn_and_scroll", bench.small) as program:
            answer = program.answer()
        turned.append(1000 * percentile(answer["turned"], 99))
        scrolled.append(1000 * percentile(answer["scrolled"], 99))
        turns, frames = turns + len(answer["turned"]), frames + len(answer["scrolled"])
        for way, shown, found in (
            ("scroll", answer["page"], bare),
            ("turn", answer["pages"], bare_turned),
        ):
            file.write_text(json.dumps(shown), "utf-8")
            bench.glass.wait_until_black()
            with bench.bare(way, file) as program:
                found.append(1000 * percentile(program.answer()["durations"], 99))
    for title, values, count in (("scrolling", scrolled, frames), ("page change", turned, turns)):
        yield Row(
            6,
            f"{title}: sync and render, p99",
            "ms",
            values,
            "bare scrolling page",
            bare,
            most=16.7,
            most_times=1.5,
            taken=f"{count} frames in {len(values)} runs",
        )
    yield Row(
        6,
        "page change: sync and render, p99",
        "ms",
        turned,
        "bare window turning the same words",
        bare_turned,
        taken=f"{turns} frames in {len(turned)} runs",
    )
