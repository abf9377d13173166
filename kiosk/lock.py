"""The packages that belong to the kiosk: by version and hash in requirements.txt, and as they are
here.
"""

import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.paths import LOCK

THIS = "kiosk"
"""What the lock calls the kiosk itself."""


@dataclass(frozen=True)
class Package:
    """A package, with the SHA-256 hashes of all its files, whatever system they are for."""

    name: str
    version: str
    hashes: tuple[str, ...] = ()
    needed_by: tuple[str, ...] = ()
    everywhere: bool = True
    """Not only on some systems."""


def read_lock(lock: Path = LOCK) -> tuple[Package, ...]:
    """The packages that the kiosk is made for, as `make lock` writes them. Raises OSError."""
    found: list[Package] = []
    for line in lock.read_text("utf-8").splitlines():
        if part := re.match(r"([a-z0-9-]+)==([^ ;]+)( ;)?", line):
            found.append(Package(part[1], part[2], everywhere=part[3] is None))
        elif part := re.match(r" +--hash=sha256:(\w+)", line):
            found[-1] = replace(found[-1], hashes=(*found[-1].hashes, part[1]))
        elif part := re.match(r" +# +(?:via +)?(?!via$)(\S+)", line):
            found[-1] = replace(found[-1], needed_by=(*found[-1].needed_by, part[1]))
    return tuple(found)


def as_installed(package: Package) -> Package:
    """The package as it is here. Of another version than the locked one no hashes are known."""
    from importlib import metadata  # slow to load, and the screen does without

    try:
        version = metadata.version(package.name)
    except metadata.PackageNotFoundError:  # one for another system
        return package
    return package if version == package.version else replace(package, version=version, hashes=())


def install_line(lock: Path = LOCK) -> str:
    """What to type so that exactly the locked packages are installed."""
    return f'"{sys.executable}" -m pip install --require-hashes --only-binary :all: -r "{lock}"'
