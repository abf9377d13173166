"""No picture and no text leads out of its folder, and nothing that could hang is opened."""

import os
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from authoring.here import Here
from faults.places import GONE, SPECIAL, WRITTEN, make_socket, make_special, row_11
from kiosk.authoring import publisher
from kiosk.authoring.pictures import PictureError, PictureFolder
from kiosk.authoring.publisher import publish
from kiosk.edition.store import Store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no pipes and sockets with names there")

COPY = "Copy the picture into the folder images and write only its name, such as garden.jpg."


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PictureFolder:
    """A folder in which nothing may be opened."""

    def opened(path: Path) -> bytes:
        pytest.fail(f"{path} was opened")

    make_special(tmp_path / "images")
    monkeypatch.setattr(Path, "read_bytes", opened)
    return PictureFolder(tmp_path / "images", tmp_path / "edition")


def complaint(pictures: PictureFolder, name: str) -> str:
    with pytest.raises(PictureError) as caught:
        pictures.take(name)
    return f"{caught.value.message} {caught.value.fix}"


@pytest.mark.parametrize("name", [*WRITTEN, *SPECIAL], ids=repr)
def test_what_leads_elsewhere_is_refused(pictures: PictureFolder, name: str) -> None:
    assert complaint(pictures, name) == f"“{name}” is not a picture in the folder images. {COPY}"


@pytest.mark.parametrize("name", GONE, ids=range(len(GONE)))
def test_names_of_nothing_are_said_to_be_so(pictures: PictureFolder, name: str) -> None:
    shown = unquote(name) if len(name) < 60 else f"{name[:60]}…"
    said = complaint(pictures, name)
    assert said.startswith(f"There is no picture “{shown}” in the folder images. ")


def test_all_are_refused_quickly() -> None:
    row = row_11()
    assert row.survived == row.tried >= 60


HEADER = "---\ntitle: {}\nsummary: A.\nicon: drop\ngroup: notice\norder: 10\nkind: {}\n---\n"


def test_pipes_sockets_and_devices_among_the_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publisher, "Workers", Here)
    content = tmp_path / "content"
    for language in ("en", "es"):
        (content / language).mkdir(parents=True)
        (content / language / "help-now.md").write_text(HEADER.format("Help", "help") + "Ask.")
    os.mkfifo(content / "center.md")
    os.mkfifo(content / "en" / "pipe.md")
    os.mkfifo(content / "es" / "interface.txt")
    make_socket(content / "en" / "socket.md")
    (content / "en" / "zero.md").symlink_to("/dev/zero")
    (content / "es" / "center.md").symlink_to("/dev/null")
    published = publish(content, Store(tmp_path / "store"), today=date(2026, 12, 1))
    paths = ("center.md", "en/pipe.md", "en/socket.md", "en/zero.md")
    assert [str(problem) for problem in published.problems if problem.level == "error"] == [
        f"{path}: error: This is not an ordinary file. Replace it by a text file. [not-a-file]"
        for path in (*paths, "es/center.md", "es/interface.txt")
    ]
    assert [page.path for page in published.edition.pages] == ["en/help-now.md", "es/help-now.md"]
