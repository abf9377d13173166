"""From the bytes of a file to clean text."""

import codecs
import re
import unicodedata

from kiosk.authoring.problems import Problems
from kiosk.edition import Problem

MAX_BYTES = 256 * 1024

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Controls, and the marks that turn the direction of text round: they can make a number read
# backwards, and no author types them on purpose.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def read_text(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    r"""Decode a content file: UTF-8, or UTF-16 with its byte order mark.

    Lines end with `\n`; controls other than tab, direction overrides and stray byte order
    marks are gone; letters are composed (NFC). The text is None when there is an error.
    """
    problems = Problems(path)
    text = _decode(raw, problems)
    if text is not None:
        text = clean(text)
        _find_lost_characters(text, problems)
    return (None if problems.failed else text), problems.sorted()


def clean(text: str) -> str:
    """The same words without unseen characters, with one kind of line end, composed."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


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
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16")
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.error(
            raw.count(b"\n", 0, error.start) + 1,
            "not-utf-8",
            "The file is not saved as UTF-8, so not all of its characters can be read.",
            "In your text editor choose “Save as”, pick the encoding UTF-8, and save it again.",
        )
        return None


def _find_lost_characters(text: str, problems: Problems) -> None:
    before, lost, _ = text.partition("\ufffd")
    if lost:
        problems.error(
            before.count("\n") + 1,
            "lost-character",
            "A character was lost here; the file shows \ufffd instead.",
            "Type the right character in its place and save the file as UTF-8.",
        )
