"""Words from elsewhere: what is checked, what is shown, and what is refused."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from exchange.words import bytes_of, pages, write
from kiosk.authoring.publisher import publish
from kiosk.authoring.workers import WorkerError
from kiosk.edition import Edition
from kiosk.edition.store import Store, StoreError
from kiosk.exchange import incoming
from kiosk.exchange.changes import Named
from kiosk.exchange.incoming import import_of, show, words_from_before
from kiosk.exchange.messages import ExchangeError

HELP, SIGNS = "en/help-now: Help now", "en/signs: Signs"


def bring(words: Path, content: Path, store: Store) -> None:
    with import_of(words, content, store) as checked:
        show(checked, content, store)


def refusal(words: Path, content: Path, store: Store) -> ExchangeError:
    """What is said about words that are not shown; nothing has changed."""
    there = bytes_of(content.parent), store.current()
    with pytest.raises(ExchangeError) as error:
        bring(words, content, store)
    assert (bytes_of(content.parent), store.current()) == there
    return error.value


def test_checking_changes_nothing(words: Path, content: Path, store: Store) -> None:
    publish(content, store)
    there = bytes_of(content.parent), store.current()
    with import_of(words, content, store) as checked:
        assert checked.changes.changed == (Named("en/help-now.md", "Help now"),)
        assert checked.changes.new == (Named("en/sleep.md", "Sleep"),)
        assert checked.changes.gone == (Named("en/signs.md", "Signs"),)
        assert not checked.same
    assert (bytes_of(content.parent), store.current()) == there


def test_words_are_shown_as_a_whole_and_at_once(words: Path, content: Path, store: Store) -> None:
    publish(content, store)
    old, new = bytes_of(content), bytes_of(words)
    bring(words.parent, content, store)
    assert bytes_of(content) == new
    assert bytes_of(content.with_name("content.before")) == old
    assert pages(store) == [HELP, "en/sleep: Sleep"]
    shown = store.current()
    publish(content, store, keep_missing=True)  # as the running kiosk does now
    assert store.current() == shown


def test_words_from_before_are_brought_back_as_a_whole(
    words: Path, content: Path, store: Store
) -> None:
    old, new = bytes_of(content), bytes_of(words)
    bring(words, content, store)
    for there, shown in ((old, [HELP, SIGNS]), (new, [HELP, "en/sleep: Sleep"])):
        with words_from_before(content, store) as checked:
            show(checked, content, store)
        assert bytes_of(content) == there
        assert pages(store) == shown


def test_without_words_from_before_nothing_is_brought_back(content: Path, store: Store) -> None:
    with pytest.raises(ExchangeError) as error, words_from_before(content, store):
        pass
    assert str(error.value) == (
        f"{content}.before: There are no words from before. They are kept here when others are "
        "imported."
    )


def test_pictures_come_along(words: Path, content: Path, store: Store) -> None:
    (words / "images").mkdir()
    Image.new("RGB", (40, 30), "white").save(words / "images" / "clock.png")
    text = (words / "en" / "sleep.md").read_text("utf-8")
    write(words, "en/sleep.md", text.replace("Some words.", "![A clock](clock.png)"))
    bring(words, content, store)
    loaded = store.load()
    assert loaded is not None
    (picture,) = (loaded[1] / "pictures").iterdir()
    page = loaded[0].page("en", "sleep")
    assert page is not None
    assert picture.name.encode() in bytes(page.blocks)


def test_page_that_is_broken_stays_as_the_screen_shows_it(
    words: Path, content: Path, store: Store
) -> None:
    """Also where its present file is broken as well."""
    publish(content, store)
    write(content, "en/signs.md", "no header")
    write(words, "en/signs.md", "no header either")
    with import_of(words, content, store) as checked:
        assert checked.changes.gone == ()
        assert [problem.path for problem in checked.changes.problems] == []
        assert checked.changes.known == 1
        show(checked, content, store)
    assert pages(store) == [HELP, SIGNS, "en/sleep: Sleep"]


def test_present_words_are_recognized(content: Path, store: Store, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(content, tmp_path / "copy"))
    write(copy, "en/.signs.md.swp", "x")
    with import_of(copy, content, store) as checked:
        assert checked.same
    write(copy, "README.md", "Something else.")
    with import_of(copy, content, store) as checked:
        assert not checked.same
        assert str(checked.changes) == "No page changes, 0 problems."


def test_words_without_a_page_are_refused_with_the_reasons(
    words: Path, content: Path, store: Store
) -> None:
    for name in ("help-now", "sleep"):
        write(words, f"en/{name}.md", "no header")
    error = refusal(words, content, store)
    assert str(error) == (
        f"{words}: None of its pages can be shown. Mend what is wrong in the files, then try again."
    )
    assert [problem.path for problem in error.problems] == ["en/help-now.md", "en/sleep.md"]


def test_words_whose_pages_would_all_be_kept_are_refused(
    words: Path, content: Path, store: Store
) -> None:
    publish(content, store)
    shutil.rmtree(words / "en")
    write(words, "en/help-now.md", "no header")
    assert str(refusal(words, content, store)) == (
        f"{words}: None of its pages can be shown. Mend what is wrong in the files, then try again."
    )


def test_words_without_a_topic_are_refused(words: Path, content: Path, store: Store) -> None:
    publish(content, store)
    shutil.rmtree(words / "en")
    error = refusal(words, content, store)
    assert str(error) == (
        f"{words}: None of its pages can be shown. Mend what is wrong in the files, then try again."
    )
    assert error.problems == ()


def test_words_that_were_not_checked_are_refused(words: Path, content: Path, store: Store) -> None:
    with import_of(words, content, store) as checked:
        digest = checked.digest
    write(words, "en/sleep.md", (words / "en" / "sleep.md").read_bytes() + b"More.\n")
    there = bytes_of(content.parent)
    with import_of(words, content, store) as checked:
        with pytest.raises(ExchangeError) as error:
            show(checked, content, store, digest)
        assert str(error.value) == (
            f"{content}: These are not the words that were checked. Check them again."
        )
        show(checked, content, store, checked.digest)
    assert bytes_of(content) == bytes_of(words)
    assert bytes_of(content.parent) != there


def test_content_that_must_stay_is_said_before_anything_is_copied(
    content: Path, store: Store
) -> None:
    (content / ".git").mkdir()
    error = refusal(Path("/nowhere"), content, store)
    assert str(error).startswith(f"{content}: These words are kept in step with other machines")
    with pytest.raises(ExchangeError, match="kept in step"), words_from_before(content, store):
        pass


def test_missing_content_is_replaced(words: Path, content: Path, store: Store) -> None:
    shutil.rmtree(content.parent)
    bring(words, content, store)
    assert bytes_of(content.parent) == {f"content/{k}": v for k, v in bytes_of(words).items()}


def test_words_are_shown_where_the_editions_cannot_be_written(
    words: Path, content: Path, tmp_path: Path
) -> None:
    """The kiosk publishes what it finds."""
    store = Store(write(tmp_path, "file", "in the way"))
    new = bytes_of(words)
    bring(words, content, store)
    assert bytes_of(content) == new


def test_full_disk_while_checking(
    words: Path, content: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("…") from OSError(28, "No space left on device")

    monkeypatch.setattr(incoming, "publish", fail)
    monkeypatch.setattr("tempfile.tempdir", str(content.parent))
    assert str(refusal(words, content, store)).endswith(
        ": The words cannot be checked here (No space left on device). Make room on the disk, then "
        "start the kiosk again."
    )


def test_broken_installation_while_checking(
    words: Path, content: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Edition:
        raise WorkerError("The program does not start. Install the kiosk again.")

    monkeypatch.setattr(incoming, "publish", fail)
    assert str(refusal(words, content, store)) == (
        "The program does not start. Install the kiosk again."
    )
