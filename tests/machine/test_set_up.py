"""A computer becomes a kiosk and is as it was again, whatever comes between."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.machine.entries import Entry, a_file
from kiosk.machine.machine import MachineError
from kiosk.machine.places import CONTENT, CURRENT, PROGRAM, RECORD, SETTINGS, STATE
from kiosk.machine.plan import plan
from kiosk.machine.program import Program
from kiosk.machine.record import Record
from kiosk.machine.set_up import STOPPED
from machine.computer import Computer, tree

UNIT = Path("/etc/systemd/system/ketamine-kiosk.service")
SLEEP = Path("/etc/systemd/system/sleep.target")


class PowerCutError(BaseException):
    """The plug was pulled."""


def test_it_says_each_change(computer: Computer) -> None:
    assert computer.install()
    version = (computer.root / "opt/ketamine-kiosk/current").readlink()
    packages = Program(computer.project).packages
    assert computer.said == [
        "installed cage seatd",
        "added the group ketamine-staff",
        "added the user ketamine-kiosk",
        "made /opt/ketamine-kiosk/",
        f"installing the packages in {packages}/, which takes some minutes",
        f"installing the program in /opt/ketamine-kiosk/{version}/",
        f"linked /opt/ketamine-kiosk/current to {version}",
        "made /srv/ketamine-kiosk/",
        "copied the words to /srv/ketamine-kiosk/content/",
        "made /etc/ketamine-kiosk/",
        "wrote /etc/ketamine-kiosk/settings.toml",
        "wrote /usr/local/bin/ketamine-kiosk",
        "made /etc/sysctl.d/",
        "wrote /etc/sysctl.d/90-ketamine-kiosk.conf",
        "made /etc/systemd/journald.conf.d/",
        "wrote /etc/systemd/journald.conf.d/ketamine-kiosk.conf",
        "wrote /etc/systemd/logind.conf.d/ketamine-kiosk.conf",
        "made /etc/systemd/system.conf.d/",
        "wrote /etc/systemd/system.conf.d/ketamine-kiosk.conf",
        "made /etc/systemd/system/getty@.service.d/",
        "wrote /etc/systemd/system/getty@.service.d/ketamine-kiosk.conf",
        "wrote /etc/systemd/system/ketamine-kiosk-relief.service",
        "wrote /etc/systemd/system/ketamine-kiosk-screen.service",
        "wrote /etc/systemd/system/ketamine-kiosk.service",
        "linked /etc/systemd/system/ctrl-alt-del.target to /dev/null",
        "linked /etc/systemd/system/sleep.target to /dev/null",
        "linked /etc/systemd/system/suspend.target to /dev/null",
        "linked /etc/systemd/system/hibernate.target to /dev/null",
        "linked /etc/systemd/system/hybrid-sleep.target to /dev/null",
        "linked /etc/systemd/system/suspend-then-hibernate.target to /dev/null",
        "linked /etc/systemd/system/multi-user.target.wants/ketamine-kiosk.service to "
        "/etc/systemd/system/ketamine-kiosk.service",
    ]
    assert computer.commands[-2:] == [
        ("systemctl", "daemon-reload"),
        ("systemctl", "try-restart", "ketamine-kiosk-screen.service", "ketamine-kiosk.service"),
    ]


def test_a_second_time_changes_nothing(computer: Computer) -> None:
    computer.install()
    before, times = tree(computer.root), changed(computer)
    computer.commands.clear()
    assert not computer.install()
    assert (tree(computer.root), changed(computer), computer.said) == (before, times, [])
    assert [command[0] for command in computer.commands] == ["apt-get"]  # which only looks
    assert "--simulate" in computer.commands[0]


def test_everything_is_undone_to_the_byte(computer: Computer) -> None:
    before = tree(computer.root)
    computer.install()
    (computer.root / "var/lib/ketamine-kiosk").mkdir()
    (computer.root / "var/lib/ketamine-kiosk/pin.json").write_text("{}", "utf-8")
    (computer.root / "var/cache/ketamine-kiosk").mkdir(parents=True)
    (computer.root / "var/lib/ketamine-kiosk-machine/reboots.json").write_text("[]", "utf-8")
    assert computer.remove(everything=True)
    (computer.root / "var/cache").rmdir()
    assert tree(computer.root) == before
    assert computer.known == {"cage", "seatd"}
    assert ("apt-mark", "auto", "cage", "seatd") in computer.commands
    stop = ("systemctl", "stop", "ketamine-kiosk.service", "ketamine-kiosk-screen.service")
    assert computer.commands.index(stop) < computer.commands.index(("userdel", "ketamine-kiosk"))
    assert computer.commands[-1] == ("systemctl", "daemon-reload")
    assert "brought back /etc/systemd/system/sleep.target" in computer.said


def test_what_staff_keep_stays_and_belongs_to_nobody_new(computer: Computer) -> None:
    computer.install()
    state = computer.root / "var/lib/ketamine-kiosk"
    state.mkdir()
    words = tree(computer.root / "srv")
    computer.remove()
    assert tree(computer.root / "srv") == words
    assert state.is_dir()
    assert [line for line in computer.said if line.startswith("kept")] == [
        "kept /srv/ketamine-kiosk/content/: the words",
        "kept /var/lib/ketamine-kiosk/: the PIN, the counts and what staff chose",
    ]
    for path in (CONTENT, STATE):
        assert ("chown", "--recursive", "root:root", str(path)) in computer.commands


def test_there_is_nothing_to_undo(computer: Computer) -> None:
    before = tree(computer.root)
    assert not computer.remove()
    assert (tree(computer.root), computer.said, computer.commands) == (before, [], [])


def test_a_file_that_somebody_changed_stays(computer: Computer) -> None:
    computer.install()
    unit = at(computer, UNIT)
    unit.write_text("[Unit]\n# by hand\n", "utf-8")
    assert not computer.install()
    assert computer.said == [
        f"left {UNIT}: somebody has changed it. To have the new one, delete it and type the same "
        "command again."
    ]
    computer.remove()
    assert (
        f"left {UNIT}: somebody has changed it. Delete it if you do not need it." in computer.said
    )
    assert unit.read_text("utf-8") == "[Unit]\n# by hand\n"


def test_a_file_that_somebody_deleted_comes_again(computer: Computer) -> None:
    computer.install()
    at(computer, UNIT).unlink()
    assert computer.install()
    assert computer.said == [f"wrote {UNIT}"]


def test_a_newer_version_replaces_what_an_older_one_wrote(computer: Computer) -> None:
    before = tree(computer.root)
    for text in ("old", "new"):
        steps = [
            Entry(UNIT, a_file(text)) if isinstance(step, Entry) and step.path == UNIT else step
            for step in plan(computer.project)
        ]
        assert computer.install(steps)
    assert computer.said == [f"wrote {UNIT}"]
    assert at(computer, UNIT).read_text("utf-8") == "new"
    computer.remove(everything=True)
    assert tree(computer.root) == before


def test_the_settings_are_the_technicians(computer: Computer) -> None:
    computer.install()
    settings = at(computer, SETTINGS)
    assert settings.read_text("utf-8") == f'# Words.\ncontent = "{CONTENT}"\n'
    settings.write_text('language = "es"\n', "utf-8")
    assert not computer.install()
    assert computer.said == []
    computer.remove()
    assert settings.read_text("utf-8") == 'language = "es"\n'


def test_settings_that_were_there_are_never_touched(computer: Computer) -> None:
    settings = at(computer, SETTINGS)
    settings.parent.mkdir()
    settings.write_text('language = "es"\n', "utf-8")
    before = tree(computer.root)
    computer.install()
    assert settings.read_text("utf-8") == 'language = "es"\n'
    computer.remove(everything=True)
    assert tree(computer.root) == before


def test_words_that_were_there_are_never_touched(computer: Computer) -> None:
    words = at(computer, CONTENT)
    words.mkdir(parents=True)
    (words / "center.md").write_text("ours\n", "utf-8")
    before = tree(computer.root)
    computer.install()
    computer.remove(everything=True)
    assert tree(computer.root) == before


def test_a_command_that_fails_is_told_with_what_to_do(computer: Computer) -> None:
    computer.broken = ("groupadd",)
    with pytest.raises(MachineError) as error:
        computer.install()
    assert str(error.value) == (f"no luck\n“groupadd --system ketamine-staff” failed.\n{STOPPED}")


def test_a_program_that_does_not_start_is_told(computer: Computer) -> None:
    computer.broken = ("systemctl", "try-restart")
    with pytest.raises(MachineError) as error:
        computer.install()
    assert str(error.value) == (
        "no luck\n“systemctl try-restart ketamine-kiosk-screen.service ketamine-kiosk.service” "
        "failed. The new program is installed, but does not start. Why, it says here: sudo "
        "journalctl --unit ketamine-kiosk.service --lines 30"
    )
    computer.broken = ()
    assert computer.install()  # it is tried again
    assert not computer.install()


def test_a_damaged_record_is_told(computer: Computer) -> None:
    at(computer, RECORD).parent.mkdir()
    at(computer, RECORD).write_text('{"changes": ', "utf-8")
    with pytest.raises(MachineError) as error:
        computer.install()
    assert str(error.value) == (
        f"{at(computer, RECORD)}: The record of what was changed on this computer is damaged. "
        "Bring the file back from a backup; without it nothing can be undone."
    )


def test_only_the_administrator_reads_what_was_there_before(computer: Computer) -> None:
    computer.install()
    assert at(computer, RECORD).stat().st_mode & 0o777 == 0o600
    changes = json.loads(at(computer, RECORD).read_text("utf-8"))["changes"]
    assert changes[f"entry {SLEEP}"]["before"]["mode"] == 0o644


QUICK = 6
"""`make test` tries every sixth moment only, `make integration` each."""


def slow(place: Any, name: str) -> Any:
    return pytest.param(place, name, 1, marks=pytest.mark.integration)


def called(what: Any) -> str:
    return str(getattr(what, "__name__", what))


WHEN_MADE = [
    (os, "replace", QUICK),
    *(slow(os, "replace"), slow(os, "mkdir"), slow(Path, "chmod")),
    *(slow(Record, "note"), slow(shutil, "copyfile")),
]
WHEN_UNDONE = [
    (os, "replace", QUICK),
    *(slow(os, "replace"), slow(os, "unlink"), slow(os, "rmdir")),
]


@pytest.mark.parametrize(("place", "name", "step"), WHEN_MADE, ids=called)
def test_the_plug_may_be_pulled_at_every_change(
    computer: Computer, place: Any, name: str, step: int
) -> None:
    """Before each thing that is written down, written, made, given away or copied."""
    before = tree(computer.root)
    with pulled_at(place, name, -1) as moments:
        computer.install()
    whole = tree(computer.root)
    computer.remove(everything=True)
    assert len(moments) > 3
    for moment in range(0, len(moments), step):
        for go_on in (computer.install, lambda: None):
            computer.known.clear()
            with pytest.raises(PowerCutError), pulled_at(place, name, moment):
                computer.install()
            if go_on():
                assert contents(tree(computer.root)) == contents(whole), moment
            computer.remove(everything=True)
            assert tree(computer.root) == before, moment
            assert computer.known <= {"cage", "seatd"}


@pytest.mark.parametrize(("place", "name", "step"), WHEN_UNDONE, ids=called)
def test_the_plug_may_be_pulled_while_it_is_undone(
    computer: Computer, place: Any, name: str, step: int
) -> None:
    before = tree(computer.root)
    computer.install()
    with pulled_at(place, name, -1) as moments:
        computer.remove(everything=True)
    assert len(moments) > 3
    for moment in range(0, len(moments), step):
        computer.known.clear()
        computer.install()
        with pytest.raises(PowerCutError), pulled_at(place, name, moment):
            computer.remove(everything=True)
        computer.remove(everything=True)
        assert tree(computer.root) == before, moment


@contextmanager
def pulled_at(place: Any, name: str, moment: int) -> Iterator[list[None]]:
    """Meanwhile a function is the last thing that happens, when it is called for this time."""
    moments: list[None] = []
    really = getattr(place, name)

    def cut(*given: Any, **named: Any) -> Any:
        if len(moments) == moment:
            raise PowerCutError
        moments.append(None)
        return really(*given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(place, name, cut)
        yield moments


def contents(found: dict[str, Any]) -> dict[str, Any]:
    """All but the record, which knows of more tries, and drafts, which lie there for an hour."""
    own = re.compile(rf"/{re.escape(RECORD.name)}$|\.[0-9a-f]{{32}}\.part$")
    return {name: what for name, what in found.items() if not own.search(name)}


def at(computer: Computer, path: Path) -> Path:
    return computer.machine.at(path)


def changed(computer: Computer) -> dict[Path, int]:
    return {path: path.lstat().st_mtime_ns for path in computer.root.rglob("*")}


def test_the_program_that_runs_is_never_half(computer: Computer) -> None:
    computer.install()
    first, before = at(computer, CURRENT).readlink(), Program(computer.project).packages
    (computer.project / "kiosk/inside/file.txt").write_text("newer\n", "utf-8")
    (computer.project / "requirements.txt").write_text("newer\n", "utf-8")
    computer.broken = (str(Program(computer.project).packages / "bin/python"), "-m", "pip")
    with pytest.raises(MachineError) as error:
        computer.install()
    assert str(error.value).endswith(
        "failed. Each package is compared with its hash. They come over the internet, or from a "
        "folder: sudo make kiosk-machine PIP_NO_INDEX=1 PIP_FIND_LINKS=/…/wheels. A program that "
        f"was installed before stays as it is.\n{STOPPED}"
    )
    assert at(computer, CURRENT).readlink() == first
    computer.broken = ()
    computer.install()
    second = at(computer, CURRENT).readlink()
    assert second != first
    assert sorted(computer.said[-2:]) == sorted(
        [f"removed {before}/", f"removed {PROGRAM / first}/"]
    )
    assert (at(computer, CURRENT) / "kiosk/inside/file.txt").read_text("utf-8") == "newer\n"


def test_a_program_that_does_not_begin_is_not_changed_over_to(computer: Computer) -> None:
    computer.install()
    first = at(computer, CURRENT).readlink()
    (computer.project / "kiosk/inside/file.txt").write_text("newer\n", "utf-8")
    computer.broken = (str(Program(computer.project).folder / "venv/bin/python"), "-E")
    with pytest.raises(MachineError) as error:
        computer.install()
    assert str(error.value).endswith(
        "failed. The new program does not start. A program that was installed before stays as it "
        f"is.\n{STOPPED}"
    )
    assert at(computer, CURRENT).readlink() == first


def test_the_same_packages_are_not_fetched_again(computer: Computer) -> None:
    """A machine without internet takes a new version as long as nothing else is locked."""
    computer.install()
    (computer.project / "kiosk/inside/file.txt").write_text("newer\n", "utf-8")
    computer.commands.clear()
    computer.install()
    assert [command for command in computer.commands if "pip" in command] == []
    venv = at(computer, CURRENT) / "venv"
    assert venv.resolve() == at(computer, Program(computer.project).packages)
    assert (venv / "ready").exists()
