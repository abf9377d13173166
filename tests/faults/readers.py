"""Everything that reads a file somebody else may have written, or a disk may have changed."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PIL import Image

from faults.bombs import saved
from faults.families import FAMILIES
from faults.hostile import center, payloads
from faults.markup import ICONS, is_harmless, labels, markups, some_center
from faults.rows import Row
from kiosk.authoring.interface import known_phrases
from kiosk.authoring.pictures import PictureError, PictureFolder
from kiosk.authoring.reading import read_center_file, read_interface_file, read_topic_file
from kiosk.edition import Problem
from kiosk.edition.store import Store
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.parcel import check_manifest, pack, unpack
from kiosk.exchange.staging import staged
from kiosk.keys import USUAL, read_keys
from kiosk.paths import PROJECT, SHIPPED_CONTENT
from kiosk.settings import KEYS, read_settings, settled
from kiosk.state.choices import Choices
from kiosk.state.counts import Count, Counts
from kiosk.state.pin import PinLock
from kiosk.state.starts import Starts
from screen.editions import edition, page

ROUNDS = 1_000
"""Files that each reader is given by `make faults`."""


@dataclass(frozen=True)
class Reader:
    """What reads a file, and how a whole one begins its life.

    `read` gets the bytes and an empty folder of its own. It raises what nobody foresaw.
    """

    name: str
    sample: Callable[[], bytes]
    read: Callable[[bytes, Path], object]


def _foreseen(problems: tuple[Problem, ...]) -> None:
    assert "reader-failed" not in [problem.name for problem in problems]


def _topic(raw: bytes, folder: Path) -> None:
    read, problems = read_topic_file("en/x.md", raw, some_center(), ICONS, folder, folder)
    _foreseen(problems)
    assert read is None or all(map(is_harmless, markups(read.read_blocks())))


def _center(raw: bytes, folder: Path) -> None:
    for base in (None, some_center()):
        read, problems = read_center_file("center.md", raw, base)
        _foreseen(problems)
        assert all(map(is_harmless, labels(read)))


def _interface(raw: bytes, folder: Path) -> None:
    words, problems = read_interface_file("es/interface.txt", raw, known_phrases())
    _foreseen(problems)
    assert (words or {}).keys() <= set(known_phrases())


def _picture(raw: bytes, folder: Path) -> None:
    (folder / "a.png").write_bytes(raw)
    with suppress(PictureError):
        PictureFolder(folder, folder / "edition").take("a.png")


def _settings(raw: bytes, folder: Path) -> None:
    (folder / "settings.toml").write_bytes(raw)
    settled(read_settings(folder / "settings.toml")[0])


def _keys(raw: bytes, folder: Path) -> None:
    with suppress(ValueError):
        read_keys(raw.decode(errors="surrogateescape"))


def _choices(raw: bytes, folder: Path) -> None:
    (folder / "choices.json").write_bytes(raw)
    choices = Choices(folder)
    choices.densities()
    layer, _ = choices.load()
    settled(layer)
    assert layer.keys() <= KEYS.keys()
    choices.keep(volume=3)
    assert choices.load()[0]["volume"] == 3


def _pin(raw: bytes, folder: Path) -> None:
    (folder / "pin.json").write_bytes(raw)
    lock = PinLock(folder, cost=2)
    assert lock.wait_s() >= 0
    assert lock.is_set or not lock.attempt("314159")


def _starts(raw: bytes, folder: Path) -> None:
    (folder / "starts.json").write_bytes(raw)
    starts = Starts(folder)
    starts.begin(datetime(2026, 11, 26, 9), "computer")
    assert starts.load()[-1].at == datetime(2026, 11, 26, 9)


def _counts(raw: bytes, folder: Path) -> None:
    (folder / "counts.sqlite").write_bytes(raw)
    counts = Counts(folder)
    counts.between(date(2026, 1, 1), date(2026, 12, 31))
    counts.events()
    counts.add({Count("2026-11-26", "", "page", "signs", "en"): 1})


def _parcel(raw: bytes, folder: Path) -> None:
    file = folder / "words.kiosk"
    file.write_bytes(raw)
    with suppress(ExchangeError), staged(file, folder / "kiosk" / "content"):
        pass
    with suppress(ExchangeError):
        for _, pieces in unpack(file):
            b"".join(pieces)
    assert {path.name for path in folder.iterdir()} <= {"words.kiosk", "kiosk"}


def _manifest(raw: bytes, folder: Path) -> None:
    (folder / "kiosk.json").write_bytes(raw)
    with suppress(ExchangeError):
        check_manifest(folder, folder / "words.kiosk")


def _edition(raw: bytes, folder: Path) -> None:
    """The other one is whole."""
    with Store(folder).draft() as draft:
        draft.publish(edition(page("signs")))
    (folder / "edition-2").mkdir()
    (folder / "edition-2" / "edition.json").write_bytes(raw)
    (folder / "edition-2" / "edition.crc32").write_bytes(raw[:80])
    (folder / "current").write_bytes(b"edition-2")
    loaded = Store(folder).load()
    assert loaded is not None
    assert loaded[0] == edition(page("signs"))


def _pointer(raw: bytes, folder: Path) -> None:
    with Store(folder).draft() as draft:
        draft.publish(edition(page("signs")))
    (folder / "current").write_bytes(raw)
    assert Store(folder).load() is not None


@cache
def _made(name: str, make: Callable[[Path], object]) -> bytes:
    with TemporaryDirectory() as folder:
        make(Path(folder))
        return next(Path(folder).rglob(name)).read_bytes()


def _shipped(name: str) -> bytes:
    return (SHIPPED_CONTENT / name).read_bytes()


def _a_picture() -> bytes:
    return saved(Image.effect_noise((60, 40), 90).convert("RGB"), "JPEG", progressive=True)


def _publish(folder: Path) -> None:
    with Store(folder).draft() as draft:
        draft.publish(edition(page("signs"), page("other", language="es")))


def _count(folder: Path) -> None:
    days = (Count(f"2026-01-{day:02}", "fair", "page", "signs", "en") for day in range(1, 29))
    Counts(folder).add(dict.fromkeys(days, 7))


def _choose(folder: Path) -> None:
    Choices(folder).keep(volume=7, language="es", keys=USUAL, idle_seconds=120)
    Choices(folder).keep_density("DP-1", 4.0)


READERS = (
    Reader("topic", lambda: _shipped("en/faq.md"), _topic),
    Reader("check-in", lambda: _shipped("es/check-in.md"), _topic),
    Reader("center", lambda: _shipped("center.md"), _center),
    Reader("interface", lambda: _shipped("es/interface.txt"), _interface),
    Reader("picture", _a_picture, _picture),
    Reader("settings", lambda: (PROJECT / "docs" / "settings.toml").read_bytes(), _settings),
    Reader("keys", USUAL.encode, _keys),
    Reader("choices", lambda: _made("choices.json", _choose), _choices),
    Reader("PIN", lambda: _made("pin.json", lambda f: PinLock(f, cost=2).set("314159")), _pin),
    Reader(
        "starts",
        lambda: _made("starts.json", lambda f: Starts(f).begin(datetime(2026, 1, 1), "a")),
        _starts,
    ),
    Reader("counts", lambda: _made("counts.sqlite", _count), _counts),
    Reader(
        "parcel",
        lambda: pack([("center.md", center("Center").encode()), ("en/signs.md", b"Words")]),
        _parcel,
    ),
    Reader("manifest", lambda: b'{"format": 1}', _manifest),
    Reader("edition", lambda: _made("edition.json", _publish), _edition),
    Reader("pointer", lambda: b"edition-1", _pointer),
)

_NASTY = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\r", b"\n"),
    *(b"-1", b"9" * 400, b"1e999", b"NaN", b"null", b"[" * 3000, b'{"a":' * 3000, b'"', b"\\"),
    *(b"---\n", b"\xe2\x80\xae", b"%s%n", b"true", b"18446744073709551616", b"0" * 5000, b"../"),
)


def spoiled(whole: bytes, random: Random) -> bytes:
    """A file that had bad luck, or was made by somebody who wished it ill."""
    data = bytearray(whole)
    for _ in range(random.randint(1, 4)):
        at = random.randint(0, len(data))
        end = min(len(data), at + random.randint(0, 40))
        match random.randrange(8):
            case 0:
                del data[at:]
            case 1:
                data[at:end] = random.randbytes(end - at)
            case 2:
                data[at:end] = data[at:end] * random.randint(2, 30)
            case 3:
                data[at:at] = random.choice(_NASTY)
            case 4:
                data[at:end] = b""
            case 5 if data:
                data[at % len(data)] ^= 1 << random.randrange(8)
            case 6:
                data[at:at] = random.choice(payloads()).encode()
            case 7:
                name = random.choice(list(FAMILIES))
                data[at:at] = FAMILIES[name](random.randint(1, 600)).encode()
    return bytes(data) if random.random() < 0.95 else random.randbytes(random.randint(0, 2000))


def row_14() -> Row:
    """Give every reader so many spoiled files."""
    tried = survived = 0
    slowest, who = 0.0, ""
    for reader in READERS:
        random = Random(14)
        for number in range(ROUNDS):
            raw = spoiled(reader.sample(), random)
            with TemporaryDirectory() as folder:
                began = time.perf_counter()
                try:
                    reader.read(raw, Path(folder))
                    survived += 1
                except Exception as error:
                    print(f"{reader.name} {number}: {error!r}", file=sys.stderr)
                took = time.perf_counter() - began
            tried += 1
            if took > slowest:
                slowest, who = took, reader.name
    said = f"{tried - survived} uncaught; slowest {slowest:.2f} s ({who})"
    return Row(14, f"spoiled files for {len(READERS)} readers", tried, survived, said)
