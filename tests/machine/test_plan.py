"""What is put on a kiosk machine: systemd understands it, and it keeps visitors in."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.machine import places, relief, screen
from kiosk.machine.entries import Entry, content_of
from kiosk.machine.machine import Machine
from kiosk.machine.plan import KIOSK, MASKED, RELIEF, SCREEN, TEMPLATES, UNITS, plan
from kiosk.machine.record import Record
from kiosk.machine.set_up import install
from kiosk.paths import PROJECT
from kiosk.recovery import supervisor
from kiosk.settings import read_settings

OURS = (KIOSK, SCREEN, RELIEF)

needs_systemd = pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="this machine has no systemd-analyze"
)


def lines(name: str, section: str) -> dict[str, list[str]]:
    """Every value of each key in a section of a template."""
    text = (TEMPLATES / name).read_text("utf-8").replace("\\\n", " ")
    (part,) = re.findall(rf"^\[{section}\]\n(.*?)(?=^\[|\Z)", text, re.M | re.S)
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", part, re.M):
        found.setdefault(key, []).append(" ".join(value.split()))
    return found


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a trial with the project as it is."""
    root = tmp_path_factory.mktemp("computer")
    install(Machine(root, trial=True, say=lambda line: None), plan(PROJECT))
    return root


@pytest.fixture(scope="module")
def believable(tried: Path) -> Path:
    """The same with the programs that a real one brings."""
    for name in ("usr/bin/cage", "usr/bin/python3", "usr/sbin/seatd", "bin/sh"):
        (tried / name).parent.mkdir(parents=True, exist_ok=True)
        (tried / name).write_text("#!/bin/true\n", "utf-8")
        (tried / name).chmod(0o755)
    python = tried / "opt/ketamine-kiosk/current/venv/bin/python"
    python.parent.mkdir()
    shutil.copy(tried / "usr/bin/python3", python)
    return tried


@needs_systemd
def test_systemd_understands_the_units(believable: Path) -> None:
    units = [str(believable / "etc/systemd/system" / name) for name in OURS]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--recursive-errors=no", f"--root={believable}", *units],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@needs_systemd
