"""Sixty ways to lead out of the folder of the pictures, or to a file that is none."""

import os
import socket
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.rows import Row
from kiosk.authoring.pictures import PictureError, PictureFolder

WRITTEN = (
    # up and out
    *("../secret.png", "../../secret.png", "images/../secret.png", "../images/../secret.png"),
    *("./../secret.png", "....//secret.png", "..", ".", "", " ", "a/../../secret.png"),
    *("..\\secret.png", "images\\..\\secret.png", ".\\secret.png"),
    # percent signs
    *("%2e%2e/secret.png", "%2e%2e%2fsecret.png", "..%2fsecret.png", "..%5csecret.png"),
    *("%2Fetc%2Fpasswd", "%00.png", "secret.png%00"),
    # from the root, and from elsewhere
    *("/etc/passwd", "//host/share/a.png", "\\\\host\\share\\a.png", "\\\\?\\C:\\a.png"),
    *("\\\\.\\PhysicalDrive0", "C:\\a.png", "c:a.png", "C:/a.png", "file:///etc/passwd"),
    *("http://192.0.2.1/a.png", "ftp://192.0.2.1/a.png", "data:image/png;base64,iVBORw0KGgo="),
    *("qrc:/a.png", "image://icon/drop", "~/a.png", "$HOME/a.png"),
    # devices and streams of Windows
    *("CON", "nul.png", "AUX.png", "prn.tar.png", "COM1.png", "lpt9.png", "COM¹.png", "NUL .png"),
    *("CONIN$", "conout$.png", "good.png:stream", "good.png::$DATA", "good.png/"),
    # signs that no file of Windows may have
    *("a?.png", "a*.png", "a|b.png", "a<b>.png", 'a"b.png', "a\nb.png"),
)
"""What somebody writes between ( and ). None of it is the name of a file."""

SPECIAL = (
    *("pipe.png", "socket.png", "folder.png", "link.png", "deep.png", "zero.png", "null.png"),
    *("linked/secret.png", "up.png"),
)
"""Names in the folder that are not those of a picture; see make_special."""

GONE = (
    *("round.png", "nowhere.png", "%252e%252e%252fsecret.png", "..%c0%afsecret.png", "x" * 300),
)
"""Names of nothing at all."""


def make_special(images: Path) -> None:
    """Put into a new folder whatever has the name of a picture and is none."""
    (images.parent / "secret.png").write_bytes(b"secret")
    images.mkdir()
    os.mkfifo(images / "pipe.png")
    (images / "folder.png").mkdir()
    (images / "link.png").symlink_to(images.parent / "secret.png")
    (images / "deep.png").symlink_to("link.png")
    (images / "zero.png").symlink_to("/dev/zero")
    (images / "null.png").symlink_to("/dev/null")
    (images / "round.png").symlink_to("round.png")
    (images / "nowhere.png").symlink_to("nothing")
    (images / "linked").symlink_to(images.parent, target_is_directory=True)
    (images / "up.png").symlink_to("..", target_is_directory=True)
    make_socket(images / "socket.png")


def make_socket(path: Path) -> None:
    """A socket that nobody listens to. Its whole path may be too long for a name of one."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(before)


def row_11() -> Row:
    """Ask for every one of them as a picture."""
    worst = refused = 0.0
    names = (*WRITTEN, *SPECIAL, *GONE)
    with TemporaryDirectory() as folder:
        images = Path(folder, "images")
        make_special(images)
        pictures = PictureFolder(images, Path(folder, "edition"))
        for name in names:
            began = time.perf_counter()
            try:
                pictures.take(name)
            except PictureError:
                refused += 1
            worst = max(worst, time.perf_counter() - began)
    said = f"{1000 * worst:.1f} ms for a refusal"
    return Row(11, "paths that lead out, links, pipes, devices", len(names), int(refused), said)
