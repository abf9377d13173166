"""How long it takes to publish a hospital group's library."""

from collections.abc import Iterator

from performance.bench import HERE, Bench, Words
from performance.program import running
from performance.rows import Row

SECONDS = 60.0


def publishing(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The tenth and the eleventh aim."""
    full, changed, markdown = [], [], []
    for number in bench.rounds(SECONDS, most=5, least=2):
        words = Words(bench.large_content, bench.folder())
        full.append(bench.publish(words))
        if 10 in wanted:
            changed.append(after_a_change(bench, words, number))
        if 11 in wanted:
            markdown.append(alone(bench))
    if 10 in wanted:
        title = "1,000 topics: publish one changed file"
        yield Row(10, title, "s", changed, "all files", full, most_times=0.05)
    if 11 in wanted:
        title = "1,000 topics: publish all files"
        other = "Python-Markdown alone, one core"
        yield Row(11, title, "s", full, other, markdown, most_times=0.8)


def after_a_change(bench: Bench, words: Words, number: int) -> float:
    """Seconds to publish once one file has changed."""
    file = sorted((words.content / "en").glob("*-0*.md"))[number]
    with file.open("a", encoding="utf-8") as page:
        page.write("\nThis line is new.\n")
    return bench.publish(words)


def alone(bench: Bench) -> float:
    """Seconds that Python-Markdown takes for the same texts."""
    command = bench.python(HERE / "markdown_alone.py", str(bench.large_content))
    with running(command, {}) as program:
        return float(program.answer()["took"])
