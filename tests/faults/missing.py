"""One file of the program is gone or garbled: the screen or help now is painted, never black."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.real import arguments, running, state
from faults.rows import Row
from faults.starting import PAINTED_S, seconds_until_painted
from faults.xscreen import XScreen, xscreen
from kiosk.paths import PROJECT

GARBAGE = b"\x00\xff{ [ import QtQuick ) \xfe\n" * 40


class Broken:
    """A copy of the program on a display, of which one file at a time is broken."""

    def __init__(self, tree: Path, screen: XScreen, state: Path) -> None:
        self.tree = tree
        self._screen = screen
        self._command = [sys.executable, str(tree / "main.py"), "run", *arguments(state)]

    def seconds_without(self, file: Path, instead: bytes | None = None) -> float:
        """Seconds until something is painted, with `instead` in the place of a file, or nothing.

        inf where nothing comes.
        """
        aside = self.tree / "aside"
        file.rename(aside)
        if instead is not None:
            file.write_bytes(instead)
        try:
            return self.seconds()
        finally:
            file.unlink(missing_ok=True)
            aside.rename(file)

    def seconds(self) -> float:
        """Seconds until something is painted."""
        self._screen.wait_until_black()
        with running(self._command, {"DISPLAY": self._screen.name}) as kiosk:
            return seconds_until_painted(kiosk, self._screen)

    def loaded(self) -> list[Path]:
        """The program's own modules that a start loads, but the one that stands in for all."""
        command = [sys.executable, "-X", "importtime", *self._command[1:]]
        self._screen.wait_until_black()
        with running(command, {"DISPLAY": self._screen.name}) as kiosk:
            self._screen.rest()
            names = {line.rpartition("|")[2].strip() for line in kiosk.said} - {"kiosk.start"}
        return [file for file in sorted(self.tree.rglob("*.py")) if self._name(file) in names]

    def _name(self, file: Path) -> str:
        """What a module is called that is imported."""
        return ".".join(file.relative_to(self.tree).with_suffix("").parts)


@contextmanager
def program_that_breaks() -> Iterator[Broken]:
    with ExitStack() as stack:
        tree = Path(stack.enter_context(TemporaryDirectory()))
        for name in ("kiosk", "assets", "docs"):
            shutil.copytree(PROJECT / name, tree / name)
        shutil.copy(PROJECT / "main.py", tree)
        screen = stack.enter_context(xscreen(800, 480))
        yield Broken(tree, screen, stack.enter_context(state()))


def _row(fault: str, trials: Iterable[float]) -> Row:
    took = list(trials)
    painted = [seconds for seconds in took if seconds < PAINTED_S]
    worst = f"words after {max(took):.1f} s"
    return Row(28, fault, len(took), len(painted), worst)


def row_28_qml() -> Row:
    with program_that_breaks() as program:
        folder = program.tree / "kiosk" / "qml"
        files = [*sorted(folder.rglob("*.qml")), *folder.rglob("qmldir")]
        trials = [program.seconds_without(file, it) for file in files for it in (None, GARBAGE)]
    return _row("a file of the screen is gone, or garbled", trials)


def row_28_assets() -> Row:
    """Every other one is gone, and the rest are garbled."""
    with program_that_breaks() as program:
        files = sorted(file for file in (program.tree / "assets").rglob("*") if file.is_file())
        trials = [
            program.seconds_without(file, (None, GARBAGE)[number % 2])
            for number, file in enumerate(files)
        ]
    return _row("a typeface, an icon or the built-in words are gone, or garbled", trials)


def row_28_modules() -> Row:
    with program_that_breaks() as program:
        trials = [program.seconds_without(file) for file in program.loaded()]
    return _row("a module of the program is gone", trials)
