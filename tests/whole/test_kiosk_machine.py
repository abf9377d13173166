"""A whole machine becomes a kiosk: the real commands, the real systemd, the real users.

What a machine inside this one does not have cannot be tried here: docs/kiosk-machine.md lists it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.machine.plan import KIOSK, RELIEF, SCREEN, UNITS
from kiosk.paths import PROJECT
from whole.booted import Booted
from whole.machines import need

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(sys.platform != "linux", reason="a kiosk machine runs Linux"),
]

PROBE = "/run/shared/project/tests/whole/probe.py"

# There is no graphics card and no touch screen, so cage opens a window on an X server.
STAND_IN = f"""
systemd-run --quiet --unit=xserver Xvfb :87 -ac -noreset -screen 0 1366x768x24
for unit in {KIOSK} {SCREEN}; do
    mkdir -p {UNITS}/$unit.d
    printf '[Unit]\\nStartLimitIntervalSec=0\\n' > {UNITS}/$unit.d/test.conf
done
printf '[Service]\\nEnvironment=WLR_BACKENDS=x11 WLR_RENDERER=pixman DISPLAY=:87\\n' \\
    >> {UNITS}/{SCREEN}.d/test.conf
getent group render > /dev/null || groupadd --system render
systemctl daemon-reload
"""
MAKE = "cd /run/shared/project && PIP_NO_INDEX=1 PIP_FIND_LINKS=/run/shared/wheels make "


@pytest.fixture(scope="module")
def booted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Booted]:
    """A machine inside this one, with the kiosk's packages on a stick."""
    for program in ("cage", "Xwayland", "Xvfb", "grim"):
        need(program)
    machine = Booted(tmp_path_factory.mktemp("booted"))
    try:
        fetch(machine.shared / "wheels")
        # The folders of this machine may be hidden there, as /tmp is.
        unneeded = shutil.ignore_patterns(".*", "dist", "tour", "__pycache__")
        shutil.copytree(PROJECT, machine.shared / "project", ignore=unneeded)
        yield machine
    finally:
        machine.close()


