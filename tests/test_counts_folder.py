"""Reports become files that staff find again."""

import os
import re
from datetime import date
from pathlib import Path

import msgspec
import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.counts_folder import CountsFolder, name_of, save_report
from kiosk.fonts import Typeface
from kiosk.paper.pdf import PaperError
from kiosk.screen.library import Library
from kiosk.state.report import Period, Report, Subjects, make_report, this_month, this_week
from paper.paper import texts
from screen.editions import BUILT_IN

TODAY = date(2026, 11, 25)
SPANISH = {
    "Saved: %1": "Guardado: %1",
    "Nothing was saved. %1": "No se guardó nada. %1",
    "How this screen was used": "Cómo se usó esta pantalla",
}
LIBRARY = Library(BUILT_IN, Path(), BUILT_IN)
IN_SPANISH = Library(
    msgspec.structs.replace(BUILT_IN, interface={"es": SPANISH}), Path(), BUILT_IN, wanted="es"
)


@pytest.fixture(autouse=True)
def ready(typeface: Typeface) -> None:
    """Nothing can be set without a typeface."""


@pytest.fixture
def report() -> Report:
    subjects = Subjects({"signs": "Signs"}, {}, {"en": "English"})
    return make_report(this_month(TODAY), {("page", "signs", "en"): 12}, subjects)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Documents" / "Kiosk counts"


def event(name: str) -> Period:
    return Period("event", TODAY, TODAY, name)


def test_table_and_page_lie_in_the_folder(report: Report, folder: Path) -> None:
    counts = CountsFolder(lambda: LIBRARY, folder)
    assert counts.save(report, "csv") == f"Saved: {folder / 'counts-2026-11.csv'}"
    assert counts.save(report, "pdf") == f"Saved: {folder / 'counts-2026-11.pdf'}"
    assert "Signs,English,12" in (folder / "counts-2026-11.csv").read_text("utf-8-sig")
    (words,) = texts((folder / "counts-2026-11.pdf").read_bytes())
    assert words.startswith("Center How this screen was used")
    assert sorted(os.listdir(folder)) == ["counts-2026-11.csv", "counts-2026-11.pdf"]


def test_page_is_in_the_language_of_the_clinic(report: Report, folder: Path) -> None:
    file = folder / "counts-2026-11.pdf"
    assert CountsFolder(lambda: IN_SPANISH, folder).save(report, "pdf") == f"Guardado: {file}"
    (words,) = texts(file.read_bytes())
    assert words.startswith("Center Cómo se usó esta pantalla")


def test_later_file_takes_the_place_of_the_earlier_one(report: Report, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "counts-2026-11.csv").write_text("old")
    CountsFolder(lambda: LIBRARY, folder).save(report, "csv")
    assert (folder / "counts-2026-11.csv").read_text("utf-8-sig").startswith("period,event")
    assert os.listdir(folder) == ["counts-2026-11.csv"]


def test_folder_that_cannot_be_made_is_said(report: Report, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("in the way")
    folder = tmp_path / "Documents" / "Kiosk counts"
    with pytest.raises(OSError, match=r".") as reason:
        folder.mkdir(parents=True)
    assert CountsFolder(lambda: LIBRARY, folder).save(report, "csv") == (
        f"Nothing was saved. {folder}: This folder cannot be made ({reason.value.strerror}). Make "
        f"room on the disk, or let the user who runs the kiosk write to {folder.parent}."
    )


def test_file_that_cannot_be_written_is_said(report: Report, folder: Path) -> None:
    (folder / "counts-2026-11.pdf").mkdir(parents=True)
    assert CountsFolder(lambda: IN_SPANISH, folder).save(report, "pdf") == (
        f"No se guardó nada. {folder / 'counts-2026-11.pdf'}: This is a folder. Add a name for "
        "the file, such as leaflet.pdf."
    )


def test_folder_lies_among_the_documents_of_the_user(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path)
    file = tmp_path / "Kiosk counts" / "counts-2026-11.csv"
    assert CountsFolder(lambda: LIBRARY).save(report, "csv") == f"Saved: {file}"


def test_file_of_any_name(report: Report, tmp_path: Path) -> None:
    save_report(report, tmp_path / "one.PDF", LIBRARY)
    assert (tmp_path / "one.PDF").read_bytes().startswith(b"%PDF")
    with pytest.raises(PaperError):
        save_report(report, tmp_path / "nowhere" / "one.csv", LIBRARY)


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (this_week(TODAY), "counts-week-2026-11-23"),
        (this_month(TODAY), "counts-2026-11"),
        (event("Health fair 2026"), "counts-Health-fair-2026"),
        (event("../../etc/passwd"), "counts-etc-passwd"),
        (event(r"C:\con: <b>?*|"), "counts-C-con-b"),
        (event("Día de la salud"), "counts-Día-de-la-salud"),
        (event("…"), "counts-event"),
    ],
)
def test_names_of_files(period: Period, name: str) -> None:
    assert name_of(period) == name


@given(st.text(max_size=200))
def test_every_event_has_a_name_that_every_system_takes(name: str) -> None:
    assert re.fullmatch(r"counts-[\w-]+", name_of(event(name)))
    assert len(name_of(event(name))) <= 60
