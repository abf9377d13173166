"""Do the codes lead where they should? Another library than the one that made them reads them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kiosk.edition import Block, Code, Edition, Notice, Outcome, Panel, Question
from kiosk.paths import COMMAND, STATE_COMMAND
from kiosk.ready.content import MOST_NAMED
from kiosk.ready.finding import Finding, Phrase

CODES = Phrase("Codes")
WRONG = Phrase("They lead elsewhere, or cannot be read: %1 of %2.")
TO_RENEW = Phrase("Save the files with these codes again. If that does not help, type: %1")
NOT_HERE = Phrase("The codes are right, but the one on this screen could not be read from it.")
TO_SCAN = Phrase("Scan the call code with a phone. If that fails, start the kiosk with: %1")
UNREAD = Phrase("Nothing that reads codes is installed, so nobody has read them back.")
TO_INSTALL = Phrase("Scan a few codes with a phone, or set up the program again.")
READ_BACK = Phrase("Drawn and read back: %1. Each leads where it should.")
READ_HERE = Phrase("Read back: %1, one of them from this screen. Each leads where it should.")
NO_CODES = Phrase("There are no codes to scan, so visitors cannot take a number along.")
TO_HAVE_CODES = Phrase("Fill in the telephone number of the center; its code comes by itself.")


@dataclass(frozen=True)
class GreyPicture:
    """A picture as a decoder takes it: one byte a pixel, row by row, 0 is black."""

    width: int
    height: int
    pixels: bytes


Read = Callable[[GreyPicture], frozenset[str]]
"""The texts of the codes in a picture. Raises ImportError where nothing can read them."""


def read_codes(picture: GreyPicture) -> frozenset[str]:
    """Read with zxing-cpp, which has nothing in common with what makes and draws the codes."""
    import zxingcpp  # only when asked: it takes 2 MB

    rows = memoryview(picture.pixels).cast("B", (picture.height, picture.width))
    return frozenset(code.text for code in zxingcpp.read_barcodes(rows))


def codes_of(edition: Edition) -> tuple[Code, ...]:
    """Every code that can be scanned, each once."""
    blocks = chain.from_iterable(page.read_blocks() for page in edition.pages)
    centers = edition.centers.values()
    found = (*_codes_in(blocks), *(code for each in centers for code in (each.call, each.visit)))
    scannable = (code for code in found if code is not None and code.size)
    return tuple({(code.modules, code.target): code for code in scannable}.values())


def check_codes(
    edition: Edition,
    draw: Callable[[Code], GreyPicture],
    window: GreyPicture | None,
    read: Read = read_codes,
) -> Finding:
    """What to say about the codes.

    `draw` draws one as the screen does, or raises ValueError; `window` is a picture of the window
    with the code to call in it, where there is one.
    """
    codes = codes_of(edition)
    if not codes:
        return Finding("amber", CODES, NO_CODES(), TO_HAVE_CODES())
    calls = {center.call.target for center in edition.centers.values() if center.call}
    try:
        wrong = [code for code in codes if code.target not in _read(code, draw, read)]
        here = read(window) if window is not None and calls else None
    except ImportError:
        return Finding("amber", CODES, UNREAD(), TO_INSTALL())
    if wrong:
        details = tuple(f"{code.shown}: {code.target}" for code in wrong[:MOST_NAMED])
        to_do = TO_RENEW(f"{STATE_COMMAND} publish")
        return Finding("red", CODES, WRONG(len(wrong), len(codes)), to_do, details)
    if here is not None and not calls & here:
        return Finding("red", CODES, NOT_HERE(), TO_SCAN(f"{COMMAND} --renderer software"))
    return Finding("green", CODES, (READ_BACK if here is None else READ_HERE)(len(codes)))


def _read(code: Code, draw: Callable[[Code], GreyPicture], read: Read) -> frozenset[str]:
    try:
        return read(draw(code))
    except ValueError:  # no code at all
        return frozenset()


def _codes_in(blocks: Iterable[Block]) -> Iterator[Code]:
    for block in blocks:
        if isinstance(block, Code):
            yield block
        elif isinstance(block, Notice | Question | Panel | Outcome):
            yield from _codes_in(block.blocks)
