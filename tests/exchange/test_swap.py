"""Words change places as a whole or not at all, whatever ends the program in the middle."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from exchange.words import bytes_of
from kiosk import atomic
from kiosk.exchange import swap as swapping
from kiosk.exchange.lock import alone
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.swap import before, recover, shown_until, swap
from kiosk.paths import PROJECT

OLDER, OLD, NEW = ({"en/a.md": name.encode()} for name in ("older", "old", "new"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Old words, older ones from before, and new ones in the folder `words`."""
    content = tmp_path / "kiosk" / "content"
    fill(content)
    return content


def fill(content: Path) -> None:
    shutil.rmtree(content.parent, ignore_errors=True)
    for name, files in (("content", OLD), ("content.before", OLDER), ("words", NEW)):
        for file, data in files.items():
            path = content.parent / name / file
            path.parent.mkdir(parents=True)
            path.write_bytes(data)


def words_of(content: Path) -> Path:
    return content.with_name("words")


def all_of(content: Path) -> dict[str, dict[str, bytes | str]]:
    """What is in each folder beside the content, and in itself."""
    return {path.name: bytes_of(path) for path in content.parent.iterdir()}


def refusal(content: Path) -> str:
    """What is said when the words cannot be swapped; nothing has changed."""
    there = all_of(content)
    with pytest.raises(ExchangeError) as error:
        swap(content, words_of(content))
    assert all_of(content) == there
    return str(error.value)


def test_present_words_become_those_from_before(content: Path) -> None:
    swap(content, words_of(content))
    assert all_of(content) == {"content": NEW, "content.before": OLD}


def test_words_from_before_come_back_and_go_again(content: Path) -> None:
    swap(content, before(content))
    assert all_of(content) == {"content": OLDER, "content.before": OLD, "words": NEW}
    swap(content, before(content))
    assert all_of(content) == {"content": OLD, "content.before": OLDER, "words": NEW}


def test_first_words_have_none_before(content: Path) -> None:
    shutil.rmtree(content)
    shutil.rmtree(before(content))
    swap(content, words_of(content))
    assert all_of(content) == {"content": NEW}
    assert shown_until(content) == ""


def test_words_from_before_say_until_when_they_were_shown(content: Path) -> None:
    os.utime(content, (0, 0))
    began = time.strftime("%Y-%m-%dT%H:%M:%S")
    swap(content, words_of(content))
    assert began <= shown_until(content) <= time.strftime("%Y-%m-%dT%H:%M:%S")


@pytest.mark.parametrize("marker", [".git", ".hg", ".svn", ".stfolder"])
def test_words_that_are_kept_in_step_stay(content: Path, marker: str) -> None:
    (content / marker).mkdir()
    assert refusal(content) == (
        f"{content}: These words are kept in step with other machines ({marker} is there), so no "
        "other folder can take their place. Copy the new files into it where they are written, as "
        "docs/many-kiosks.md says."
    )


def test_words_on_a_drive_of_their_own_stay(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: path == content)
    assert refusal(content) == (
        f"{content}: The folder of the words is a drive of its own, so nothing can be kept beside "
        "it. Move the words into a folder on the drive, and name that folder in the settings."
    )


UNMOVABLE = (
    "{}: The folder of the words cannot be renamed ({}). Close the programs that have its files "
    "open, and let the user who runs the kiosk write to the folder around it."
)


def failing(monkeypatch: pytest.MonkeyPatch, *fails: Callable[[Path, Path], bool]) -> None:
    """Renames fail as the first of these says, then as the second does, and so on."""
    really_replace = atomic.replace
    waiting = list(fails)

    def replace(source: Path, target: Path) -> None:
        if waiting and waiting[0](source, target):
            waiting.pop(0)
            raise OSError(16, "Device or resource busy")
        really_replace(source, target)

    monkeypatch.setattr(atomic, "replace", replace)


def test_words_that_cannot_be_renamed_stay(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, lambda source, _: source == content)
    assert refusal(content) == UNMOVABLE.format(content, "Device or resource busy")


