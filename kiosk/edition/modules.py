"""The light and dark squares of a code, read back from what the edition keeps of them."""

QUIET_ZONE = 4
"""Light modules around a code, on each side (ISO/IEC 18004)."""

SIZES = range(21, 178, 4)
"""Modules a side that a code can have (ISO/IEC 18004)."""


def dark_modules(size: int, modules: str) -> list[tuple[int, int]]:
    """Row and column of each dark module, row by row; see `kiosk.edition.Code`.

    Raises ValueError for what is no code.
    """
    if size not in SIZES or len(modules) != -(-size * size // 4):
        raise ValueError(f"{len(modules)} digits are no code of {size} modules a side")
    bits = f"{int(modules, 16):0{4 * len(modules)}b}"
    return [divmod(place, size) for place in range(size * size) if bits[place] == "1"]
