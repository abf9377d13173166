"""The screen's sign of life, with a cage and a systemd that only pretend."""

import os
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.machine import screen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="cage runs on Linux only")

DONE = struct.pack("=III", 2, 12 << 16, 7)
DELETED = struct.pack("=III", 1, 12 << 16 | 1, 2)
ERROR = struct.pack("=III", 1, 12 << 16, 0)
ASKED = struct.pack("=III", 1, 12 << 16, 2)


class Cage:
    """Answers as often as there are answers, then ends; `heard` is what it was asked."""

    def __init__(self, folder: Path, *answers: bytes) -> None:
        self.heard: list[bytes] = []
        self._answers = answers
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(folder / "wayland-0"))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        client, _ = self._socket.accept()
        with client:
            for answer in self._answers:
                self.heard.append(client.recv(1024))
                for piece in (answer[:5], answer[5:]):
                    client.sendall(piece)
            client.shutdown(socket.SHUT_WR)
            while client.recv(1024):
                pass

    def close(self) -> None:
        self._thread.join()
        self._socket.close()


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """What systemd hears of it."""
    monkeypatch.setattr(
        os,
        "environ",
        {
            "XDG_RUNTIME_DIR": str(tmp_path),
            "WAYLAND_DISPLAY": "wayland-0",
            "NOTIFY_SOCKET": str(tmp_path / "notify"),
        },
    )
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as hears:
        hears.bind(str(tmp_path / "notify"))
        hears.setblocking(False)
        yield hears


def all_of(hears: socket.socket) -> list[bytes]:
    found = []
    while True:
        try:
            found.append(hears.recv(1024))
        except BlockingIOError:
            return found


def test_each_answer_is_passed_on_until_the_screen_ends(
    tmp_path: Path, systemd: socket.socket, capsys: pytest.CaptureFixture[str]
) -> None:
    cage = Cage(tmp_path, *[DONE + DELETED] * 3)
    assert screen.main() == 1
    cage.close()
    assert cage.heard == [ASKED] * 3
    assert all_of(systemd) == [b"READY=1\nWATCHDOG=1"] * 3
    assert capsys.readouterr().err == (
        f"{tmp_path}/wayland-0: The screen does not answer (it has ended).\n"
    )


def test_half_an_answer_is_none(
    tmp_path: Path, systemd: socket.socket, capsys: pytest.CaptureFixture[str]
) -> None:
    cage = Cage(tmp_path, DONE + DELETED, DONE)
    assert screen.main() == 1
    cage.close()
    assert len(all_of(systemd)) == 1
    assert "(it has ended)" in capsys.readouterr().err


def test_a_screen_that_refuses_is_told(
    tmp_path: Path, systemd: socket.socket, capsys: pytest.CaptureFixture[str]
) -> None:
    cage = Cage(tmp_path, ERROR)
    assert screen.main() == 1
    cage.close()
    assert all_of(systemd) == []
    assert "(it refuses to)" in capsys.readouterr().err


def test_no_screen_at_all_is_told(
    tmp_path: Path, systemd: socket.socket, capsys: pytest.CaptureFixture[str]
) -> None:
    assert screen.main() == 1
    assert all_of(systemd) == []
    assert capsys.readouterr().err == (
        f"{tmp_path}/wayland-0: The screen does not answer (No such file or directory).\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has sockets without a file")
def test_systemd_may_listen_without_a_file() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as hears:
        hears.bind(f"\0kiosk-test-{os.getpid()}")
        screen.notify(f"@kiosk-test-{os.getpid()}")
        assert hears.recv(1024) == b"READY=1\nWATCHDOG=1"
