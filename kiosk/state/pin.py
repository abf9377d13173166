"""The PIN of the staff area: how it is kept, checked, and made slow to guess.

pin.json holds what scrypt made of the PIN, with its salt, and the number of wrong tries since the
last right one. Only the number is kept: whoever counts the wait begins anew at each start of the
program, so that neither a restart nor a changed clock makes it shorter.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk import atomic
from kiosk.paths import STATE_COMMAND
from kiosk.state.weak_pins import weakness

FILE = "pin.json"
DAMAGED = "pin.damaged.json"

FORMAT = 1
"""Raised whenever the shape or the meaning of the file changes."""

FREE_TRIES = 5
WAITS_S = (30, 60, 120, 240, 480, 900)
"""Seconds before each further try, so that eight hours are enough for forty."""

COST = 2**15
"""scrypt's N: 32 MiB of memory, and about an eighth of a second on a small machine."""

_SALT_BYTES = 16
_HASH_BYTES = 32


class PinError(Exception):
    """This PIN cannot be used or kept; the message says why and what to do."""


class _Format(Struct):
    format: Annotated[int, Meta(ge=1)]


class _Kept(Struct, frozen=True):
    """What the file says. The limits bound the time and memory that a damaged one can cost."""

    salt: Annotated[bytes, Meta(min_length=_SALT_BYTES, max_length=_SALT_BYTES)]
    hash: Annotated[bytes, Meta(min_length=_HASH_BYTES, max_length=_HASH_BYTES)]
    n: Annotated[int, Meta(ge=2, le=2**18)]
    r: Annotated[int, Meta(ge=1, le=8)]
    p: Annotated[int, Meta(ge=1, le=4)]
    wrong: Annotated[int, Meta(ge=0)] = 0
    format: int = FORMAT

    def __post_init__(self) -> None:
        if self.n & (self.n - 1):
            raise ValueError("scrypt's N is a power of two")

    def opens_with(self, pin: str) -> bool:
        from hmac import compare_digest

        return compare_digest(_hash(pin, self.salt, self.n, self.r, self.p), self.hash)

    def with_wrong(self, wrong: int) -> "_Kept":
        return msgspec.structs.replace(self, wrong=wrong)


class PinLock:
    """The PIN in a state folder. What another program sets counts at once.

    `problem` is why the PIN that was set does not count, in a sentence or two, or an empty text.
    """

    def __init__(self, folder: Path, cost: int = COST) -> None:
        self._folder = folder
        self._cost = cost
        self._unwritten: _Kept | None = None
        self.problem = ""

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self._folder / FILE

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN that can be right. Never raises; see `problem`."""
        return self._load() is not None

    @property
    def free_tries(self) -> int:
        """How many more wrong PINs cost no wait."""
        return max(0, FREE_TRIES - self._wrong())

    def wait_s(self) -> int:
        """Seconds that must pass before the next try."""
        waits = self._wrong() - FREE_TRIES
        return 0 if waits < 0 else WAITS_S[min(waits, len(WAITS_S) - 1)]

    def set(self, pin: str, forbidden: Iterable[str] = ()) -> None:
        """Make this the PIN; wrong tries are forgotten. Raises PinError.

        It must not be in the digits of the `forbidden` texts.
        """
        if reason := weakness(pin, forbidden):
            raise PinError(reason)
        from secrets import token_bytes

        salt = token_bytes(_SALT_BYTES)
        n, r, p = self._cost, 8, 1
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(_Kept(salt, _hash(pin, salt, n, r, p), n, r, p))
        except OSError as error:
            raise PinError(
                f"{self._folder}: The PIN cannot be kept here: {error.strerror or error}. Make "
                "room on the disk, let the user who runs the kiosk write to this folder, or "
                "choose another folder with --state."
            ) from error

    def attempt(self, pin: str) -> bool:
        """Whether this is the PIN. Takes as long as scrypt does. Never raises."""
        kept = self._load()
        if kept is None:
            return False
        # Counted before it is checked: pulling the plug does not give a free try.
        counted = kept.with_wrong(min(kept.wrong + 1, FREE_TRIES + len(WAITS_S)))
        self._keep(counted)
        try:
            right = counted.opens_with(pin)
        except (MemoryError, ValueError):  # OpenSSL had no memory for it
            return False
        if right and self._load() == counted:  # otherwise another PIN was set meanwhile
            self._keep(counted.with_wrong(0))
        return right

    def _wrong(self) -> int:
        kept = self._load()
        return kept.wrong if kept else 0

    def _load(self) -> _Kept | None:
        """What is kept, or None where no PIN can be right. A damaged file is moved aside."""
        try:
            text = self.file.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self.problem = (
                f"{self.file}: The PIN cannot be read ({error.strerror or error}), so the staff "
                "area stays closed. Let the user who runs the kiosk read this file."
            )
            return None
        try:
            kept = self._decode(text)
        except (ValueError, RecursionError, msgspec.MsgspecError):
            self.problem = (
                f"{self.file}: The PIN cannot be read, so the staff area stays closed. "
                f"{self._set_aside()}Set a new PIN on this machine: {STATE_COMMAND} set-pin"
            )
            return None
        if self._unwritten and kept and self._unwritten.salt == kept.salt:
            return self._unwritten
        return kept

    def _decode(self, text: bytes) -> _Kept | None:
        """Raises ValueError, RecursionError or MsgspecError if this is no PIN."""
        self.problem = ""
        if msgspec.json.decode(text, type=_Format).format > FORMAT:
            self.problem = (
                f"{self.file}: The PIN was set with a newer version of the kiosk, so this one "
                "cannot check it and the staff area stays closed. Install the newer version, or "
                f"set a new PIN on this machine: {STATE_COMMAND} set-pin"
            )
            return None
        return msgspec.json.decode(text, type=_Kept)

    def _set_aside(self) -> str:
        try:
            os.replace(self.file, self._folder / DAMAGED)
        except OSError:
            return ""
        return f"The damaged file is now called {DAMAGED}. "

    def _keep(self, kept: _Kept) -> None:
        """Keep it on the disk, or at least until the program ends."""
        try:
            self._write(kept)
        except OSError:
            self._unwritten = kept

    def _write(self, kept: _Kept) -> None:
        atomic.write(self.file, msgspec.json.encode(kept), mode=0o600)
        self._unwritten = None


def _hash(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    from hashlib import scrypt  # brings OpenSSL along, which is 3 MB: not before somebody types

    return scrypt(
        pin.encode(errors="surrogatepass"),
        salt=salt,
        n=n,
        r=r,
        p=p,
        maxmem=2 * 128 * r * (n + p),  # OpenSSL allows 32 MiB unless told
        dklen=_HASH_BYTES,
    )
