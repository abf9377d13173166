"""A .kiosk file: the same words make the same bytes, and no zip, however bad, does harm."""

import stat
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.test_names import NAMES
from exchange.words import bomb, bytes_of, zipped
from kiosk.exchange import parcel
from kiosk.exchange.messages import ExchangeError
from kiosk.exchange.parcel import check_manifest, pack, unpack
from kiosk.exchange.staging import staged
from kiosk.exchange.tree import pieces_of

WORDS = [("center.md", b"---\n---\n"), ("en/signs.md", b"Signs"), ("images/a.png", bytes(2000))]


def refusal(file: Path) -> str:
    """What is said about a file that cannot be unpacked; nothing of it is left."""
    folder = file.parent / "kiosk"
    with pytest.raises(ExchangeError) as error, staged(file, folder / "content"):
        pass
    assert bytes_of(folder) == {}
    return str(error.value).removeprefix(f"{file}: ")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "words.kiosk"


def test_what_was_packed_comes_out(file: Path, tmp_path: Path) -> None:
    file.write_bytes(pack(WORDS))
    with staged(file, tmp_path / "kiosk" / "content") as words:
        assert bytes_of(words) == dict(WORDS)


def test_same_words_make_the_same_bytes() -> None:
    assert pack(WORDS) == pack(WORDS)


def test_every_zip_program_can_open_it(file: Path) -> None:
    file.write_bytes(pack(WORDS))
    with zipfile.ZipFile(file) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["kiosk.json", *(f"content/{name}" for name, _ in WORDS)]


def test_zip_of_another_program_may_have_any_folder_at_the_top(file: Path, tmp_path: Path) -> None:
    for top in ("", "content/", "our words/", "our words/content/"):
        zipped(file, {f"{top}{name}": data for name, data in WORDS})
        with staged(file, tmp_path / "kiosk" / "content") as words:
            assert bytes_of(words) == dict(WORDS)


def test_what_a_mac_adds_stays_behind(file: Path, tmp_path: Path) -> None:
    zipped(file, {"en/signs.md": "Signs", "__MACOSX/en/._signs.md": "x", "en/.DS_Store": "x"})
    with staged(file, tmp_path / "kiosk" / "content") as words:
        assert bytes_of(words) == {"en/signs.md": b"Signs"}


NOT_A_ZIP = "This is not a .kiosk file. Save the words again on the other machine."
DAMAGED = (
    "The file is damaged, or only a part of it has arrived. Copy it again, or save the words "
    "again on the other machine."
)
TOO_MUCH = (
    "It holds more than 200 MB, which words never do. Check that it is the right one, and take "
    "out what is not for the screen."
)


