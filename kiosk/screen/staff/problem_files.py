"""The problems of an edition, sorted for people: what is common told once, the rest by file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.edition import Edition, Page, Problem, Source

COMMON = 5
"""A warning that stands in so many files is told once and counted."""


@dataclass(frozen=True)
class CommonProblem:
    """One and the same warning in many files."""

    problem: Problem
    files: int


@dataclass(frozen=True)
class ProblemFile:
    """A file, or the folder as a whole (the path ""), with what is wrong in it, errors first.

    `page` is the file's page in the edition, which is from before `broken_since` when that is not
    empty; then a file without a page keeps a new one off the screen.
    """

    path: str
    problems: tuple[Problem, ...]
    page: Page | None = None
    broken_since: str = ""

    @property
    def errors(self) -> int:
        """How many of the problems keep something out."""
        return sum(problem.level == "error" for problem in self.problems)


def sort_out(edition: Edition) -> tuple[tuple[CommonProblem, ...], tuple[ProblemFile, ...]]:
    """The common warnings, most files first, and the files with other problems, errors first."""
    known: dict[tuple[str, str], list[Problem]] = {}
    for problem in _problems(edition):
        if problem.level == "warning":
            known.setdefault((problem.message, problem.fix), []).append(problem)
    common = [
        CommonProblem(problems[0], len({problem.path for problem in problems}))
        for problems in known.values()
    ]
    common = [found for found in common if found.files >= COMMON]
    told = {(found.problem.message, found.problem.fix) for found in common}
    files: dict[str, list[Problem]] = {}
    for problem in _problems(edition):
        if problem.level == "error" or (problem.message, problem.fix) not in told:
            files.setdefault(problem.path, []).append(problem)
    return (
        tuple(sorted(common, key=lambda found: -found.files)),
        tuple(sorted(_files(edition, files), key=lambda file: (not file.errors, file.path))),
    )


def older_pages(edition: Edition) -> frozenset[str]:
    """The paths of the pages that are from an older edition, since their files are broken."""
    broken = {source.path for source in edition.sources if source.broken_since}
    return frozenset(page.path for page in edition.pages if page.path in broken)


def _files(edition: Edition, problems: dict[str, list[Problem]]) -> Iterator[ProblemFile]:
    sources: dict[str, Source] = {source.path: source for source in edition.sources}
    pages = {page.path: page for page in edition.pages}
    for path, found in problems.items():
        since = sources[path].broken_since if path in sources else ""
        yield ProblemFile(path, _errors_first(found), pages.get(path), since)


def _errors_first(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda one: (one.level, one.line, one.name)))


def _problems(edition: Edition) -> Iterator[Problem]:
    yield from edition.problems
    for source in edition.sources:
        yield from source.problems
