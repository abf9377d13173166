"""The store keeps showing an edition, whatever happens to its files and its writers."""

import os
import subprocess
import sys
import tempfile
import threading
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.edition import FORMAT, Center, Edition, Page, Problem, Source
from kiosk.edition.store import Store, StoreError

ROOT = Path(__file__).resolve().parents[2]
EDITION = Edition(
    made="2026-11-23T09:00:00",
    centers={"en": Center("Center", phone="865-830-3967")},
    pages=(
        Page(
            *("signs", "en", "Signs", "What to look for.", "eye", "notice", 10, "0a"),
            blocks=msgspec.Raw(b'[{"kind":"paragraph","text":"Some words."}]'),
        ),
    ),
    sources=(Source("en/signs.md", "1b", (Problem("en/signs.md", 3, "warning", "n", "m", "f"),)),),
)


def edition(made: str) -> Edition:
    return msgspec.structs.replace(EDITION, made=made)


def publish(store: Store, made: str, pictures: tuple[str, ...] = ()) -> str:
    with store.draft() as draft:
        for name in pictures:
            (draft.pictures / name).write_bytes(b"picture")
        return draft.publish(edition(made))


def names(store: Store) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


def test_empty_store_has_no_edition(tmp_path: Path) -> None:
    store = Store(tmp_path / "nowhere")
    assert store.current() == ""
    assert store.load() is None


def test_published_edition_is_loaded_with_its_pictures(tmp_path: Path) -> None:
    store = Store(tmp_path / "editions")
    assert publish(store, "one", ("a.png",)) == "edition-1"
    loaded = store.load()
    assert store.current() == "edition-1"
    assert loaded == (edition("one"), store.folder / "edition-1")
    assert (loaded[1] / "pictures" / "a.png").read_bytes() == b"picture"


def test_two_editions_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for made in ("one", "two", "three"):
        publish(store, made)
    assert names(store) == ["current", "edition-2", "edition-3"]


def test_draft_that_is_not_published_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.draft() as draft:
        (draft.pictures / "a.png").write_bytes(b"picture")
    assert names(store) == []


def test_only_old_drafts_are_removed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old, young, old_pointer = (tmp_path / f"draft-{name}" for name in ("old", "young", "pointer"))
    old.mkdir()
    young.mkdir()
    old_pointer.write_text("edition-1")
    for path in (old, old_pointer):
        os.utime(path, (0, 0))
    publish(store, "one")
    assert names(store) == ["current", "draft-young", "edition-1"]


def test_each_content_folder_has_its_own_store(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    one = Store.for_content(tmp_path / "state", tmp_path / "a")
    same = Store.for_content(tmp_path / "state", tmp_path / "a" / ".." / "a")
    other = Store.for_content(tmp_path / "state", tmp_path / "b")
    assert one.folder == same.folder
    assert one.folder != other.folder
    assert one.folder.parent == tmp_path / "state" / "editions"


def write_edition(folder: Path, content: bytes) -> None:
    """Any content, sealed as if it were whole."""
    (folder / "edition.json").write_bytes(content)
    seal = f"{zlib.crc32(content):08x}\n"
    (folder / "edition.crc32").write_bytes(seal.encode())


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        msgspec.json.encode(edition("two"))[:-40],
        msgspec.json.encode(msgspec.structs.replace(edition("two"), format=FORMAT + 1)),
        msgspec.json.encode(edition("two")).replace(b'"paragraph"', b'"hologram"'),
        None,
    ],
    ids=["empty", "cut", "binary", "deep", "truncated", "format", "block", "missing"],
)
def test_unreadable_edition_gives_way_to_the_other(tmp_path: Path, broken: bytes | None) -> None:
    store = Store(tmp_path)
    publish(store, "one")
    publish(store, "two")
    if broken is None:
        (tmp_path / "edition-2" / "edition.json").unlink()
    else:
        write_edition(tmp_path / "edition-2", broken)
    assert store.load() == (edition("one"), tmp_path / "edition-1")


def test_blocks_are_tried_only_where_another_program_wrote_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    publish(store, "one")
    with monkeypatch.context() as patch:
        patch.setattr(Page, "read_blocks", lambda _: pytest.fail("These are our own."))
        assert store.load() == (edition("one"), tmp_path / "edition-1")
    tried: list[str] = []
    monkeypatch.setattr(Page, "read_blocks", lambda page: tried.append(page.id))
    mark = tmp_path / "edition-1" / "edition.whole"
    mark.write_bytes(b"0" * 64)
    assert store.load() == (edition("one"), tmp_path / "edition-1")
    mark.unlink()
    assert store.load() == (edition("one"), tmp_path / "edition-1")
    assert tried == [page.id for page in edition("one").pages] * 2


