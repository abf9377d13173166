"""What the machine says about its clock, power and disk. What cannot be read is left open."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.machine.places import NAME
from kiosk.ready.clock import Clock
from kiosk.ready.disk import Disk, Room
from kiosk.ready.escapes import Ways
from kiosk.ready.power import Battery, Idle

LIMIT_S = 3.0
"""No program is waited for any longer."""

_SLEEPING = "org.gnome.settings-daemon.plugins.power"


def output_of(command: Sequence[str]) -> str:
    """What a program prints; empty where it is missing, fails or takes too long."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LIMIT_S,
            check=True,
            env={**os.environ, "LC_ALL": "C"},
            creationflags=_flags(),
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.SubprocessError):
        return ""


def _flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def free_bytes(folder: Path) -> int:
    """The room on the disk with a folder. Raises OSError."""
    return shutil.disk_usage(folder).free


def local_time() -> datetime:
    """Now, with the time zone of this machine."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Machine:
    """Where the facts about this machine come from; tests put others in their place."""

    output_of: Callable[[Sequence[str]], str] = output_of
    now: Callable[[], datetime] = local_time
    free_bytes: Callable[[Path], int] = free_bytes
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    system: str = sys.platform
    power_supplies: Path = Path("/sys/class/power_supply")
    root: Path = Path("/")

    def clock(self) -> Clock:
        """The time, and whether the network keeps it right."""
        said = ""
        if self.system == "linux":
            said = self.output_of(("timedatectl", "show", "--property=NTPSynchronized"))
        known = {"NTPSynchronized=yes": True, "NTPSynchronized=no": False}
        return Clock(self.now(), known.get(said.strip()))

    def idle(self) -> Idle:
        """After how long the system turns the screen dark or sleeps, while plugged in."""
        if self.system == "win32":
            return Idle(
                _powercfg(self._powercfg("SUB_VIDEO", "VIDEOIDLE")),
                _powercfg(self._powercfg("SUB_SLEEP", "STANDBYIDLE")),
            )
        x11 = gnome = sleep = None
        if self.environment.get("DISPLAY") and not self.environment.get("WAYLAND_DISPLAY"):
            x11 = _xset(self.output_of(("xset", "q")))
        if "GNOME" in self.environment.get("XDG_CURRENT_DESKTOP", ""):
            gnome = _number(self._gsettings("org.gnome.desktop.session", "idle-delay"))
            sleep = _number(self._gsettings(_SLEEPING, "sleep-inactive-ac-timeout"))
            if "nothing" in self._gsettings(_SLEEPING, "sleep-inactive-ac-type"):
                sleep = 0
        known = [seconds for seconds in (x11, gnome) if seconds is not None]
        dark = min(filter(None, known), default=0) if known else None
        return Idle(dark, sleep, x11=bool(dark) and dark == x11)

    def battery(self) -> Battery | None:
        """The battery of a laptop, or None; several count as one."""
        found = list(self._batteries())
        if not found:
            return None
        percent = sum(each.percent for each in found) / len(found)
        return Battery(round(percent), any(each.discharging for each in found))

    def disk(self, state: Path, content: Path) -> Disk:
        """The room for what the kiosk keeps and for the content."""
        rooms = []
        for folder in (state, content):
            with suppress(OSError):
                rooms.append(Room(folder, self.free_bytes(_existing(folder))))
        return Disk(tuple(rooms), state, _is_writable(_existing(state)))

    def ways_out(self) -> Ways:
        """The ways out of the kiosk that the set-up leaves open, as far as it can be seen."""
        if self.system != "linux":
            return Ways(desktop=True, edges=self.system == "win32")
        units = self.root / "etc/systemd/system"
        reboot = units / "ctrl-alt-del.target"
        has_console = (self.root / "dev/tty1").exists()
        return Ways(
            desktop=bool(self.environment.get("XDG_CURRENT_DESKTOP")),
            edges="GNOME" in self.environment.get("XDG_CURRENT_DESKTOP", ""),
            consoles=has_console and not (units / f"getty@.service.d/{NAME}.conf").exists(),
            sysrq=has_console and _line(self.root / "proc/sys/kernel/sysrq") not in ("", "0"),
            reboot=has_console
            and not (reboot.is_symlink() and str(reboot.readlink()) == os.devnull),
        )

    def _batteries(self) -> Iterator[Battery]:
        for supply in sorted(self.power_supplies.glob("*")):
            said = {name: _line(supply / name) for name in ("type", "scope", "capacity", "status")}
            # the battery of a mouse has the scope of a device
            if said["type"] == "Battery" and said["scope"] != "Device" and said["capacity"]:
                with suppress(ValueError):
                    yield Battery(int(said["capacity"]), said["status"] == "Discharging")

    def _gsettings(self, schema: str, key: str) -> str:
        return self.output_of(("gsettings", "get", schema, key))

    def _powercfg(self, group: str, setting: str) -> str:
        return self.output_of(("powercfg", "/query", "SCHEME_CURRENT", group, setting))


def _xset(said: str) -> int | None:
    """Seconds until the X server turns the screen dark, 0 for never, from what `xset q` prints."""
    saver = re.search(r"timeout: +(\d+)", said)
    if saver is None:
        return None
    seconds = [int(saver[1])]
    if "DPMS is Enabled" in said:
        seconds += map(int, re.findall(r"(?:Standby|Suspend|Off): +(\d+)", said))
    return min(filter(None, seconds), default=0)


def _powercfg(said: str) -> int | None:
    """Seconds while plugged in; the last two numbers are that and the one on battery."""
    numbers = re.findall(r"0x([0-9a-fA-F]{8})\b", said)
    return int(numbers[-2], 16) if len(numbers) > 1 else None


def _number(said: str) -> int | None:
    """What gsettings prints of a number, such as “uint32 300”."""
    number = re.search(r"\d+$", said.strip())
    return int(number[0]) if number else None


def _line(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _existing(folder: Path) -> Path:
    """The folder, or what it would be made in."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _is_writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError:
        return False
    return True
