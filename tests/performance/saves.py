"""From the moment at which staff save a file until its new words are on the screen."""

import time
from collections.abc import Iterator
from random import Random

from kiosk.paths import SHIPPED_CONTENT
from performance.bench import Bench
from performance.rows import Row

SAVES = 11
BETWEEN_S = 1.0


def saves(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The eighth aim: the words of a card at home, while somebody looks at it."""
    words = bench.unpublished(SHIPPED_CONTENT)
    bench.publish(words)
    file = words.content / "en" / "what-is-ketamine.md"
    text = file.read_text("utf-8")
    random, took = Random(8), []
    bench.glass.wait_until_black()
    with bench.kiosk(words) as program:
        bench.glass.after_touch(1.0)
        program.wait_until_alone()
        for number in range(SAVES):
            # at any moment between two looks at the folder
            time.sleep(BETWEEN_S + 0.3 * random.random())
            known = bench.glass.picture()
            saved = time.monotonic()
            file.write_text(text.replace("\nsummary: ", f"\nsummary: {number}. "), "utf-8")
            took.append(bench.glass.wait_past(known) - saved)
            bench.glass.rest(BETWEEN_S)
            program.wait_until_alone()
    yield Row(8, "save → new words on the screen", "s", took, most=1.2)
