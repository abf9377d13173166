"""What an edition says about the files it was made of."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from kiosk.authoring import mishaps
from kiosk.authoring.workers import Failure
from kiosk.edition import Problem, Source


def received(path: str, now: str, answer: Any, limit_s: float) -> tuple[Any, Source]:
    """What a worker made of a file in at most `limit_s` seconds, and the file's source."""
    if isinstance(answer, Failure):
        failed = mishaps.failed(path, answer, limit_s)
        if answer is Failure.NO_TIME:
            return None, unread(path, failed)
        return None, Source(path, now, (failed,), may_pass=True)
    result, problems = answer
    return result, Source(path, now, problems)


def unread(path: str, problem: Problem) -> Source:
    """The source of a file that nobody has read: without a hash, so that it is tried again."""
    return Source(path, "", (problem,), may_pass=True)


def has_error(source: Source) -> bool:
    """Whether something in a file keeps its page out."""
    return any(problem.level == "error" for problem in source.problems)


def dated(
    sources: Mapping[str, Source], last: Mapping[str, Source], now: str
) -> tuple[Source, ...]:
    """Sources, by path, that know since when they are broken: now, unless they were so before."""
    return tuple(_dated(source, last.get(path), now) for path, source in sorted(sources.items()))


def broken(sources: Iterable[Source]) -> list[str]:
    """The paths of the files that have an error of their own."""
    return [source.path for source in sources if has_error(source)]


def _dated(source: Source, last: Source | None, now: str) -> Source:
    since = ""
    if has_error(source):
        since = last.broken_since if last and last.broken_since else now
    if since == source.broken_since:
        return source
    return msgspec.structs.replace(source, broken_since=since)
