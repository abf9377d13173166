"""Turning the content folder into a new edition.

This process imports no Markdown and reads no text: workers do, since text can hang or crash its
reader. What did not change, what is broken and what has just gone missing comes from the last
edition.
"""

import math
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from kiosk.authoring import copies, mishaps
from kiosk.authoring.across import DEFAULT_LANGUAGE, find_problems
from kiosk.authoring.files import digest, fingerprint, read_file
from kiosk.authoring.interface import known_phrases
from kiosk.authoring.last import Last
from kiosk.authoring.length import MAX_PICTURES
from kiosk.authoring.names import topic_files
from kiosk.authoring.sources import broken, dated, has_error, received, unread
from kiosk.authoring.translations import find_lost
from kiosk.authoring.workers import Workers
from kiosk.edition import Center, Edition, Page, Problem, Source
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.folder import CLOSED, Listing, list_files, mark_of, printable
from kiosk.paths import ASSETS

READER = "kiosk.authoring.reading"
FILE_LIMIT_S = 2.0
PICTURE_LIMIT_S = 2.0
"""What each picture in a file adds to its limit; a 12-megapixel photo takes 0.7 s on a laptop."""


class Unsettled(Exception):
    """The folder is not any more as it was when somebody asked for it to be published."""

    def __init__(self) -> None:
        super().__init__("The files are being changed. They are read when nobody writes any more.")


