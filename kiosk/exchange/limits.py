"""How much may be handed around; what is more is no words, and could fill the disk."""

from pathlib import Path

from kiosk.exchange.messages import TOO_MANY, TOO_MUCH, ExchangeError

MAX_FILES = 5_000
MAX_BYTES = 200_000_000

_MB = 1_000_000


class Limits:
    """Counts what comes from one source; what is too much raises ExchangeError."""

    def __init__(self, source: Path) -> None:
        self._source = source
        self._files = 0
        self._bytes = 0

    def count_file(self) -> None:
        """One more file."""
        self._files += 1
        if self._files > MAX_FILES:
            raise ExchangeError(TOO_MANY, self._source, f"{MAX_FILES:,}")

    def count(self, size: int) -> None:
        """So many more bytes."""
        self._bytes += size
        if self._bytes > MAX_BYTES:
            raise ExchangeError(TOO_MUCH, self._source, str(MAX_BYTES // _MB))
