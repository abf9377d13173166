"""Pictures that are small as files and large as pictures, and others that are not what they say."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from faults.rows import Row
from kiosk.authoring.pictures import PictureError, PictureFolder
from kiosk.authoring.publisher import FILE_LIMIT_S, PICTURE_LIMIT_S
from kiosk.authoring.workers import Failure, Workers

_CHANNELS = {0: 1, 2: 3, 6: 4}
"""How many numbers make a pixel, for the kinds of PNG that are made here."""


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, bits: int = 8, color: int = 0, more: bytes = b"") -> bytes:
    """A black PNG, made without ever holding it; `more` are pieces before the picture."""
    row = bytes(1 - -width * bits * _CHANNELS[color] // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, 0)
    pieces = chunk(b"IHDR", head) + more + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + pieces


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """An image as a file."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def endless_scans() -> bytes:
    """A progressive JPEG that goes over its picture again and again."""
    data = saved(Image.new("RGB", (4800, 4800)), "JPEG", progressive=True)
    last = data[data.rfind(b"\xff\xda") : -2]
    return data[:-2] + last * 3000 + b"\xff\xd9"


def notes(kind: bytes) -> bytes:
    """A small PNG with notes of 100 MB."""
    return png(40, 30, more=chunk(kind, b"a\0\0" + zlib.compress(bytes(100_000_000), 9)))


def broken_notes() -> bytes:
    """A small PNG with notes of a camera that lead to nowhere."""
    entry = b"\x12\x01\x03\0" + b"\xff" * 4 + bytes(4)
    return png(40, 30, more=chunk(b"eXIf", b"II*\0\x08\0\0\0\xff\xff" + entry * 0xFFFF))


def moving(kind: str) -> bytes:
    """Twenty pictures in one."""
    frames = [Image.new("RGB", (1000, 1000), (shade, 0, 0)) for shade in range(20)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


def shot(data: bytes, random: Random) -> bytes:
    """The same file, damaged in some places and perhaps cut off."""
    damaged = bytearray(data)
    for _ in range(random.randint(1, 20)):
        damaged[random.randrange(len(damaged))] = random.randrange(256)
    return bytes(damaged[: random.choice((len(damaged), random.randrange(len(damaged))))])


def bombs() -> Iterator[tuple[str, bytes]]:
    """The name and the content of each."""
    yield "8000 × 8000", png(8000, 8000, 1)
    yield "40000 × 1", png(40_000, 1)
    yield "1 × 24000000", png(1, 24_000_000, 1)
    for bits, color in ((1, 0), (8, 6), (16, 0), (16, 2)):
        yield f"as large as may be, {bits} bits, kind {color}", png(4899, 4898, bits, color)
    large = Image.effect_noise((4899, 4898), 90)
    yield "as large as may be, JPEG", saved(large.convert("RGB"), "JPEG", quality=40)
    yield "as large as may be, CMYK", saved(large.convert("CMYK"), "JPEG", quality=20)
    yield "as large as may be, WebP", saved(Image.new("RGBA", large.size), "WEBP", lossless=True)
    yield "endless scans", endless_scans()
    yield "endless text", notes(b"zTXt")
    yield "endless colors", notes(b"iCCP")
    yield "broken notes", broken_notes()
    yield "moving WebP", moving("WEBP")
    yield "moving PNG", moving("PNG")
    random = Random(12)
    small = Image.effect_noise((300, 200), 90).convert("RGB")
    for kind in ("PNG", "JPEG", "WEBP"):
        whole = saved(small, kind)
        for number in range(40):
            yield f"damaged {kind} {number}", shot(whole, random)


def verdict(images: Path, name: str) -> tuple[str, int]:
    """In the worker: what became of a picture, and the most memory that it took, in MB."""
    before = _memory_mb("VmRSS:")  # a worker begins with that of the program that needs it
    pictures = PictureFolder(images, images.parent / "edition")
    try:
        _, width, height = pictures.take(name)
        said = f"{width} × {height}"
    except PictureError as error:
        said = error.message
    return said, _memory_mb("VmHWM:") - before


def _memory_mb(kind: str) -> int:
    status = Path("/proc/self/status").read_text("ascii").split()
    return int(status[status.index(kind) + 1]) // 1024


def try_out(data: bytes, folder: Path) -> tuple[str, int] | Failure:
    """Put a picture before a new worker; its verdict."""
    (folder / "images").mkdir(exist_ok=True)
    (folder / "images" / "a.png").write_bytes(data)
    with Workers("faults.bombs") as workers:
        job = (folder / "images", "a.png")
        answer: tuple[str, int] | Failure
        (answer,) = workers.run("verdict", [job], [FILE_LIMIT_S + PICTURE_LIMIT_S])
    return answer


def row_12() -> Row:
    """Put every one of them before a worker."""
    tried = survived = most = 0
    with TemporaryDirectory() as folder:
        for _, data in bombs():
            tried += 1
            answer = try_out(data, Path(folder))
            if not isinstance(answer, Failure):
                survived += 1
                most = max(most, answer[1])
    said = f"{most} MB of memory in a worker; {tried - survived} had to be ended"
    return Row(12, "picture bombs and damaged pictures", tried, survived, said)
