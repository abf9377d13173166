"""Making the codes to scan."""

from collections.abc import Sequence
from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

from kiosk.authoring.links import LinkError
from kiosk.edition import Code

LARGEST_VERSION = 10
"""57 modules a side: the most a phone reads with ease from a screen at arm's length."""


def make_code(label: str, shown: str, target: str) -> Code:
    """A code to scan; 911 gets no modules, so that nobody loses time with scanning.

    Raises LinkError when the target is too long for a code that phones read with ease.
    """
    if target in ("tel:911", "sms:911"):
        return Code(label, shown, target)
    return Code(label, shown, target, *_squares(target))


@lru_cache(maxsize=128)
def _squares(target: str) -> tuple[int, str]:
    """How many modules a side the code of a text has, and which of them are dark."""
    matrix = qr_matrix(target)
    return len(matrix), pack(matrix)


def qr_matrix(target: str) -> tuple[tuple[bool, ...], ...]:
    """The QR modules of a text without quiet zone, error level M; raises LinkError."""
    qr = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    qr.add_data(target)
    try:
        version = qr.best_fit()
    except (DataOverflowError, ValueError):
        version = LARGEST_VERSION + 1
    if version > LARGEST_VERSION:
        raise LinkError(
            f"The link has {len(target)} characters, too many for a code that phones can read.",
            "Use a shorter link, such as the start page of the site.",
        )
    qr.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in qr.get_matrix())


def pack(matrix: Sequence[Sequence[bool]]) -> str:
    """Modules row by row as one hexadecimal number, as `Code.modules` says."""
    bits = "".join("1" if module else "0" for row in matrix for module in row)
    digits = -(-len(bits) // 4)
    return f"{int(bits.ljust(digits * 4, '0'), 2):0{digits}x}"
