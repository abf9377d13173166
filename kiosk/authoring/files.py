"""The bytes of content files, and the hashes that say whether anything changed."""

import hashlib
import os
import stat
from pathlib import Path

from kiosk.authoring import mishaps
from kiosk.authoring.text import MAX_BYTES
from kiosk.edition import FORMAT, Problem
from kiosk.folder import is_elsewhere


def read_file(content: Path, path: str) -> bytes | Problem | None:
    """The bytes of a file, what is wrong with it, or None when it is not there."""
    name = os.path.join(content, path)
    try:
        status = os.stat(name)
        # Ask before opening: a pipe would wait for ever, and a huge file is not worth reading.
        if not stat.S_ISREG(status.st_mode):
            return mishaps.special(path)
        if status.st_size > MAX_BYTES:
            return mishaps.too_big(path, status.st_size)
        with open(name, "rb", buffering=0) as file:
            return file.readall()
    except FileNotFoundError:
        return mishaps.elsewhere(path) if is_elsewhere(content / path) else None
    except OSError as error:
        return mishaps.closed(path, error)


def fingerprint(icons: frozenset[str]) -> bytes:
    """What a page depends on besides the words: the reader's own code and the icons there are."""
    here = Path(__file__).parent
    code = [path.read_bytes() for path in sorted((*here.rglob("*.py"), *here.rglob("*.toml")))]
    return digest(str(FORMAT).encode(), repr(sorted(icons)).encode(), *code).encode()


def digest(*parts: bytes) -> str:
    """A hash of the parts, 32 hexadecimal digits; other parts or other borders give another."""
    whole = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hashlib.sha256(whole).hexdigest()[:32]
