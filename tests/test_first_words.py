"""The first start from a wheel: the words are copied once, whole, and never again."""

import stat
from pathlib import Path

import pytest

from kiosk.first_words import provide_content
from kiosk.paths import CONTENT


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