class Published(NamedTuple):
    """The edition in the store; `name` is "" when there is none, since no page can be shown."""

    name: str
    edition: Edition

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems of the edition, sorted by path and line."""
        of_files = (problem for source in self.edition.sources for problem in source.problems)
        return tuple(sorted((*self.edition.problems, *of_files)))


def publish(
    content: Path,
    store: Store,
    keep_missing: bool = False,
    today: date | None = None,
    hidden: bool = False,
    seen: str = "",
    patience_s: float = math.inf,
) -> Published:
    """Make the store's current edition say what the content folder says.

    With `keep_missing` the pages of files that are not there any more stay. `today` is the day
    by which signatures grow old; without it, the day this computer says. With `hidden` the pages
    that are kept off the screen are there too: for proof sheets, in a store of their own. `seen` is
    the mark of the listing that is meant; raises Unsettled when there is another one at the end, so
    that nothing half-written is published. A file that nobody began to read within `patience_s`
    seconds stays as it was, and comes first the next time. Writes nothing when nothing changed.
    Raises StoreError or WorkerError, never for what a file contains.
    """
    with store.draft() as draft, Workers(READER, patience_s) as workers:
        workers.expect(1)  # it gets ready while the last edition is loaded
        last = Last(store.load())
        day = today or date.today()
        issue = _Issue(content, draft.pictures, last, workers, keep_missing, day, hidden)
        edition = issue.edition()
        since = edition.made
        if last.edition and edition.reads_like(last.edition):
            since = last.edition.read_since
        edition = msgspec.structs.replace(edition, read_since=since)
        if last.edition and last.folder and last.folder.name == store.current():
            same = msgspec.structs.replace(edition, made=last.edition.made)
            if same == last.edition:
                return Published(last.folder.name, last.edition)
        if not edition.pages:
            return Published("", edition)
        if seen and seen != mark_of(list_files(content)):
            raise Unsettled
        return Published(draft.publish(edition), edition)


class _Issue:
    """One new edition in the making."""

    def __init__(
        self,
        content: Path,
        pictures: Path,
        last: Last,
        workers: Workers,
        keep_missing: bool,
        today: date,
        hidden: bool,
    ) -> None:
        self._content = content
        self._pictures = pictures
        self._last = last
        self._workers = workers
        self._keep_missing = keep_missing
        self._today = today
        self._hidden = hidden
        self._now = datetime.now().isoformat(timespec="seconds")
        self._icons = frozenset(path.stem for path in (ASSETS / "icons").glob("*.svg"))
        self._reader = fingerprint(self._icons)
        self._phrases = known_phrases()
        self._centers: dict[str, Center] = {}
        self._interface: dict[str, dict[str, str]] = {}
        self._pages: dict[str, Page] = {}
        self._sources: dict[str, Source] = {}
        self._problems: list[Problem] = []
        self._unread: set[str] = set()
        """The files that did not change: their pages are those of the last edition."""

    def edition(self) -> Edition:
        listing = list_files(self._content)
        closed = sorted(name for name, stat in listing.items() if stat[0] == CLOSED)
        self._problems.extend(mishaps.closed_folder(printable(name.strip("/"))) for name in closed)
        # What cannot be seen is not gone.
        self._keep_missing = self._keep_missing or bool(closed)
        paths, self._problems[:0] = topic_files(self._content, listing)
        # They get ready while the files are compared with those of the last edition.
        self._workers.expect(self._last.seems_changed(paths, listing))
        files = self._read_files(paths)
        if not files:
            return self._as_before(
                mishaps.no_topics() if os.path.isdir(self._content) else mishaps.no_folder()
            )
        languages = {path.partition("/")[0] for path in (*paths, *self._kept_missing())}
        self._read_centers(languages)
        self._read_interfaces(languages)
        self._read_topics(files, listing)
        for path in self._kept_missing():
            self._keep(path, self._last.sources[path])
        self._leave_out_copies()
        if not self._pages:
            return self._as_before(mishaps.no_page())
        return self._merged()

    def _merged(self) -> Edition:
        pages = sorted(self._pages.values(), key=lambda p: (p.language, p.order, p.id))
        return Edition(
            made=self._now,
            centers=dict(sorted(self._centers.items())),
            interface=dict(sorted(self._interface.items())),
            pages=tuple(pages),
            sources=self._dated_sources(),
            problems=tuple(sorted((*self._problems, *self._between(pages)))),
        )

    def _dated_sources(self) -> tuple[Source, ...]:
        return dated(self._sources, self._last.sources, self._now)

    def _between(self, pages: Sequence[Page]) -> Iterator[Problem]:
        return find_problems(pages, broken(self._sources.values()), self._today, self._lost)

    def _lost(self, page: Page, original: Page) -> Iterable[Problem]:
        """To compare a thousand pages with their translations takes as long as all the rest."""
        if self._unread.issuperset((page.path, original.path)):
            known = self._last.lost(page)
            if known is not None:
                return known
        return find_lost(page, original)

    def _as_before(self, problem: Problem) -> Edition:
        """The last edition with what is wrong now; without one, an edition with no pages."""
        problems = tuple(sorted((*self._problems, problem)))
        if self._last.edition is None:
            return Edition(self._now, {}, (), sources=self._dated_sources(), problems=problems)
        for page in self._last.pages.values():
            self._last.bring_pictures(page, self._pictures)
        return msgspec.structs.replace(self._last.edition, made=self._now, problems=problems)

    def _read_files(self, paths: Iterable[str]) -> dict[str, bytes]:
        files: dict[str, bytes] = {}
        for path in paths:
            read = read_file(self._content, path)
            if isinstance(read, bytes):
                files[path] = read
            elif read is not None:
                self._fail(path, read)
        return files

    def _kept_missing(self) -> set[str]:
        """The topics of the last edition that have no source now and keep their page."""
        if not self._keep_missing:
            return set()
        return (self._last.pages.keys() & self._last.sources.keys()) - self._sources.keys()

    def _read_centers(self, languages: set[str]) -> None:
        base = self._read_center("center.md", DEFAULT_LANGUAGE, None)
        if base is None:
            base = self._last.centers.get(DEFAULT_LANGUAGE)
        if base is None:
            base = load_built_in().centers[DEFAULT_LANGUAGE]
        self._centers[DEFAULT_LANGUAGE] = base
        if "center.md" not in self._sources:
            self._problems.append(mishaps.no_center())
        for language in languages - {DEFAULT_LANGUAGE}:
            path = f"{language}/center.md"
            center = self._read_center(path, language, base)
            if center is None and path in self._sources:
                center = self._last.centers.get(language)
            self._centers[language] = center or base

    def _read_center(self, path: str, language: str, base: Center | None) -> Center | None:
        """The center of a file as it is now or, unchanged, was; None when it cannot be had."""
        center: Center | None
        center = self._read_one(path, "read_center_file", base, self._last.centers.get(language))
        return center

    def _read_interfaces(self, languages: set[str]) -> None:
        for language in languages - {DEFAULT_LANGUAGE}:
            path = f"{language}/interface.txt"
            last = self._last.interface.get(language)
            words = self._read_one(path, "read_interface_file", self._phrases, last)
            if words is None and path in self._sources:
                words = last
            if words:
                self._interface[language] = words

    def _read_one(self, path: str, function: str, context: Any, last: Any) -> Any:
        """What a file says that is no topic, or `last` where it did not change or has just gone
        missing; None when it cannot be had.
        """
        raw = read_file(self._content, path)
        if raw is None and self._keep_missing and path in self._last.sources:
            self._sources[path] = self._last.sources[path]
            return last
        if isinstance(raw, Problem):
            self._sources[path] = unread(path, raw)
        if not isinstance(raw, bytes):
            return None
        now = digest(self._reader, msgspec.json.encode(context), raw)
        if self._unchanged(path, now) and not self._last.sources[path].may_pass:
            self._sources[path] = self._last.sources[path]
            return last
        (answer,) = self._workers.run(function, [(path, raw, context)], [FILE_LIMIT_S])
        result, self._sources[path] = received(path, now, answer, FILE_LIMIT_S)
        return result

    def _read_topics(self, files: dict[str, bytes], listing: Listing) -> None:
        images = {name: stat for name, stat in listing.items() if name.startswith("images/")}
        shown = repr(sorted(images.items())).encode()
        centers = {name: msgspec.json.encode(center) for name, center in self._centers.items()}
        changed: dict[str, str] = {}
        unlucky: dict[str, str] = {}
        for path, raw in files.items():
            now = digest(self._reader, centers[path.partition("/")[0]], raw)
            if b"![" in raw or (b"\0" in raw and b"!\0[" in raw):  # the second is UTF-16
                now = digest(now.encode(), shown)
            if not self._unchanged(path, now):
                changed[path] = now
                continue
            self._keep(path, self._last.sources[path])
            self._unread.add(path)
            if self._last.sources[path].may_pass:
                unlucky[path] = now
        # Somebody waits for what they changed; a file that hung before may hang again.
        # Short ones first: a long one is more likely to take all the time there is.
        changed = dict(sorted((changed or unlucky).items(), key=lambda item: len(files[item[0]])))
        self._unread -= changed.keys()
        common = (self._icons, self._content / "images", self._pictures, self._hidden)
        jobs = [(path, files[path], self._center_for(path), *common) for path in changed]
        limits = [_limit_s(files[path], images) for path in changed]
        answers = self._workers.run("read_topic_file", jobs, limits)
        for (path, now), answer, limit in zip(changed.items(), answers, limits, strict=True):
            page, source = received(path, now, answer, limit)
            if has_error(source):
                self._keep(path, source)
            else:
                self._sources[path] = source
                if page is not None:
                    self._pages[path] = page

    def _center_for(self, path: str) -> Center:
        return self._centers[path.partition("/")[0]]

    def _unchanged(self, path: str, now: str) -> bool:
        return path in self._last.sources and self._last.sources[path].hash == now

    def _fail(self, path: str, problem: Problem) -> None:
        self._keep(path, unread(path, problem))

    def _leave_out_copies(self) -> None:
        for path, other in copies.twins(self._pages).items():
            del self._pages[path]
            # Without a hash, so that it is read again when the other one is gone.
            self._sources[path] = Source(path, "", (copies.twin_problem(path, other),))

    def _keep(self, path: str, source: Source) -> None:
        """Take a page, if there is one, from the last edition."""
        self._sources[path] = source
        page = self._last.pages.get(path)
        if page is not None:
            self._last.bring_pictures(page, self._pictures)
            self._pages[path] = page


def _limit_s(raw: bytes, images: Iterable[str]) -> float:
    """Only pictures that are there give more time, so hostile text cannot ask for it."""
    pictures = sum(os.fsencode(Path(image).name) in raw for image in images)
    return FILE_LIMIT_S + PICTURE_LIMIT_S * min(pictures, MAX_PICTURES)