@pytest.mark.parametrize("data", [b"", b"PK", b"Words.\n" * 100, b"\x7fELF" * 50])
def test_file_that_is_no_zip(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert refusal(file) == NOT_A_ZIP


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_file_that_is_cut_short(file: Path, part: float) -> None:
    whole = pack(WORDS)
    file.write_bytes(whole[: int(len(whole) * part)])
    assert refusal(file) == DAMAGED


def test_file_with_a_damaged_page(file: Path) -> None:
    whole = bytearray(pack([("en/signs.md", b"Signs" * 100)]))
    whole[whole.index(b"en/signs.md") + 14] ^= 0xFF
    file.write_bytes(whole)
    assert refusal(file) == DAMAGED


def test_file_that_is_2_gb_unpacked(file: Path) -> None:
    assert refusal(bomb(file)) == TOO_MUCH


@pytest.mark.parametrize("claimed", [10, 5_000_000])
def test_file_that_lies_about_its_size(
    file: Path, claimed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def count(pieces: IO[bytes]) -> Iterator[bytes]:
        for piece in pieces_of(pieces):
            written.append(len(piece))
            yield piece

    monkeypatch.setattr(parcel, "pieces_of", count)
    assert refusal(bomb(file, claimed)) == DAMAGED
    assert sum(written) <= claimed


def test_file_with_too_many_files(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.exchange.limits.MAX_FILES", 2)
    file.write_bytes(pack(WORDS))
    assert refusal(file) == (
        "It holds more than 2 files, which words never do. Check that it is the right one, and "
        "take out what is not for the screen."
    )


def test_file_whose_list_would_fill_the_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "MAX_INDEX", 100)
    file.write_bytes(pack(WORDS))
    assert refusal(file) == DAMAGED


@pytest.mark.parametrize("name", ["../center.md", "/en/a.md", "en\\..\\..\\a.md", "C:/en/a.md"])
def test_file_with_a_path_that_leads_out(file: Path, name: str) -> None:
    assert refusal(zipped(file, {"center.md": "---\n---\n", name: "x"})) == (
        f"The name “{name}” in it leads out of the folder of the words. Do not use it, and ask "
        "where it comes from."
    )


@pytest.mark.parametrize(
    ("name", "said"), [("en/con.md", "en/con.md"), ("en/a\0.md", "en/a�.md"), ("a\\b", "a\\b")]
)
def test_file_with_a_name_for_no_computer(file: Path, name: str, said: str) -> None:
    assert refusal(zipped(file, {name: "x"})) == (
        f"The name “{said}” cannot be used on every computer. Rename the file with letters, digits "
        "and hyphens only."
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("other", ["en/A.md", "en/a.md"])
def test_file_with_a_name_twice(file: Path, other: str) -> None:
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("en/a.md", "one")
        packed.writestr(other, "two")
    assert refusal(file) == (
        f"“en/a.md” and “{other}” have the same name, or one that differs only in capital letters. "
        "Some computers keep only one of them. Rename one."
    )


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK])
def test_file_with_a_link_or_a_device(file: Path, kind: int) -> None:
    assert refusal(zipped(file, {"en/a.md": "/etc/passwd"}, kind | 0o777)) == (
        "“en/a.md” is a link or a device, not an ordinary file. Put the file itself there."
    )


def test_file_with_a_password(file: Path) -> None:
    file.write_bytes(pack(WORDS))
    whole = bytearray(file.read_bytes())
    whole[whole.index(b"PK\1\2") + 8] |= 1
    file.write_bytes(whole)
    assert refusal(file) == (
        "The file is locked with a password. Save the words again without one."
    )


def test_file_packed_in_another_way(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("en/a.md", "words")
    assert refusal(file) == (
        "“en/a.md” is packed in a way that the kiosk cannot read. Pack the folder again as an "
        "ordinary zip file."
    )


def test_file_of_a_newer_kiosk(file: Path) -> None:
    zipped(file, {"kiosk.json": '{"format": 2, "more": []}', "content/en/a.md": "words"})
    assert refusal(file) == (
        "A newer version of the kiosk has saved this file. Install that version here first."
    )


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"format": null}', "[" * 100_000, "\xff"])
def test_file_with_a_note_that_nobody_can_read(file: Path, note: str) -> None:
    zipped(file, {"kiosk.json": note, "content/en/a.md": "words"})
    assert refusal(file) == "The file does not say how it was made. Save the words again."


def test_file_without_words(file: Path) -> None:
    assert refusal(zipped(file, {"holiday/photo.jpg": "x"})) == (
        "There are no words here. Choose a .kiosk file, or a folder that holds the file center.md "
        "and the folder en."
    )


def test_file_with_words_in_several_folders(file: Path) -> None:
    assert refusal(zipped(file, {"a/en/a.md": "x", "b/content/en/a.md": "x"})) == (
        "There are words in several places here: “a”, “b/content”. Choose one of them."
    )


def test_empty_zip(file: Path) -> None:
    assert refusal(zipped(file, {})).startswith("There are no words here.")


# No program writes half a character into a zip.
IN_A_ZIP = NAMES.map(lambda name: name.encode(errors="replace").decode())


@given(st.dictionaries(IN_A_ZIP, st.binary(max_size=20), max_size=4), st.integers(0, 0xFFFF))
def test_names_in_a_zip_lead_nowhere_else(files: dict[str, bytes], mode: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        file = zipped(place / "words.kiosk", {"en/a.md": "x", **files}, mode)
        try:
            with staged(file, place / "kiosk" / "content") as words:
                found = bytes_of(words)
                assert set(found.values()) <= {b"x", *files.values()}
        except ExchangeError:
            pass
        assert set(bytes_of(place)) == {"words.kiosk", "kiosk"}


WHOLE = pack(WORDS)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8))
def test_zip_with_any_byte_changed_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "words.kiosk")
        file.write_bytes(data)
        try:
            for _, pieces in unpack(file):
                b"".join(pieces)
            check_manifest(Path(folder), file)
        except ExchangeError:
            pass
