"""Checking pictures and copying them, small and without metadata, for the screen."""

import hashlib
import io
import os
import re
import stat
import warnings
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, ImageOps

from kiosk.authoring.problems import Mistake

MAX_BYTES = 15_000_000
MAX_PIXELS = 24_000_000
LONG_SIDE = 1920

_FORMATS = ("PNG", "JPEG", "WEBP")
_PLAIN_NAME = re.compile(r"[^\\/:*?\"<>|\x00-\x1f]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)


class PictureError(Mistake):
    """A picture that cannot be shown."""

    name = "picture"


class PictureFolder:
    """The folder with the authors' pictures, and the folder that the screen reads from."""

    def __init__(self, source: Path, target: Path) -> None:
        self.source = source
        self.target = target

    def take(self, name: str) -> tuple[str, int, int]:
        """Check a picture and copy it; return its file name in the target, width and height.

        The copy is a PNG or JPEG of at most `LONG_SIDE` pixels a side, upright, without
        metadata, named by its content. Raises PictureError.
        """
        data, ending, (width, height) = _convert(self._read(name), name)
        file = f"{hashlib.sha256(data).hexdigest()[:24]}.{ending}"
        self._write(file, data)
        return file, width, height

    def _read(self, name: str) -> bytes:
        path = self.source / _plain(name)
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
                    "Save a smaller copy; 1920 pixels on the long side are enough.",
                )
            return path.read_bytes()
        except (OSError, ValueError) as error:
            raise PictureError(
                f"There is no picture “{path.name}” in the folder images.", self._nearest(path.name)
            ) from error

    def _nearest(self, name: str) -> str:
        there = {p.name.casefold(): p.name for p in self.source.glob("*") if p.is_file()}
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
    if not _PLAIN_NAME.fullmatch(plain) or plain in (".", "..") or _DEVICE.fullmatch(plain):
        raise _refused(name)
    return plain


def _refused(name: str) -> PictureError:
    return PictureError(
        f"“{name if len(name) <= 60 else name[:60] + '…'}” is not a picture in the folder images.",
        "Copy the picture into the folder images and write only its name, such as garden.jpg.",
    )


def _convert(data: bytes, name: str) -> tuple[bytes, str, tuple[int, int]]:
    """The picture as the screen gets it, the ending of its name, its width and height."""
    image = _open(data, name)
    lossy = image.format != "PNG"
    try:
        image.draft(None, (2 * LONG_SIDE, 2 * LONG_SIDE))
        image.load()
        image = ImageOps.exif_transpose(image)
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
        image.thumbnail((LONG_SIDE, LONG_SIDE))
        image.info.clear()
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


def _open(data: bytes, name: str) -> Image.Image:
    """Read only the head of a picture: its kind and its size."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(name) from error
    except Exception as error:
        raise PictureError(
            f"“{name}” is not a PNG, JPEG or WebP picture, or it is damaged.",
            "Open it in a picture program and save it as PNG or JPEG.",
        ) from error
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels(name)
    return image


def _too_many_pixels(name: str) -> PictureError:
    return PictureError(
        f"The picture “{name}” has more than {MAX_PIXELS // 1_000_000} million pixels.",
        "Save a smaller copy; 1920 pixels on the long side are enough.",
    )
