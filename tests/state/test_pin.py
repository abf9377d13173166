"""The PIN opens, everything else stays closed, whatever becomes of its file."""

import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.state import pin as pin_module
from kiosk.state.pin import COST, DAMAGED, FILE, PinError, PinLock

PIN = "835271940628"
"""Long, so that chance does not put it into a file."""

SET_ONE = "Set a new PIN on this machine: python main.py set-pin"


def lock_in(folder: Path) -> PinLock:
    """A lock whose scrypt takes no time."""
    return PinLock(folder, cost=2)


@pytest.fixture
def lock(tmp_path: Path) -> PinLock:
    """A lock with the PIN."""
    lock = lock_in(tmp_path)
    lock.set(PIN)
    return lock


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A full disk, until it is undone."""

    def fsync(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    return monkeypatch


def wrong(lock: PinLock, times: int) -> list[int]:
    """Try wrong PINs; the wait after each of them, in seconds."""
    waits = []
    for number in range(times):
        assert not lock.attempt(f"{number:06}")
        waits.append(lock.wait_s())
    return waits


def change(lock: PinLock, **fields: Any) -> None:
    """Change what its file says."""
    kept = msgspec.json.decode(lock.file.read_bytes())
    lock.file.write_bytes(msgspec.json.encode({**kept, **fields}))


def test_no_pin_is_set_at_first(tmp_path: Path) -> None:
    lock = lock_in(tmp_path / "state")
    assert not lock.is_set
    assert not lock.attempt("")
    assert not lock.attempt(PIN)
    assert (lock.wait_s(), lock.problem) == (0, "")
    assert not (tmp_path / "state").exists()


def test_pin_opens_also_after_a_restart(tmp_path: Path) -> None:
    lock_in(tmp_path / "state").set(PIN)
    lock = lock_in(tmp_path / "state")
    assert lock.is_set
    assert lock.attempt(PIN)
    for other in ("", PIN[:-1], PIN + "0", PIN[::-1], "\ud800", "8" * 10_000):
        assert not lock.attempt(other)


def test_pin_counts_at_once_where_the_kiosk_runs(tmp_path: Path) -> None:
    running = lock_in(tmp_path)
    assert not running.is_set
    lock_in(tmp_path).set(PIN)
    assert running.is_set
    assert running.attempt(PIN)
    lock_in(tmp_path).set("416093")
    assert not running.attempt(PIN)
    assert running.attempt("416093")


def test_scrypt_is_as_strong_as_it_should_be(tmp_path: Path) -> None:
    lock = PinLock(tmp_path)
    lock.set(PIN)
    kept = msgspec.json.decode(lock.file.read_bytes())
    assert (kept["n"], kept["r"], kept["p"]) == (COST, 8, 1) == (32768, 8, 1)
    assert lock.attempt(PIN)


def test_cost_of_the_file_counts(lock: PinLock, tmp_path: Path) -> None:
    """A PIN set with another cost goes on working."""
    assert PinLock(tmp_path, cost=4).attempt(PIN)


def test_same_pin_looks_different_on_every_machine(lock: PinLock, tmp_path: Path) -> None:
    other = lock_in(tmp_path / "other")
    other.set(PIN)
    files = [msgspec.json.decode(one.file.read_bytes()) for one in (lock, other)]
    assert files[0]["salt"] != files[1]["salt"]
    assert files[0]["hash"] != files[1]["hash"]


def test_no_file_says_the_pin(lock: PinLock, tmp_path: Path) -> None:
    wrong(lock, 7)
    lock.attempt("640826170539")
    lock.attempt(PIN)
    lock.file.write_bytes(lock.file.read_bytes()[:-1])
    assert not lock.is_set
    lock.set(PIN)
    assert sorted(os.listdir(tmp_path)) == [DAMAGED, FILE]
    for file in tmp_path.iterdir():
        text = file.read_text("ascii")
        for digits in (PIN, "640826170539"):
            assert not any(part in text for part in (digits, digits[::-1], digits[:6], digits[6:]))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_others_on_the_machine_cannot_read_the_file(lock: PinLock) -> None:
    assert stat.S_IMODE(lock.file.stat().st_mode) == 0o600
    lock.attempt("416093")
    assert stat.S_IMODE(lock.file.stat().st_mode) == 0o600


def test_weak_pin_changes_nothing(lock: PinLock) -> None:
    with pytest.raises(PinError) as error:
        lock.set("8303967", ["865-830-3967"])
    assert str(error.value) == (
        "This PIN is in the center's phone number. Choose digits that are not on the screen."
    )
    assert lock.attempt(PIN)


def test_five_tries_are_free_then_each_waits_longer(lock: PinLock) -> None:
    assert lock.free_tries == 5
    assert wrong(lock, 11) == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]
    assert lock.free_tries == 0


def test_eight_hours_are_enough_for_forty_tries(lock: PinLock) -> None:
    tries, seconds = 0, 0
    while seconds < 8 * 3600:
        seconds += wrong(lock, 1)[0]
        tries += 1
    assert tries <= 40


def test_wrong_tries_by_the_hundred_outlast_every_restart(lock: PinLock, tmp_path: Path) -> None:
    wrong(lock, 9)
    for _ in range(300):
        restarted = lock_in(tmp_path)
        assert restarted.wait_s() >= 480
        wrong(restarted, 1)
    assert lock_in(tmp_path).wait_s() == 900
    assert lock_in(tmp_path).attempt(PIN)
    assert (lock_in(tmp_path).wait_s(), lock_in(tmp_path).free_tries) == (0, 5)


def test_changed_clock_changes_no_wait(lock: PinLock, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong(lock, 8)
    for now in (0.0, 4e9):
        monkeypatch.setattr("time.time", lambda now=now: now)
        os.utime(lock.file, (now, now))
        assert lock.wait_s() == 240


def test_try_counts_before_it_is_checked(lock: PinLock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pulling the plug in the middle of a check gives no free try."""

    def plug_pulled(*_: Any, **__: Any) -> bytes:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(hashlib, "scrypt", plug_pulled)
        for _ in range(5):
            with pytest.raises(SystemExit):
                lock.attempt(PIN)
    assert lock.wait_s() == 30


