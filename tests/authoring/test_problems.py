"""Problems come in order, each once, and not by the hundred."""

from kiosk.authoring.problems import MAX_PROBLEMS, Problems, did_you_mean


def test_problems_are_sorted_and_come_once() -> None:
    problems = Problems("en/x.md")
    problems.warn(9, "a", "Later.", "Mend it.")
    problems.error(2, "b", "Sooner.", "Mend it.")
    problems.warn(9, "a", "Later.", "Mend it.")
    assert [str(problem) for problem in problems.sorted()] == [
        "en/x.md:2: error: Sooner. Mend it. [b]",
        "en/x.md:9: warning: Later. Mend it. [a]",
    ]
    assert problems.failed


def test_too_many_problems_are_counted_but_errors_stay() -> None:
    problems = Problems("en/x.md")
    for line in range(1, 200):
        problems.warn(line, "a", "Odd.", "Mend it.")
    problems.error(300, "b", "Wrong.", "Mend it.")
    kept = problems.sorted()
    assert len(kept) == MAX_PROBLEMS + 1
    assert str(kept[-2]) == "en/x.md:300: error: Wrong. Mend it. [b]"
    assert str(kept[-1]) == (
        "en/x.md: warning: This file has more problems: 140. "
        "Mend the ones listed first. [more-problems]"
    )


def test_did_you_mean_offers_the_nearest_or_the_other_sentence() -> None:
    assert did_you_mean("Sumary", ["summary", "title"], "No.") == "Did you mean “summary”?"
    assert did_you_mean("zzz", ["summary", "title"], "No.") == "No."
