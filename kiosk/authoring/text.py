"""From the bytes of a file to clean text."""

import codecs
import re
import unicodedata

from kiosk.authoring.problems import Problems
from kiosk.edition import Problem

MAX_BYTES = 256 * 1024

_TWO_VERSIONS = re.compile("^(?:<{7}|>{7}) ", re.MULTILINE)
_LINE_ENDS = re.compile("[\r\x85\u2028\u2029](?:(?<=\r)\n)?")
# Controls, and the marks that turn the direction of text round: they can make a number read
# backwards, and no author types them on purpose.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc"
_UNSEEN = re.compile(f"[{_CONTROLS}]")
_ODD = re.compile(f"[\u2028\u2029{_CONTROLS}]")
"""What one of the two is about; most files are without."""
_FAR = re.compile("[\u0300-\U0010ffff]{5}")
"""What many marks are among; most files are without, and this is found faster."""
_MANY_MARKS = re.compile(r"[^\x00-\u02ff\w\s]{5,}")
MAX_MARKS = 4
"""Above and below one letter; a higher pile would cover the lines around it."""


def read_text(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    r"""Decode a content file: UTF-8, or UTF-16 or UTF-32 that shows that it is.

    Lines end with `\n`; controls other than tab, direction overrides, stray byte order marks and
    marks piled up on a letter are gone; letters are composed (NFC). The text is None when there is
    an error.
    """
    problems = Problems(path)
    text = _decode(raw, problems)
    if text is not None:
        _find_gaps(text, problems)
        text = clean(text)
        _find_lost_characters(text, problems)
        _find_two_versions(text, problems)
    return (None if problems.failed else text), problems.sorted()


def clean(text: str) -> str:
    """The same words without unseen characters, with one kind of line end, composed."""
    if _ODD.search(text):
        text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    composed = unicodedata.normalize("NFC", text)
    if _FAR.search(composed):
        return _MANY_MARKS.sub(lambda found: _without_piles(found[0]), composed)
    return composed


def _without_piles(signs: str) -> str:
    kept: list[str] = []
    marks = 0
    for sign in signs:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= MAX_MARKS:
            kept.append(sign)
    return "".join(kept)


def _decode(raw: bytes, problems: Problems) -> str | None:
    if len(raw) > MAX_BYTES:
        problems.error(
            0,
            "file-too-big",
            f"The file has {len(raw) // 1024} kB; {MAX_BYTES // 1024} kB is the most.",
            "Split it into several topics, or check that it is a text file.",
        )
        return None
    try:
        if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
            return raw.decode("utf-32")  # whose mark begins like that of UTF-16
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16")
        return raw.decode(_unmarked_utf_16(raw) or "utf-8-sig")
    except UnicodeDecodeError as error:
        problems.error(
            raw.count(b"\n", 0, error.start) + 1,
            "not-utf-8",
            "The file is not saved as UTF-8, so not all of its characters can be read.",
            "In your text editor choose “Save as”, pick the encoding UTF-8, and save it again.",
        )
        return None


def _unmarked_utf_16(raw: bytes) -> str:
    """Which kind of UTF-16 this is, if it is one: every second byte of most letters is zero.

    Read as UTF-8 it would lose each dash and each sign of measure without a word.
    """
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    if max(even, odd) * 4 > len(raw) and min(even, odd) * 8 < max(even, odd):
        return "utf-16-be" if even > odd else "utf-16-le"
    return ""


def _find_gaps(text: str, problems: Problems) -> None:
    """Who copies a file makes room for it first; a power cut leaves such room, too."""
    before, gap, _ = text.partition("\0\0")
    if gap:
        problems.error(
            before.count("\n") + 1,
            "not-whole",
            "From here on a part of the file is empty: it is still on its way, or a disk lost it.",
            "Wait until it is copied. If this stays, bring an older version of the file back.",
        )


def _find_lost_characters(text: str, problems: Problems) -> None:
    before, lost, _ = text.partition("\ufffd")
    if lost:
        problems.error(
            before.count("\n") + 1,
            "lost-character",
            "A character was lost here; the file shows \ufffd instead.",
            "Type the right character in its place and save the file as UTF-8.",
        )


def _find_two_versions(text: str, problems: Problems) -> None:
    """What git writes into a file that two people changed at the same place."""
    marked = "<<<<<<< " in text or ">>>>>>> " in text
    if marked and (found := _TWO_VERSIONS.search(text)):
        problems.error(
            text.count("\n", 0, found.start()) + 1,
            "two-versions",
            "Two people changed this file, and git put both versions into it.",
            "Keep the right lines; delete the others, and those that begin with <<<<<<<, ======= "
            "and >>>>>>>.",
        )
