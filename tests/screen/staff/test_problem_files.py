"""The problems of an edition, as staff are told of them."""

from msgspec.structs import replace

from kiosk.edition import Edition, Problem, Source
from kiosk.screen.staff.problem_files import (
    COMMON,
    CommonProblem,
    ProblemFile,
    older_pages,
    sort_out,
)
from screen.editions import edition, page

SINCE = "2026-11-26T10:15:00"


def problem(path: str, line: int = 0, level: str = "warning", name: str = "hard-word") -> Problem:
    assert level in ("error", "warning")
    return Problem(path, line, level, name, f"Line {line} is {name}.", "Mend it.")  # type: ignore[arg-type]


def with_sources(*sources: Source, problems: tuple[Problem, ...] = ()) -> Edition:
    words = edition(page("effects"), page("signs"))
    return replace(words, sources=sources, problems=problems)


def test_files_with_errors_come_first_and_errors_first_in_them() -> None:
    late = problem("en/signs.md", 9, "error", "link")
    early, soft = problem("en/signs.md", 4, "error", "link"), problem("en/signs.md", 1)
    other, folder = problem("en/effects.md", 2), problem("", 0, "error", "folder-too-big")
    found = with_sources(
        Source("en/effects.md", "1", (other,)),
        Source("en/signs.md", "2", (soft, late, early), SINCE),
        problems=(folder,),
    )
    common, files = sort_out(found)
    assert common == ()
    assert files == (
        ProblemFile("", (folder,)),
        ProblemFile("en/signs.md", (early, late, soft), found.page("en", "signs"), SINCE),
        ProblemFile("en/effects.md", (other,), found.page("en", "effects")),
    )
    assert [file.errors for file in files] == [1, 2, 0]


def test_problems_of_the_folder_stand_with_their_file() -> None:
    own, between = problem("en/signs.md", 4), problem("en/signs.md", 0, name="missing-page")
    found = with_sources(Source("en/signs.md", "2", (own,)), problems=(between,))
    assert sort_out(found)[1] == (
        ProblemFile("en/signs.md", (between, own), found.page("en", "signs")),
    )


def unsigned(path: str, level: str = "warning") -> Problem:
    return problem(path, 0, level, "unsigned")


def test_warning_of_many_files_is_told_once_and_counted() -> None:
    paths = [f"en/{number}.md" for number in range(COMMON)]
    extra = problem("en/0.md", 7)
    sources = [Source(path, "1", (unsigned(path),)) for path in paths]
    sources[0] = Source("en/0.md", "1", (unsigned("en/0.md"), extra))
    common, files = sort_out(with_sources(*sources))
    assert common == (CommonProblem(unsigned("en/0.md"), COMMON),)
    assert files == (ProblemFile("en/0.md", (extra,)),)


def test_warning_of_few_files_and_an_error_of_many_stay_with_their_files() -> None:
    few = [Source(f"en/{n}.md", "1", (unsigned(f"en/{n}.md"),)) for n in range(COMMON - 1)]
    many = [Source(f"es/{n}.md", "1", (unsigned(f"es/{n}.md", "error"),)) for n in range(COMMON)]
    common, files = sort_out(with_sources(*few, *many))
    assert common == ()
    assert [file.path for file in files] == [source.path for source in (*many, *few)]


def test_the_most_common_warning_comes_first() -> None:
    one = [problem(f"en/{number}.md", name="unsigned") for number in range(COMMON)]
    other = [problem(f"en/{number}.md", name="unchecked") for number in range(COMMON + 1)]
    common, _ = sort_out(with_sources(problems=(*one, *other)))
    assert [(found.problem.name, found.files) for found in common] == [
        ("unchecked", COMMON + 1),
        ("unsigned", COMMON),
    ]


def test_page_of_a_broken_file_is_from_an_older_edition() -> None:
    found = with_sources(
        Source("en/effects.md", "1"),
        Source("en/new.md", "2", (problem("en/new.md", 1, "error"),), SINCE),
        Source("en/signs.md", "3", (problem("en/signs.md", 1, "error"),), SINCE),
    )
    assert older_pages(found) == {"en/signs.md"}
