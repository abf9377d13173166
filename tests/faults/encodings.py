"""Texts saved in the ways that text editors know."""

import unicodedata

from faults.families import HEADER
from faults.markup import read
from faults.rows import Row
from kiosk.authoring.plain.texts import texts
from kiosk.authoring.text import read_text

TEXTS = (
    "5–10 mg, no more",
    "Mañana “sí”, ¿no?",
    "± half of it – or less…",
    "Café; naïve; 37 °C",
    "Año nuevo: £5 · 10 €",
)
READABLE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
NOT_GUESSED = ("cp1252", "mac-roman")
ENDS = ("\n", "\r\n", "\r", "\n\0")
"""The last one is a zero that came into the file by accident."""


def files() -> list[tuple[str, str, bytes]]:
    """An encoding, a text, and a topic with that text as one paragraph."""
    return [
        (encoding, text, (HEADER.format("topic") + text).replace("\n", end).encode(encoding))
        for encoding in (*READABLE, *NOT_GUESSED)
        for text in TEXTS
        for end in ENDS
    ]


def went_well(encoding: str, text: str, raw: bytes) -> bool:
    """Whether the text is shown as it was meant, or else staff are told how to save it."""
    page = read(raw)
    if encoding in READABLE:
        return page is not None and [*texts(page.read_blocks())] == [
            unicodedata.normalize("NFC", text)
        ]
    _, problems = read_text(raw, "en/x.md")
    return page is None and [problem.name for problem in problems] == ["not-utf-8"]


def row_18() -> Row:
    """Read every text in every encoding, with every kind of line end."""
    tried = files()
    well = [went_well(*file) for file in tried]
    said = f"{well.count(False)} texts with another letter than was typed"
    return Row(18, "encodings", len(tried), sum(well), said)
