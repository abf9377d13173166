"""What is said about the difference between two editions."""

import msgspec
import pytest

from kiosk.edition import Center, Edition, Problem, Source
from kiosk.exchange.changes import Changes, Named, compare
from screen.editions import page


def edition(*titles: str, **more: object) -> Edition:
    pages = tuple(page(title.partition("=")[0], title=title, hash=title) for title in titles)
    return Edition("2026-11-26T10:00:00", {"en": Center("Center")}, pages, **more)  # type: ignore[arg-type]


def problem(path: str, line: int = 0, message: str = "It is wrong.") -> Problem:
    return Problem(path, line, "warning", "wrong", message, "Mend it.")


def test_pages_are_told_apart_by_their_files() -> None:
    changes = compare(edition("a", "b", "c"), edition("d", "c=2", "a"))
    assert (changes.changed, changes.new, changes.gone) == (
        (Named("en/c.md", "c=2"),),
        (Named("en/d.md", "d"),),
        (Named("en/b.md", "b"),),
    )
    assert not changes.center
    assert not changes.buttons


def test_center_and_buttons() -> None:
    now = edition("a")
    other = msgspec.structs.replace(
        now, centers={"en": Center("Other")}, interface={"es": {"Back": "Atrás"}}
    )
    changes = compare(now, other)
    assert str(changes) == (
        "No page changes, 0 problems. The details of the center change. The words on the buttons "
        "change."
    )


def test_problems_that_the_present_words_have_are_only_counted() -> None:
    now = edition("a", sources=(Source("en/a.md", "", (problem("en/a.md", 3),)),))
    then = edition(
        "a",
        sources=(Source("en/a.md", "", (problem("en/a.md", 7), problem("en/a.md", 7, "Oh."))),),
        problems=(problem("center.md"),),
    )
    changes = compare(now, then)
    assert changes.problems == (problem("center.md"), problem("en/a.md", 7, "Oh."))
    assert changes.known == 1


@pytest.mark.parametrize(
    ("changed", "new", "gone", "problems", "said"),
    [
        (12, 2, 1, 1, "12 pages change, 2 are new, 1 goes away, 1 problem."),
        (1, 1, 2, 0, "1 page changes, 1 is new, 2 go away, 0 problems."),
        (0, 1, 0, 3, "1 page is new, 3 problems."),
        (0, 0, 2, 0, "2 pages go away, 0 problems."),
        (0, 0, 0, 0, "No page changes, 0 problems."),
    ],
)
def test_summary(changed: int, new: int, gone: int, problems: int, said: str) -> None:
    groups = [tuple(Named(str(n), "") for n in range(number)) for number in (changed, new, gone)]
    wrong = tuple(problem(str(n)) for n in range(problems))
    assert str(Changes(groups[0], groups[1], groups[2], False, False, wrong, 0)) == said
