"""Another machine beside this one, on which a test may change whatever it wants to."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

BOOT = Path(__file__).with_name("boot.sh")

PATIENCE_S = 120.0
LOOK_S = 0.05

# Its own disks, processes, names, memory, network and groups of processes; no network leads out.
_APART = ("unshare", "--mount", "--pid", "--uts", "--ipc", "--net", "--cgroup")
_INSIDE = ("--mount", "--pid", "--uts", "--ipc", "--net", "--cgroup", "--root", "--wd")


class Booted:
    """A running systemd with this machine's programs. `shared` is /run/shared there."""

    def __init__(self, folder: Path) -> None:
        """Skips the test on a machine that cannot do this."""
        if os.geteuid() != 0 or not shutil.which("unshare"):
            pytest.skip("only root can start a machine inside this one")
        self.shared = folder / "shared"
        self.shared.mkdir()
        (folder / "machine").mkdir()
        self._group = _groups() / f"kiosk-test-{os.getpid()}"
        try:
            self._group.mkdir()
        except OSError as error:
            pytest.skip(f"only who may make groups of processes starts a machine: {error}")
        enter = f'echo $$ > {self._group}/cgroup.procs && exec "$@"'
        boot = ("sh", str(BOOT), str(folder / "machine"), str(self.shared))
        self._log = folder / "boot.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                ["sh", "-c", enter, "sh", *_APART, "--fork", "--kill-child", *boot],
                stdout=log,
                stderr=log,
            )
        self._pid = self._first_process()
        self.wait_for("systemctl is-system-running | grep -E 'running|degraded'")

    def run(self, command: str, check: bool = True) -> str:
        """What a line of the shell prints there."""
        inside = ["nsenter", "--target", str(self._pid), *_INSIDE, "sh", "-c", command]
        done = subprocess.run(
            inside, capture_output=True, text=True, check=False, timeout=3 * PATIENCE_S
        )
        if check and done.returncode:
            pytest.fail(f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout

    def wait_for(self, command: str) -> float:
        """Wait until a line of the shell succeeds there; return for how many seconds."""
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE_S:
            if self.run(f"{command} > /dev/null 2>&1 && echo yes", check=False):
                return time.monotonic() - began
            time.sleep(LOOK_S)
        pytest.fail(
            f"never: {command}\n{self.run('journalctl --no-pager | tail -40', check=False)}"
        )

    def property(self, unit: str, name: str) -> str:
        """What systemd there knows of a unit."""
        return self.run(f"systemctl show --value --property={name} {unit}").strip()

    def close(self) -> None:
        """Pull the plug."""
        self._process.kill()  # and with it the first process there, which takes along all others
        self._process.wait(PATIENCE_S)
        began = time.monotonic()
        while self._group.exists() and time.monotonic() - began < PATIENCE_S:
            for folder in sorted(self._group.rglob("*"), reverse=True):
                if folder.is_dir():
                    with suppress(OSError):
                        folder.rmdir()
            with suppress(OSError):
                self._group.rmdir()

    def _first_process(self) -> int:
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE_S:
            if self._process.poll() is not None:
                self._group.rmdir()
                why = self._log.read_text("utf-8").strip()
                pytest.skip(f"no machine starts inside this one: {why}")
            for pid in children.read_text("ascii").split():
                with suppress(OSError):
                    if Path(f"/proc/{pid}/comm").read_text("ascii") == "systemd\n":
                        return int(pid)
            time.sleep(LOOK_S)
        pytest.fail("the machine does not start")


def _groups() -> Path:
    """Where Linux keeps groups of processes, in the form that systemd wants."""
    for line in Path("/proc/mounts").read_text("utf-8").splitlines():
        _, place, kind, *_ = line.split()
        if kind == "cgroup2":
            return Path(place)
    pytest.skip("this machine has no groups of processes of the second kind, cgroup2")
