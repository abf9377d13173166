"""The file says what it is, and it is there whole or not at all."""

import errno
import os
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QPainter

from kiosk.paper import pdf
from kiosk.paper.pdf import PaperError, make_pdf, page_layout, save


def blank(painter: QPainter) -> None:
    """A page without words."""


def test_title_and_language_stand_in_the_file() -> None:
    made = make_pdf("Dolor & más", ["es", "en"], page_layout("a4"), [blank, blank])
    document = pypdfium2.PdfDocument(made)
    assert document.get_metadata_dict()["Title"] == "Dolor & más"
    assert [page.get_size() for page in document] == [pytest.approx((595, 842), abs=1)] * 2
    for words in (
        b"/Lang (es)",
        b'<rdf:li xml:lang="x-default">Dolor &amp; m\xc3\xa1s</rdf:li>',
        b"<dc:language><rdf:Bag><rdf:li>es</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>",
    ):
        assert words in made


def test_letter_lies_on_its_side() -> None:
    made = make_pdf("Title", ["en"], page_layout("letter", landscape=True), [blank])
    assert pypdfium2.PdfDocument(made)[0].get_size() == pytest.approx((792, 612), abs=1)


def test_a_file_of_another_build_is_left_as_it_is() -> None:
    assert pdf._with_language(b"%PDF-1.4\n...", "en") == b"%PDF-1.4\n..."


def test_save_replaces_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "leaflet.pdf"
    file.write_bytes(b"old")
    save(b"new", file)
    assert file.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["leaflet.pdf"]


def test_missing_folder(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "leaflet.pdf"
    with pytest.raises(PaperError) as raised:
        save(b"new", file)
    assert str(raised.value) == (
        f"{file}: There is no folder {file.parent}. Make the folder, or choose another."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(PaperError) as raised:
        save(b"new", tmp_path)
    assert str(raised.value) == (
        f"{tmp_path}: This is a folder. Add a name for the file, such as leaflet.pdf."
    )


def refuse(number: int) -> Any:
    def fail(*arguments: Any) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_no_right_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", refuse(errno.EACCES))
    with pytest.raises(PaperError) as raised:
        save(b"new", tmp_path / "leaflet.pdf")
    assert str(raised.value) == (
        f"{tmp_path / 'leaflet.pdf'}: The file cannot be written. Close it if it is open in "
        "another program, or choose a folder that you may write to."
    )


def test_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "leaflet.pdf"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse(errno.ENOSPC))
    with pytest.raises(PaperError) as raised:
        save(b"new", file)
    assert str(raised.value) == (
        f"{file}: The file cannot be written ({os.strerror(errno.ENOSPC)}). Make room on the "
        "disk, or choose another folder."
    )
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["leaflet.pdf"]
