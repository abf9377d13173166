"""Start the real program on a copy of the real content."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.paths import CONTENT
from whole.program import Program


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the project's own content."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def start(tmp_path: Path, content: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program on `content`, 1366 × 768 pixels as on a laptop."""
    programs: list[Program] = []

    def start(*driver: str, options: Sequence[str] = ()) -> Program:
        arguments = ("run", "--content", str(content), "--state", str(tmp_path / "state"))
        size = ("--window", "1366x768", "--px-per-mm", "3.955", "--settings", os.devnull)
        programs.append(Program(*arguments, *size, *options, driver=driver))
        return programs[-1]

    yield start
    for program in programs:
        program.kill()
