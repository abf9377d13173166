"""Editions to print, and a PDF read back by a program that did not write it."""

from collections.abc import Iterable

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from kiosk.authoring.codes import make_code
from kiosk.edition import Block, Center, Code, Edition, Group, Page, Paragraph
from kiosk.paper.say import Say

SAY = Say()
CALL = make_code("Call us", "865-555-0100", "tel:+18655550100")
CENTER = Center(
    name="Example Center",
    city="Knoxville, Tennessee",
    phone="865-555-0100",
    address="1 Example Street, Knoxville",
    hours="Every day from 8 to 5",
    groups=(Group("notice", "Notice"), Group("safe", "Stay safe")),
    call=CALL,
)


def page(topic: str, *blocks: Block, **fields: object) -> Page:
    """A topic in English with these blocks."""
    made = Page(
        id=topic,
        language="en",
        title=topic.capitalize(),
        summary=f"About {topic}.",
        icon="drop",
        group="notice",
        order=10,
        hash="",
        updated="2026-11-23",
        checked_on="2026-11-23",
        sources=("A book, A publisher, 2024",),
        blocks=msgspec.Raw(msgspec.json.encode(blocks or (Paragraph("Some words."),))),
    )
    return msgspec.structs.replace(made, **fields)


def edition(*pages: Page, **fields: object) -> Edition:
    """An edition of these pages, with a center for each language."""
    languages = sorted({page.language for page in pages})
    made = Edition("2026-11-24T10:00:00", {name: CENTER for name in languages}, pages)
    return msgspec.structs.replace(made, **fields)


def texts(pdf: bytes) -> list[str]:
    """The words of each page in the order they were painted, with single spaces."""
    found = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    # U+FFFE is how pdfium tells of a hyphen that ends a line.
    return [" ".join(text.replace("\ufffe", "-").split()) for text in found]


def scanned(pdf: bytes) -> list[str]:
    """What a phone reads from the pages, printed at 300 dpi."""
    found: list[str] = []
    for sheet in pypdfium2.PdfDocument(pdf):
        if _has_code(sheet):
            picture = sheet.render(scale=300 / 72, grayscale=True).to_pil()
            found += [code.text for code in zxingcpp.read_barcodes(picture)]
    return found


def _has_code(sheet: pypdfium2.PdfPage) -> bool:
    """Whether something on a page is drawn with as many corners as a code; decoding takes long."""
    shapes = sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
    return any(pdfium.FPDFPath_CountSegments(shape) > 500 for shape in shapes)


def targets(blocks: Iterable[Block]) -> list[str]:
    """What the codes among blocks lead to, those that can be scanned."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Code) and block.size:
            found.append(block.target)
        elif isinstance(block, msgspec.Struct) and hasattr(block, "blocks"):
            found += targets(block.blocks)
    return found