def test_new_words_that_cannot_take_the_place_leave_the_old(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda source, _: source == words_of(content))
    assert refusal(content) == UNMOVABLE.format(content, "Device or resource busy")


def test_words_that_cannot_be_put_back_are_named(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into_content = [lambda _, target: target == content] * 2
    failing(monkeypatch, *into_content)
    with pytest.raises(ExchangeError) as error:
        swap(content, words_of(content))
    aside = content.with_name("content.swapping")
    assert str(error.value) == (
        f"{content}: The words from before cannot be put back (Device or resource busy). They are "
        f"in {aside}: give that folder its old name, or start the kiosk again."
    )
    assert bytes_of(aside) == OLD
    recover(content)
    assert all_of(content) == {"content": OLD, "content.before": OLDER, "words": NEW}


def test_older_words_that_cannot_be_removed_are_replaced_later(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda source, _: source == before(content))
    swap(content, words_of(content))
    assert all_of(content) == {
        "content": NEW,
        "content.before": OLDER,
        "content.swapping": OLD,
    }
    recover(content)
    assert all_of(content) == {"content": NEW, "content.before": OLD}


def test_one_program_at_a_time(content: Path) -> None:
    with alone(content) as first:
        assert first
        assert refusal(content) == (
            f"{content}: Another program is changing these words. Try again in a minute."
        )


def test_swap_in_the_middle_is_left_to_whoever_does_it(content: Path) -> None:
    content.rename(content.with_name("content.swapping"))
    with alone(content):
        recover(content)
    assert not content.exists()
    recover(content)
    assert bytes_of(content) == OLD


def test_lock_goes_with_the_program_that_held_it(content: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from kiosk.exchange.lock import alone\n"
        "with alone(Path(sys.argv[1])) as first: assert first; os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, content], cwd=PROJECT, check=True)
    with alone(content) as again:
        assert again


def test_nothing_to_recover(content: Path, tmp_path: Path) -> None:
    there = all_of(content)
    recover(content)
    recover(tmp_path / "nowhere" / "content")
    assert all_of(content) == there


def test_missing_words_are_not_taken_for_a_swap(content: Path) -> None:
    shutil.rmtree(content)
    recover(content)
    assert not content.exists()


def test_stale_copies_are_swept(content: Path) -> None:
    stale, fresh = (content.with_name(f"content.import-{name}") for name in ("1", "2"))
    for copy in (stale, fresh):
        shutil.copytree(content, copy)
    os.utime(stale, (0, time.time() - swapping.STALE_S - 10))
    recover(content)
    assert not stale.exists()
    assert fresh.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_linked_folder_is_recovered_where_it_is(content: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(content)
    content.rename(content.with_name("content.swapping"))
    recover(link)
    assert bytes_of(content) == OLD


KILLED = 9
ENDED_EARLY = """
import os, sys
from pathlib import Path
from kiosk.exchange.swap import swap

steps = int(sys.argv[3])

def count(event, arguments):
    global steps
    if event in ("os.rename", "os.remove", "os.rmdir", "os.utime", "shutil.rmtree"):
        if steps == 0:
            os._exit(9)
        steps -= 1

content, words = Path(sys.argv[1]), Path(sys.argv[2])
sys.addaudithook(count)
swap(content, words)
"""


@pytest.mark.parametrize("way", ["import", "bring back"])
def test_program_that_is_killed_at_any_step_leaves_old_words_or_new(
    content: Path, way: str
) -> None:
    """Each time one step later, until it comes to the end."""
    for steps in range(20):
        fill(content)
        words = words_of(content) if way == "import" else before(content)
        new = bytes_of(words)
        arguments = [sys.executable, "-c", ENDED_EARLY, *map(str, (content, words, steps))]
        status = subprocess.run(arguments, cwd=PROJECT, check=False).returncode
        recover(content)
        there = all_of(content)
        if there["content"] == new:
            assert there["content.before"] == OLD
        else:
            assert there["content"] == OLD
            assert there["content.before"] == OLDER
        assert "content.swapping" not in there
        if status != KILLED:
            break
    assert status == 0
    assert steps >= 4 if way == "import" else steps >= 3
    assert there["content"] == new
