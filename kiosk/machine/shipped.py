"""Which files of the project make the program, wherever it is put."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.machine.machine import MachineError, understood

PARTS = (
    *("main.py", "requirements.txt", "kiosk", "assets", "content"),
    *("docs", "README.md", "CHANGELOG.md", "LICENSE"),
)


def files_of(project: Path) -> Iterator[Path]:
    """The files, as paths inside the project, sorted. Raises MachineError where it is not whole."""
    missing = [name for name in PARTS if not (project / name).exists()]
    if missing:
        raise MachineError(
            f"{project}: This is not the whole project; {', '.join(missing)} is missing. "
            "Type the command in the folder that was unpacked, the one with main.py in it."
        )
    for part in PARTS:
        yield from _files(project, Path(part))


def copy(project: Path, target: Path) -> None:
    """Copy the program into a folder that is not there yet. Raises MachineError."""
    for name in files_of(project):
        with understood(target / name):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project / name, target / name)
            (target / name).chmod(0o644)


def version_of(project: Path, python: str) -> str:
    """A name for exactly these files, run by exactly this Python: 12 digits and letters."""
    digest = hashlib.sha256(python.encode())
    for name in files_of(project):
        with understood(project / name):
            content = hashlib.sha256((project / name).read_bytes()).hexdigest()
        digest.update(f"\n{name.as_posix()} {content}".encode())
    return digest.hexdigest()[:12]


def _files(project: Path, part: Path) -> Iterator[Path]:
    if (project / part).is_file():
        yield part
        return
    for folder, folders, names in os.walk(project / part):
        folders[:] = sorted(name for name in folders if _belongs(name))
        for name in sorted(filter(_belongs, names)):
            yield Path(folder, name).relative_to(project)


def _belongs(name: str) -> bool:
    """Neither hidden nor left behind by an editor or by Python."""
    return not name.startswith((".", "__pycache__")) and not name.endswith(("~", ".pyc", ".part"))
