"""Other words for the screen: checked like any content, then shown as a whole or not at all."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring import mishaps
from kiosk.authoring.publisher import publish
from kiosk.authoring.sources import broken
from kiosk.authoring.workers import WorkerError
from kiosk.edition import Edition
from kiosk.edition.store import Draft, Store, StoreError
from kiosk.exchange.changes import Changes, compare
from kiosk.exchange.messages import CHANGED, NO_BEFORE, NO_PAGE, UNCHECKED, ExchangeError
from kiosk.exchange.places import meant
from kiosk.exchange.staging import settle, staged
from kiosk.exchange.swap import before, check_movable, swap
from kiosk.exchange.tree import walk

_NOTHING = {mishaps.no_folder(), mishaps.no_topics(), mishaps.no_page()}


class Checked(NamedTuple):
    """Words that could be shown: where they lie, what changes with them, and their edition.

    `same` is whether they are the present ones to the byte; `digest` is another for other words.
    `folder` is the edition's own.
    """

    words: Path
    changes: Changes
    same: bool
    digest: str
    edition: Edition
    folder: Path


@contextmanager
def import_of(source: Path, content: Path, store: Store) -> Iterator[Checked]:
    """The words at a source, copied and checked, as long as the context lasts.

    `store` has the editions of `content`. Raises ExchangeError.
    """
    check_movable(content)
    with (
        staged(meant(source), content) as words,
        _checked(words, source, content, store) as checked,
    ):
        yield checked


@contextmanager
def words_from_before(content: Path, store: Store) -> Iterator[Checked]:
    """The words from before the last import, checked. Raises ExchangeError."""
    check_movable(content)
    words = before(content)
    if not words.is_dir():
        raise ExchangeError(NO_BEFORE, words)
    with _checked(words, words, content, store) as checked:
        yield checked


def show(checked: Checked, content: Path, store: Store, expected: str = "") -> None:
    """Show checked words; the present ones become those from before.

    They must have the digest that is expected, if any. Raises ExchangeError, and nothing has
    changed.
    """
    if expected not in ("", checked.digest):
        raise ExchangeError(CHANGED, content)
    with ExitStack() as stack:
        draft = _draft(checked, store, stack)
        if checked.words != before(content):
            settle(checked.words, content)
        swap(content, checked.words)
        # At once and as a whole. Where this fails, the kiosk publishes what it finds.
        if draft is not None:
            with suppress(StoreError):
                draft.publish(checked.edition)


def _draft(checked: Checked, store: Store, stack: ExitStack) -> Draft | None:
    """The checked edition, about to be published; None where that cannot be written."""
    try:
        draft = stack.enter_context(store.draft())
        shutil.copytree(checked.folder / "pictures", draft.pictures, dirs_exist_ok=True)
    except OSError:
        return None
    return draft


@contextmanager
def _checked(words: Path, source: Path, content: Path, store: Store) -> Iterator[Checked]:
    with tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True) as folder:
        trial = Store(Path(folder))
        try:
            _seed(trial, store)
            now = publish(content, trial)
            then = publish(words, trial)
        except WorkerError as error:
            raise ExchangeError(str(error)) from error
        except OSError as error:
            reason = error.__cause__ if isinstance(error, StoreError) else error
            raise ExchangeError(UNCHECKED, folder, _why(reason)) from error
        if not _says_something(then.edition):
            alone = publish(words, Store(Path(folder, "alone")))
            reasons = (problem for problem in alone.problems if problem not in _NOTHING)
            raise ExchangeError(NO_PAGE, source, problems=tuple(reasons))
        loaded = trial.load()
        assert loaded is not None
        digest = _digest(words)
        same = digest != "" and digest == _digest(content)
        yield Checked(words, compare(now.edition, then.edition), same, digest, *loaded)


def _seed(trial: Store, store: Store) -> None:
    """Begin with what the screen shows: a page whose file is broken stays as it is there."""
    if loaded := store.load():
        edition, folder = loaded
        with trial.draft() as draft:
            shutil.copytree(folder / "pictures", draft.pictures, dirs_exist_ok=True)
            draft.publish(edition)


def _says_something(edition: Edition) -> bool:
    """Whether any page is made of the words that were just published."""
    kept = set(broken(edition.sources))
    return not _NOTHING & set(edition.problems) and any(p.path not in kept for p in edition.pages)


def _why(reason: BaseException | None) -> str:
    return (isinstance(reason, OSError) and reason.strerror) or str(reason)


def _digest(folder: Path) -> str:
    """A hash of the names and contents of all files; of nothing where they cannot be read."""
    digest = hashlib.sha256()
    try:
        for name, pieces in sorted(walk(folder), key=lambda found: found[0]):
            content = hashlib.sha256()
            for piece in pieces:
                content.update(piece)
            digest.update(name.encode() + b"\0" + content.digest())
    except (ExchangeError, ValueError):
        return ""
    return digest.hexdigest()[:32]
