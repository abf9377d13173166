"""Checking pictures and copying them, small and without metadata, for the screen."""

import hashlib
import io
import os
import re
import stat
import unicodedata
import warnings
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, ImageOps

from kiosk.authoring.problems import Mistake, shorten
from kiosk.folder import is_device

MAX_BYTES = 15_000_000
MAX_PIXELS = 24_000_000
MAX_SIDE = 20_000
"""Pixels. A longer one is no picture, and takes up to 200 times the memory of its pixels."""
MAX_SCANS = 100
"""Times that a JPEG may go over its picture; ten are usual, and thousands take minutes."""
LONG_SIDE = 1920

_FORMATS = ("PNG", "JPEG", "WEBP")
_SMALLER = f"Save a smaller copy; {LONG_SIDE} pixels on the long side are enough."
_PLAIN_NAME = re.compile(r"[^\\/:*?\"<>|\x00-\x1f]+")
_SCAN = b"\xff\xda"
_SHRINKABLE = ("L", "RGB", "CMYK")
"""Ways to keep a picture in which pixels can be mixed. In the others a number may be that of a
color, or more than eight bits."""


class PictureError(Mistake):
    """A picture that cannot be shown."""

    name = "picture"


class PictureFolder:
    """The folder with the authors' pictures, and the folder that the screen reads from."""

    def __init__(self, source: Path, target: Path) -> None:
        self.source = source
        self.target = target
        self._taken: dict[str, tuple[str, int, int]] = {}

    def take(self, name: str) -> tuple[str, int, int]:
        """Check a picture and copy it; return its file name in the target, width and height.

        The copy is a PNG or JPEG of at most `LONG_SIDE` pixels a side, upright, without
        metadata, named by its content. Raises PictureError.
        """
        if name not in self._taken:
            data, ending, (width, height) = _convert(self._read(name), name)
            file = f"{hashlib.sha256(data).hexdigest()[:24]}.{ending}"
            self._write(file, data)
            self._taken[name] = file, width, height
        return self._taken[name]

    def _read(self, name: str) -> bytes:
        path = self._find(_plain(name))
        try:
            # Ask before opening: opening a pipe would wait for ever.
            status = os.stat(path)
            inside = path.resolve().is_relative_to(self.source.resolve())
            if not stat.S_ISREG(status.st_mode) or not inside:
                raise _refused(name)
            if status.st_size > MAX_BYTES:
                raise PictureError(
                    f"The picture “{name}” has {status.st_size // 1_000_000} MB; "
                    f"{MAX_BYTES // 1_000_000} MB is the most.",
                    _SMALLER,
                )
            return path.read_bytes()
        except (OSError, ValueError) as error:
            raise PictureError(
                f"There is no picture “{shorten(path.name)}” in the folder images.",
                self._nearest(path.name),
            ) from error

    def _find(self, name: str) -> Path:
        """Where a picture lies: a Mac writes the accents of a name apart from their letters."""
        path = self.source / name
        if os.path.exists(path):
            return path
        return next((p for p in self.source.glob("*") if _composed(p.name) == name), path)

    def _nearest(self, name: str) -> str:
        names = [p.name for p in self.source.glob("*") if p.name.isprintable() and p.is_file()]
        there = {name.casefold(): name for name in names}
        near = get_close_matches(name.casefold(), sorted(there), n=1)
        if near:
            return f"Did you mean “{there[near[0]]}”?"
        return "Copy the picture into the folder images, or correct its name."

    def _write(self, file: str, data: bytes) -> None:
        path = self.target / file
        if path.exists():
            return
        self.target.mkdir(parents=True, exist_ok=True)
        # Another worker may be writing the same picture: whoever is last replaces like by like.
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(path)


def _plain(name: str) -> str:
    """The name of a file right inside the images folder, or a PictureError."""
    plain = re.sub(r"^(?:\./|\.\./)?images/", "", unquote(name).strip())
    if not _PLAIN_NAME.fullmatch(plain) or plain in (".", "..") or is_device(plain):
        raise _refused(name)
    return plain


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _refused(name: str) -> PictureError:
    return PictureError(
        f"“{shorten(name)}” is not a picture in the folder images.",
        "Copy the picture into the folder images and write only its name, such as garden.jpg.",
    )


def _convert(data: bytes, name: str) -> tuple[bytes, str, tuple[int, int]]:
    """The picture as the screen gets it, the ending of its name, its width and height."""
    image = _open(data, name)
    lossy = image.format != "PNG"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a camera's notes may be broken, and go anyway
            image = _shrink(image)
    # Pillow raises a dozen kinds of errors on broken files; each means the same here.
    except Exception as error:
        raise PictureError(
            f"The picture “{name}” is damaged or not complete.",
            "Copy it again from where it came from.",
        ) from error
    out = io.BytesIO()
    if lossy and image.mode == "RGB":
        image.save(out, "JPEG", quality=88)
        return out.getvalue(), "jpg", image.size
    image.save(out, "PNG")
    return out.getvalue(), "png", image.size


def _shrink(image: Image.Image) -> Image.Image:
    """The picture upright, in RGB or RGBA, no larger than the screen needs it.

    It is large at first and is copied then only where it must be: memory is what hostile pictures
    are after.
    """
    image.draft(None, (2 * LONG_SIDE, 2 * LONG_SIDE))
    image.load()
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode.startswith("I"):  # Pillow would cut off the bits above the eighth
        image = image.point(lambda gray: gray * (1 / 256)).convert("L")
    elif image.mode != mode and (mode == "RGBA" or image.mode not in _SHRINKABLE):
        image = image.convert(mode)
    image.thumbnail((LONG_SIDE, LONG_SIDE))
    image = ImageOps.exif_transpose(image)
    image = image if image.mode == mode else image.convert(mode)
    image.info.clear()
    return image


def _open(data: bytes, name: str) -> Image.Image:
    """Read only the head of a picture: its kind and its size."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
            if "progressive" in image.info and data.count(_SCAN) > MAX_SCANS:
                raise ValueError(MAX_SCANS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(name) from error
    except Exception as error:
        raise PictureError(
            f"“{name}” is not a PNG, JPEG or WebP picture, or it is damaged.",
            "Open it in a picture program and save it as PNG or JPEG.",
        ) from error
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels(name)
    if max(image.size) > MAX_SIDE:
        raise PictureError(
            f"The picture “{name}” is {max(image.size)} pixels long; {MAX_SIDE} are the most.",
            _SMALLER,
        )
    return image


def _too_many_pixels(name: str) -> PictureError:
    return PictureError(
        f"The picture “{name}” has more than {MAX_PIXELS // 1_000_000} million pixels.",
        _SMALLER,
    )
