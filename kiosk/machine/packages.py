"""What Debian has to bring: the screen's own program, and the libraries that Qt needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.machine.machine import Machine, MachineError
from kiosk.machine.record import Change, Record
from kiosk.prerequisites import PACKAGES, VOICE

SCREEN = ("cage", "seatd", "xwayland")
"""cage shows one window; it does not start without xwayland, which the kiosk never uses."""

NEEDED = (*SCREEN, "python3-venv", "udev", VOICE, *sorted(set(PACKAGES.values())))

_INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "--no-upgrade")


@dataclass(frozen=True)
class Packages:
    """Packages of Debian."""

    names: Sequence[str] = NEEDED

    def do(self, machine: Machine, record: Record) -> None:
        """Install those that are missing. Raises MachineError."""
        mine = record.changes.get("packages", {"names": []})
        if machine.trial:
            new = [] if mine["names"] else list(self.names)
        else:
            new = self._missing(machine)
        if not new:
            return
        record.note("packages", kind="packages", names=[*mine["names"], *new])
        try:
            machine.change((*_INSTALL, *self.names), f"installed {' '.join(new)}")
        except MachineError as error:
            raise MachineError(
                f"{error} The packages come over the internet. Is the computer connected? Then "
                "type the same command again."
            ) from None

    def _missing(self, machine: Machine) -> list[str]:
        """What apt-get would add, which includes what the packages need in turn."""
        rehearse = (*_INSTALL, "--simulate", *self.names)
        try:
            said = machine.run(rehearse)
        except MachineError:  # it knows no packages at all before this
            machine.run(("apt-get", "update"))
            said = machine.run(rehearse)
        # What it only renews has its old version in brackets behind its name.
        return re.findall(r"^Inst (\S+) \(", said, re.MULTILINE)


def undo_packages(machine: Machine, change: Change) -> None:
    """Let apt-get take them away as soon as nothing else needs them. Raises MachineError."""
    machine.change(("apt-mark", "auto", *change["names"]))
    machine.say("left the packages of Debian. To remove those that nothing needs any more, type:")
    machine.say("    sudo apt-get autoremove")