@pytest.mark.parametrize("name", OURS)
def test_the_units_are_shut_tight(name: str) -> None:
    """20 is an exposure of 2.0."""
    unit = str(TEMPLATES / name)
    command = ("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager")
    done = subprocess.run([*command, unit], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout.rpartition("→")[2]


def test_the_kiosk_comes_back_by_itself() -> None:
    unit, service = lines(KIOSK, "Unit"), lines(KIOSK, "Service")
    assert service["Restart"] == lines(SCREEN, "Service")["Restart"] == ["always"]
    assert service["Type"] == ["notify"]
    # A child could keep a dead screen alive.
    assert service["NotifyAccess"] == ["main"]
    assert service["WatchdogSec"] == [f"{supervisor.SILENCE_LIMIT_S:g}"]
    assert service["TimeoutStartSec"] == [f"{supervisor.START_LIMIT_S:g}"]
    assert lines(SCREEN, "Service")["WatchdogSec"] == service["WatchdogSec"]
    assert float(service["WatchdogSec"][0]) > 2 * screen.BEAT_S
    for limits in (unit, lines(SCREEN, "Unit")):
        assert limits["StartLimitBurst"] == ["10"]
        # Also one that fails only after all its time to start has to reach the limit.
        (interval,) = limits["StartLimitIntervalSec"]
        assert float(interval) > 10 * (supervisor.START_LIMIT_S + 1)
        assert limits["OnFailure"] == [RELIEF]
    # A unit that is required or bound to would keep the kiosk down when it fails once.
    assert unit["Wants"] == [SCREEN]
    assert not {"Requires", "BindsTo", "PartOf"} & unit.keys()


def test_the_limits_hold_for_all_processes() -> None:
    """With PAMName= all would run in a session of logind, where neither limits nor pulse count."""
    for name in (KIOSK, SCREEN):
        service = lines(name, "Service")
        assert "PAMName" not in service
        assert {"MemoryMax", "MemorySwapMax", "TasksMax"} <= service.keys()
        assert service["LimitCORE"] == ["0"]
    assert lines(KIOSK, "Service")["MemoryMax"] == ["1G"]


def test_no_key_leaves_the_screen() -> None:
    (cage,) = lines(SCREEN, "Service")["ExecStart"]
    options = cage.partition(" -- ")[0].split()
    assert options == ["/usr/bin/cage", "-d"]  # -s would let keys change the console
    sysctl = (TEMPLATES / "sysctl.conf").read_text("utf-8")
    assert re.findall(r"^kernel\.sysrq = (\d+)$", sysctl, re.M) == ["0"]
    assert lines("logind.conf", "Login")["NAutoVTs"] == ["0"]
    assert lines("logind.conf", "Login")["ReserveVT"] == ["0"]
    assert lines("system.conf", "Manager")["CtrlAltDelBurstAction"] == ["none"]
    entries = {step.path: step for step in plan(PROJECT) if isinstance(step, Entry)}
    for name in MASKED:
        assert entries[UNITS / name].content == {"link": "/dev/null"}


def test_a_technician_still_gets_in() -> None:
    """With one more word to the kernel, the consoles ask for a name and the kiosk stays away."""
    word = "ketamine-kiosk=off"
    assert lines("getty.conf", "Unit")["ConditionKernelCommandLine"] == [word]
    for name in (KIOSK, SCREEN):
        assert lines(name, "Unit")["ConditionKernelCommandLine"] == [f"!{word}"]


def test_the_program_cannot_write_where_staff_do() -> None:
    service = lines(KIOSK, "Service")
    assert service["ProtectSystem"] == ["strict"]
    assert str(places.SHARED) in service["ReadOnlyPaths"][0].split()
    assert "ReadWritePaths" not in service
    assert service["StateDirectory"] == [places.NAME]
    assert "staff" not in " ".join(service["SupplementaryGroups"])


def test_the_program_starts_nothing_but_itself_and_the_voice() -> None:
    service = lines(KIOSK, "Service")
    assert "/" in " ".join(service["NoExecPaths"]).split()
    runs = [path.lstrip("-") for path in " ".join(service["ExecPaths"]).split()]
    programs = {name for name in runs if name.startswith("/usr/bin/")}
    assert {re.sub(r"3\.\d+$", "3", name) for name in programs} == {
        "/usr/bin/python3",
        "/usr/bin/espeak-ng",
        "/usr/bin/timedatectl",
    }
    # Whatever it could write it cannot run.
    kept = " ".join(service["NoExecPaths"]).split()
    assert {"/tmp", "/var/tmp", "/dev/shm", str(places.STATE), str(places.CACHE)} <= set(kept)


def test_the_units_name_the_places(tried: Path) -> None:
    (start,) = lines(KIOSK, "Service")["ExecStart"]
    assert start == (
        f"{places.CURRENT}/venv/bin/python -E -s -B {places.CURRENT}/main.py run "
        f"--settings {places.SETTINGS} --state {places.STATE}"
    )
    for unit, module in ((RELIEF, relief), (SCREEN, screen)):
        file = Path(lines(unit, "Service")["ExecStart"][0].split()[-1])
        copied = tried / file.relative_to("/")
        assert copied.read_bytes() == Path(str(module.__file__)).read_bytes()
    assert places.RECORD.with_name("reboots.json") == relief.REBOOTS
    for name in (KIOSK, SCREEN):
        service = lines(name, "Service")
        assert service["User"] == service["Group"] == [places.USER]
    command = (tried / places.COMMAND.relative_to("/")).read_text("utf-8")
    for place in (places.CURRENT, places.STATE, places.CACHE):
        assert re.search(rf"=[\w/]*{place}\b", command), place
    assert f"--reuid={places.USER} --regid={places.USER}" in command


def test_the_settings_lead_to_the_words(tried: Path) -> None:
    file = tried / places.SETTINGS.relative_to("/")
    layer, problems = read_settings(file)
    assert (layer, problems) == ({"content": places.CONTENT}, ())


def test_the_words_are_those_of_the_project(tried: Path) -> None:
    copied, shipped = tried / places.CONTENT.relative_to("/"), PROJECT / "content"
    names = {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()}
    assert names == {path.relative_to(copied) for path in copied.rglob("*") if path.is_file()}
    for name in names:
        assert (copied / name).read_bytes() == (shipped / name).read_bytes()
    modes = {path.stat().st_mode & 0o7777 for path in copied.rglob("*")}
    assert modes == {0o2775, 0o664}  # what staff add belongs to their group


def test_a_trial_changes_nothing_of_this_computer(tmp_path: Path) -> None:
    def run(command: Sequence[str]) -> str:
        raise AssertionError(command)

    machine = Machine(tmp_path, trial=True, say=lambda line: None, run=run)
    install(machine, plan(PROJECT))
    assert not install(machine, plan(PROJECT))
    for name, change in Record(machine.at(places.RECORD)).changes.items():
        if change["kind"] == "entry":
            path = Path(change["path"])
            assert content_of(machine.at(path), path), name


def units() -> Iterator[Path]:
    yield from TEMPLATES.glob("*.service")


def test_every_template_is_used(tried: Path) -> None:
    used = {path.read_bytes() for path in tried.rglob("*") if path.is_file()}
    unused = [path.name for path in TEMPLATES.iterdir() if path.read_bytes() not in used]
    assert unused == []


@pytest.mark.parametrize("path", sorted(units()), ids=lambda path: path.name)
def test_no_key_stands_in_a_unit_that_systemd_takes_once_only(path: Path) -> None:
    """A second one would silently take the place of the first."""
    lists = {"Environment", "ExecPaths", "NoExecPaths", "SystemCallFilter", "DeviceAllow"}
    lists |= {"SupplementaryGroups", "ReadOnlyPaths"}
    for section in re.findall(r"^\[(\w+)\]$", path.read_text("utf-8"), re.M):
        twice = {key for key, values in lines(path.name, section).items() if len(values) > 1}
        assert twice <= lists


def test_a_link_of_an_older_version_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    os.symlink("nowhere", tmp_path / "etc" / "x")
    assert content_of(tmp_path / "etc" / "x", Path("/etc/x")) == {"link": "nowhere"}
