"""Words from a stick, with the real programs: the screen follows, and no power cut loses any."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from exchange.words import bytes_of, topic, write
from kiosk.edition.store import Store
from kiosk.paths import PROJECT
from whole.program import Program

pytestmark = pytest.mark.integration

KILLED = 9
ENDED_EARLY = """
import os, sys
steps = int(sys.argv.pop(1))

def count(event, arguments):
    global steps
    if event in ("os.rename", "os.utime", "shutil.rmtree"):
        if steps == 0:
            os._exit(9)
        steps -= 1

from kiosk.cli import main
sys.addaudithook(count)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def words(content: Path, tmp_path: Path) -> Path:
    """Other words on a stick: a page is changed, one is new, one is gone."""
    words = Path(shutil.copytree(content, tmp_path / "stick" / "content"))
    signs = words / "en" / "signs.md"
    signs.write_text(signs.read_text("utf-8").replace("title: Signs", "title: New signs"), "utf-8")
    write(words, "en/sleep.md", topic("Sleep and rest"))
    (words / "en" / "withdrawal.md").unlink()
    return words


def command(*arguments: str | Path, script: tuple[str, ...] = ("-m", "kiosk")) -> int:
    """Run a command of the kiosk as a program of its own; how it ended."""
    typed = [sys.executable, *script, *map(str, arguments)]
    return subprocess.run(typed, cwd=PROJECT, capture_output=True, check=False).returncode


def test_running_kiosk_shows_words_from_a_stick_and_those_from_before(
    start: Callable[..., Program], content: Path, words: Path, tmp_path: Path
) -> None:
    places = ("--content", content, "--state", tmp_path / "state")
    old, new = bytes_of(content), bytes_of(words)
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Withdrawal")
    assert command("import", words.parent, "--yes", *places) == 0
    kiosk.ask("wait New signs")
    # As a whole: what is gone does not wait for the ten seconds of a missing file.
    assert kiosk.shows("Sleep and rest")
    assert not kiosk.shows("Withdrawal")
    assert bytes_of(content) == new

    assert command("bring-back", *places) == 0
    kiosk.ask("wait Withdrawal")
    assert not kiosk.shows("New signs")
    assert not kiosk.shows("Sleep and rest")
    assert bytes_of(content) == old
    assert kiosk.close()[0] == 0


def test_import_that_is_killed_at_any_step_leaves_old_words_or_new(
    content: Path, words: Path, tmp_path: Path
) -> None:
    """Each time one step later, until it comes to the end; then the kiosk starts."""
    state = tmp_path / "state"
    places = ("--content", content, "--state", state)
    store = Store.for_content(state, content)
    shipped = Path(shutil.copytree(content, tmp_path / "shipped"))
    old, new = bytes_of(shipped), bytes_of(words)
    finished = []
    for steps in range(60):
        for folder in (content, content.with_name("content.before"), state):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(shipped, content)
        ended = command(str(steps), "import", words, "--yes", *places, script=("-c", ENDED_EARLY))
        command("publish", *places)
        there = bytes_of(content)
        assert there in (old, new)
        if there == new:
            assert bytes_of(content.with_name("content.before")) == old
        assert not content.with_name("content.swapping").exists()
        loaded = store.load()
        assert loaded is not None
        titles = {page.title for page in loaded[0].pages}
        assert ("New signs to look for" in titles) is (there == new)
        assert ("Withdrawal" in titles) is (there == old)
        finished.append(there == new)
        if ended != KILLED:
            break
    assert ended == 0
    assert sorted(finished) == finished  # once it is done it stays done
    assert finished.count(False) > 3
    assert finished.count(True) > 2
