"""Can this computer become a kiosk? What is in the way is said before anything is changed."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.program import PYTHON

OLDEST = (3, 11)

RUNNING = Path("/run/systemd/system")
DESKTOP = Path("/etc/systemd/system/display-manager.service")


def need_administrator(command: str) -> None:
    """Raises MachineError for everybody else. `command` is what to type."""
    if os.geteuid() != 0:
        raise MachineError(
            f"Only the administrator of this computer may do this. Type: sudo {command}"
        )


def need_kiosk_machine(machine: Machine) -> None:
    """Raises MachineError where a kiosk cannot run."""
    for obstacle in obstacles(machine):
        raise MachineError(obstacle)


def obstacles(machine: Machine) -> Iterator[str]:
    """What is in the way, a sentence or two each."""
    if not shutil.which("apt-get") or not machine.at(RUNNING).is_dir():
        yield (
            "This computer does not run Debian with systemd, or was not started by it. A kiosk "
            "machine needs Debian 12 or 13. To see what would be changed, type: "
            'make kiosk-machine ARGS="--into DIR"'
        )
        return
    version = machine.run((PYTHON, "-c", "import sys; print(*sys.version_info[:2])"))
    if tuple(map(int, version.split())) < OLDEST:
        yield (
            f"{PYTHON} is Python {'.'.join(version.split())}, and the kiosk needs "
            f"{'.'.join(map(str, OLDEST))} or newer. Debian 12 and 13 have it."
        )
    desktop = machine.at(DESKTOP)
    if desktop.is_symlink():
        name = Path(os.readlink(desktop)).name
        yield (
            f"A desktop starts on this computer ({name}), and would take the screen. Turn it off, "
            f"restart, then type the same command again: sudo systemctl disable {name}"
        )
