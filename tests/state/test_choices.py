"""What staff chose lasts, whatever becomes of the file."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import KEYS, settled
from kiosk.state.choices import DAMAGED, FILE, Choices, ChoicesError


def test_choice_is_there_after_a_restart(tmp_path: Path) -> None:
    Choices(tmp_path / "state").keep(px_per_mm=3.95)
    Choices(tmp_path / "state").keep(renderer="gpu")
    assert Choices(tmp_path / "state").load() == ({"px_per_mm": 3.95, "renderer": "gpu"}, "")
    assert os.listdir(tmp_path / "state") == [FILE]


def test_list_of_topics_comes_back_as_it_was(tmp_path: Path) -> None:
    Choices(tmp_path).keep(hidden_topics=("signs", "withdrawal"))
    assert Choices(tmp_path).load() == ({"hidden_topics": ("signs", "withdrawal")}, "")


def test_what_is_forgotten_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"volume": 3, "language": "es", "hologram": true}', "utf-8")
    Choices(tmp_path).forget("volume", "idle_seconds")
    assert json.loads((tmp_path / FILE).read_text("utf-8")) == {"language": "es", "hologram": True}
    assert Choices(tmp_path).load() == ({"language": "es"}, "")


def test_forgetting_on_a_full_disk_is_said_and_forgets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Choices(tmp_path).keep(volume=3)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ChoicesError) as error:
        Choices(tmp_path).forget("volume")
    assert str(error.value) == (
        f"{tmp_path}: The choice cannot be kept here: No space left on device. Make room on the "
        "disk, let the user who runs the kiosk write to this folder, or choose another folder "
        "with --state."
    )
    assert Choices(tmp_path).load() == ({"volume": 3}, "")


def test_densities_are_kept_beside_each_other(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    assert choices.densities() == {}
    choices.keep(px_per_mm=4.0)  # as before there was one for each display
    choices.keep_density("eDP-1 1366x768", 3.95)
    choices.keep_density("HDMI-1 Beam X1 1024x768", 2.5)
    choices.keep_density("eDP-1 1366x768", 3.96)
    assert choices.densities() == {"eDP-1 1366x768": 3.96, "HDMI-1 Beam X1 1024x768": 2.5}
    assert choices.load() == ({"px_per_mm": 4.0}, "")


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ({"a": 4.0, "b": 900, "c": "auto", "d": None, "e": "3.5"}, {"a": 4.0, "e": 3.5}),
        ([4.0], {}),
        ("4.0", {}),
        (None, {}),
    ],
)
def test_densities_that_are_none_are_left_out(
    tmp_path: Path, kept: object, found: dict[str, float]
) -> None:
    (tmp_path / FILE).write_text(json.dumps({"densities": kept}), "utf-8")
    assert Choices(tmp_path).densities() == found


def test_densities_of_a_damaged_file_are_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{", "utf-8")
    assert Choices(tmp_path).densities() == {}


def test_nothing_was_chosen_yet(tmp_path: Path) -> None:
    assert Choices(tmp_path).load() == ({}, "")


def test_unknown_keys_and_values_are_left_out_and_stay_in_the_file(tmp_path: Path) -> None:
    """A newer version may have written them."""
    newer = {"px_per_mm": 900, "hologram": True, "renderer": "gpu"}
    (tmp_path / FILE).write_text(json.dumps(newer), "utf-8")
    choices = Choices(tmp_path)
    assert choices.load() == ({"renderer": "gpu"}, "")
    choices.keep(renderer="auto")
    assert json.loads((tmp_path / FILE).read_text("utf-8")) == {**newer, "renderer": "auto"}


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"a": 1'])
def test_damaged_file_is_moved_aside_and_said(tmp_path: Path, text: bytes) -> None:
    (tmp_path / FILE).write_bytes(text)
    assert Choices(tmp_path).load() == (
        {},
        f"{tmp_path / FILE}: What staff chose on this machine cannot be read, so the kiosk goes "
        "on without it. The damaged file is now called choices.damaged.json. Choose again.",
    )
    assert (tmp_path / DAMAGED).read_bytes() == text
    Choices(tmp_path).keep(renderer="gpu")
    assert Choices(tmp_path).load() == ({"renderer": "gpu"}, "")


def test_file_damaged_while_the_kiosk_runs_is_moved_aside_too(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    choices.load()
    (tmp_path / FILE).write_bytes(b"{")
    choices.keep(renderer="gpu")
    assert (tmp_path / DAMAGED).read_bytes() == b"{"
    assert choices.load() == ({"renderer": "gpu"}, "")


def test_file_that_cannot_be_read_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises((IsADirectoryError, PermissionError)) as reason:
        (tmp_path / FILE).read_bytes()
    assert Choices(tmp_path).load() == (
        {},
        f"{tmp_path / FILE}: What staff chose on this machine cannot be read "
        f"({reason.value.strerror}), so the kiosk goes on without it. Let the user who runs the "
        "kiosk read this file.",
    )
    with pytest.raises(ChoicesError):
        Choices(tmp_path).keep(renderer="gpu")
    assert os.listdir(tmp_path) == [FILE]


def test_full_disk_leaves_what_was_chosen_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Choices(tmp_path).keep(renderer="gpu")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ChoicesError) as error:
        Choices(tmp_path).keep(renderer="software")
    assert str(error.value) == (
        f"{tmp_path}: The choice cannot be kept here: No space left on device. Make room on the "
        "disk, let the user who runs the kiosk write to this folder, or choose another folder "
        "with --state."
    )
    assert Choices(tmp_path).load() == ({"renderer": "gpu"}, "")
    assert os.listdir(tmp_path) == [FILE]


@given(st.binary(max_size=200))
def test_no_file_stops_the_start(tmp_path_factory: pytest.TempPathFactory, text: bytes) -> None:
    folder = tmp_path_factory.mktemp("state")
    (folder / FILE).write_bytes(text)
    layer, _ = Choices(folder).load()
    assert layer == {}


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists, max_leaves=5
)


@given(st.dictionaries(st.sampled_from([*KEYS]) | st.text(), VALUES))
def test_values_that_are_not_allowed_stop_nothing(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("state")
    (folder / FILE).write_text(json.dumps(values), "utf-8")
    layer, wrong = Choices(folder).load()
    settled(layer)
    assert wrong == ""
    assert layer.get("px_per_mm") is None or 1 <= layer["px_per_mm"] <= 20


def test_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("in the way", "utf-8")
    with pytest.raises(ChoicesError) as error:
        Choices(folder).keep(renderer="gpu")
    assert str(error.value) == (
        f"{folder}: The choice cannot be kept here: File exists. Make room on the disk, let the "
        "user who runs the kiosk write to this folder, or choose another folder with --state."
    )