@pytest.mark.parametrize("file", ["edition.json", "edition.crc32"])
@pytest.mark.parametrize("place", [0, 30, 60])
def test_single_changed_sign_is_noticed(tmp_path: Path, file: str, place: int) -> None:
    store = Store(tmp_path)
    publish(store, "one")
    publish(store, "two")
    changed = bytearray((tmp_path / "edition-2" / file).read_bytes())
    changed[place % len(changed)] ^= 1
    (tmp_path / "edition-2" / file).write_bytes(changed)
    assert store.load() == (edition("one"), tmp_path / "edition-1")


@pytest.mark.parametrize("pointer", ["", "edition-9", "../edition-1", "\0", "\u0661", "current"])
def test_bad_pointer_gives_the_newest_edition(tmp_path: Path, pointer: str) -> None:
    store = Store(tmp_path)
    publish(store, "one")
    publish(store, "two")
    (tmp_path / "current").write_text(pointer, "utf-8")
    assert store.load() == (edition("two"), tmp_path / "edition-2")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=400), st.integers(0, 700), st.integers(0, 255))
def test_any_bytes_give_an_edition_or_none(
    pointer: bytes, garbage: bytes, place: int, byte: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        whole = msgspec.json.encode(EDITION)
        flipped = bytearray(whole)
        flipped[place % len(whole)] = byte
        for number, content in enumerate((garbage, bytes(flipped)), start=1):
            (store.folder / f"edition-{number}").mkdir()
            write_edition(store.folder / f"edition-{number}", content)
        (store.folder / "current").write_bytes(pointer)
        loaded = store.load()
        if loaded is not None:
            for page in loaded[0].pages:
                page.read_blocks()
        assert store.current() == "" or store.current().startswith("edition-")


# Ends the process like kill -9, right before its N-th step on the disk.
KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from kiosk.edition.store import Store
store, steps = Store(Path(sys.argv[2])), int(sys.argv[3])
edition = store.load()[0]
watched = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.listdir", "os.scandir")

def count(event, arguments):
    global steps
    if event in watched and str(arguments[0]).startswith(sys.argv[2]):
        steps -= 1
        if steps == 0:
            os._exit(9)

sys.addaudithook(count)
with store.draft() as draft:
    (draft.pictures / "a.png").write_bytes(b"picture")
    draft.publish(edition)
"""


def test_kill_at_every_step_leaves_an_edition(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    publish(store, "one")
    publish(store, "two")
    step = 0
    status = 9
    while status == 9:
        step += 1
        command = [sys.executable, "-c", KILLED, str(ROOT), str(store.folder), str(step)]
        status = subprocess.run(command, check=False, timeout=30).returncode
        loaded = store.load()
        assert loaded is not None, f"nothing to show after a kill at step {step}"
        assert loaded[0] == edition("two")
        assert store.current() == loaded[1].name, f"at step {step}"
    assert status == 0
    assert step > 10


def test_publishers_at_the_same_time_do_not_break_each_other(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, "made")
    published: list[str] = []

    def publish_often() -> None:
        for _ in range(15):
            published.append(publish(Store(tmp_path), "made"))

    threads = [threading.Thread(target=publish_often) for _ in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        loaded = store.load()
        assert loaded is not None
        assert loaded[0] == edition("made")
    for thread in threads:
        thread.join()
    assert len(set(published)) == 45


def test_place_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file, not a folder")
    with pytest.raises(OSError) as reason:  # noqa: PT011 - each system words it in its own way
        (tmp_path / "state" / "editions").mkdir()
    with pytest.raises(StoreError) as caught:
        publish(Store(tmp_path / "state"), "one")
    assert str(caught.value) == (
        f"{tmp_path / 'state'}: The kiosk cannot save what it shows here: {reason.value.strerror}. "
        "Make room on the disk, let the user who runs the kiosk write to this folder, "
        "or choose another folder with --state."
    )


def test_full_disk_is_explained_and_the_old_edition_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    publish(store, "one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError) as caught:
        publish(store, "two")
    assert str(caught.value) == (
        f"{tmp_path}: The kiosk cannot save what it shows here: No space left on device. "
        "Make room on the disk, let the user who runs the kiosk write to this folder, "
        "or choose another folder with --state."
    )
    assert names(store) == ["current", "edition-1"]
    assert store.load() == (edition("one"), tmp_path / "edition-1")
