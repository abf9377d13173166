"""What staff chose on this machine, in one small file that is written whole or not at all.

The technician's settings.toml is never written; what stands here comes before it.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from kiosk import atomic
from kiosk.settings import KEYS, Layer

FILE = "choices.json"
DENSITIES = "densities"
DAMAGED = "choices.damaged.json"


class ChoicesError(OSError):
    """A choice cannot be kept; the message says where, why and what to do."""


class Choices(Struct, frozen=True):
    """The choices in a state folder: keys of the settings with their values."""

    folder: Path

    def load(self) -> tuple[Layer, str]:
        """What was chosen, and a sentence if that cannot be read. Never raises.

        A damaged file is moved aside. Keys this version does not know, and values it does not
        allow, are left out but stay in the file.
        """
        try:
            return _allowed(self._read()), ""
        except ValueError:
            self._set_aside()
            return {}, (
                f"{self.file}: What staff chose on this machine cannot be read, so the kiosk "
                f"goes on without it. The damaged file is now called {DAMAGED}. Choose again."
            )
        except OSError as error:
            return {}, (
                f"{self.file}: What staff chose on this machine cannot be read "
                f"({error.strerror or error}), so the kiosk goes on without it. Let the user who "
                "runs the kiosk read this file."
            )

    def keep(self, **chosen: Any) -> None:
        """Keep values beside those already there. Raises ChoicesError."""
        self._write(lambda before: {**before, **chosen})

    def densities(self) -> Mapping[str, float]:
        """Pixels in a millimetre of each display that staff measured, by what it is known as.

        Never raises; `load` says what cannot be read.
        """
        found = {}
        with suppress(ValueError, OSError):
            kept = self._read().get(DENSITIES)
            for display, density in kept.items() if isinstance(kept, dict) else ():
                with suppress(ValueError):
                    found[display] = KEYS["px_per_mm"].read(density)
        return {display: density for display, density in found.items() if density}

    def keep_density(self, display: str, px_per_mm: float) -> None:
        """Keep the density of one display beside those of the others. Raises ChoicesError."""
        self._write(lambda before: {**before, DENSITIES: {**self.densities(), display: px_per_mm}})

    def forget(self, *names: str) -> None:
        """From now on go by the technician's settings in these. Raises ChoicesError."""
        self._write(lambda before: {key: before[key] for key in before if key not in names})

    def _write(self, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
        try:
            import json

            self.folder.mkdir(parents=True, exist_ok=True)
            atomic.write(self.file, json.dumps(change(self._before()), indent=1).encode())
        except OSError as error:
            raise ChoicesError(
                f"{self.folder}: The choice cannot be kept here: {error.strerror or error}. Make "
                "room on the disk, let the user who runs the kiosk write to this folder, or "
                "choose another folder with --state."
            ) from error

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return self.folder / FILE

    def _before(self) -> Mapping[str, Any]:
        """What stays beside a new choice; a damaged file is moved aside. Raises OSError."""
        try:
            return self._read()
        except ValueError:
            self._set_aside()
            return {}

    def _read(self) -> Mapping[str, Any]:
        """What the file says. Raises ValueError if it is no list of keys and values, or OSError."""
        try:
            written = self.file.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return {}
        import json  # on many machines nobody has chosen anything

        try:
            read = json.loads(written)
        except RecursionError:
            raise ValueError from None
        if not isinstance(read, dict):
            raise ValueError
        return read

    def _set_aside(self) -> None:
        with suppress(OSError):
            os.replace(self.file, self.folder / DAMAGED)


def _allowed(chosen: Mapping[str, Any]) -> Layer:
    layer: dict[str, Any] = {}
    for name, value in chosen.items():
        if name in KEYS:
            with suppress(ValueError):
                layer[name] = KEYS[name].read(value)
    return layer
