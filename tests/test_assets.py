"""Where each file in assets/ comes from is written down."""

import re
from fnmatch import fnmatchcase

from kiosk.paths import ASSETS

ORIGINS = re.findall(r"^\| `([^`]+)` \|", (ASSETS / "README.md").read_text("utf-8"), re.MULTILINE)
FILES = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.is_file())


def test_every_file_has_a_line() -> None:
    """A new asset needs its origin, version and license in assets/README.md."""
    assert [file for file in FILES if not any(fnmatchcase(file, line) for line in ORIGINS)] == []


def test_every_line_has_a_file() -> None:
    assert [line for line in ORIGINS if not any(fnmatchcase(file, line) for file in FILES)] == []
