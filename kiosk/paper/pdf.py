"""PDF files: painted in memory, then written whole or not at all."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk import atomic
from kiosk.fonts import load_typeface
from kiosk.paper.look import DPI
from kiosk.paths import ASSETS
from kiosk.self_check import refuse_unsound

SIZES = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""


class PaperError(Exception):
    """The paper cannot be made; the message says where, what is wrong and what to do."""


def prepare() -> None:
    """Make ready what setting and painting needs: a Qt without windows, and the typeface.

    Inside the kiosk both are there already.
    """
    global _application
    if QGuiApplication.instance() is None:
        refuse_unsound()
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _application = QGuiApplication([])
        load_typeface(ASSETS / "fonts")


_application: QGuiApplication | None = None
"""Qt needs one as long as the program runs."""


def page_layout(size: str, landscape: bool = False) -> QPageLayout:
    """A sheet without margins; `size` is one of SIZES."""
    orientation = QPageLayout.Orientation
    chosen = orientation.Landscape if landscape else orientation.Portrait
    return QPageLayout(QPageSize(SIZES[size]), chosen, QMarginsF())


def make_pdf(
    title: str,
    languages: Sequence[str],
    layout: QPageLayout,
    pages: Iterable[Callable[[QPainter], None]],
) -> bytes:
    """A PDF of pages that paint themselves in dots from the top left corner of the sheet.

    The first of the languages is that of the file as a whole.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setDocumentXmpMetadata(QByteArray(_xmp(title, languages).encode()))
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, paint in enumerate(pages):
        if number:
            writer.newPage()
        paint(painter)
    painter.end()
    return _with_language(bytes(buffer.data().data()), languages[0])


def save(data: bytes, path: Path) -> None:
    """Write the file beside its place and put it there when it is complete, or raise PaperError."""
    try:
        if path.is_dir():
            raise IsADirectoryError
        atomic.write(path, data)
    except OSError as error:
        raise PaperError(f"{path}: {_reason(error, path)}") from error


def _reason(error: OSError, path: Path) -> str:
    if isinstance(error, IsADirectoryError):
        return "This is a folder. Add a name for the file, such as leaflet.pdf."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"There is no folder {path.parent}. Make the folder, or choose another."
    if isinstance(error, PermissionError):
        return (
            "The file cannot be written. Close it if it is open in another program, or choose "
            "a folder that you may write to."
        )
    return (
        f"The file cannot be written ({error.strerror or error}). Make room on the disk, or "
        "choose another folder."
    )


def _xmp(title: str, languages: Sequence[str]) -> str:
    items = "".join(f"<rdf:li>{escape(language)}</rdf:li>" for language in languages)
    return _XMP.format(title=escape(title), languages=items)


def _with_language(pdf: bytes, language: str) -> bytes:
    """The file with its language in the catalog, where screen readers look for it.

    Qt has no call for that, so the file gets an update at its end (ISO 32000-1, 7.5.6), which
    says the catalog anew.
    """
    catalog = re.search(rb"(\d+) 0 obj\n<<\n(/Type /Catalog\n.*?)>>\nendobj\n", pdf, re.DOTALL)
    end = re.search(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+) ?\n%%EOF\n*\Z", pdf, re.DOTALL)
    if catalog is None or end is None:
        return pdf
    number, entries = catalog[1], catalog[2]
    pdf = pdf.rstrip(b"\n") + b"\n"
    begin = len(pdf)
    spoken = f"/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>\n".encode()
    pdf += number + b" 0 obj\n<<\n" + entries + spoken + b">>\nendobj\n"
    table = len(pdf)
    pdf += b"xref\n%s 1\n%010d 00000 n \n" % (number, begin)
    pdf += b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (end[1], end[2], table)
    return pdf
