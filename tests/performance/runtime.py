"""A Python that has the kiosk's packages and no others, as wherever the kiosk runs.

Beside what tests need the kiosk starts slower: msgspec loads `typing_extensions` where it finds it.
"""

import venv
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from kiosk.lock import read_lock


def make_runtime(folder: Path) -> str:
    """Make it in this folder, with links to what is installed here; return what starts it."""
    venv.create(folder, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for package in read_lock():
        with suppress(PackageNotFoundError):  # one for another system
            found = distribution(package.name)
            for name in {file.parts[0] for file in found.files or () if file.parts[0] != ".."}:
                (packages / name).symlink_to(str(found.locate_file(name)))
    return str(folder / "bin" / "python")
