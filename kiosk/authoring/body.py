"""From the body of a topic to its blocks."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar
from xml.etree.ElementTree import Element

from kiosk.authoring.codes import make_code
from kiosk.authoring.header import Line
from kiosk.authoring.layout import mend_layout
from kiosk.authoring.links import LinkError, read_link
from kiosk.authoring.markup import escape_text, one_line, plain, write
from kiosk.authoring.notices import split_notices
from kiosk.authoring.parser import parse
from kiosk.authoring.pictures import PictureError, PictureFolder
from kiosk.authoring.placeholders import Unfilled, Values, fill, fill_target
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.plain.texts import texts
from kiosk.authoring.problems import Mistake, Problems
from kiosk.authoring.wording import mend_wording
from kiosk.edition import BulletList, Code, Heading, Notice, Paragraph, Picture, Steps, Table
from kiosk.edition.blocks import Part

MAX_COLUMNS = 3

_T = TypeVar("_T")
_Simple = Heading | Paragraph | BulletList | Steps


class Loose(NamedTuple):
    """The code of a link inside a sentence, which has no place of its own yet."""

    code: Code


Piece = Part | Loose | None
"""What a body is made of; None stands where a block was left out."""


class Body(NamedTuple):
    """The pieces of a body, and its words with the lines they stand on."""

    pieces: list[Piece]
    prose: list[Prose]


def read_body(
    lines: Sequence[Line], meanings: Values, pictures: PictureFolder, problems: Problems
) -> Body:
    """Read the lines under the header; what is wrong goes to `problems`."""
    tidy = mend_layout(mend_wording(lines, problems), problems)
    try:
        elements = parse([line.text for line in tidy])
        return _Reader(tidy, meanings, pictures, problems).read(elements)
    except RecursionError:
        problems.error(
            tidy[0].number,
            "too-nested",
            "This text has too many signs inside one another to be read.",
            "Look for long rows of *, _, [ or > and delete them.",
        )
        return Body([], [])


class _Reader:
    """Turns the elements of one body into pieces."""

    def __init__(
        self, lines: Sequence[Line], meanings: Values, pictures: PictureFolder, problems: Problems
    ) -> None:
        self._lines = lines
        self._meanings = meanings
        self._pictures = pictures
        self._problems = problems
        self._here = range(0)
        self._codes: list[Code] = []

    def read(self, elements: Iterable[tuple[range, Element]]) -> Body:
        body = Body([], [])
        for self._here, element in elements:
            self._codes = []
            pieces = self._pieces(element)
            words = tuple(texts(piece for piece in pieces if not isinstance(piece, Loose | None)))
            body.pieces.extend(pieces)
            body.pieces.extend(map(Loose, self._codes))
            body.prose.append(Prose([self._lines[index] for index in self._here], words))
        return body

    def _pieces(self, element: Element) -> list[Piece]:
        if element.tag == "blockquote":
            return self._notices(element)
        if element.tag == "table":
            return [self._table(element)]
        if _only(element, "img"):
            return [self._picture(image) for image in element.iter("img")]
        if _only(element, "a"):
            return [self._guard(self._code, link) for link in element.iter("a")]
        return [self._simple(element)]

    def _simple(self, element: Element) -> _Simple | None:
        if element.tag in ("ul", "ol"):
            items = tuple(filter(None, map(self._words, element)))
            kind = BulletList if element.tag == "ul" else Steps
            return kind(items) if items else None
        words = self._words(element)
        if not words:
            return None
        if element.tag == "p":
            return Paragraph(words)
        return Heading(words, 2 if element.tag in ("h1", "h2") else 3)

    def _notices(self, quote: Element) -> list[Piece]:
        pieces: list[Piece] = []
        for tone, elements in split_notices(quote, self._line, self._problems):
            inside: list[_Simple] = []
            codes: list[Piece] = []
            for element in elements:
                if element.tag == "table":
                    self._refuse_table()
                elif _only(element, "a"):
                    codes += [self._guard(self._code, link) for link in element.iter("a")]
                elif block := self._simple(element):
                    inside.append(block)
            pieces += [Notice(tone, tuple(inside)) if inside else None, *codes]
        return pieces

    def _refuse_table(self) -> None:
        self._problems.error(
            self._line("|"),
            "table-in-notice",
            "A table cannot stand inside a notice.",
            "Write it as a list, or put it under the notice without >.",
        )

    def _table(self, element: Element) -> Table | None:
        header, *rows = (list(row) for row in element.iter("tr"))
        if len(header) > MAX_COLUMNS:
            self._problems.error(
                self._line("|"),
                "wide-table",
                f"This table has {len(header)} columns; {MAX_COLUMNS} are the most.",
                "Make two tables of it, or a list.",
            )
        cells = self._row(header)
        filled = tuple(row for row in map(self._row, rows) if row and any(row))
        return Table(cells, filled) if cells and (filled or any(cells)) else None

    def _row(self, cells: Sequence[Element]) -> tuple[str, ...] | None:
        written = [self._words(cell) for cell in cells]
        return tuple(word for word in written if word is not None) if None not in written else None

    def _picture(self, image: Element) -> Picture | None:
        name = image.get("src", "")
        alt = plain(image.get("alt", ""))
        line = self._line(name)
        try:
            file, width, height = self._pictures.take(name)
        except PictureError as mistake:
            message = f"{mistake.message} The page is shown without it."
            self._problems.warn(line, "picture", message, mistake.fix)
            return None
        if not alt:
            self._problems.warn(
                line,
                "no-alt",
                f"Nobody can hear what the picture “{name}” shows.",
                f"Describe it in a few words: ![what it shows]({name}).",
            )
        return Picture(file, alt, width, height)

    def _words(self, element: Element) -> str | None:
        """The markup of an element, None when a value it needs is missing."""
        text = element.text or ""
        if not (len(element) or "{{" in text or "**" in text):  # as nearly all are
            return one_line(text)
        return self._guard(self._write, element)

    def _write(self, element: Element) -> str:
        return write(element, self._fill, self._meet)

    def _fill(self, text: str) -> str:
        if "**" in text:
            self._problems.warn(
                self._line(text.strip()),
                "lone-stars",
                "Two stars (**) have no partner, so they are shown as they are written.",
                "Put ** right before the first bold word and right behind the last one.",
            )
        return fill(text, self._meanings.words)

    def _meet(self, element: Element) -> None:
        if element.tag == "a":
            try:
                self._codes.append(self._code(element))
            except LinkError as mistake:  # go on, so that all links of a sentence are checked
                self._report(mistake)
            return
        self._problems.warn(
            self._line(element.get("src", "")),
            "picture-in-text",
            "A picture inside a sentence, a list or a table is not shown.",
            "Put it in a paragraph of its own, with an empty line above and below.",
        )

    def _code(self, link: Element) -> Code:
        href = link.get("href", "")
        try:
            target, shown = self._target(href)
        except Mistake as mistake:
            mistake.about = href
            raise
        label = self._write(link)
        if not label:
            self._problems.warn(
                self._line(href),
                "no-words",
                "This link has no words, so its address stands in their place.",
                "Write what it is for between the square brackets: [Call us](…).",
            )
        return make_code(label or escape_text(shown), shown, target)

    def _target(self, href: str) -> tuple[str, str]:
        words = self._meanings.words
        target, shown = read_link(fill_target(href, self._meanings))
        # What the center wrote is what people read, not what can be made out of the link.
        for name, whole in self._meanings.targets.items():
            if whole and href == f"{{{{{name}}}}}":
                return whole, words[name]
        return target, shown

    def _guard(self, make: Callable[[Element], _T], element: Element) -> _T | None:
        """Make something of an element; None and a problem when it cannot be made."""
        codes = len(self._codes)
        try:
            return make(element)
        except Mistake as mistake:
            self._report(mistake)
        del self._codes[codes:]
        return None

    def _report(self, mistake: Mistake) -> None:
        if isinstance(mistake, Unfilled):
            self._problems.needs.add(mistake.field)
            return
        line = self._line(mistake.about)
        self._problems.error(line, mistake.name, mistake.message, mistake.fix)

    def _line(self, words: str) -> int:
        """The number of the line of this element that holds some words, or of its first line."""
        lines = [self._lines[index] for index in self._here]
        return next((line.number for line in lines if words in line.text), lines[0].number)


def _only(element: Element, tag: str) -> bool:
    """Whether a paragraph holds nothing but links, or nothing but pictures."""
    if not len(element) or element.tag != "p":
        return False
    return element.find(f".//{tag}") is not None and _bare(element, tag)


def _bare(element: Element, tag: str) -> bool:
    """Whether there are no words outside the elements with a tag, which may stand in bold."""
    words = [element.text, *(child.tail for child in element)]
    return not "".join(filter(None, words)).strip() and all(
        child.tag in (tag, "br") or (child.tag in ("strong", "em") and _bare(child, tag))
        for child in element
    )
