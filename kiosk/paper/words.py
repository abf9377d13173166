"""Setting words in lines. They stay text in the PDF: real letters of an embedded typeface."""

import html
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.fonts import FAMILIES
from kiosk.paper.look import BLACK
from kiosk.paper.strips import Keep, Strip

_LINE_BREAK = "\u2028"
_WIDEST = 1e6


@dataclass(frozen=True)
class Type:
    """How words look: their size in dots, and the height of a line as a multiple of it."""

    size: float
    bold: bool = False
    color: str = BLACK
    leading: float = 1.38
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft

    def font(self) -> QFont:
        font = QFont(FAMILIES[0])
        font.setPixelSize(round(self.size))
        font.setBold(self.bold)
        return font


def set_words(markup: str, type: Type, width: float) -> list[Strip]:
    """Lines of markup (see `kiosk.edition.blocks`), one strip a line; none for no words.

    The first two lines and the last two stay together.
    """
    read = Markup(markup)
    if not read.text.strip():
        return []
    layout = QTextLayout(read.text, type.font())
    layout.setFormats(read.formats)
    option = QTextOption(type.align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        _keep_number_whole(line, read.text, width)
    layout.endLayout()
    strips = [_line(layout, number, type) for number in range(layout.lineCount())]
    last = len(strips) - 1
    return [
        replace(strip, keep=Keep.MUST) if n < last and n in (0, last - 1) else strip
        for n, strip in enumerate(strips)
    ]


def set_plain(text: str, type: Type, width: float) -> list[Strip]:
    """Lines of plain text."""
    return set_words(html.escape(text), type, width)


def fitting(text: str, type: Type, width: float, least: float) -> Type:
    """The type, made smaller until the plain text stands in one line, but not below `least`."""
    layout = QTextLayout(text, type.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_WIDEST)
    layout.endLayout()
    scale = width / max(line.naturalTextWidth(), 1)
    return replace(type, size=max(least, type.size * min(1, 0.99 * scale)))


def _keep_number_whole(line: QTextLine, text: str, width: float) -> None:
    """Do not end a line inside 865-830-3967."""
    units = text.encode("utf-16-le")

    def at(place: int) -> str:
        return units[2 * place : 2 * place + 2].decode("utf-16-le", "replace")

    start, end = line.textStart(), line.textStart() + line.textLength()
    if at(end - 1) == "-" and at(end).isdigit():
        while end > start and at(end - 1) != " ":
            end -= 1
        if end > start:
            line.setNumColumns(end - start, width)


def _line(layout: QTextLayout, number: int, type: Type) -> Strip:
    line = layout.lineAt(number)
    line.setPosition(QPointF(0, 0))
    height = max(type.size * type.leading, line.height())
    above = (height - line.height()) / 2

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QColor(type.color))
        layout.lineAt(number).draw(painter, QPointF(x, y + above))

    return Strip(height, paint)


class Markup(HTMLParser):
    """Plain words and where they are bold or italic, counted in UTF-16 as Qt does."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.text = ""
        self.formats: list[QTextLayout.FormatRange] = []
        self._open: dict[str, int] = {"b": 0, "i": 0}
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.text += _LINE_BREAK
        elif tag in self._open:
            self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open[tag] -= 1

    def handle_data(self, data: str) -> None:
        found = QTextCharFormat()
        if self._open["b"] > 0:
            found.setFontWeight(QFont.Weight.Bold)
        if self._open["i"] > 0:
            found.setFontItalic(True)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = _length(self.text), _length(data), found
        self.formats.append(part)
        self.text += data


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
