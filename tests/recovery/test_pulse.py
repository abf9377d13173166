"""Who hears the pulse, and that a listener who is gone harms nothing."""

import os
import socket
import sys
from io import StringIO
from pathlib import Path

import pytest

from kiosk.recovery.pulse import SUPERVISED, find_pulse


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_hears_that_the_screen_lives(tmp_path: Path, abstract: bool) -> None:
    name = f"@kiosk-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(name.replace("@", "\0"))
        pulse = find_pulse({"NOTIFY_SOCKET": name})
        pulse()
        assert systemd.recv(100) == b"READY=1\nWATCHDOG=1"
    pulse()  # nobody listens any more


def test_pulse_does_not_wait_for_a_listener_who_does_not_read(tmp_path: Path) -> None:
    name = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(name)
        pulse = find_pulse({"NOTIFY_SOCKET": name})
        for _ in range(2000):
            pulse()


def test_supervisor_hears_it_on_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", output := StringIO())
    find_pulse({SUPERVISED: "1"})()
    assert output.getvalue() == "alive\n"
    output.close()
    find_pulse({SUPERVISED: "1"})()  # the supervisor is gone


def test_without_a_watcher_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    find_pulse({})()
    assert capsys.readouterr() == ("", "")
