"""Machines of a clinic in a test: a home folder each, and the commands of docs/many-kiosks.md."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.live import LiveWords, PublisherProcess
from kiosk.paths import PROJECT

PATIENCE_S = 120.0
"""What takes longer has failed; a busy machine has not."""

LOOK_S = 0.05

GUIDE = (PROJECT / "docs" / "many-kiosks.md").read_text("utf-8")

Pages = dict[str, str]
"""The pages of an edition by their files, each with the hash of all that is on it."""


def need(program: str) -> None:
    """Fail, with what to do, unless this machine has a program."""
    if not shutil.which(program):
        pytest.fail(
            f"This machine has no {program}. Type “make integration” as root, which installs it, "
            f"or install the package: sudo apt-get install {program}"
        )


def commands(chapter: str, section: str = "") -> str:
    """All that is to be typed in a chapter of the guide, or in one of its sections."""
    (text,) = re.findall(rf"^## {re.escape(chapter)}\n(.*?)(?=^## |\Z)", GUIDE, re.M | re.S)
    if section:
        (text,) = re.findall(rf"^### {re.escape(section)}\n(.*?)(?=^### |\Z)", text, re.M | re.S)
    return "".join(re.sub(r"(?m)^ +", "", block) for block in blocks(text, "sh"))


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language in a text."""
    return re.findall(rf"^ *```{language}\n(.*?)^ *```$", text, re.M | re.S)


class Machine:
    """One computer: its user's home folder and programs that only pretend."""

    def __init__(self, folder: Path, content: Path) -> None:
        """`content` is the folder of that name beside the kiosk's program."""
        self.home = folder / "home"
        self.words = self.home / "words"
        self._programs = folder / "programs"
        self._cwd = content.parent
        self._replaced = {"/srv/": f"{folder.parent}/server/", "python main.py": self._kiosk}
        for place in (self.home, self._programs):
            place.mkdir(parents=True)

    def run(self, typed: str, values: Mapping[str, str] = MappingProxyType({})) -> str:
        """Type commands in a terminal and return what they print; one that fails ends the test."""
        done = self.start(typed, values)
        output, errors = done.communicate(timeout=PATIENCE_S)
        assert done.returncode == 0, f"{typed}\n{output}{errors}"
        return output

    def fail(self, typed: str) -> str:
        """Type a command that must fail; return its complaint."""
        done = self.start(typed)
        _, errors = done.communicate(timeout=PATIENCE_S)
        assert done.returncode != 0
        return errors

    def start(
        self, typed: str, values: Mapping[str, str] = MappingProxyType({})
    ) -> "subprocess.Popen[str]":
        """Type commands and do not wait."""
        for written, meant in {**self._replaced, **values}.items():
            typed = typed.replace(written, meant)
        return subprocess.Popen(
            ["sh", "-e", "-c", typed],
            cwd=self._cwd,
            env={
                "HOME": str(self.home),
                "PATH": f"{self._programs}{os.pathsep}{os.environ['PATH']}",
                "GIT_CONFIG_NOSYSTEM": "1",
                "LC_ALL": "C.UTF-8",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def pretend(self, program: str, script: str) -> None:
        """From now on this program is a script."""
        path = self._programs / program
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    def change(self, name: str, old: str, new: str) -> None:
        """Change one of the words."""
        path = self.words / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    @property
    def _kiosk(self) -> str:
        return f"'{sys.executable}' '{PROJECT / 'main.py'}'"


class Screen:
    """What a kiosk shows of a folder, one look after the other, and all that it ever showed."""

    def __init__(self, content: Path, state: Path) -> None:
        self.seen: list[Pages] = []
        self.edition: Edition | None = None
        self.now = 0.0
        self._live = LiveWords(
            content,
            Store.for_content(state, content),
            PublisherProcess(content, state),
            self._show,
            clock=lambda: self.now,
        )

    def look(self, seconds: float = 0.3) -> None:
        """So much later on the kiosk's clock, look once."""
        self.now += seconds
        self._live.step()

    def settle(self) -> Pages:
        """Look until nothing can change any more, also after ten seconds; return what is shown."""
        for _ in range(8):
            self.look(2.0)
        return self.pages

    @property
    def pages(self) -> Pages:
        """What is shown now."""
        return self.seen[-1] if self.seen else {}

    def _show(self, edition: Edition, _: Path) -> None:
        self.edition = edition
        self.seen.append({page.path: page.hash for page in edition.pages})


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Look again and again; fail, saying what never came."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"This never came: {what}")
        time.sleep(LOOK_S)
