"""What is different on the screen with other words."""

from collections.abc import Iterator

from msgspec import Struct

from kiosk.authoring.report import counted
from kiosk.edition import Edition, Page, Problem


class Named(Struct, frozen=True, order=True):
    """A page: its file, such as `en/signs.md`, and its title."""

    path: str
    title: str


class Changes(Struct, frozen=True):
    """Pages that are other, more or fewer, sorted by path, and what is wrong in the other words.

    `center` is whether the details of the center change, `buttons` whether the words of the screen
    itself do. `problems` are those that the present words do not have, `known` is how many both
    have.
    """

    changed: tuple[Named, ...]
    new: tuple[Named, ...]
    gone: tuple[Named, ...]
    center: bool
    buttons: bool
    problems: tuple[Problem, ...]
    known: int

    def __str__(self) -> str:
        """Such as “12 pages change, 2 are new, 1 goes away, 1 problem.”"""
        sentences = [f"{', '.join((*self._pages(), counted(len(self.problems), 'problem')))}."]
        if self.center:
            sentences.append("The details of the center change.")
        if self.buttons:
            sentences.append("The words on the buttons change.")
        return " ".join(sentences)

    def _pages(self) -> Iterator[str]:
        noun = (" page", " pages")
        for pages, verbs in (
            (self.changed, (" changes", " change")),
            (self.new, (" is new", " are new")),
            (self.gone, (" goes away", " go away")),
        ):
            if pages:
                many = len(pages) > 1
                yield f"{len(pages)}{noun[many]}{verbs[many]}"
                noun = ("", "")
        if noun[0]:
            yield "No page changes"


def compare(now: Edition, then: Edition) -> Changes:
    """What becomes different when `then` is shown in the place of `now`."""
    before, after = _pages(now), _pages(then)
    both = before.keys() & after.keys()
    known = set(map(_essence, _problems(now)))
    problems = _problems(then)
    new_ones = tuple(problem for problem in problems if _essence(problem) not in known)
    return Changes(
        _named(after[path] for path in both if after[path].hash != before[path].hash),
        _named(after[path] for path in after.keys() - both),
        _named(before[path] for path in before.keys() - both),
        now.centers != then.centers,
        now.interface != then.interface,
        new_ones,
        len(problems) - len(new_ones),
    )


def _pages(edition: Edition) -> dict[str, Page]:
    return {page.path: page for page in edition.pages}


def _named(pages: Iterator[Page]) -> tuple[Named, ...]:
    return tuple(sorted(Named(page.path, page.title) for page in pages))


def _problems(edition: Edition) -> tuple[Problem, ...]:
    of_files = (problem for source in edition.sources for problem in source.problems)
    return tuple(sorted((*edition.problems, *of_files)))


def _essence(problem: Problem) -> tuple[str, str, str]:
    """A problem wherever in its file it stands."""
    return problem.path, problem.name, problem.message
