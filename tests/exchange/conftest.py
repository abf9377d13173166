"""A content folder, other words for it, and the commands run on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exchange.words import CENTER, Said, topic, write
from kiosk import cli
from kiosk.edition.store import Store

Run = Callable[..., Said]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two pages that are shown now, in a folder of their own with room beside it."""
    content = tmp_path / "kiosk" / "content"
    write(content, "center.md", CENTER)
    write(content, "en/help-now.md", topic("Help now", kind="help"))
    write(content, "en/signs.md", topic("Signs"))
    return content


@pytest.fixture
def words(tmp_path: Path, content: Path) -> Path:
    """Other words: one page is changed, one new, one gone."""
    words = tmp_path / "stick" / "content"
    write(words, "center.md", CENTER)
    write(words, "en/help-now.md", topic("Help now", "Other words.", kind="help"))
    write(words, "en/sleep.md", topic("Sleep"))
    return words


@pytest.fixture
def store(tmp_path: Path, content: Path) -> Store:
    """The editions of the content folder."""
    return Store.for_content(tmp_path / "state", content)


@pytest.fixture
def run(
    tmp_path: Path,
    content: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Runs a command on the content folder."""
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: tmp_path / "settings.toml")

    def run(command: str, *arguments: str | Path) -> Said:
        options = ["--content", content]
        if command != "export":
            options += ["--state", tmp_path / "state"]
        status = cli.main([command, *map(str, (*arguments, *options))])
        out, err = capsys.readouterr()
        return Said(status, out, err)

    return run
