"""Files, links and folders: put where they belong, and taken away again.

A file that was there before comes back in the end; one that somebody has changed since stays.
"""

import base64
import glob
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk import atomic
from kiosk.machine.machine import Machine, understood
from kiosk.machine.record import Change, Record

Content = dict[str, Any]
"""What has a name: {"data": in Base64, "mode"} is a file, {"link": target} is a link."""


def a_file(text: str, mode: int = 0o644) -> Content:
    """A file with this text."""
    return {"data": base64.b64encode(text.encode()).decode(), "mode": mode}


def a_link(target: Path) -> Content:
    """A link that leads to this."""
    return {"link": str(target)}


@dataclass(frozen=True)
class Folder:
    """A folder, made with those around it. `mode` and `group` hold when it is new."""

    path: Path
    mode: int = 0o755
    group: str = "root"

    def do(self, machine: Machine, record: Record) -> None:
        """Make it. Raises MachineError."""
        for path in reversed([self.path, *self.path.parents]):
            if not machine.at(path).is_dir():
                self._make(path, machine, record)

    def _make(self, path: Path, machine: Machine, record: Record) -> None:
        record.note(f"folder {path}", kind="folder", path=str(path))
        draft, own = draft_of(path), path == self.path
        with understood(path):
            machine.at(draft).mkdir(exist_ok=True)
            machine.give(draft, "root", *((self.group, self.mode) if own else ("root", 0o755)))
            machine.at(draft).rename(machine.at(path))
        machine.say(f"made {path}/")


@dataclass(frozen=True)
class Entry:
    """A file or a link. With `theirs` it is the technician's own as soon as it is there."""

    path: Path
    content: Content
    theirs: bool = False

    def do(self, machine: Machine, record: Record) -> None:
        """Put it there, unless somebody has changed it since. Raises MachineError."""
        there = content_of(machine.at(self.path), self.path)
        if there == self.content or (self.theirs and there):
            return
        name = f"entry {self.path}"
        mine = record.changes.get(name, {"before": there, "wrote": []})
        if there not in (None, mine["before"]) and mark(there) not in mine["wrote"]:
            machine.say(
                f"left {self.path}: somebody has changed it. To have the new one, delete it and "
                "type the same command again."
            )
            return
        Folder(self.path.parent).do(machine, record)
        # Also the marks of older ones: until it is written, one of those is there.
        wrote = [*mine["wrote"], mark(self.content)]
        change = {"kind": "entry", "path": str(self.path), "before": mine["before"]}
        record.note(name, **change, wrote=wrote)
        with understood(self.path):
            put(machine.at(self.path), self.content)
        link = self.content.get("link")
        machine.say(f"linked {self.path} to {link}" if link else f"wrote {self.path}")


def undo_entry(machine: Machine, change: Change) -> None:
    """Bring back what was there before, unless somebody has changed it since."""
    path = Path(change["path"])
    there, before = content_of(machine.at(path), path), change["before"]
    for draft in _drafts(machine.at(path)):  # of a write that was ended in the middle
        with understood(path):
            draft.unlink()
    if there in (None, before):
        return
    if mark(there) not in change["wrote"]:
        machine.say(f"left {path}: somebody has changed it. Delete it if you do not need it.")
        return
    with understood(path):
        put(machine.at(path), before)
    machine.say(f"brought back {path}" if before else f"removed {path}")


def undo_folder(machine: Machine, change: Change) -> None:
    """Remove a folder, unless there is something in it."""
    path = Path(change["path"])
    where = machine.at(path)
    with understood(path):
        if draft_of(where).is_dir():
            draft_of(where).rmdir()
        if not where.is_dir():
            return
        if any(where.iterdir()):
            machine.say(f"left {path}/: there is something in it.")
            return
        where.rmdir()
    machine.say(f"removed {path}/")


def content_of(where: Path, path: Path) -> Content | None:
    """What is there now; None for nothing. Raises MachineError."""
    with understood(path):
        if where.is_symlink():
            return {"link": os.readlink(where)}
        try:
            data = where.read_bytes()
        except FileNotFoundError:
            return None
        return {"data": base64.b64encode(data).decode(), "mode": where.stat().st_mode & 0o7777}


def draft_of(path: Path) -> Path:
    """What a folder is called until it is whole."""
    return path.with_name(f"{path.name}.new")


def put(where: Path, content: Content | None) -> None:
    """Put this there in the place of whatever has this name. Raises OSError."""
    if content is None:
        where.unlink()
        return
    draft = where.with_name(f"{where.name}.{uuid4().hex}.part")
    if "link" in content:
        draft.symlink_to(content["link"])
    else:
        atomic.write_through(draft, base64.b64decode(content["data"]))
        draft.chmod(content["mode"])
    atomic.replace(draft, where)
    atomic.sync_folder(where.parent)


def _drafts(where: Path) -> list[Path]:
    return list(where.parent.glob(f"{glob.escape(where.name)}.*.part"))


def mark(content: Content | None) -> str:
    """What tells this content from all others."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
