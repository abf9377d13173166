"""Pictures are checked before they are decoded, and copied clean."""

import os
import unicodedata
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from kiosk.authoring import pictures
from kiosk.authoring.pictures import PictureError, PictureFolder

REFUSED = "Copy the picture into the folder images and write only its name, such as garden.jpg."


def save(
    folder: PictureFolder, name: str, size: tuple[int, int] = (40, 30), **options: object
) -> None:
    mode = str(options.pop("mode", "RGB"))
    Image.new(mode, size, options.pop("color", "green")).save(folder.source / name, **options)  # type: ignore[arg-type]


def complaint(folder: PictureFolder, name: str) -> tuple[str, str]:
    with pytest.raises(PictureError) as error:
        folder.take(name)
    return error.value.message, error.value.fix


@pytest.mark.parametrize("written", ["a.png", "images/a.png", "../images/a.png", "./images/a.png"])
def test_a_picture_in_the_folder_is_copied(images: PictureFolder, written: str) -> None:
    save(images, "a.png")
    file, width, height = images.take(written)
    assert (width, height) == (40, 30)
    assert file.endswith(".png")
    with Image.open(images.target / file) as copy:
        assert copy.size == (40, 30)
    assert [path.name for path in images.target.iterdir()] == [file]
    assert images.take(written) == (file, 40, 30)


def test_a_name_with_a_blank_is_found(images: PictureFolder) -> None:
    save(images, "my garden.png")
    assert images.take("my%20garden.png") == images.take("my garden.png")


@pytest.mark.parametrize(
    ("name", "mode", "ending"),
    [
        ("a.jpg", "RGB", "jpg"),
        ("a.webp", "RGB", "jpg"),
        ("a.webp", "RGBA", "png"),
        ("a.png", "P", "png"),
    ],
)
def test_photos_become_jpeg_and_the_rest_png(
    images: PictureFolder, name: str, mode: str, ending: str
) -> None:
    save(images, name, mode=mode, color=(9, 200, 9, 90) if mode == "RGBA" else 7)
    assert images.take(name)[0].endswith(f".{ending}")


@pytest.mark.parametrize(
    ("mode", "color", "shown"),
    [
        ("I;16", 0x8000, (128, 128, 128)),
        ("L", 77, (77, 77, 77)),
        ("1", 1, (255, 255, 255)),
        ("LA", (100, 50), (100, 100, 100, 50)),
    ],
)
def test_gray_pictures_keep_their_shades(
    images: PictureFolder, mode: str, color: object, shown: tuple[int, ...]
) -> None:
    save(images, "a.png", mode=mode, color=color)
    with Image.open(images.target / images.take("a.png")[0]) as copy:
        assert copy.getpixel((5, 5)) == shown


def test_colors_for_print_become_those_of_a_screen(images: PictureFolder) -> None:
    save(images, "a.jpg", mode="CMYK", color=(0, 255, 255, 0))
    with Image.open(images.target / images.take("a.jpg")[0]) as copy:
        assert copy.getpixel((5, 5)) == (254, 0, 0)


def test_color_that_stands_for_nothing_stays_clear(images: PictureFolder) -> None:
    save(images, "a.png", color=(1, 2, 3), transparency=(1, 2, 3))
    with Image.open(images.target / images.take("a.png")[0]) as copy:
        assert copy.getpixel((5, 5)) == (1, 2, 3, 0)


def test_name_is_found_however_its_accents_are_written(images: PictureFolder) -> None:
    save(images, unicodedata.normalize("NFD", "jardín.png"))
    assert images.take("jardín.png")[1:] == (40, 30)
    save(images, "jardín.png", (20, 10))
    assert PictureFolder(images.source, images.target).take("jardín.png")[1:] == (20, 10)


def test_picture_is_read_once_for_a_page(images: PictureFolder) -> None:
    save(images, "a.png")
    taken = images.take("a.png")
    (images.source / "a.png").unlink()
    assert images.take("a.png") == taken


def test_the_kind_is_told_by_content_not_by_name(images: PictureFolder) -> None:
    save(images, "photo.png", format="JPEG")
    assert images.take("photo.png")[0].endswith(".jpg")


def test_big_pictures_shrink(images: PictureFolder) -> None:
    save(images, "a.jpg", (4000, 1000))
    assert images.take("a.jpg")[1:] == (1920, 480)


