"""What is typed, and what it answers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.machine import command
from kiosk.machine.__main__ import main as alone
from kiosk.paths import PROJECT


@pytest.fixture(autouse=True)
def small(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "PROJECT", project)


def test_a_trial_says_all_and_where_it_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "trial"
    assert cli.main(["machine", "install", "--into", str(into)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("would run: apt-get install --yes ")
    assert "wrote /etc/systemd/system/ketamine-kiosk.service" in lines
    assert "would run: systemctl daemon-reload" in lines
    assert lines[-1] == f"This computer is as it was. What would be changed lies in {into}."
    assert (into / "etc/systemd/system/ketamine-kiosk.service").is_file()

    assert cli.main(["machine", "install", "--into", str(into)]) == 0
    assert capsys.readouterr().out == "Nothing to change.\n"

    assert cli.main(["machine", "remove", "--into", str(into), "--everything"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "removed /etc/systemd/system/ketamine-kiosk.service" in lines
    assert lines[-1] == f"This computer is as it was. What would be changed lies in {into}."
    assert [path for path in into.rglob("*") if path.is_file()] == []

    assert cli.main(["machine", "remove", "--into", str(into)]) == 0
    assert capsys.readouterr().out == "Nothing to change.\n"


@pytest.mark.parametrize("verb", ["install", "remove"])
def test_others_are_told_to_begin_with_sudo(
    verb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert cli.main(["machine", verb]) == 1
    ending = "" if verb == "install" else "-remove"
    assert capsys.readouterr() == (
        "",
        "Only the administrator of this computer may do this. Type: sudo make "
        f"kiosk-machine{ending}\n",
    )


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert cli.main(["machine", "install", "--into", str(tmp_path / "file" / "x")]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path / 'file' / 'x'}: This cannot be read or changed (Not a directory). Are you "
        "this computer's administrator, and is there room on its disk?\n"
    )


def test_the_zip_is_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.zip"
    monkeypatch.setattr(sys, "argv", ["kiosk.machine", "zip", str(file)])
    assert alone() == 0
    assert file.is_file()
    assert capsys.readouterr().out.startswith(f"{file}: ")


def test_it_runs_where_no_package_is_installed() -> None:
    """Before a set-up there is nothing but Debian's own Python."""
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            "import sys; sys.path.insert(0, sys.argv.pop(1)); "
            "import runpy; runpy.run_module('kiosk.machine', run_name='__main__')",
            str(PROJECT),
            "install",
            "--help",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "--into DIR" in done.stdout


def test_what_sets_it_up_needs_no_package() -> None:
    everything = (
        "import sys; sys.path.insert(0, sys.argv[1]); "
        "import kiosk.machine.plan, kiosk.machine.set_up, kiosk.machine.preflight, "
        "kiosk.machine.windows; print(*sorted(set(sys.modules) & {'PySide6', 'platformdirs'}))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", everything, str(PROJECT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n", "")
