"""A computer on which nothing was set up yet, and a project that is nearly empty."""

import os
from pathlib import Path

import pytest

from kiosk.machine import accounts
from kiosk.machine.machine import Machine
from kiosk.machine.shipped import PARTS
from machine.computer import Computer


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one file in each part of it."""
    project = tmp_path / "project"
    for part in PARTS:
        path = project / part
        if not path.suffix and part != "LICENSE":
            path = path / "inside" / "file.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{part}\n", "utf-8")
    (project / "docs" / "settings.toml").write_text('# Words.\n# content = ""\n', "utf-8")
    return project


@pytest.fixture
def computer(tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """A computer on which nothing was set up yet, with some things of its own."""
    root = tmp_path / "computer"
    for folder in ("etc/systemd/system/multi-user.target.wants", "var/lib", "opt", "srv", "home"):
        (root / folder).mkdir(parents=True)
    (root / "usr/local/bin").mkdir(parents=True)
    (root / "etc/systemd/system/sleep.target").write_text("[Unit]\n# ours\n", "utf-8")
    (root / "etc/systemd/logind.conf.d").mkdir()
    (root / "etc/systemd/logind.conf.d/other.conf").write_text("[Login]\n", "utf-8")
    computer = Computer(root, project)
    for name in ("has_user", "has_group"):
        monkeypatch.setattr(accounts, name, lambda name: name in computer.known)
    monkeypatch.setattr(Machine, "give", give)
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # a thousand times, it takes long
    return computer


def give(machine: Machine, path: Path, user: str, group: str, mode: int) -> None:
    """Nobody but the administrator can give files away."""
    machine.at(path).chmod(mode)
