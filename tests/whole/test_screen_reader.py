"""The running program in a window, as a screen reader of the desktop reads it.

It needs Debian's packages xvfb, dbus, at-spi2-core and python3-pyatspi.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from whole.program import Program

pytestmark = pytest.mark.integration

PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
READER = Path(__file__).with_name("screen_reader.py")


def missing() -> str:
    """The Debian packages that are not there."""
    pyatspi = subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    needed = {
        "xvfb": shutil.which("Xvfb"),
        "dbus": shutil.which("dbus-daemon"),
        "at-spi2-core": Path(LAUNCHER).exists(),
        "python3-pyatspi": pyatspi.returncode == 0,
    }
    return " ".join(package for package, there in needed.items() if not there)


class Desktop:
    """A display and a bus of its own, with nothing else on them."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        display = self._first_line("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24")
        self.environment = {**os.environ, "DISPLAY": f":{display}"}
        bus = self._first_line("dbus-daemon", "--session", "--print-address", "--nofork")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        self._run(LAUNCHER, "--launch-immediately")

    def reader(self) -> "ScreenReader":
        return ScreenReader(self._run(PYTHON, str(READER)))

    def _first_line(self, *command: str) -> str:
        process = self._run(*command)
        assert process.stdout
        return process.stdout.readline().strip()

    def _run(self, *command: str) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        environment = getattr(self, "environment", dict(os.environ))
        process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, env=environment
        )
        self._stack.enter_context(process)
        self._stack.callback(process.terminate)  # so that it ends what it has started
        return process


class ScreenReader:
    """A program of its own that talks to the bus."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, command: str) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def tree(self) -> dict[str, dict[str, Any]]:
        """What is shown, by name; of two with one name the first."""
        nodes: dict[str, dict[str, Any]] = {}
        for node in self.ask("tree"):
            nodes.setdefault(node["name"], node)
        return nodes


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    packages = missing()
    if packages:
        pytest.skip(f"Install what this test needs: apt-get install {packages}")
    with ExitStack() as stack:
        yield Desktop(stack)


@pytest.fixture
def kiosk(desktop: Desktop, tmp_path: Path, content: Path) -> Iterator[Program]:
    """The program in a window, with its words published."""
    program = Program(
        *("run", "--content", str(content), "--state", str(tmp_path / "state")),
        *("--window", "1366x768", "--px-per-mm", "3.955", "--settings", os.devnull),
        environment={
            **desktop.environment,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
    )
    program.begin()
    program.ask("wait Bladder and body")
    yield program
    program.kill()


def test_screen_reader_reads_and_uses_the_kiosk(desktop: Desktop, kiosk: Program) -> None:
    reader = desktop.reader()
    assert reader.ask("app driven.py")

    home = reader.tree()
    assert home["Ketamine: facts and help"]["role"] == "frame"
    assert home["Understand"]["role"] == "heading"
    card = home["Bladder and body"]
    assert card["role"] == "push button"
    assert card["description"].startswith("Pain or blood in pee?")
    assert "focusable" in card["states"]
    assert home["Help now"]["role"] == "push button"
    assert home["Code to scan with a phone: 865-830-3967"]["role"] == "image"
    assert "Touch to start" not in home

    kiosk.ask("key Down")
    assert reader.ask("wait object:state-changed:focused What is ketamine?")
    assert "focused" in reader.tree()["What is ketamine?"]["states"]

    assert reader.ask("press Bladder and body")
    assert reader.ask("wait object:announcement Bladder and body")
    page = reader.tree()
    assert page["Bladder and body"]["role"] == "heading"
    assert page["Emergency"]["role"] == "comment"  # what the AT-SPI calls a note
    assert page["not able to pee"]["role"] == "list item"
    assert "Understand" not in page

    kiosk.ask("pass 1")
    assert reader.ask("press Español")
    assert reader.ask("wait object:announcement Español. ")
    assert "Todos los temas" in reader.tree()
