"""The first start: the words are copied once, whole, and shown at once while they are the same."""

import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.edition.built_in import load_shipped
from kiosk.edition.store import Store
from kiosk.first_words import provide_content, publish_shipped
from kiosk.paths import ASSETS, CONTENT


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Words inside a wheel, which belongs to the system."""
    file = tmp_path / "wheel" / "en" / "signs.md"
    file.parent.mkdir(parents=True)
    file.write_text("shipped")
    file.chmod(0o444)
    return tmp_path / "wheel"


def test_first_start_copies_the_words_for_staff_to_change(shipped: Path, tmp_path: Path) -> None:
    content = tmp_path / "data" / "content"
    assert provide_content(content, shipped) == (
        content,
        f"{content}: These are the words of the kiosk now, for staff to change.",
    )
    assert (content / "en" / "signs.md").stat().st_mode & stat.S_IWUSR
    assert [path.name for path in content.parent.iterdir()] == ["content"]


def test_later_starts_leave_the_words_alone(shipped: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    assert provide_content(content, shipped) == (content, "")
    assert list(content.iterdir()) == []


def test_folder_that_cannot_be_made_leaves_the_shipped_words(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    content = tmp_path / "data" / "content"
    with pytest.raises(FileExistsError) as reason:
        content.parent.mkdir()
    assert provide_content(content, shipped) == (
        shipped,
        f"{content}: The words that ship with the kiosk cannot be copied here "
        f"({reason.value.strerror}), so staff cannot change them. Let the user who runs the kiosk "
        "write to this folder, or choose another with --content.",
    )


def test_program_that_was_faster_is_no_problem(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "data" / "content"

    def be_late(draft: Path, target: Path) -> Path:
        (target / "en").mkdir(parents=True)
        raise FileExistsError(17, "File exists")

    monkeypatch.setattr(Path, "rename", be_late)
    assert provide_content(content, shipped) == (content, "")
    assert [path.name for path in content.parent.iterdir()] == ["content"]


def test_checkout_has_nothing_to_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda path: False)
    assert provide_content() == (CONTENT, "")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped words."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "editions")


def test_shipped_words_are_the_first_edition(content: Path, store: Store) -> None:
    first = publish_shipped(content, store)
    assert first is not None
    edition, folder = first
    assert edition.reads_like(load_shipped())
    assert edition.read_since == edition.made
    assert folder == store.folder / "edition-1"
    assert store.load() == first


def test_first_edition_is_shown_where_nothing_can_be_written(content: Path, store: Store) -> None:
    store.folder.write_text("a file")
    first = publish_shipped(content, store)
    assert first is not None
    assert first[0].reads_like(load_shipped())
    assert first[1] == ASSETS


def test_notes_of_programs_and_the_guide_for_staff_are_no_words(
    content: Path, store: Store
) -> None:
    (content / "README.md").write_text("Our own guide.")
    (content / ".DS_Store").write_bytes(b"\0")
    assert publish_shipped(content, store) is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.write_bytes(file.read_bytes().replace(b"865-830-3967", b"865-555-0100")),
        lambda file: file.unlink(),
        lambda file: file.with_name("new.md").write_text("---\ntitle: New\n---\n"),
    ],
    ids=["another phone number", "a file less", "a file more"],
)
def test_words_that_staff_changed_wait_for_the_publisher(
    content: Path, store: Store, change: Callable[[Path], object]
) -> None:
    change(content / "center.md")
    assert publish_shipped(content, store) is None
    assert store.load() is None


def test_folder_that_is_not_there_or_cannot_be_read_has_no_words(
    tmp_path: Path, store: Store
) -> None:
    assert publish_shipped(tmp_path / "content", store) is None
    (tmp_path / "a file").touch()
    assert publish_shipped(tmp_path / "a file", store) is None