def fetch(wheels: Path) -> None:
    """Fetch the packages for Debian's own Python."""
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download")
    hashed = ("--require-hashes", "--only-binary", ":all:", "-r", str(PROJECT / "requirements.txt"))
    said = subprocess.run(
        ["/usr/bin/python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
        capture_output=True,
        text=True,
        check=True,
    )
    version = ("--python-version", said.stdout.strip())
    subprocess.run([*pip, *hashed, *version, "--dest", str(wheels)], check=True)


@pytest.fixture(scope="module")
def kiosk(booted: Booted) -> Booted:
    """The same machine as a kiosk that has painted."""
    said = booted.run(MAKE + "kiosk-machine")
    assert "added the user ketamine-kiosk" in said
    assert "This computer is a kiosk as soon as it is restarted." in said
    booted.run(STAND_IN)
    booted.run(f"systemctl start {KIOSK}")
    return booted


def test_a_second_time_changes_nothing(kiosk: Booted) -> None:
    assert kiosk.run(MAKE + "kiosk-machine") == "Nothing to change.\n"


def test_it_starts_with_the_machine(kiosk: Booted) -> None:
    assert kiosk.run(f"systemctl is-enabled {KIOSK}") == "enabled\n"
    wanted = kiosk.run("systemctl list-dependencies --plain default.target")
    assert KIOSK in wanted
    assert kiosk.property(KIOSK, "ActiveState") == "active"


def test_it_shows_the_words(kiosk: Booted) -> None:
    kiosk.wait_for("ls /var/lib/ketamine-kiosk/editions/*/current")
    seat = "XDG_RUNTIME_DIR=/run/ketamine-kiosk WAYLAND_DISPLAY=wayland-0"
    kiosk.run(f"runuser -u ketamine-kiosk -- env {seat} grim - > /run/shared/shot.png")
    assert (kiosk.shared / "shot.png").stat().st_size > 10_000  # one color alone takes 3,000


def test_nobody_gets_out(kiosk: Booted) -> None:
    """A program in the place of the kiosk tries whatever it can think of."""
    unit = f"{UNITS}/{KIOSK}.d/probe.conf"
    probe = "/opt/ketamine-kiosk/current/probe.py"
    kiosk.run(f"cp {PROBE} {probe} && chmod 644 {probe}")
    start = f"ExecStart=/opt/ketamine-kiosk/current/venv/bin/python -E -s -B {probe}"
    lines = f"[Service]\\nType=oneshot\\nRestart=no\\nWatchdogSec=0\\nExecStart=\\n{start}\\n"
    kiosk.run(f"printf '{lines}' > {unit} && systemctl daemon-reload")
    try:
        kiosk.run(f"systemctl restart {KIOSK}")
        said = kiosk.run(f"journalctl --unit {KIOSK} --output cat --no-pager")
    finally:
        kiosk.run(f"rm {unit} {probe} && systemctl daemon-reload && systemctl restart {KIOSK}")
    answers = re.findall(r"^(can|cannot): (.+)$", said, re.M)
    assert {what for answer, what in answers if answer == "can"} == {
        "write to /var/lib/ketamine-kiosk",
        "write to /var/cache/ketamine-kiosk",
        *("write to /tmp", "write to /var/tmp", "write to /dev/shm"),
        *("start /usr/bin/espeak-ng", "start /usr/bin/python3", "start /usr/bin/timedatectl"),
        *("read the words", "read the settings", "reach the screen", "step back"),
    }
    assert len(answers) > 40


@pytest.mark.parametrize("unit", [KIOSK, SCREEN])
@pytest.mark.parametrize("number", ["KILL", "SEGV", "ABRT", "STOP"])
def test_whatever_ends_or_hangs_comes_back(kiosk: Booted, unit: str, number: str) -> None:
    kiosk.run("rm -f /var/lib/ketamine-kiosk/starts.json")  # three in a row call for safe mode
    before = kiosk.property(KIOSK, "MainPID")
    kiosk.run(f"kill -{number} {kiosk.property(unit, 'MainPID')}")
    kiosk.wait_for(
        f'[ "$(systemctl show --value --property=MainPID {KIOSK})" != {before} ]'
        f" && systemctl is-active {KIOSK}"
    )
    assert kiosk.property(SCREEN, "ActiveState") == "active"


def test_a_stop_by_hand_is_no_failure(kiosk: Booted) -> None:
    """It would call for relief, which lets the computer start anew."""
    kiosk.run(f"systemctl stop {KIOSK} {SCREEN}")
    for unit in (KIOSK, SCREEN):
        assert kiosk.property(unit, "ActiveState") == "inactive"
    assert kiosk.property(RELIEF, "ActiveState") == "inactive"
    kiosk.run(f"systemctl start {KIOSK}")


def test_staff_change_the_words_and_the_kiosk_cannot(kiosk: Booted) -> None:
    page = "/srv/ketamine-kiosk/content/en/signs.md"
    kiosk.run("id nurse > /dev/null 2>&1 || useradd --groups ketamine-staff nurse")
    editions = "cat /var/lib/ketamine-kiosk/editions/*/current"
    before = kiosk.run(editions)
    kiosk.run(f"runuser -u nurse -- sh -c 'echo And one more sentence. >> {page}'")
    kiosk.wait_for(f'[ "$({editions})" != "{before.strip()}" ]')
    denied = kiosk.run(f"runuser -u ketamine-kiosk -- sh -c 'echo x >> {page}' 2>&1 || true")
    assert "Permission denied" in denied


def test_the_commands_work_by_one_name(kiosk: Booted) -> None:
    asked = kiosk.run("ketamine-kiosk ready", check=False)
    assert "sudo ketamine-kiosk set-pin" in asked
    said = kiosk.run("echo 482915 | ketamine-kiosk set-pin")
    assert said.startswith("The PIN is set, and counts from now on.")
    listed = kiosk.run("stat --format '%U %a' /var/lib/ketamine-kiosk/pin.json")
    assert listed == "ketamine-kiosk 600\n"
    checked = kiosk.run("runuser -u nurse -- ketamine-kiosk check", check=False)
    assert re.search(r"^\d+ pages, 0 errors, \d+ warnings?\.$", checked, re.M)


def test_the_machine_is_as_it_was(kiosk: Booted) -> None:
    """The last test: afterwards there is no kiosk any more."""
    kiosk.run(f"rm -r {UNITS}/{KIOSK}.d {UNITS}/{SCREEN}.d")
    said = kiosk.run(MAKE + "kiosk-machine-remove")
    assert "kept /srv/ketamine-kiosk/content/: the words\n" in said
    assert "This computer is no kiosk any more. Restart it: sudo reboot" in said
    assert kiosk.run("pgrep -f '[k]etamine-kiosk' || true") == ""
    assert kiosk.run("getent passwd ketamine-kiosk || true") == ""
    left = "find /etc /opt /usr/local /var/cache -xdev -name '*ketamine*'"
    assert kiosk.run(left) == ""
    assert kiosk.run("stat --format %U:%G /var/lib/ketamine-kiosk/pin.json") == "root:root\n"
    assert kiosk.run(MAKE + "kiosk-machine-remove") == "Nothing to change.\n"