def test_metadata_goes_and_the_picture_stands_upright(images: PictureFolder) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "Ana at home"
    save(images, "a.jpg", (40, 30), exif=exif, comment=b"Ana")
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Ana")
    save(images, "b.png", (40, 30), pnginfo=notes)
    file, width, height = images.take("a.jpg")
    assert (width, height) == (30, 40)
    for name in (file, images.take("b.png")[0]):
        assert b"Ana" not in (images.target / name).read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.png", "/etc/passwd", "a/b.png", "..", ".", "", "images/../../secret.png"),
        *("%2e%2e/secret.png", "%2Fetc%2Fpasswd", "C:\\x.png", "c:x.png", "\\\\host\\share\\x.png"),
        *("//host/x.png", "http://x.org/a.png", "https://x.org/a.png", "file:///x.png"),
        *("data:image/png;base64,xx", "ftp://x/a.png", "CON", "nul.png", "com1.png", "a\0.png"),
        *("images/images/a.png", "qrc:/x.png", "image://x/y"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(images: PictureFolder, name: str) -> None:
    (images.source.parent / "secret.png").write_bytes(b"x")
    assert complaint(images, name) == (f"“{name}” is not a picture in the folder images.", REFUSED)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_pipes_folders_and_links_to_elsewhere_are_refused(images: PictureFolder) -> None:
    os.mkfifo(images.source / "pipe.png")
    (images.source / "folder.png").mkdir()
    (images.source / "link.png").symlink_to("/etc/hostname")
    (images.source / "zero.png").symlink_to("/dev/zero")
    for name in ("pipe.png", "folder.png", "link.png", "zero.png"):
        assert complaint(images, name) == (
            f"“{name}” is not a picture in the folder images.",
            REFUSED,
        )


def test_a_missing_picture(images: PictureFolder) -> None:
    save(images, "Garden.png")
    missing = "There is no picture “{}” in the folder images."
    assert complaint(images, "garden.jpg") == (
        missing.format("garden.jpg"),
        "Did you mean “Garden.png”?",
    )
    assert complaint(images, "x.png") == (
        missing.format("x.png"),
        "Copy the picture into the folder images, or correct its name.",
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a\1\0\1\0\0\0\0;", b"BM"],
)
def test_other_kinds_are_refused(images: PictureFolder, data: bytes) -> None:
    (images.source / "a.png").write_bytes(data)
    assert complaint(images, "a.png") == (
        "“a.png” is not a PNG, JPEG or WebP picture, or it is damaged.",
        "Open it in a picture program and save it as PNG or JPEG.",
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_half_a_picture_is_refused(images: PictureFolder, kind: str) -> None:
    out = BytesIO()
    Image.effect_noise((200, 200), 80).convert("RGB").save(out, kind)
    (images.source / "a.png").write_bytes(out.getvalue()[: len(out.getvalue()) // 2])
    assert complaint(images, "a.png") == (
        "The picture “a.png” is damaged or not complete.",
        "Copy it again from where it came from.",
    )


@pytest.mark.parametrize("size", [(6000, 4001), (12000, 12000), (20000, 20000)])
def test_too_many_pixels_are_refused_by_the_head_alone(
    images: PictureFolder, size: tuple[int, int]
) -> None:
    out = BytesIO()
    Image.new("1", (8, 8)).save(out, "PNG")
    head = bytearray(out.getvalue())
    head[16:24] = size[0].to_bytes(4, "big") + size[1].to_bytes(4, "big")
    head[29:33] = zlib.crc32(head[12:29]).to_bytes(4, "big")
    (images.source / "a.png").write_bytes(head)
    assert complaint(images, "a.png") == (
        "The picture “a.png” has more than 24 million pixels.",
        "Save a smaller copy; 1920 pixels on the long side are enough.",
    )


def test_too_many_bytes_are_refused(images: PictureFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 2_000_000)
    (images.source / "a.png").write_bytes(b"\0" * 3_000_000)
    assert complaint(images, "a.png") == (
        "The picture “a.png” has 3 MB; 2 MB is the most.",
        "Save a smaller copy; 1920 pixels on the long side are enough.",
    )


def test_a_missing_folder_is_a_missing_picture(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path / "gone", tmp_path / "edition")
    assert complaint(folder, "a.png")[0] == "There is no picture “a.png” in the folder images."
