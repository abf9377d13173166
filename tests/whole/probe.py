"""Runs in the place of the kiosk on a kiosk machine and tries to get out; says what it can do."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

OWN = ("/var/lib/ketamine-kiosk", "/var/cache/ketamine-kiosk")
PLACES = (
    *("/", "/etc", "/usr", "/home", "/root", "/dev", "/var", "/run", "/run/ketamine-kiosk"),
    *("/srv/ketamine-kiosk", "/srv/ketamine-kiosk/content", "/opt/ketamine-kiosk/current"),
    *("/tmp", "/var/tmp", "/dev/shm", *OWN),
)
PROGRAMS = (
    *("/bin/sh", "/usr/bin/env", "/usr/bin/cage", "/usr/bin/Xwayland", "/usr/bin/systemctl"),
    *("/usr/bin/espeak-ng", "/usr/bin/python3", "/usr/bin/timedatectl"),
)
BROUGHT = ("/run/ketamine-kiosk", "/tmp", "/var/tmp", "/dev/shm", *OWN)


def tried(what: str, way: Callable[..., object], *given: object) -> None:
    try:
        way(*given)
    except OSError as error:
        print(f"cannot: {what}")
        print(f"  {error}")
    else:
        print(f"can: {what}")


def write(folder: str) -> None:
    file = Path(folder, "probe")
    file.write_text("x", "ascii")
    file.unlink()


def start(program: str) -> None:
    subprocess.run([program, "--version"], capture_output=True, check=False)


def bring_and_start(folder: str) -> None:
    program = Path(folder, "brought")
    shutil.copyfile("/usr/bin/true", program)
    program.chmod(0o755)
    try:
        start(str(program))
    finally:
        program.unlink()


def reach(address: str) -> None:
    with socket.socket(socket.AF_UNIX) as channel:
        channel.connect(address)


def open_socket(family: str) -> None:
    kind = socket.SOCK_STREAM if "INET" in family else socket.SOCK_RAW
    socket.socket(getattr(socket, family), kind).close()


def read(file: str) -> None:
    Path(file).read_bytes()


def see_others() -> None:
    others = [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
    if not others:
        raise PermissionError("nobody else is there")


for folder in PLACES:
    tried(f"write to {folder}", write, folder)
for program in PROGRAMS:
    tried(f"start {program}", start, program)
for folder in BROUGHT:
    tried(f"bring a program to {folder} and start it", bring_and_start, folder)
for name in ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"):
    tried(f"open a socket {name}", open_socket, name)
tried("take the screen", reach, "/run/seatd.sock")
tried("reach the screen", reach, "/run/ketamine-kiosk/wayland-0")
tried("read the words", read, "/srv/ketamine-kiosk/content/center.md")
tried("read the settings", read, "/etc/ketamine-kiosk/settings.toml")
tried("read the passwords", read, "/etc/shadow")
tried("become root", os.setuid, 0)
tried("step back", os.setpriority, os.PRIO_PROCESS, 0, 10)
tried("step forward", os.setpriority, os.PRIO_PROCESS, 0, -10)
tried("see other programs", see_others)
tried("change the clock", time.clock_settime, time.CLOCK_REALTIME, time.time())
