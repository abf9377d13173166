"""Syncthing on one machine of a test, which speaks with nobody but this computer."""

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from whole.machines import LOOK_S, PATIENCE_S, Machine

KEY = "only-for-this-test"


class Syncthing:
    """A running Syncthing with no folder yet. All its addresses are on the loopback."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        machine.run("syncthing generate --no-default-folder")
        (config,) = machine.home.rglob("config.xml")
        self._gui, self._port = _free_port(), _free_port()
        config.write_text(self._confined(config.read_text("utf-8")), "utf-8")
        self._log = (machine.home / "syncthing.log").open("w", encoding="utf-8")
        self._process = subprocess.Popen(
            ["syncthing", "serve", "--no-browser", "--no-restart", "--no-upgrade"],
            env={"HOME": str(machine.home), "PATH": "/usr/bin:/bin", "STNOUPGRADE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._wait_for_it()

    @property
    def address(self) -> str:
        """Where another one reaches it."""
        return f"tcp://127.0.0.1:{self._port}"

    def ask(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """Ask for something over its own interface, or let it do something with POST or PATCH."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._gui}/rest/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"X-API-Key": KEY},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            said = answer.read()
        return json.loads(said) if said.strip() else None

    def look_for(self, device: str, address: str) -> None:
        """Say where another one is, since nobody announces anything here."""
        self.ask(f"config/devices/{device}", "PATCH", {"addresses": [address]})

    def stop(self) -> None:
        """End it, and the second process that does the work."""
        with self._process:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._log.close()

    def _confined(self, config: str) -> str:
        """The configuration without anything that leaves this computer."""
        for name, value in {
            "listenAddress": self.address,
            "globalAnnounceEnabled": "false",
            "localAnnounceEnabled": "false",
            "relaysEnabled": "false",
            "natEnabled": "false",
            "crashReportingEnabled": "false",
            "urAccepted": "-1",
            "autoUpgradeIntervalH": "0",
            "reconnectionIntervalS": "1",
            "limitBandwidthInLan": "true",
            "setLowPriority": "false",  # it would leave the group that `stop` ends
            "apikey": KEY,
        }.items():
            config, times = re.subn(f"<{name}>[^<]*</{name}>", f"<{name}>{value}</{name}>", config)
            assert times == 1, name
        config, times = re.subn(
            r"(<gui\b.*?<address>)[^<]*", rf"\g<1>127.0.0.1:{self._gui}", config, flags=re.S
        )
        assert times == 1
        return config

    def _wait_for_it(self) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                self.ask("system/ping")
            except OSError:
                time.sleep(LOOK_S)
            else:
                return
        self.stop()
        pytest.fail("Syncthing does not start: " + Path(self._log.name).read_text("utf-8"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