def test_new_pin_forgets_wrong_tries(lock: PinLock, tmp_path: Path) -> None:
    """Also in the kiosk that runs."""
    wrong(lock, 8)
    lock_in(tmp_path).set("416093")
    assert (lock.wait_s(), lock.free_tries) == (0, 5)


def test_pin_set_in_the_middle_of_a_check_stays(
    lock: PinLock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrypt = hashlib.scrypt

    def meanwhile(*words: Any, **options: Any) -> bytes:
        monkeypatch.setattr(hashlib, "scrypt", scrypt)
        lock_in(tmp_path).set("416093")
        return scrypt(*words, **options)

    monkeypatch.setattr(hashlib, "scrypt", meanwhile)
    lock.attempt(PIN)
    assert lock.attempt("416093")


@pytest.mark.parametrize("error", [MemoryError, ValueError])
def test_too_little_memory_opens_nothing(
    lock: PinLock, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def scrypt(*_: Any, **__: Any) -> bytes:
        raise error

    monkeypatch.setattr(hashlib, "scrypt", scrypt)
    assert not lock.attempt(PIN)


def test_full_disk_forgets_no_try_while_the_kiosk_runs(
    lock: PinLock, full: pytest.MonkeyPatch
) -> None:
    assert wrong(lock, 7) == [0, 0, 0, 0, 30, 60, 120]
    assert lock.attempt(PIN)
    assert lock.wait_s() == 0
    assert wrong(lock, 5)[-1] == 30
    full.undo()
    assert wrong(lock, 1) == [60]
    assert lock_in(lock.file.parent).wait_s() == 60


def test_pin_set_after_the_disk_was_full_forgets_wrong_tries(
    lock: PinLock, tmp_path: Path, full: pytest.MonkeyPatch
) -> None:
    wrong(lock, 7)
    full.undo()
    lock_in(tmp_path).set("416093")
    assert lock.wait_s() == 0
    assert lock.attempt("416093")


def test_full_disk_keeps_the_pin_that_was(lock: PinLock, full: pytest.MonkeyPatch) -> None:
    folder = lock.file.parent
    with pytest.raises(PinError) as error:
        lock.set("416093")
    assert str(error.value) == (
        f"{folder}: The PIN cannot be kept here: No space left on device. Make room on the disk, "
        "let the user who runs the kiosk write to this folder, or choose another folder with "
        "--state."
    )
    assert os.listdir(folder) == [FILE]
    full.undo()
    assert lock.attempt(PIN)


def test_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    lock = lock_in(tmp_path / "state")
    assert (lock.is_set, lock.attempt(PIN), lock.wait_s()) == (False, False, 0)
    with pytest.raises(PinError, match="The PIN cannot be kept here: "):
        lock.set(PIN)


def test_every_file_cut_short_opens_nothing_and_is_moved_aside(lock: PinLock) -> None:
    whole = lock.file.read_bytes()
    for length in range(len(whole)):
        lock.file.write_bytes(whole[:length])
        assert not lock.attempt(PIN)
        assert not lock.is_set
        assert lock.problem == (
            f"{lock.file}: The PIN cannot be read, so the staff area stays closed. The damaged "
            f"file is now called {DAMAGED}. {SET_ONE}"
        )
        assert (lock.file.parent / DAMAGED).read_bytes() == whole[:length]
        assert os.listdir(lock.file.parent) == [DAMAGED]
    lock.set(PIN)
    assert lock.attempt(PIN)
    assert lock.problem == ""


def test_damaged_file_that_cannot_be_moved_is_said_so(lock: PinLock) -> None:
    (lock.file.parent / DAMAGED / "in the way").mkdir(parents=True)
    lock.file.write_bytes(b"")
    assert not lock.is_set
    assert lock.problem == (
        f"{lock.file}: The PIN cannot be read, so the staff area stays closed. {SET_ONE}"
    )


def test_file_of_a_newer_version_stays_as_it_is(lock: PinLock) -> None:
    change(lock, format=2, hash="what a newer version makes of a PIN")
    newer = lock.file.read_bytes()
    assert not lock.attempt(PIN)
    assert not lock.is_set
    assert lock.problem == (
        f"{lock.file}: The PIN was set with a newer version of the kiosk, so this one cannot "
        "check it and the staff area stays closed. Install the newer version, or set a new PIN "
        "on this machine: python main.py set-pin"
    )
    assert lock.file.read_bytes() == newer
    assert os.listdir(lock.file.parent) == [FILE]
    lock.set(PIN)
    assert lock.attempt(PIN)
    assert lock.problem == ""


def test_file_that_cannot_be_read_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    lock = lock_in(tmp_path)
    lock.file.mkdir()
    with pytest.raises((IsADirectoryError, PermissionError)) as reason:
        lock.file.read_bytes()
    assert not lock.attempt(PIN)
    assert not lock.is_set
    assert lock.problem == (
        f"{lock.file}: The PIN cannot be read ({reason.value.strerror}), so the staff area stays "
        "closed. Let the user who runs the kiosk read this file."
    )
    assert os.listdir(tmp_path) == [FILE]


@pytest.mark.parametrize(
    "fields",
    [
        *({"n": 3}, {"n": 1}, {"n": 2**19}, {"r": 0}, {"r": 9}, {"p": 5}, {"p": None}),
        *({"salt": ""}, {"salt": "AAAA"}, {"salt": 7}, {"hash": ""}, {"hash": "AAAA"}),
        *({"wrong": -1}, {"wrong": "7"}, {"wrong": 0.5}, {"format": 0}, {"format": "1"}),
    ],
    ids=str,
)
def test_what_no_kiosk_writes_is_damage(lock: PinLock, fields: dict[str, Any]) -> None:
    """Neither does it cost minutes or gigabytes."""
    change(lock, **fields)
    assert not lock.attempt(PIN)
    assert f"The damaged file is now called {DAMAGED}." in lock.problem


def test_absurd_number_of_tries_waits_longest(lock: PinLock) -> None:
    change(lock, wrong=2**64 - 1)
    assert wrong(lock, 2) == [900, 900]
    assert lock.attempt(PIN)
    assert lock.wait_s() == 0


@given(st.binary(max_size=200) | st.sampled_from([b"[" * 100_000, b'{"format":' * 50_000]))
def test_no_file_opens_or_stops_anything(
    tmp_path_factory: pytest.TempPathFactory, text: bytes
) -> None:
    folder = tmp_path_factory.mktemp("state")
    (folder / FILE).write_bytes(text)
    lock = lock_in(folder)
    assert not lock.is_set
    assert not lock.attempt(PIN)
    assert lock.wait_s() == 0


@given(st.data())
def test_file_with_flipped_bytes_never_stops_anything(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """It may still be the file of this PIN, but never one of another PIN."""
    lock = lock_in(tmp_path_factory.mktemp("state"))
    lock.set(PIN)
    text = bytearray(lock.file.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=3)):
        text[place] = data.draw(st.integers(32, 126))
    lock.file.write_bytes(text)
    assert not lock.attempt("416093")
    lock.attempt(PIN)
    assert lock.wait_s() in (0, *pin_module.WAITS_S)
    lock.set("416093")
    assert lock.attempt("416093")
