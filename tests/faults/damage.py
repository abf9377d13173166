"""Damaged state: the real program starts, what staff kept is moved aside, no word is lost."""

import hashlib
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from faults.real import content, program, state
from faults.rows import Row
from faults.starting import start_and_end
from faults.xscreen import xscreen
from kiosk.state.choices import Choices
from kiosk.state.counts import FILE, Count, Counts

TIMES = 200

DAY = date(2026, 11, 26)

KEPT = ("choices.json", "pin.json", "counts.sqlite")
"""What nobody could make again."""


def _truncate(file: Path, random: Random) -> None:
    os.truncate(file, random.randrange(file.stat().st_size))


def _empty(file: Path, _: Random) -> None:
    os.truncate(file, 0)


def _garble(file: Path, random: Random) -> None:
    file.write_bytes(random.randbytes(random.randint(1, 4000)))


def _flip(file: Path, random: Random) -> None:
    data = bytearray(file.read_bytes())
    for _ in range(random.randint(1, 20)):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    file.write_bytes(data)


def _from_the_future(file: Path, random: Random) -> None:
    """As a version would write it that does not exist yet."""
    text = {"current": "edition-v2:7", "counts.sqlite": "SQLite format 4\0"}
    file.write_text(text.get(file.name, f'{{"format": {random.randint(2, 99)}, "new": [1]}}'))


def _folder(file: Path, _: Random) -> None:
    file.unlink()
    file.mkdir()


def _unreadable(file: Path, _: Random) -> None:
    """A link in a circle cannot be read by anybody, not even by the administrator."""
    file.unlink()
    file.symlink_to(file.name)


DAMAGES: tuple[Callable[[Path, Random], None], ...] = (
    *(_truncate, _empty, _garble, _flip, _from_the_future, _folder, _unreadable),
)


def fill(folder: Path) -> None:
    """Let there be something of everything."""
    Choices(folder).keep(volume=7, hidden_topics=["signs"])
    Counts(folder).add({Count(DAY.isoformat(), "", "page", f"t{n}", "en"): n for n in range(1, 60)})
    (folder / "starts.json").write_text('[{"at":"2026-11-26T09:00:00","computer":"x","end":"off"}]')


def fingerprint(folder: Path) -> str:
    """What a folder holds."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return hashlib.sha256(b"".join(f"{f}".encode() + f.read_bytes() for f in files)).hexdigest()


def is_lost(file: Path, data: bytes) -> bool:
    """Whether what was in a damaged file is neither there nor beside it, and nothing reads it."""
    if file.name not in KEPT or not data:
        return False
    beside = (other for other in file.parent.glob("*") if other.is_file())
    if any(other.read_bytes() == data for other in beside):
        return False
    # Counts are written anew with whatever could be read, unless something is wrong with the file.
    return file.name != FILE or not Counts(file.parent).between(DAY, DAY)[0]


def row_35() -> Row:
    random = Random(35)
    words = fingerprint(content())
    survived = lost = 0
    with xscreen(800, 480) as screen:
        for number in range(TIMES):
            with state() as folder:
                fill(folder)
                damage = DAMAGES[number % len(DAMAGES)]
                files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
                file = files[number // len(DAMAGES) % len(files)]
                damage(file, random)
                data = file.read_bytes() if file.is_file() else b""
                wrong = start_and_end(program(folder), screen)
                if is_lost(file, data):
                    lost += 1
                    wrong.append("What was in it is lost.")
                for line in wrong:
                    print(f"{file.name}, {damage.__name__}: {line}", file=sys.stderr)
                survived += not wrong
    lost += fingerprint(content()) != words
    worst = f"{lost} files lost, {TIMES - survived} starts that failed"
    return Row(
        35, "state truncated, empty, garbled, from the future or unreadable", TIMES, survived, worst
    )
