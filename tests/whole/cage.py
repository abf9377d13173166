"""cage as on a kiosk machine, without a screen or in a window of an X server of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.machine import screen
from kiosk.paths import PROJECT

PATIENCE_S = 120.0


class Listener:
    """Hears what a program tells systemd, sd_notify(3)."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(file))

    def wait(self, patience_s: float = PATIENCE_S) -> None:
        """Wait for the next sign of life; what came before counts nothing. Raises TimeoutError."""
        self._socket.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                self._socket.recv(1024)
        self._socket.settimeout(patience_s)
        assert self._socket.recv(1024) == b"READY=1\nWATCHDOG=1"

    def close(self) -> None:
        self._socket.close()


class Cage:
    """The two programs of a kiosk machine, started as its units do: the screen and the kiosk."""

    def __init__(self, folder: Path, *options: str, display: str = "") -> None:
        """`options` are the kiosk's; `display` is that of an X server, or empty for no screen."""
        self._folder = folder
        self._options = options
        self._runtime = folder / "run"
        self._runtime.mkdir(mode=0o700)
        self._backend = {"WLR_BACKENDS": "x11", "DISPLAY": display} if display else {}
        self.screen_says = Listener(folder / "screen")
        self.kiosk_says = Listener(folder / "kiosk")
        self.screen = self.start_screen()
        self.screen_says.wait()
        self.kiosk = self.start_kiosk()
        self.kiosk_says.wait()

    def start_screen(self) -> "subprocess.Popen[bytes]":
        """Start cage with what says that it answers."""
        backend = self._backend or {"WLR_BACKENDS": "headless"}
        command = ("cage", "-d", "--", sys.executable, "-I", "-B", str(screen.__file__))
        return self._start("screen", command, {"WLR_RENDERER": "pixman", **backend})

    def start_kiosk(self) -> "subprocess.Popen[bytes]":
        """Start the kiosk."""
        program = (sys.executable, "-E", "-s", "-B", str(PROJECT / "main.py"), "run")
        state = ("--state", str(self._folder / "state"))
        return self._start(
            "kiosk",
            (*program, *state, *self._options),
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"},
        )

    def picture(self, file: Path) -> None:
        """Save what is on the screen."""
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(self._runtime)}
        environment["WAYLAND_DISPLAY"] = "wayland-0"
        subprocess.run(["grim", str(file)], env=environment, check=True)

    def said(self, name: str) -> str:
        """What the screen or the kiosk printed."""
        return (self._folder / f"{name}.log").read_text("utf-8", "replace")

    def close(self) -> None:
        """End both as a power cut does."""
        for process in (self.kiosk, self.screen):
            process.kill()
            process.wait(PATIENCE_S)
        self.screen_says.close()
        self.kiosk_says.close()

    def _start(
        self, name: str, command: Sequence[str], more: dict[str, str]
    ) -> "subprocess.Popen[bytes]":
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL") if key in os.environ}
        environment = {
            **kept,
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._runtime),
            "NOTIFY_SOCKET": str(self._folder / name),
            **more,
        }
        with (self._folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [*as_somebody(), *command],
                cwd=self._folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )


def as_somebody() -> Sequence[str]:
    """What to put before a command: cage refuses to run as the administrator."""
    if os.geteuid() != 0:
        return ()
    return ("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")
