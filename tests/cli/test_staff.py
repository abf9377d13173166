"""Staff set their PIN at the machine, and are told how to come in with it."""

import sys
from collections.abc import Callable, Iterable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk import cli
from kiosk.cli import staff
from kiosk.edition import Center, Edition
from kiosk.edition.store import Store
from kiosk.state.pin import PinLock

PIN = "835271"


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no settings of this machine."""
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: tmp_path / "settings.toml")


@pytest.fixture
def lock(tmp_path: Path) -> PinLock:
    return PinLock(tmp_path / "state")


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    (tmp_path / "content").mkdir()
    folders = ["--state", str(tmp_path / "state"), "--content", str(tmp_path / "content")]
    return ["set-pin", *folders]


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give it what another program says."""

    def pipe(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text)))

    return pipe


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[str]], list[str]]:
    """Give it what somebody types at a terminal, where an empty list is Ctrl+D.

    It answers with the list of what they are asked.
    """

    def hand(lines: Iterable[str]) -> list[str]:
        typed, questions = list(lines), []

        def getpass(question: str) -> str:
            questions.append(question)
            if not typed:
                raise EOFError
            return typed.pop(0)

        monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
        monkeypatch.setattr(staff, "getpass", getpass)
        return questions

    return hand


def well(lock: PinLock) -> str:
    return (
        "The PIN is set, and counts from now on.\n"
        "To open the staff area, hold the upper left corner of the screen for 3 seconds, or press "
        "Ctrl+Shift+S.\n"
        f"It is kept in {lock.file}, scrambled, so that nobody can read it there. If it is "
        "forgotten, type this command again and set another one.\n"
    )


@pytest.mark.parametrize("text", [b"835271", b"835271\r\nmore", b"\xef\xbb\xbf 835271 \n"])
def test_pin_from_another_program(
    command: list[str],
    lock: PinLock,
    pipe: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
    text: bytes,
) -> None:
    pipe(text)
    assert cli.main(command) == 0
    assert capsys.readouterr() == (well(lock), "")
    assert lock.attempt(PIN)


@pytest.mark.parametrize("text", [b"", b"\n835271", b"\xff\xfe8\x003\x00", b"secret"])
def test_what_is_no_pin_changes_nothing(
    command: list[str],
    lock: PinLock,
    pipe: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
    text: bytes,
) -> None:
    pipe(text)
    assert cli.main(command) == 1
    assert capsys.readouterr() == (
        "",
        "A PIN is 6 to 12 digits, without spaces or letters.\nNothing was changed.\n",
    )
    assert not lock.is_set


def test_forgotten_pin_is_replaced(
    command: list[str], lock: PinLock, pipe: Callable[[bytes], None]
) -> None:
    lock.set("416093")
    for _ in range(7):
        lock.attempt(PIN)
    pipe(PIN.encode())
    assert cli.main(command) == 0
    assert lock.wait_s() == 0
    assert lock.attempt(PIN)


def test_pin_is_typed_twice(
    command: list[str],
    lock: PinLock,
    hand: Callable[[Iterable[str]], list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    questions = hand(["123456", PIN, "835272", f"{PIN} ", PIN])
    assert cli.main(command) == 0
    first, again = "New PIN, 6 to 12 digits (you will not see them): ", "The same PIN again: "
    assert questions == [first, first, again, first, again]
    assert capsys.readouterr() == (
        well(lock),
        "This PIN is a pattern, such as 123456, 112233 or 147258, and patterns are guessed first. "
        "Choose digits in no order.\n"
        "These were two different PINs. Type the new one again.\n",
    )
    assert lock.attempt(PIN)


@pytest.mark.parametrize("lines", [[], [PIN]])
def test_who_stops_typing_changes_nothing(
    command: list[str],
    lock: PinLock,
    hand: Callable[[Iterable[str]], list[str]],
    capsys: pytest.CaptureFixture[str],
    lines: list[str],
) -> None:
    lock.set("416093")
    hand(lines)
    assert cli.main(command) == 1
    assert capsys.readouterr() == ("", "\nNothing was changed.\n")
    assert lock.attempt("416093")


def test_phone_numbers_on_the_screen_are_refused(
    command: list[str],
    lock: PinLock,
    tmp_path: Path,
    pipe: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Those of the words that are shown, or else those that ship with the kiosk."""
    pipe(b"8303967")
    assert cli.main(command) == 1
    refused = (
        "",
        "This PIN is in the center's phone number. Choose digits that are not on the screen.\n"
        "Nothing was changed.\n",
    )
    assert capsys.readouterr() == refused

    centers = {"en": Center("Center"), "es": Center("Centro", phone="(865) 555-0142")}
    with Store.for_content(tmp_path / "state", tmp_path / "content").draft() as draft:
        draft.publish(Edition("2026-11-23T09:00:00", centers, ()))
    pipe(b"5550142")
    assert cli.main(command) == 1
    assert capsys.readouterr() == refused
    assert not lock.is_set


def test_folder_that_cannot_be_written_is_said(
    command: list[str],
    lock: PinLock,
    tmp_path: Path,
    pipe: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    pipe(PIN.encode())
    assert cli.main(command) == 1
    assert capsys.readouterr() == (
        "",
        f"{tmp_path / 'state'}: The PIN cannot be kept here: File exists. Make room on the disk, "
        "let the user who runs the kiosk write to this folder, or choose another folder with "
        "--state.\nNothing was changed.\n",
    )
