"""The largest and the oddest pages that get through, on the real screen."""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from PIL import Image

from faults.chewing import STALL_MS, Stalls, turn
from faults.families import HEADER, texts
from faults.markup import read
from faults.rows import Row
from faults.stage import application, device, listening, typeface
from kiosk.authoring.length import MAX_LETTERS, MAX_LINES, MAX_PICTURES
from kiosk.authoring.markup import MAX_WORD
from kiosk.edition import Page
from kiosk.screen.appearance import TEXT_SIZES
from kiosk.screen.engine import feel_of_touch
from kiosk.tour import settle
from screen.editions import edition
from screen.visits import started
from screen.walk import Shown

SIZES = (2_048, 8_192)
DEVICES = ("clinic", "panel")
FRAME_MS = 250.0
RISE_MB = 64
DECODING_S = 5.0

LETTERS = {
    "words": "Ketamine hurts. ",
    "one word": "x",
    "words from right to left": "שלום abc ",
    "people joined": "\U0001f468\u200d\U0001f469\u200d\U0001f467 ",
    "flags": "\U0001f1fa\U0001f1f8",
    "letters with marks": "a\u0315\u0323\u0334\u0489 ",
    "bold": "**x** ",
    "words of other scripts": "一二三 ไทย हिन्दी العربية ",
}


def _of_letters(letters: str, blocks: int) -> str:
    each = (MAX_LETTERS - MAX_LETTERS // MAX_WORD) // blocks  # where a word breaks is a letter too
    return "\n\n".join([(letters * each)[:each].strip()] * blocks)


def bodies() -> Iterator[tuple[str, str]]:
    """The bodies of pages as long as may be."""
    for name, letters in LETTERS.items():
        for blocks in (10, 79):
            yield f"{name}, {blocks} blocks", _of_letters(letters, blocks)
    line = "x" * (MAX_LETTERS // MAX_LINES - 4)
    yield "items", f"- {line}\n" * MAX_LINES
    yield "steps", "".join(f"1. {line}\n" for _ in range(MAX_LINES))
    yield "rows", "|a|b|c|\n|---|---|---|\n" + f"|{line}|{line}|{line}|\n" * (MAX_LINES // 3 - 1)
    yield "notices", f"> [!WARNING]\n> {line}\n\nWords.\n\n" * 26
    codes = (f"[{line}](https://example.org/{number:030})" for number in range(40))
    yield "codes", "\n\nand\n\n".join(codes)
    yield "pictures", "\n\n".join(f"![Noise](noise-{n}.jpg)" for n in range(MAX_PICTURES))


def _draw(images: Path) -> None:
    images.mkdir()
    for number in range(MAX_PICTURES):
        image = Image.effect_noise((1920, 1920), 50 + number).convert("RGB")
        image.save(images / f"noise-{number}.jpg")


def long_pages(folder: Path) -> Iterator[tuple[str, Page]]:
    """What is on a page as long as may be, and the page; its pictures are put into the folder."""
    _draw(folder / "images")
    for name, body in bodies():
        raw = (HEADER.format("topic") + body).encode()
        page = read(raw, folder / "images", folder / "pictures")
        assert page is not None, name
        yield name, page


def hard_pages() -> Iterator[tuple[str, Page]]:
    """The same of the families, as far as they give a page."""
    for size in SIZES:
        for name, raw in texts(size):
            if (page := read(raw)) is not None:
                yield f"{name}, {size} bytes", page


def first_frame_ms(shown: Shown, page: Page, folder: Path, text_size: float) -> float:
    """Open a page from home; how long it takes until it is painted."""
    whole = msgspec.structs.replace(page, id="hard", hash=str(id(page)))
    shown.kiosk.show_edition(edition(whole), folder)
    session = shown.begin()
    session.chosen.chooseTextSize(text_size)
    settle()
    shown.window.grabWindow()
    began = time.perf_counter()
    session.open("hard")
    shown.window.grabWindow()
    took = 1000 * (time.perf_counter() - began)
    assert session.shown is not None
    assert session.shown.id == "hard"
    settle()
    return took


def _memory_mb(kind: str) -> int:
    status = Path("/proc/self/status").read_text("ascii").split()
    return int(status[status.index(f"{kind}:") + 1]) // 1024


def row_12_screen() -> Row:
    """Open a page full of the largest pictures on the largest screen."""
    with TemporaryDirectory() as folder, listening() as complaints:
        long = dict(long_pages(Path(folder)))
        feel_of_touch(application(), device("clinic").px_per_mm)
        with started(device("clinic"), edition(long["items"]), typeface()) as shown:
            first_frame_ms(shown, long["items"], Path(folder), 1.0)
            before = _memory_mb("VmRSS")
            first_frame_ms(shown, long["pictures"], Path(folder), 1.0)
            watch = Stalls()
            turn(DECODING_S)
            rise = _memory_mb("VmHWM") - before
    well = rise <= RISE_MB and watch.longest <= STALL_MS and not complaints.lines
    said = f"{rise} MB more memory; the screen stood still for {watch.longest:.0f} ms"
    return Row(12, f"a page of {MAX_PICTURES} large pictures on the screen", 1, int(well), said)


def row_15() -> Row:
    """Open each page on a large and on a small screen, in the usual and in the largest text."""
    tried = well = 0
    worst, slowest = 0.0, ""
    with TemporaryDirectory() as folder, listening() as complaints:
        hard = [*long_pages(Path(folder)), *hard_pages()]
        for name in DEVICES:
            feel_of_touch(application(), device(name).px_per_mm)
            with started(device(name), edition(hard[0][1]), typeface()) as shown:
                for what, page in hard:
                    for text_size in (TEXT_SIZES[0], TEXT_SIZES[-1]):
                        took = first_frame_ms(shown, page, Path(folder), text_size)
                        tried += 1
                        well += took <= FRAME_MS
                        if took > worst:
                            worst, slowest = took, f"{what}, {name}"
    survived = well if not complaints.lines else 0
    return Row(
        15, "bombs in the layout", tried, survived, f"first frame {worst:.0f} ms ({slowest})"
    )
