"""The record of what was changed on a computer, written before each change is made."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk import atomic
from kiosk.machine.machine import MachineError

Change = dict[str, Any]
"""One change: its `kind`, and what is needed to undo it."""


class Record:
    """The changes by a name of their own, in the order in which they were made."""

    def __init__(self, file: Path) -> None:
        """Raises MachineError."""
        self.file = file
        self.changes: dict[str, Change] = {}
        self.unfinished = False
        """Whether something was changed of which the computer does not know yet."""
        self._load()

    def note(self, name: str, /, **change: Any) -> None:
        """Remember a change that is about to be made. Raises MachineError."""
        self.changes[name] = change
        self.unfinished = True
        self._save()

    def forget(self, name: str) -> None:
        """A change is undone. Raises MachineError."""
        del self.changes[name]
        self.unfinished = True
        self._save()

    def finish(self) -> None:
        """The computer knows of all changes. Without any, the record goes. Raises MachineError."""
        self.unfinished = False
        if self.changes:
            self._save()
            return
        with suppress(OSError):
            for file in self.file.parent.glob(f"{self.file.name}*"):  # with drafts of it
                file.unlink()
            self.file.parent.rmdir()

    def _load(self) -> None:
        try:
            read = json.loads(self.file.read_bytes())
            self.changes, self.unfinished = dict(read["changes"]), bool(read["unfinished"])
        except FileNotFoundError:
            return
        except OSError as error:
            raise MachineError(
                f"{self.file}: What was changed on this computer cannot be read "
                f"({error.strerror or error}). Are you its administrator? Begin with sudo."
            ) from None
        except (ValueError, KeyError, TypeError):
            raise MachineError(
                f"{self.file}: The record of what was changed on this computer is damaged. "
                "Bring the file back from a backup; without it nothing can be undone."
            ) from None

    def _save(self) -> None:
        read = {"unfinished": self.unfinished, "changes": self.changes}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            # It may hold what somebody else's files said.
            atomic.write(self.file, json.dumps(read, indent=1).encode(), 0o600)
        except OSError as error:
            raise MachineError(
                f"{self.file}: What is changed cannot be written down ({error.strerror or error}), "
                "so nothing is changed. Is the disk full, or are you not the administrator?"
            ) from None
